import { publish, words } from "../../fixtures/listing";
import { A_LISTING } from "../../fixtures/places";
import { expect, test } from "../../fixtures/test";

/** What a page of A4 leaves to the poster, in pixels of CSS. */
const A4_WITHIN_MARGINS = { width: 703, height: 1031 };

test("a visitor comes from a listing to its poster and back", async ({ page, visit }) => {
  await visit(A_LISTING);
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  await page.getByRole("link", { name: "Plakat" }).click();
  await expect(page).toHaveURL(`${A_LISTING}/plakat`);
  await expect(page.getByRole("article").getByRole("heading", { level: 2 })).toHaveText(title);
  const code = page.getByRole("img", { name: `QR-kode med adressen ${new URL(A_LISTING, page.url()).href}` });
  await expect(code).toBeVisible();
  await expect(page.getByRole("article")).toContainText(A_LISTING);
  await page.getByRole("link", { name: "Tilbage til opslaget" }).click();
  await expect(page).toHaveURL(A_LISTING);
});

test("the button prints, and without JavaScript there is only the word how to", async ({ page, visit, javaScriptEnabled }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  await visit(`${A_LISTING}/plakat`);
  await expect(page.getByText("Ctrl + P")).toBeVisible();
  const button = page.getByRole("button", { name: "Udskriv" });
  await expect(button).toHaveCount(javaScriptEnabled ? 1 : 0);
  if (!javaScriptEnabled) return;
  await button.click();
  await expect(page.locator("body[data-printed]")).toHaveCount(1);
});

test("on paper there is the poster and nothing else", async ({ page, visit }) => {
  await visit(`${A_LISTING}/plakat`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("article")).toBeVisible();
  for (const name of ["banner", "contentinfo", "button"] as const) await expect(page.getByRole(name)).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Tilbage til opslaget" })).toBeHidden();
});

for (const { kind, title, body } of [
  { kind: "Tilbyde noget", title: "Lån vores minibus", body: "Kort og godt, til foreninger i hele byen." },
  { kind: "Efterlyse noget", title: "W".repeat(80), body: "Her er mange ord om alt det, vi mangler. ".repeat(90) },
  { kind: "Dele en idé", title: `${"Nabohave ".repeat(8)}her`, body: "Linje for linje.\n\n".repeat(100) },
] as const) {
  test(`a poster of »${kind}« fills one page, however much was written`, async ({ residentPage: page }) => {
    const times = ["mandag formiddag", "tirsdag eftermiddag", "onsdag aften", "lørdag formiddag"];
    const path = await publish(page, words({ kind, title, body, times, dateFrom: "24.12.2026", dateTo: "31.1.2027", amount: "3000", unit: "frivillige hjælpere" }));
    await page.goto(`${path}/plakat`);
    for (const paper of [{ preferCSSPageSize: true }, { format: "A4" }, { format: "A4", printBackground: true, margin: { top: "5mm", bottom: "5mm" } }] as const) {
      expect(pages(await page.pdf(paper)), JSON.stringify(paper)).toBe(1);
    }
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize(A4_WITHIN_MARGINS);
    const sheet = await page.getByRole("article").boundingBox();
    const code = await page.getByRole("img").boundingBox();
    expect(code && sheet && code.y + code.height < sheet.y + sheet.height, "the code is on the sheet").toBe(true);
  });
}

/** The pages of a PDF; their descriptions are never compressed. */
function pages(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
