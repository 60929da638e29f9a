// "Lint Built Image": the image is built with real podman, and what its own lint finds stands at the lines behind it.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../scripts/lib/output.mjs";
import { temporaryFolder } from "../../scripts/lib/processes.mjs";
import { waitForProblems } from "../../scripts/lib/workbench/panel.mjs";
import { answer, openWindow, runCommand } from "../../scripts/lib/workbench/window.mjs";

const CONTAINERFILE = `FROM quay.io/fedora/fedora-bootc:43
RUN mkdir -p /var/lib/shop
RUN echo started > /var/log/shop.log
`;

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {import("../../scripts/lib/vscode-server.mjs").VscodeServer} server
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function lintImageTests(context, server) {
  return [
    [
      "Lint Built Image offers to build, and puts each finding of the image's own lint at its line",
      async () => {
        const folder = path.join(temporaryFolder("project"), "shop");
        const file = path.join(folder, "Containerfile");
        mkdirSync(folder);
        writeFileSync(file, CONTAINERFILE);
        const page = await openWindow(context, server, { folder, file });
        await waitForProblems(page, "what is found while typing", (problems) => problems.length > 0);
        await runCommand(page, "bootc: Lint Built Image");
        await answer(page, /not built yet/, "Build Image");
        await answer(page, /finds 3 things in the image/);
        const found = await waitForProblems(page, "the findings of the built image", (problems) =>
          problems.some(({ source }) => source === "bootc container lint"),
        );
        const places = found
          .filter(({ source }) => source === "bootc container lint")
          .map(({ rule, line }) => `${rule} ${line}`);
        const expected = ["var-tmpfiles 2", "var-log 3", "var-tmpfiles 3"];
        if (JSON.stringify(places.sort()) !== JSON.stringify(expected.sort()))
          throw new Refusal(`found in the image: ${places.join(", ")}`);
        await page.close();
      },
    ],
  ];
}
