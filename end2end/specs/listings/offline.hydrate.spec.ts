import { manyWords, write } from "../../fixtures/listing";
import { expect, test } from "../../fixtures/test";

// The browser keeps what it could not send, and sends it when one reloads the page that tells so.

test("F25: a text sent without a signal arrives when one tries again", async ({ page, visit, account, context, watch }) => {
  watch.allow(/net::ERR_INTERNET_DISCONNECTED/);
  const listing = manyWords({ body: `${account.firstName} skriver i toget, hvor signalet forsvinder.` });
  await visit("/opslag/ny");
  await write(page, listing);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await expect(page.getByRole("heading", { name: "Opret opslag" })).toBeHidden();
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(listing.title);
  await expect(page.getByRole("main")).toContainText(listing.body);
});
