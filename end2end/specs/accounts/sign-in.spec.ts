import { askForCode, codeField, finishSignIn, introduce, requestCode, signIn, signInButton, typeCode } from "../../fixtures/account";
import { publish, words } from "../../fixtures/listing";
import { expect, test } from "../../fixtures/test";
import { emailAddress } from "../../fixtures/unique";

test("somebody new signs in with a code from a mail and says who they are", async ({ page, visit, mail, context }) => {
  const email = emailAddress();
  await visit("/");
  await page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Log ind" }).click();
  await askForCode(page, email);
  await expect(page.getByRole("main")).toContainText(email);
  const letter = await mail.next(email);
  expect(letter.subject).toContain(letter.code);
  await typeCode(page, letter.code);

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Velkommen");
  await expect(page.getByRole("main")).toContainText("De ser aldrig din e-mail.");
  await page.getByLabel("Område").selectOption("8870 Langå");
  await introduce(page, "Asta");

  await expect(page).toHaveURL("/mit");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mit");
  await visit("/profil");
  await expect(page.getByLabel("Fornavn")).toHaveValue("Asta");
  await expect(page.getByLabel("Område")).toHaveValue("8870");
  const cookies = await context.cookies();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatchObject({ name: "__Host-session", httpOnly: true, secure: true, sameSite: "Lax", path: "/", expires: -1 });
});

test("saying who one is can wait; until then one is a citizen", async ({ page, mail, stranger }) => {
  const email = emailAddress();
  await requestCode(page, email);
  await typeCode(page, (await mail.next(email)).code);
  await page.getByRole("link", { name: "Spring over" }).click();
  await expect(page).toHaveURL("/mit");
  const path = await publish(page, words());
  await stranger.goto(path);
  await expect(stranger.getByRole("main")).toContainText("En borger");
});

