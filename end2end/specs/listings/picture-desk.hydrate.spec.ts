import type { Page, Route } from "@playwright/test";
import { publish, words } from "../../fixtures/listing";
import { picture, type PictureFile } from "../../fixtures/picture";
import { expect, test } from "../../fixtures/test";
import { awake } from "../../fixtures/visit";

// Pictures that are sent one by one as soon as they are chosen.

const chair = picture("stol.png", [180, 40, 40]);
const table = picture("bord.png", [40, 120, 60]);
const lamp = picture("lampe.png", [230, 200, 60]);

test.beforeEach(async ({ page, account }) => {
  test.info().annotations.push({ type: "account", description: account.email });
  const path = await publish(page, words());
  await page.goto(`${path}/billeder`);
  await awake(page);
  // Whatever follows happens without a new page.
  await page.evaluate(() => document.body.classList.add("same-page"));
});

const choose = (page: Page, ...files: PictureFile[]) => page.getByLabel("Vælg eller tag billeder").setInputFiles(files);
const pictures = (page: Page) => page.locator("#billederne > li");
const onTheirWay = (page: Page) => page.locator("#valgte-billeder > li");
const told = (page: Page) => page.locator("#billeder-status");
const expectSamePage = (page: Page) => expect(page.locator("body.same-page")).toHaveCount(1);

/** Holds back what is sent until it is let through. */
async function holdBack(page: Page): Promise<{ letThrough: () => Promise<void> }> {
  const held: Route[] = [];
  let isOpen = false;
  await page.route(/\/billeder$/, async (route) => {
    if (route.request().method() === "POST" && !isOpen) held.push(route);
    else await route.continue();
  });
  const letThrough = async () => {
    isOpen = true;
    for (const route of held.splice(0)) await route.continue();
  };
  return { letThrough };
}

test("each picture is shown at once with its own progress, and they come in their order", async ({ page, axe }) => {
  const line = await holdBack(page);
  await choose(page, chair, table, lamp);
  await expect(onTheirWay(page)).toHaveCount(3);
  await expect(onTheirWay(page).nth(0).getByRole("progressbar", { name: "stol.png" })).toBeVisible();
  await expect(onTheirWay(page).nth(2)).toContainText("Venter på tur");
  const preview = onTheirWay(page).nth(1).locator("img");
  await expect.poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(600);
  await axe(page);
  await line.letThrough();
  await expect(pictures(page)).toHaveCount(3);
  await expect(onTheirWay(page)).toHaveCount(0);
  await expect(told(page)).toHaveText("Billedet er lagt op. Skriv nu, hvad man ser på det.");
  await expect(page.getByRole("button", { name: "Læg op" })).toBeHidden();
  await expectSamePage(page);
});

test("what one types about a picture is not disturbed by the next one that arrives", async ({ page }) => {
  await choose(page, chair);
  const words = page.getByLabel("Beskriv billede 1");
  await words.waitFor();
  const line = await holdBack(page);
  await choose(page, table);
  await words.pressSequentially("En rød stol");
  await line.letThrough();
  await expect(pictures(page)).toHaveCount(2);
  await expect(page.getByText("Billede 1 af 2")).toBeVisible();
  await expect(words).toHaveValue("En rød stol");
  await expect(words).toBeFocused();
});

