import type { Page } from "@playwright/test";
import { cards, count, openSearch, search, searchBox } from "../../fixtures/board-page";
import { INJECTIONS, SHORT_INJECTIONS, UNUSUAL_TEXTS } from "../../fixtures/injections";
import { expectWritten, publish, words } from "../../fixtures/listing";
import { expect, test } from "../../fixtures/test";

// F15 and control 36: what is typed is shown as it was typed and does nothing. Dialogs, scripts that the policy stops and
// requests to other origins fail every test; see fixtures/watch.ts.

for (const [index, text] of INJECTIONS.entries()) {
  const unit = SHORT_INJECTIONS[index % SHORT_INJECTIONS.length];

  test(`F15: a listing made of ${text} stays text wherever it is shown`, async ({ residentPage: page, stranger }) => {
    const mark = words().mark;
    const listing = words({ title: text, body: `${text}\n\nFor ${mark}: ${text}`, amount: "3", unit });
    const path = await publish(page, listing);

    for (const reader of [page, stranger]) {
      await reader.goto(path);
      await expect(reader.getByRole("heading", { level: 1 })).toHaveText(text);
      await expect(reader.getByRole("main")).toContainText(`For ${mark}: ${text}`);
      await expect(reader.getByRole("main")).toContainText(`3 ${unit}`);
      await expectHarmless(reader);
    }
    await stranger.goto("/opslag");
    await search(stranger, mark);
    await expect(cards(stranger).getByRole("heading")).toHaveText([text]);
    await expectHarmless(stranger);

    await page.goto(`${path}/rediger`);
    await expectWritten(page, listing);
    await expectHarmless(page);
    await page.goto("/mit");
    await expect(page.getByRole("main").getByRole("link", { name: text, exact: true }).first()).toHaveText(text);
    await expectHarmless(page);
  });

  test(`F15: searching for ${text} shows it as text`, async ({ page, visit }) => {
    await visit(`/opslag?q=${encodeURIComponent(text)}`);
    await expect(searchBox(page)).toHaveValue(text);
    await expect(page.getByRole("list", { name: "Valgte filtre" })).toContainText(`»${text}«`);
    await expectHarmless(page);
    await search(page, `x ${text}`);
    await expect(page.getByRole("list", { name: "Valgte filtre" }).first()).toContainText(`»x ${text}«`);
    await expect(count(page)).toHaveText(/opslag$/);
    await expectHarmless(page);
  });

  test(`F15: the address ${text} is refused and shown as text`, async ({ page, visit, watch }) => {
    watch.expectStatus(422);
    await visit("/log-ind");
    await page.getByLabel("E-mail").fill(text);
    await page.getByRole("button", { name: "Send kode" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.getByLabel("E-mail")).toHaveValue(text);
    await expectHarmless(page);
  });
}

for (const name of [...SHORT_INJECTIONS, "</textarea><script>alert(1)</script>"]) {
  test(`F15: somebody called ${name} is shown by that name`, async ({ page, visit, account, stranger }) => {
    await visit("/profil");
    await expect(page.getByLabel("Fornavn")).toHaveValue(account.firstName);
    await page.getByLabel("Fornavn").fill(name);
    await page.getByRole("button", { name: "Gem profil" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Din profil er gemt." })).toBeVisible();
    await visit("/profil");
    await expect(page.getByLabel("Fornavn")).toHaveValue(name);
    await expectHarmless(page);
    const listing = words();
    const path = await publish(page, listing);
    await stranger.goto(path);
    await expect(stranger.getByRole("main")).toContainText(name);
    await expectHarmless(stranger);
    await openSearch(stranger, listing.mark, 1);
    await expect(cards(stranger)).toContainText(name);
    await expectHarmless(stranger);
  });
}

for (const { typed, kept } of UNUSUAL_TEXTS) {
  test(`F14: »${kept}« is kept as people see it, and the page keeps its shape`, async ({ residentPage: page, stranger }) => {
    const listing = words({ title: typed, body: `${typed} og ${words().body}` });
    await page.goto("/opslag/ny");
    const path = await publish(page, { ...listing, title: kept, body: `${typed} og mere om det hele` });
    await stranger.setViewportSize({ width: 320, height: 640 });
    await stranger.goto(path);
    await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(kept);
    await expect(stranger.getByRole("main")).toContainText(`${kept} og mere om det hele`);
    expect(await stranger.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
}

/** Nothing that was typed has become an element or an attribute. */
async function expectHarmless(page: Page): Promise<void> {
  const foreign = page.locator(
    "iframe, base, object, embed, math, style, meta[http-equiv], animate, mglyph, img[src=x], a[href^='javascript:' i]," +
      "[onload], [onerror], [onfocus], [onbegin], [onmouseover], [srcdoc], [data-x], main script, main link, main b",
  );
  await expect(foreign).toHaveCount(0);
}
