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

/** @param {string} [language] that of the extension: VS Code itself stays English, whose packs of languages no registry has */
export async function openBrowser(language = "en") {
  await ensureTools("chromium");
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath: findTool("chromium"), args: FLAGS });
  const context = await browser.newContext({ viewport: VIEWPORT, locale: language, colorScheme: "dark" });
  // What a pack of a language sets: nls.ts reads it.
  await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = "${language}"`);
  return { browser, context };
}
