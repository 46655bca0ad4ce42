import { finishSignIn, askForCode } from "../../fixtures/account";
import { words, write } from "../../fixtures/listing";
import { actAs, beginOrganisation } from "../../fixtures/organisation";
import { expect, test } from "../../fixtures/test";
import { emailAddress, networkAddress } from "../../fixtures/unique";

test("an organisation from its first member to its second", async ({ page, visit, account, newBrowser, mail, watch }) => {
  watch.expectStatus(404);
  const { name, path } = await beginOrganisation(page);
  const bar = page.getByRole("complementary", { name: "Hvem skriver du som?" });
  const listing = words();

  await test.step("what is written now is the organisation's", async () => {
    await expect(bar).toContainText(`Du handler som ${name}`);
    await visit("/opslag/ny");
    await write(page, listing);
    await page.getByRole("button", { name: "Offentliggør" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(listing.title);
    const main = page.getByRole("main");
    await expect(main.getByRole("link", { name, exact: true })).toBeVisible();
    await expect(main).toContainText("Ikke bekræftet endnu");
    await expect(main).toContainText(account.firstName);
  });

  await test.step("one goes back to being oneself", async () => {
    await visit("/mit");
    await expect(page.getByRole("main")).toContainText(listing.title);
    await actAs(page, /^Mig selv/);
    await expect(bar).toContainText(`Du handler som ${account.firstName}`);
    await expect(page.getByRole("main")).not.toContainText(listing.title);
  });

  const second = { email: emailAddress(), firstName: "Villads" };
  await test.step("somebody is invited", async () => {
    await visit(`${path}/medlemmer`);
    await page.getByLabel("E-mail").fill(second.email);
    await page.getByRole("button", { name: "Send invitation" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Invitationen er sendt." })).toBeVisible();
    await expect(page.getByRole("main")).toContainText(second.email);
  });

  await test.step("who is invited signs in on the way and joins by a press", async () => {
    const { link, subject } = await mail.next(second.email);
    expect(subject).toContain(name);
    const context = await newBrowser({ extraHTTPHeaders: { "x-forwarded-for": networkAddress() } });
    const other = await context.newPage();
    await other.goto(link);
    await other.getByRole("link", { name: "Log ind for at svare" }).click();
    await askForCode(other, second.email);
    await finishSignIn(other, mail, second);
    await expect(other.getByRole("heading", { level: 1 })).toHaveText(`Vil du være med i ${name}?`);
    await other.getByRole("button", { name: "Ja, jeg vil være med" }).click();
    await expect(other.getByRole("heading", { level: 1 })).toHaveText(name);
    await other.goto("/mit");
    await expect(other.getByRole("main")).toContainText(listing.title);
    await other.goto(link);
    await expect(other.getByRole("heading", { level: 1 })).toHaveText("Invitationen virker ikke længere");
  });

  await test.step("the first hands over and leaves", async () => {
    await visit(`${path}/medlemmer`);
    const member = page.getByRole("listitem").filter({ hasText: "Villads" });
    await member.getByText("Skift rolle eller fjern").click();
    await member.getByLabel("Rolle").selectOption("Ejer");
    await member.getByRole("button", { name: "Gem rolle" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Rollen er ændret." })).toBeVisible();
    await page.getByRole("button", { name: "Forlad organisationen" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Du har forladt organisationen." })).toBeVisible();
    await expect(bar).toHaveCount(0);
  });
});

test("organisations are found by name and kind", async ({ page, visit }) => {
  await visit("/organisationer");
  await page.getByLabel("Søg efter navn").fill("skovkant");
  await page.getByRole("button", { name: "Søg", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("1 organisation");
  await page.getByRole("link", { name: "Spejderne fra Skovkanten" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Spejderne fra Skovkanten");
  await expect(page.getByRole("main")).toContainText("Bekræftet");
  await expect(page.getByRole("region", { name: "Opslag" }).getByRole("article")).not.toHaveCount(0);
});
