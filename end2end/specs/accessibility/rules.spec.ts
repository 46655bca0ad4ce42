import { arriveAt } from "../../fixtures/arrive";
import { PLACES } from "../../fixtures/places";
import { expect, test } from "../../fixtures/test";

// A1: each project judges every page at its own size; the darkness and the narrowest window are added here.

for (const place of PLACES) {
  test(`${place.name} breaks no rule of accessibility`, async ({ page, residentPage, resident, staffPage, staff, watch, mail, axe, isMobile, javaScriptEnabled }) => {
    const arrived = await arriveAt(place, { page, residentPage, resident, staffPage, staff, watch, mail });
    await expect(arrived.getByRole("heading", { level: 1 })).toHaveCount(1);
    if (isMobile) await arrived.setViewportSize({ width: 320, height: 640 });
    await axe(arrived);
    if (javaScriptEnabled !== false) {
      // Colours that are still changing are nobody's choice.
      await arrived.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      await axe(arrived);
    }
  });
}
