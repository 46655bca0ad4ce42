import { signIn, signOut } from "../../fixtures/account";
import { startBoard } from "../../fixtures/board";
import { Mailbox } from "../../fixtures/mailbox";
import { expect, test } from "../../fixtures/test";
import { emailAddress, networkAddress } from "../../fixtures/unique";
import { Watch } from "../../fixtures/watch";

// A device with a screen lock, as the browser imitates one. Passkeys belong to names of sites, and an address of numbers is none.
test("one signs in with a passkey that one has added, and no more when it is removed", async ({ browser, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, "without JavaScript no browser can ask a device");
  const board = await startBoard({}, "localhost");
  const context = await browser.newContext({ baseURL: board.url, extraHTTPHeaders: { "x-forwarded-for": networkAddress() } });
  const watch = new Watch(board.url, true);
  watch.follow(context);
  const page = await context.newPage();
  const device = await context.newCDPSession(page);
  await device.send("WebAuthn.enable");
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const mail = new Mailbox(board.dataDir);
  const account = { email: emailAddress(), firstName: "Tage" };

  await test.step("it is added after a good sign-in", async () => {
    await signIn(page, mail, account);
    await page.getByRole("link", { name: "Sæt det op" }).click();
    await page.getByLabel("Hvad vil du kalde den?").fill("Min telefon");
    await page.getByRole("button", { name: "Tilføj denne enhed" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: "Min telefon" })).toBeVisible();
  });

  await test.step("it signs in without a mail", async () => {
    await signOut(page);
    await page.goto("/log-ind");
    await page.getByRole("button", { name: "Log ind med fingeraftryk eller ansigt" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Mit" })).toBeVisible();
    await expect(page.getByRole("main")).toContainText(account.firstName);
  });

  await test.step("it is removed, with a mail about it, and then signs nobody in", async () => {
    await page.goto("/profil/sikkerhed");
    await page.getByRole("listitem").filter({ hasText: "Min telefon" }).getByRole("button", { name: "Fjern" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: "Min telefon" })).toHaveCount(0);
    await signOut(page);
    watch.expectStatus(422);
    await page.goto("/log-ind");
    await page.getByRole("button", { name: "Log ind med fingeraftryk eller ansigt" }).click();
    await expect(page.getByRole("main")).toContainText("Vi kunne ikke genkende enheden.");
    await page.goto("/mit");
    await expect(page).toHaveURL(/\/log-ind/);
  });

  expect(watch.complaints, "what the browser complains about").toEqual([]);
  await context.close();
  await board.end();
});
