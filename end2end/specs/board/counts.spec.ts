import type { Locator, Page } from "@playwright/test";
import { cards, count, kindChoice, numberFound, openFilters } from "../../fixtures/board-page";
import { expect, test } from "../../fixtures/test";

test("every kind keeps its name and says how many listings it would show", async ({ page, visit }) => {
  await visit("/opslag?kategori=udstyr");
  await expect(kindChoice(page, "Alle")).toHaveAccessibleDescription(`${await numberFound(page)} opslag`);
  const offers = kindChoice(page, "Tilbud");
  const told = await offers.evaluate((input) => document.getElementById(input.getAttribute("aria-describedby") ?? "")?.textContent ?? "");
  await expect(offers).toHaveAccessibleDescription(/^\d+ opslag$/);
  await visit("/opslag?kategori=udstyr&art=tilbud");
  expect(told).toContain(await count(page).innerText());
});

test("every day says how many listings it would show, whatever other days are chosen", async ({ page, visit }) => {
  await visit("/opslag?dag=man");
  await openFilters(page);
  const monday = page.getByRole("checkbox", { name: "mandag" });
  await expect(monday).toHaveAccessibleDescription(`${await numberFound(page)} opslag`);
  await expect(page.getByRole("checkbox", { name: "fredag" })).toHaveAccessibleDescription(/^\d+ opslag$/);
});

test("the number of a choice stands clear of its word", async ({ page, visit }) => {
  await visit("/opslag");
  await openFilters(page);
  for (const word of ["Alle", "Tilbud", "Efterlysninger", "Idéer", "man", "søn"]) {
    const label = page.getByRole("search").locator("label.choice", { hasText: word }).first();
    const [wordBox, numberBox] = await label.evaluate((choice) => {
      const around = (node: Node): DOMRect => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return range.getBoundingClientRect();
      };
      const number = choice.nextElementSibling?.firstElementChild;
      const written = choice.querySelector("input + span");
      if (!number || !written) throw new Error("a choice without its number or its word");
      return [around(written.firstChild ?? written).toJSON(), around(number).toJSON()] as DOMRect[];
    });
    expect(numberBox?.top, word).toBeGreaterThanOrEqual((wordBox?.bottom ?? 0) - 4);
  }
});

test("what was found is narrowed by one press that says what it will leave", async ({ page, visit }) => {
  await visit("/opslag?art=tilbud");
  const narrowing = await openNarrowing(page);
  const food = narrowing.getByRole("link", { name: /^Mad og måltider ?, \d+ opslag$/ });
  const left = Number.parseInt((await food.innerText()).replace(/\D+/, ""), 10);
  await food.click();
  await expect(page).toHaveURL("/opslag?art=tilbud&kategori=mad");
  expect(await numberFound(page)).toBe(left);
  await expect((await openNarrowing(page)).locator("a[aria-current]")).toHaveText(/^Mad og måltider/);
});

test("a choice that would find nothing is shown, but leads nowhere", async ({ page, visit }) => {
  await visit("/opslag?q=qxzwkv");
  const narrowing = await openNarrowing(page);
  await expect(narrowing).toContainText("It-hjælp");
  await expect(narrowing.getByRole("link")).toHaveCount(0);
});

test("what is nearest comes first, and cards say how far it is", async ({ page, visit }) => {
  await visit("/opslag?sortering=naermest");
  await expect(page.getByRole("main")).toContainText("Vælg et område, så viser vi det nærmeste først.");
  await visit("/opslag?sortering=naermest&omraade=8970");
  await expect(cards(page).first()).toContainText("Havndal");
  const texts = await cards(page).allInnerTexts();
  const distances = texts.flatMap((text) => text.match(/ca\.\s(\d+)\skm/)?.slice(1) ?? []).map(Number);
  expect(distances.length).toBeGreaterThan(0);
  expect(distances).toEqual([...distances].sort((one, other) => one - other));
});

/** Opens the choices that narrow what was found, and gives them back. */
async function openNarrowing(page: Page): Promise<Locator> {
  const narrowing = page.locator("details").filter({ hasText: "Del op efter kategori og område" }).filter({ visible: true });
  await narrowing.locator("summary").click();
  return narrowing;
}