test("nobody under fifteen gets through, and the name stays typed", async ({ page, mail, watch }) => {
  watch.expectStatus(422);
  const email = emailAddress();
  await requestCode(page, email);
  await typeCode(page, (await mail.next(email)).code);
  await page.getByLabel("Fornavn").fill("Bo");
  await page.getByRole("button", { name: "Gem og fortsæt" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await page.getByRole("alert").getByRole("link").click();
  await expect(page.getByRole("checkbox", { name: "Jeg er fyldt 15 år" })).toBeFocused();
  await expect(page.getByLabel("Fornavn")).toHaveValue("Bo");
});

test("somebody known comes straight in and is asked nothing again", async ({ page, visit, account, context, mail }) => {
  await context.clearCookies();
  await visit("/log-ind");
  await askForCode(page, account.email.toUpperCase());
  await typeCode(page, (await mail.next(account.email)).code);
  await expect(page).toHaveURL("/mit");
  await expect(page.getByRole("main")).toContainText(account.firstName);
});

test("a code may be pasted with spaces, and a phone offers it by itself (A7)", async ({ page, mail }) => {
  const email = emailAddress();
  await requestCode(page, email);
  await expect(codeField(page)).toHaveCount(1);
  await expect(codeField(page)).toHaveAttribute("autocomplete", "one-time-code");
  await expect(codeField(page)).toHaveAttribute("inputmode", "numeric");
  const digits = (await mail.next(email)).code.replace(" ", "");
  await typeCode(page, ` ${digits.slice(0, 3)} ${digits.slice(3)} `);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Velkommen");
});

test("a wrong code can be corrected; after five the code is void and a new one works", async ({ page, visit, mail, watch }) => {
  watch.expectStatus(422);
  const account = { email: emailAddress(), firstName: "Egon" };
  await requestCode(page, account.email);
  const { code } = await mail.next(account.email);
  const wrong = code.startsWith("1") ? "222222" : "111111";
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    await typeCode(page, wrong);
    await expect(page.getByRole("alert")).toContainText("Koden er ikke den, vi sendte.");
    await expect(page.getByRole("alert")).toBeFocused();
    await expect(codeField(page)).toHaveValue(wrong);
    await expect(codeField(page)).toHaveAccessibleDescription(/Fejl: Koden er ikke den/);
  }
  await typeCode(page, wrong);
  await expect(page.getByRole("alert")).toContainText("Koden virker ikke længere.");
  await typeCode(page, code);
  await expect(page.getByRole("alert")).toContainText("Koden virker ikke længere.");

  await visit("/log-ind");
  await askForCode(page, account.email);
  await finishSignIn(page, mail, account);
  await expect(page).toHaveURL("/mit");
});

test("an address that is none is told at the field, and stays typed", async ({ page, visit, watch }) => {
  watch.expectStatus(422);
  await visit("/log-ind");
  for (const typed of ["", "bente", "bente@post", "a@b.example, c@d.example"]) {
    await askForCode(page, typed);
    await expect(page.getByRole("alert")).toBeFocused();
    await expect(page.getByLabel("E-mail")).toHaveValue(typed);
    await expect(page.getByLabel("E-mail")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("E-mail")).toHaveAccessibleDescription(/Fejl: /);
  }
});

test("a new code asked for too soon is refused in words, and the first one still works", async ({ page, mail, watch }) => {
  watch.expectStatus(429);
  const account = { email: emailAddress(), firstName: "Gerda" };
  await requestCode(page, account.email);
  await page.getByRole("button", { name: "Send en ny kode" }).click();
  await expect(page.getByRole("status")).toContainText("Vi har lige sendt en kode.");
  await finishSignIn(page, mail, account);
  expect(await mail.waiting(account.email)).toBe(0);
});

test("a known address and an unknown one are answered alike", async ({ page, account, stranger }) => {
  const unknown = emailAddress();
  const shownFor = async (email: string): Promise<string> => {
    await stranger.goto("/log-ind");
    await askForCode(stranger, email);
    await expect(codeField(stranger)).toBeVisible();
    return (await stranger.getByRole("main").innerHTML()).replaceAll(email, "…");
  };
  expect(page.url()).toContain("/mit");
  expect(await shownFor(account.email)).toBe(await shownFor(unknown));
});

test("»Husk mig« keeps the sign-in after the browser is closed", async ({ page, mail, context }) => {
  const email = emailAddress();
  await requestCode(page, email);
  await codeField(page).fill((await mail.next(email)).code);
  await page.getByRole("checkbox", { name: /^Husk mig/ }).check();
  await signInButton(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Velkommen");
  const [cookie] = await context.cookies();
  const days = ((cookie?.expires ?? 0) - Date.now() / 1000) / 86_400;
  expect(days).toBeGreaterThan(179);
  expect(days).toBeLessThan(181);
});

test("a guest who wants somewhere private is led there after signing in", async ({ page, visit, mail }) => {
  for (const path of ["/mit", "/profil"]) {
    await visit(path);
    await expect(page).toHaveURL(`/log-ind?next=${encodeURIComponent(path)}`);
  }
  const account = { email: emailAddress(), firstName: "Helga" };
  await askForCode(page, account.email);
  await finishSignIn(page, mail, account);
  await expect(page).toHaveURL("/profil");
});

for (const next of ["//evil.example", "/\\evil.example", "https://evil.example", "%2f%2fevil.example", "javascript:alert(1)", "/log-ind"]) {
  test(`next=${next} leads nowhere but to the board itself`, async ({ page, visit, mail }) => {
    const account = { email: emailAddress(), firstName: "Iver" };
    await visit(`/log-ind?next=${encodeURIComponent(next)}`);
    await askForCode(page, account.email);
    await finishSignIn(page, mail, account);
    await expect(page).toHaveURL("/mit");
  });
}

test("signing in makes a new token, so that nobody can prepare one", async ({ page, context, mail }) => {
  const account = { email: emailAddress(), firstName: "Jytte" };
  await requestCode(page, account.email);
  await expect(codeField(page)).toBeVisible();
  const [before] = await context.cookies();
  await finishSignIn(page, mail, account);
  const [after] = await context.cookies();
  expect(after?.name).toBe("__Host-session");
  expect(after?.value).not.toBe(before?.value);
});

test("who is signed in already is not asked again", async ({ page, visit, account, mail }) => {
  await visit("/log-ind");
  await expect(page).toHaveURL("/mit");
  await expect(page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Mit" })).toBeVisible();
  expect(await mail.waiting(account.email)).toBe(0);
});

test("signing in twice in a row is the same person", async ({ page, mail, account, newBrowser }) => {
  const path = await publish(page, words());
  const elsewhere = await (await newBrowser()).newPage();
  await signIn(elsewhere, mail, account);
  await elsewhere.goto(`${path}/rediger`);
  await expect(elsewhere.getByRole("button", { name: "Gem ændringer" })).toBeVisible();
});
