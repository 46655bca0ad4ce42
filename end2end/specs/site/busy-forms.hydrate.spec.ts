import { expect, test } from "../../fixtures/test";
import { emailAddress } from "../../fixtures/unique";

test("a form says that it is on its way, and a second press sends nothing", async ({ page, visit }) => {
  await visit("/log-ind");
  let sent = 0;
  // An answer without a page leaves the form as it is while it waits.
  await page.route("/log-ind", async (route) => {
    sent += 1;
    await route.fulfill({ status: 204 });
  });
  await page.getByLabel("E-mail").fill(emailAddress());
  await page.getByRole("button", { name: "Send kode" }).click();
  const busy = page.getByRole("button", { name: "Sender …" });
  await expect(busy).toHaveAttribute("aria-disabled", "true");
  // Playwright itself would not press what says that it is disabled; people do.
  await busy.click({ force: true });
  await page.evaluate(() => fetch("/healthz"));
  expect(sent).toBe(1);
});
