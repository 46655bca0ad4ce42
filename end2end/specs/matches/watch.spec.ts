import { finishSignIn, requestCode } from "../../fixtures/account";
import { expect, test } from "../../fixtures/test";
import { emailAddress } from "../../fixtures/unique";

test("a guest asks to be told, signs in, and finds the watch under »Mit«", async ({ page, visit, mail, axe }) => {
  await visit("/opslag?q=trailer&art=tilbud");
  await page.getByRole("link", { name: "Sig til, når der kommer noget" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sig til, når der kommer noget" })).toBeVisible();
  await axe(page);
  await page.getByRole("radio", { name: "Én gang om ugen" }).check();
  await page.getByRole("button", { name: "Sig til", exact: true }).click();
  const account = { email: emailAddress(), firstName: "Karla" };
  await requestCode(page, account.email);
  await finishSignIn(page, mail, account);
  await visit("/mit");
  const region = page.getByRole("region", { name: "Det siger vi til om" });
  await expect(region.getByRole("heading", { name: "»trailer« · Tilbud" })).toBeVisible();
  await expect(region.getByText("Én gang om ugen").first()).toBeVisible();
  await region.getByText("Skift eller stop").click();
  await axe(page);
  await region.getByRole("button", { name: /^Stop/ }).click();
  await expect(page.getByText("Du får ikke flere e-mails om det.")).toBeVisible();
  await expect(page.getByText("Vi holder ikke øje med noget for dig.")).toBeVisible();
});
