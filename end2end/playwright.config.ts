import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

/** Where the boards of this run keep their data; workers inherit the variable. */
process.env.BYTTEBORS_E2E_RUN ??= mkdtempSync(join(tmpdir(), "byttebors-e2e-"));

const chromium = process.env.BYTTEBORS_E2E_CHROMIUM;
/** What is looked at after every other spec has finished. */
const AFTERWARDS = /afterwards\//;

const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** The name of a spec says where it runs, if that is not everywhere: »keyboard.desktop.spec.ts«. */
function project(name: string, use: typeof phone | typeof desktop, javaScriptEnabled: boolean) {
  const isPhone = use === phone;
  const elsewhere = [
    ...(javaScriptEnabled ? [] : [/\.hydrate\.spec\.ts$/]),
    ...(isPhone ? [/\.desktop\.spec\.ts$/] : []),
    ...(isPhone && javaScriptEnabled ? [] : [/\.phone\.spec\.ts$/]),
    ...(!isPhone && javaScriptEnabled ? [] : [/\.once\.spec\.ts$/]),
  ];
  return { name, use: { ...use, javaScriptEnabled }, testIgnore: [AFTERWARDS, ...elsewhere], teardown: "afterwards" };
}

export default defineConfig({
  testDir: "specs",
  outputDir: "test-results",
  snapshotPathTemplate: "{testDir}/../appearance/{arg}{ext}",
  updateSnapshots: process.env.BYTTEBORS_E2E_SNAPSHOTS === "renew" ? "changed" : "none",
  globalSetup: "./fixtures/begin.ts",
  globalTeardown: "./fixtures/clear-away.ts",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // Other people's machines are busy: CI tries once more, and its results name every test that needed it.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 45_000,
  expect: { timeout: 7_000 },
  reporter: process.env.CI ? [["list"]] : [["list"], ["html", { open: "never" }]],
  use: {
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    actionTimeout: 7_000,
    navigationTimeout: 15_000,
    screenshot: "only-on-failure",
    trace: process.env.CI ? "off" : "retain-on-failure",
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        // Chromium refuses its sandbox to root, which CI runs as.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    project("desktop-hydrated", desktop, true),
    project("phone-hydrated", phone, true),
    project("desktop-nojs", desktop, false),
    project("phone-nojs", phone, false),
    { name: "afterwards", testMatch: AFTERWARDS },
  ],
});
