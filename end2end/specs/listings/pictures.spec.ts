import type { Locator } from "@playwright/test";
import { cards, openSearch } from "../../fixtures/board-page";
import { publish, words, write } from "../../fixtures/listing";
import { picture, putUp } from "../../fixtures/picture";
import { expect, test } from "../../fixtures/test";

/** The picture has arrived and can be seen. */
async function expectSeen(image: Locator): Promise<void> {
  await image.scrollIntoViewIfNeeded();
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth > 0)).toBe(true);
}

test("pictures are put up, described, put in order, taken away, and seen on the board", async ({
  page,
  account,
  stranger,
  axe,
  watch,
  javaScriptEnabled,
}) => {
  test.info().annotations.push({ type: "account", description: account.email });
  // With JavaScript, the form is sent without leaving the page first.
  if (javaScriptEnabled) watch.allow(/^status 422/);
  const listing = words({ kind: "Tilbyde noget" });
  const path = await publish(page, listing);
  const main = page.getByRole("main");
  const items = main.locator("ol > li");

  await test.step("the page of a new listing leads there", async () => {
    await page.getByRole("link", { name: "Læg billeder på" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Billeder til opslaget");
    await axe(page);
  });

  await test.step("two are put up at once", async () => {
    await putUp(page, [picture("stol.png", [180, 40, 40]), picture("bord.png", [40, 120, 60])], javaScriptEnabled);
    await expect(items).toHaveCount(2);
    await expect(main.getByRole("status").filter({ hasText: "er lagt op." })).toBeVisible();
    await expectSeen(items.first().locator("img"));
    await expect(items.first()).toContainText("Beskrivelsen mangler.");
    await axe(page);
  });

  await test.step("they are described, and a number to call is refused", async () => {
    await page.getByLabel("Beskriv billede 1").fill("Ring 20 30 40 50");
    await page.getByLabel("Beskriv billede 2").fill("Et grønt bord");
    watch.expectStatus(422);
    await page.getByRole("button", { name: "Gem beskrivelser" }).click();
    await expect(page.getByRole("alert")).toContainText("Beskriv billede 1: Her står noget, der ligner et telefonnummer.");
    await axe(page);
    await expect(page.getByLabel("Beskriv billede 2")).toHaveValue("Et grønt bord");
    await page.getByLabel("Beskriv billede 1").fill("En rød stol");
    await page.getByRole("button", { name: "Gem beskrivelser" }).click();
    await expect(main.getByRole("status").filter({ hasText: "Billederne er gemt." })).toBeVisible();
  });

  await test.step("a file that is no picture is refused in words", async () => {
    await putUp(page, [{ name: "brev.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") }], javaScriptEnabled);
    await expect(page.getByRole("alert")).toContainText("Det er ikke et billede, vi kan vise.");
    await expect(page.getByLabel("Beskriv billede 1")).toHaveValue("En rød stol");
  });

  await test.step("the second becomes the first", async () => {
    await page.getByRole("button", { name: "Flyt op billede 2" }).click();
    await expect(page.getByLabel("Beskriv billede 1")).toHaveValue("Et grønt bord");
  });

  await test.step("others see the first on the board and all on the page", async () => {
    await openSearch(stranger, listing.mark, 1);
    await expectSeen(cards(stranger).getByRole("img", { name: "Et grønt bord" }));
    await cards(stranger).getByRole("link", { name: listing.title }).click();
    await expectSeen(stranger.getByRole("img", { name: "Et grønt bord" }));
    await expectSeen(stranger.getByRole("img", { name: "En rød stol" }));
    await axe(stranger);
  });

  await test.step("one is taken away", async () => {
    await page.getByRole("button", { name: "Fjern billede 1" }).click();
    await expect(main.getByRole("status").filter({ hasText: "Billedet er fjernet." })).toBeVisible();
    await expect(items).toHaveCount(1);
    await stranger.goto(path);
    await expect(stranger.getByRole("img", { name: "Et grønt bord" })).toHaveCount(0);
    await expectSeen(stranger.getByRole("img", { name: "En rød stol" }));
  });
});

test("a new listing comes on the board with a photo in three steps", async ({ page, account, stranger, javaScriptEnabled }) => {
  test.info().annotations.push({ type: "account", description: account.email });
  const listing = words({ kind: "Tilbyde noget" });
  await page.goto("/opslag/ny");
  await write(page, listing);
  await page.getByRole("button", { name: "Gem og tilføj billeder" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Billeder til opslaget");
  await putUp(page, [picture("stol.png", [180, 40, 40])], javaScriptEnabled);
  await page.getByLabel("Beskriv billede 1").fill("En rød stol");
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(listing.title);
  await stranger.goto(new URL(page.url()).pathname);
  // Other listings that are alike may stand below it, with pictures of the same name.
  await expectSeen(stranger.getByRole("img", { name: "En rød stol" }).first());
});
