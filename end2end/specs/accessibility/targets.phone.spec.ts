import { arriveAt } from "../../fixtures/arrive";
import { PLACES } from "../../fixtures/places";
import { expect, test } from "../../fixtures/test";

/** A5, the house rule: every control on a phone. */
const LEAST = 44;

for (const place of PLACES) {
  test(`${place.name} has controls that a thumb can hit`, async ({ page, residentPage, resident, staffPage, staff, watch, mail }) => {
    const arrived = await arriveAt(place, { page, residentPage, resident, staffPage, staff, watch, mail });
    for (const summary of await arrived.locator("summary:visible").all()) await summary.click();
    const small = await arrived.evaluate((least) => {
      const controls = document.querySelectorAll<HTMLElement>("a[href], button, input:not([type=hidden]), select, textarea, summary");
      /** The whole label is pressed, and the link of a card reaches over all of it. */
      const target = (control: HTMLElement): Element =>
        control.closest("label") ?? (control.matches(".card-link") ? (control.closest("article, li") ?? control) : control);
      /** A link in running text, which no rule asks to be large. */
      const isInText = (control: HTMLElement): boolean => {
        const around = control.closest("p, li, dd, td");
        return getComputedStyle(control).display === "inline" && around !== null && around.textContent?.trim() !== control.textContent?.trim();
      };
      return [...controls]
        .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !isInText(control))
        .map((control) => ({ control: control.outerHTML.slice(0, 120), box: target(control).getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && (box.width < least - 0.5 || box.height < least - 0.5))
        .map(({ control, box }) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${control}`);
    }, LEAST);
    expect(small).toEqual([]);
  });
}
