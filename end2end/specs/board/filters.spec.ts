import { cards, count, kindChoice, numberFound, openFilters, searchBox } from "../../fixtures/board-page";
import { expect, test } from "../../fixtures/test";

test("what is chosen stands in the address, and the board shows nothing else", async ({ page, visit }) => {
  await visit("/opslag");
  await kindChoice(page, "Idéer").check();
  await openFilters(page);
  await page.getByLabel("Kategori").selectOption("Mad og måltider");
  await page.getByRole("button", { name: "Vis opslag" }).click();

  await expect(page).toHaveURL(/[?&]art=ide(&|$)/);
  await expect(page).toHaveURL(/[?&]kategori=mad(&|$)/);
  await expect(cards(page).first()).toBeVisible();
  for (const card of await cards(page).all()) await expect(card).toContainText("Idé");
  await expect(count(page)).toHaveText(`${await cards(page).count()} opslag`);
});

test("an address brings back everything that was chosen", async ({ page, visit }) => {
  await visit("/opslag?q=for&art=tilbud&kategori=udstyr&omraade=8920&dag=man&dag=tir&aktoer=virksomhed&sortering=udloeber");
  await expect(searchBox(page)).toHaveValue("for");
  await expect(kindChoice(page, "Tilbud")).toBeChecked();
  await openFilters(page);
  await expect(page.getByLabel("Kategori")).toHaveValue("udstyr");
  await expect(page.getByLabel("Område")).toHaveValue("8920");
  await expect(page.getByRole("checkbox", { name: "mandag" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "tirsdag" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "onsdag" })).not.toBeChecked();
  await expect(page.getByLabel("Hvem står bag")).toHaveValue("virksomhed");
  await expect(page.getByLabel("Sortér")).toHaveValue("udloeber");
});

test("the three kinds together are the whole board", async ({ page, visit }) => {
  await visit("/opslag");
  const all = await numberFound(page);
  let together = 0;
  for (const kind of ["tilbud", "efterlysning", "ide"]) {
    await visit(`/opslag?art=${kind}`);
    together += await numberFound(page);
  }
  expect(together).toBe(all);
});

test("a chosen filter is taken away by one press, and all of them by another", async ({ page, visit }) => {
  await visit("/opslag?art=tilbud&kategori=udstyr");
  const chosen = page.getByRole("list", { name: "Valgte filtre" });
  await chosen.getByRole("link", { name: "Fjern Udstyr og ting" }).click();
  await expect(page).toHaveURL("/opslag?art=tilbud");
  await chosen.getByRole("link", { name: "Fjern alle valg" }).click();
  await expect(page).toHaveURL("/opslag");
  await expect(chosen).toBeHidden();
});

test("a day finds the listings of that day", async ({ page, visit }) => {
  await visit("/opslag");
  const all = await numberFound(page);
  await visit("/opslag?dag=fre&q=Spilaften");
  await expect(cards(page).getByRole("link", { name: "Spilaften, som de unge selv styrer" })).toBeVisible();
  await visit("/opslag?dag=man&q=Spilaften+som+de+unge+selv+styrer");
  await expect(count(page)).toHaveText("0 opslag");
  await visit("/opslag?dag=man");
  expect(await numberFound(page)).toBeLessThan(all);
});

test("an address the board does not understand gets a page that helps", async ({ page, visit, watch }) => {
  watch.expectStatus(400);
  for (const address of ["/opslag?side=0", "/opslag?side=51", "/opslag?art=offer", "/opslag?omraade=8000", "/opslag?q=a&q=b"]) {
    const answer = await visit(address);
    expect(answer.status(), address).toBe(400);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
  }
});
