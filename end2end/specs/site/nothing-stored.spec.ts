import { search } from "../../fixtures/board-page";
import { PUBLIC_PATHS } from "../../fixtures/places";
import { expect, test } from "../../fixtures/test";

// C1, C2 and control 48. That nothing comes from elsewhere is watched in every test; here every public page is one page long.

test("public pages leave nothing on the device", async ({ page, visit, context }) => {
  for (const path of PUBLIC_PATHS) await visit(path);
  await visit("/");
  await search(page, "stole");
  await page.getByRole("main").getByRole("article").first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  expect(await context.cookies()).toEqual([]);
  const { origins } = await context.storageState({ indexedDB: true });
  expect(origins).toEqual([]);
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
  }));
  expect(stored).toEqual({ local: 0, session: 0, workers: 0, caches: 0 });
});

test("every page comes from the board alone, with a policy that lets nothing else in", async ({ page, visit }) => {
  const origins = new Set<string>();
  page.on("request", (request) => origins.add(new URL(request.url()).origin));
  for (const path of PUBLIC_PATHS) {
    const answer = await visit(path);
    const policy = answer.headers()["content-security-policy"] ?? "";
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toMatch(/script-src 'self' 'nonce-[\w+/=-]+' 'wasm-unsafe-eval'/);
    expect(policy, path).not.toContain("unsafe-inline");
    expect(policy, path).not.toMatch(/https?:/);
    expect(answer.headers()["referrer-policy"]).toBe("same-origin");
  }
  expect([...origins]).toEqual([new URL(page.url()).origin]);
});
