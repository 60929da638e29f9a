// A page that an extension shows in an editor: two frames deep, whatever it holds.

/** @typedef {import("./window.mjs").Page} Page */

/** @param {Page} page the page of the only one that is open */
export function webviewOf(page) {
  return page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
}
