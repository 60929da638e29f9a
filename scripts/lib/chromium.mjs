// The browser in which the workbench runs.

import { ensureTools, findTool } from "./dependencies.mjs";

/** The window of every test and screenshot. */
const VIEWPORT = { width: 1280, height: 800 };

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** @param {{ locale?: string }} [options] */
export async function openBrowser({ locale = "en-US" } = {}) {
  await ensureTools("chromium");
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath: findTool("chromium"), args: FLAGS });
  const context = await browser.newContext({ viewport: VIEWPORT, locale, colorScheme: "dark" });
  return { browser, context };
}