test("a picture that a dead line has lost is sent again when the line is back", async ({ page, context, watch }) => {
  watch.allow(/net::ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(true);
  await choose(page, chair);
  await expect(onTheirWay(page).getByRole("alert")).toContainText("Forbindelsen røg");
  await context.setOffline(false);
  await expect(pictures(page)).toHaveCount(1);
  await expect(onTheirWay(page)).toHaveCount(0);
});

test("one can press to try again, and cancel what one did not mean", async ({ page, watch }) => {
  watch.allow(/net::ERR_FAILED/);
  await page.route(/\/billeder$/, (route) => route.abort(), { times: 1 });
  await choose(page, chair);
  await page.getByRole("button", { name: "Prøv igen stol.png" }).click();
  await expect(pictures(page)).toHaveCount(1);
  await holdBack(page);
  await choose(page, table);
  await page.getByRole("button", { name: "Annullér bord.png" }).click();
  await expect(onTheirWay(page)).toHaveCount(0);
  await expect(page.getByLabel("Vælg eller tag billeder")).toBeFocused();
  await expect(pictures(page)).toHaveCount(1);
});

test("a file that is not taken says why, and the others come through", async ({ page, watch }) => {
  watch.allow(/^status 422/);
  const heic = { name: "IMG_1.HEIC", mimeType: "image/heic", buffer: Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1") };
  const large = { name: "film.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(10 * 1024 * 1024 + 1, 0xff) };
  await choose(page, heic, large, chair);
  await expect(pictures(page)).toHaveCount(1);
  await expect(onTheirWay(page).filter({ hasText: "IMG_1.HEIC" })).toContainText("Indstillinger, Kamera, Formater, Mest kompatible");
  await expect(onTheirWay(page).filter({ hasText: "film.jpg" })).toContainText("Den fylder mere end 10 MB.");
  await page.getByRole("button", { name: "Fjern IMG_1.HEIC" }).click();
  await expect(onTheirWay(page)).toHaveCount(1);
});

test("there is room for six", async ({ page }) => {
  const seven = [1, 2, 3, 4, 5, 6, 7].map((number) => picture(`${number}.png`, [number * 30, 40, 40], 60, 40));
  await choose(page, ...seven);
  await expect(pictures(page)).toHaveCount(6);
  await expect(onTheirWay(page)).toHaveText(/7\.png.*Der er kun plads til 6 billeder/s);
  await expect(page.getByLabel("Vælg eller tag billeder")).toBeDisabled();
  await page.getByRole("button", { name: "Fjern billede 6" }).click();
  await expect(pictures(page)).toHaveCount(5);
  await expect(page.getByLabel("Vælg eller tag billeder")).toBeEnabled();
});

test("order and removal need no new page, and the focus stays with the picture", async ({ page, axe }) => {
  await choose(page, chair, table);
  await expect(pictures(page)).toHaveCount(2);
  await page.getByLabel("Beskriv billede 1").fill("En rød stol");
  await page.getByLabel("Beskriv billede 2").fill("Et grønt bord");
  await page.getByRole("button", { name: "Flyt op billede 2" }).click();
  await expect(page.getByLabel("Beskriv billede 1")).toHaveValue("Et grønt bord");
  await expect(told(page)).toHaveText("Billedet er flyttet.");
  await expect(page.getByRole("button", { name: "Flyt ned billede 1" })).toBeFocused();
  await expect(page.getByText("Beskrivelsen mangler.")).toHaveCount(0);
  await page.getByRole("button", { name: "Fjern billede 1" }).click();
  await expect(pictures(page)).toHaveCount(1);
  await expect(told(page)).toHaveText("Billedet er fjernet.");
  await expect(page.getByRole("button", { name: "Fjern billede 1" })).toBeFocused();
  await expect(page.getByLabel("Beskriv billede 1")).toHaveValue("En rød stol");
  await axe(page);
  await expectSamePage(page);
  await page.reload();
  await expect(page.getByLabel("Beskriv billede 1")).toHaveValue("En rød stol");
});

test("a photo of a camera is made smaller before it is sent", async ({ page }) => {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(3000, 2000);
    const context = canvas.getContext("2d")!;
    const pixels = context.createImageData(3000, 2000);
    for (let at = 0; at < pixels.data.length; at += 1) pixels.data[at] = at % 4 === 3 ? 255 : (at * 7919) % 251;
    context.putImageData(pixels, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/jpeg", quality: 0.95 })).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  });
  const photo = { name: "foto.jpg", mimeType: "image/jpeg", buffer: Buffer.from(base64, "base64") };
  expect(photo.buffer.length).toBeGreaterThan(1_000_000);
  const sent = page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("/billeder"));
  await choose(page, photo);
  expect(Number(await (await sent).headerValue("content-length"))).toBeLessThan(photo.buffer.length);
  await expect(pictures(page)).toHaveCount(1);
});
