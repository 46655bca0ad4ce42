import type { Page } from "@playwright/test";
import { arriveAt } from "../../fixtures/arrive";
import { PLACES } from "../../fixtures/places";
import { expect, test } from "../../fixtures/test";

/** WCAG 1.4.12, in a sheet that the page's own policy cannot refuse. */
const TEXT_SPACING =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

for (const place of PLACES) {
  test(`${place.name} needs no sideways scrolling in a narrow window, with wide letters, or with large text`, async ({
    page,
    residentPage,
    resident,
    staffPage,
    staff,
    watch,
    mail,
  }) => {
    const arrived = await arriveAt(place, { page, residentPage, resident, staffPage, staff, watch, mail });
    await arrived.setViewportSize({ width: 320, height: 640 });
    await expectFits(arrived, "at 320 px");
    await addSheet(arrived, TEXT_SPACING);
    await expectFits(arrived, "with the letters of 1.4.12");
    await arrived.setViewportSize({ width: 640, height: 640 });
    await addSheet(arrived, ":root { font-size: 200% !important }");
    await expectFits(arrived, "with text twice as large");
  });
}

/** Nothing sticks out of the window, and no text is cut off inside its box. */
async function expectFits(page: Page, when: string): Promise<void> {
  const sticksOut = await page.evaluate(() => {
    const root = document.documentElement;
    const wide = [...document.body.querySelectorAll<HTMLElement>("*")].filter((element) => {
      const box = element.getBoundingClientRect();
      const isHidden = box.width <= 1 || getComputedStyle(element).clipPath !== "none";
      // A drawing is cut off by the box it is in.
      const isInDrawing = element.parentElement?.closest("svg") !== null;
      return !isHidden && !isInDrawing && box.right > root.clientWidth + 1;
    });
    return { by: root.scrollWidth - root.clientWidth, elements: wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)) };
  });
  expect.soft(sticksOut, `${page.url()} ${when}`).toEqual({ by: 0, elements: [] });
  const cutOff = await page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>("a, button, label, legend, summary, h1, h2, h3, dd, dt, p, li")]
      .filter((element) => {
        const style = getComputedStyle(element);
        const isShortened = style.webkitLineClamp !== "none";
        const hides = style.overflowX !== "visible" || style.overflowY !== "visible";
        const isSeen = element.clientWidth > 1 && element.clientHeight > 1;
        return isSeen && hides && !isShortened && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect.soft(cutOff, `${page.url()} ${when}`).toEqual([]);
}

async function addSheet(page: Page, rules: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, rules);
}
