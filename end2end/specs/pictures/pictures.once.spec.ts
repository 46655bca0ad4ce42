import { arriveAt } from "../../fixtures/arrive";
import { PLACES } from "../../fixtures/places";
import { test } from "../../fixtures/test";

// Pictures for people to look at; nothing here passes or fails. BYTTEBORS_E2E_PICTURES=1 scripts/e2e.sh pictures

for (const place of process.env.BYTTEBORS_E2E_PICTURES ? PLACES : []) {
  test(`pictures of ${place.name}`, async ({ page, residentPage, resident, staffPage, staff, watch, mail }) => {
    const arrived = await arriveAt(place, { page, residentPage, resident, staffPage, staff, watch, mail });
    for (const width of [360, 768, 1280]) {
      await arrived.setViewportSize({ width, height: 800 });
      for (const colorScheme of ["light", "dark"] as const) {
        await arrived.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        const path = `test-results/pictures/${place.name.replaceAll(/[^a-z]+/gi, "-")}-${width}-${colorScheme}.png`;
        await arrived.screenshot({ path, fullPage: true });
      }
    }
  });
}
