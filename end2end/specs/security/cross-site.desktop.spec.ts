import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "../../fixtures/test";

// Control 23: a form on somebody else's site does nothing here, whoever is signed in.

const FORMS = [
  { name: "signing out", action: "/log-ud", fields: {} },
  { name: "a new name", action: "/profil", fields: { fornavn: "Mallory" } },
  { name: "another language", action: "/sprog", fields: { sprog: "en", next: "/" } },
] as const;

for (const form of FORMS) {
  test(`control 23: ${form.name} from another site changes nothing`, async ({ page, visit, account, board, watch }) => {
    // The page of the other site asks its own server for an icon as well.
    watch.allow(/^another origin|^status 404: http:\/\/localhost/);
    watch.expectStatus(403);
    const other = await serveForm(`${board.url}${form.action}`, form.fields);
    await page.goto(other.url);
    const answer = page.waitForResponse(`${board.url}${form.action}`);
    await page.getByRole("button", { name: "Vind en cykel" }).click();
    expect((await answer).status()).toBe(403);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await other.end();

    await visit("/profil");
    await expect(page.locator("html")).toHaveAttribute("lang", "da");
    await expect(page.getByLabel("Fornavn")).toHaveValue(account.firstName);
  });
}

/** A page of another site: browsers take »localhost« and »127.0.0.1« for two. */
async function serveForm(action: string, fields: Record<string, string>): Promise<{ url: string; end(): Promise<unknown> }> {
  const inputs = Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`);
  const html = `<!doctype html><title>Vind</title><form method="post" action="${action}">${inputs.join("")}<button>Vind en cykel</button></form>`;
  const server = createServer((_, answer) => answer.setHeader("content-type", "text/html; charset=utf-8").end(html));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, end: () => new Promise((resolve) => server.close(resolve).closeAllConnections()) };
}
