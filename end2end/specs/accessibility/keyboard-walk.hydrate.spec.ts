import type { Page } from "@playwright/test";
import { arriveAt } from "../../fixtures/arrive";
import { PLACES } from "../../fixtures/places";
import { expect, test } from "../../fixtures/test";

// A4: the order of the focus, and that one always sees it.

/** More stops than any page has. */
const MOST_STOPS = 200;

/** The height of a field of several lines, in pixels. */
const TALL = 100;

interface Stop {
  control: string;
  /** Looks different than without the focus. */
  isMarked: boolean;
  /** What lies over it, if anything. */
  hiddenBehind: string | null;
  /** Comes after the stop before it in the document. */
  isInOrder: boolean;
}

for (const place of PLACES) {
  test(`${place.name} can be walked with the Tab key, and one always sees where one is`, async ({ page, residentPage, resident, staffPage, staff, watch, mail }) => {
    const arrived = await arriveAt(place, { page, residentPage, resident, staffPage, staff, watch, mail });
    await arrived.emulateMedia({ reducedMotion: "reduce" });
    const stops = await walk(arrived);
    expect(stops.length).toBeGreaterThan(8);
    expect.soft(stops.filter((stop) => !stop.isMarked).map((stop) => stop.control), "stops that do not show").toEqual([]);
    expect.soft(stops.filter((stop) => stop.hiddenBehind).map((stop) => `${stop.control} behind ${stop.hiddenBehind}`), "hidden").toEqual([]);
    expect.soft(stops.filter((stop) => !stop.isInOrder).map((stop) => stop.control), "out of order").toEqual([]);
  });
}

/** Presses Tab from the top of the page to its end and looks at every stop. */
async function walk(page: Page): Promise<Stop[]> {
  await page.evaluate((TALL) => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    /** How a control looks: itself, what is drawn over it, and the label that stands for it. */
    const look = (control: Element): string => {
      const faces = [getComputedStyle(control), getComputedStyle(control, "::after"), ...[control.closest("label")].filter((label) => label !== null).map((label) => getComputedStyle(label))];
      return faces.map((face) => [face.outlineStyle, face.outlineWidth, face.outlineColor, face.boxShadow, face.backgroundColor].join()).join("|");
    };
    const before = new Map([...document.querySelectorAll("a, button, input, select, textarea, summary, [tabindex]")].map((control) => [control, look(control)]));
    let last: Element = document.body;
    const hidden = (control: Element): string | null => {
      const box = control.getClientRects()[0];
      if (!box) return "nothing: it has no box";
      const middle = box.left + box.width / 2;
      // A tall field shows its first lines, where the caret is, and may go on behind the bar or the edge below.
      const rows = box.height > TALL ? [box.top + 2, box.top + TALL / 2] : [box.top + 2, box.top + box.height / 2, box.bottom - 2];
      for (const y of rows) {
        const seen = document.elementFromPoint(middle, y);
        if (!seen) return "the edge of the window";
        const isOwn = control.contains(seen) || seen.contains(control.closest("label") ?? control);
        if (!isOwn) return seen.outerHTML.slice(0, 80);
      }
      return null;
    };
    Object.assign(window, {
      lookAtFocus: () => {
        const control = document.activeElement;
        if (!control || control === document.body || control === document.documentElement) return null;
        const isInOrder = Boolean(last.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING);
        last = control;
        return { control: control.outerHTML.slice(0, 120), isMarked: look(control) !== before.get(control), hiddenBehind: hidden(control), isInOrder };
      },
    });
  }, TALL);
  const stops: Stop[] = [];
  for (let press = 0; press < MOST_STOPS; press += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => (window as unknown as { lookAtFocus(): Stop | null }).lookAtFocus());
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error("the walk has no end");
}
