import { PUBLIC_PATHS } from "../../fixtures/places";
import { expect, test } from "../../fixtures/test";

// A13: whoever reads in colours of their own, or with more contrast, still sees where things begin and end.

/** What is told from the page by its edge. */
const FRAMED = ".btn, .slip, .kind, .choice, select, textarea, input:not([type=hidden], [type=radio], [type=checkbox])";

test("in colours of one's own, everything has an edge", async ({ page, visit }) => {
  for (const path of PUBLIC_PATHS) {
    await visit(path);
    await page.emulateMedia({ forcedColors: "active" });
    const bare = await page.locator(FRAMED).evaluateAll((elements) => {
      const hasEdge = (element: Element): boolean => {
        const style = getComputedStyle(element);
        return ["Top", "Left"].some((side) => parseFloat(style[`border${side}Width` as "borderTopWidth"]) >= 1) || style.outlineStyle !== "none";
      };
      const isSeen = (element: Element): boolean => element.getClientRects().length > 0;
      return elements.filter((element) => isSeen(element) && !hasEdge(element)).map((element) => element.outerHTML.slice(0, 120));
    });
    expect.soft(bare, path).toEqual([]);
    await page.emulateMedia({ forcedColors: "none" });
  }
});

test("in colours of one's own, what is chosen is framed", async ({ page, visit }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await visit("/opslag/ny");
  const choice = page.locator(".choice", { has: page.getByRole("radio", { name: "Tilbyde noget" }) });
  await expect(choice).toHaveCSS("outline-style", "none");
  await page.getByRole("radio", { name: "Tilbyde noget" }).check();
  await expect(choice).toHaveCSS("outline-style", "solid");
});

test("with more contrast, lines and lesser words are as dark as the text", async ({ page, visit }) => {
  await visit("/opslag");
  const lesser = page.getByRole("article").first().locator(".text-ink-2").first();
  const ink = await page.locator("body").evaluate((body) => getComputedStyle(body).color);
  await expect(lesser).not.toHaveCSS("color", ink);
  await page.emulateMedia({ contrast: "more" });
  await expect(lesser).toHaveCSS("color", ink);
});
