// What a window in Korean says, from the findings to the installer: nothing of the extension's own stays English.

import { readFileSync } from "node:fs";
import path from "node:path";
import { openBrowser } from "../../scripts/lib/chromium.mjs";
import { expectedProblems, waitForExpected } from "../../scripts/lib/findings.mjs";
import { Refusal } from "../../scripts/lib/output.mjs";
import { goToLine, hover, waitForLens } from "../../scripts/lib/workbench/editor.mjs";
import { readProblems } from "../../scripts/lib/workbench/panel.mjs";
import { openView, toggleView, waitForTree } from "../../scripts/lib/workbench/sidebar.mjs";
import { answer, openFile, openWindow, runCommand } from "../../scripts/lib/workbench/window.mjs";

/** @typedef {import("../../scripts/lib/workbench/window.mjs").Page} Page */

const HANGUL = /[가-힣]/;
/** The button that VS Code itself adds to a question. */
const OF_VSCODE = "Cancel";
/** Rows that hold names and numbers, and no words. */
const OF_NAMES = /^(?:kde-desktop|KVM ?\/dev|podman ?\d|image builder ?quay|.* ?quay\.io\/\S+$)/;

/**
 * @param {string} what
 * @param {readonly string[]} texts
 */
function expectKorean(what, texts) {
  const others = texts.filter((text) => !HANGUL.test(text));
  if (texts.length === 0 || others.length > 0)
    throw new Refusal(`${what}, of ${texts.length} in English: ${JSON.stringify(others, undefined, 2)}`);
}

/**
 * @param {import("../../scripts/lib/vscode-server.mjs").VscodeServer} server
 * @param {(name: string) => string} copyExample
 * @param {(page: Page, name: string) => Promise<void>} picture
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function koreanTests(server, copyExample, picture) {
  const flawed = copyExample("flawed");
  const desktop = copyExample("kde-desktop");
  /** @type {ReturnType<typeof openBrowser> | undefined} */
  let browser;
  const openKorean = async (/** @type {string} */ folder, /** @type {string} */ file) => {
    browser ??= openBrowser("ko");
    const { context } = await browser;
    return openWindow(context, server, { folder, file: path.join(folder, file) });
  };
  return [
    [
      "in Korean: the findings of examples/flawed, lenses and a hover",
      async () => {
        const expected = expectedProblems();
        const [first = "", ...others] = new Set(expected.map(({ file }) => file));
        const page = await openKorean(flawed, first);
        for (const file of others) await openFile(page, file);
        await waitForExpected(page, expected);
        const problems = await readProblems(page);
        expectKorean(
          "findings",
          problems.map(({ message }) => message),
        );
        await openFile(page, first);
        await goToLine(page, 1);
        await waitForLens(page, "bootc ISO 빌드");
        await picture(page, "findings.ko.png");
        const text = "/var/lib/shop/uploads";
        const lines = readFileSync(path.join(flawed, "Containerfile"), "utf8").split("\n");
        const shown = await hover(page, lines.findIndex((one) => one.includes(text)) + 1, text, /롤백/);
        if (!/업그레이드/.test(shown)) throw new Refusal(`no word about upgrades: ${shown}`);
        await picture(page, "hover.ko.png");
        await page.close();
      },
    ],
    [
      "in Korean: the ISO from its question to its end, and the rows of the views",
      async () => {
        const page = await openKorean(desktop, "Containerfile");
        await waitForLens(page, "bootc ISO 빌드");
        await runCommand(page, "bootc: bootc ISO 빌드 (Build bootc ISO)");
        await answer(page, /root 권한으로 실행할까요/);
        await picture(page, "confirm.ko.png");
        const question = await answer(page, /root 권한으로 실행할까요/, "실행");
        const end = await answer(page, /설치 ISO가 준비되었습니다/);
        const buttons = [...question.buttons, ...end.buttons].filter((button) => button !== OF_VSCODE);
        expectKorean("buttons", buttons);
        await openView(page, "bootc");
        const projects = await waitForTree(page, "프로젝트", "the ISO", (rows) =>
          rows.some((row) => /^bootiso\/install\.iso.*설치/.test(row)),
        );
        await runCommand(page, "bootc: 환경 점검");
        await waitForTree(page, "환경", "podman", (rows) => rows.some((row) => row.startsWith("podman")));
        await picture(page, "projects.ko.png");
        // The other view of the group leaves it little room.
        await toggleView(page, "프로젝트");
        const environment = await waitForTree(page, "환경", "KVM", (rows) =>
          rows.some((row) => row.startsWith("KVM")),
        );
        expectKorean(
          "rows",
          [...projects, ...environment].filter((row) => !OF_NAMES.test(row)),
        );
        await picture(page, "environment.ko.png");
        await page.close();
        await (await browser)?.browser.close();
      },
    ],
  ];
}
