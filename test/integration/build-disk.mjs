// "Build Disk Image…" in a real VS Code, with real podman below: its questions, its disks, and what it keeps.

import { existsSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../scripts/lib/output.mjs";
import { waitForTerminal } from "../../scripts/lib/workbench/panel.mjs";
import { pickRow, pickRows } from "../../scripts/lib/workbench/quick-pick.mjs";
import { answer, openWindow, runCommand } from "../../scripts/lib/workbench/window.mjs";

const BUILD_MILLISECONDS = 180_000;
const BUILD_DISK = "Build Disk Image…";
const WHICH_TYPES = /which types/;

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {import("../../scripts/lib/vscode-server.mjs").VscodeServer} server
 * @param {string} folder a copy of examples/kiosk, whose base names no root file system; a file of its own does
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function buildDiskTests(context, server, folder) {
  const disks = ["qcow2/disk.qcow2", "image/disk.raw"].map((file) => path.join(folder, "output", file));
  /** @type {import("playwright-core").Page} */
  let page;
  return [
    [
      "Build Disk Image… asks for types and root file system, and builds several disks in one run",
      async () => {
        rmSync(path.join(folder, "files", "usr", "lib", "bootc", "install"), { recursive: true });
        page = await openWindow(context, server, { folder, file: path.join(folder, "Containerfile") });
        await runCommand(page, BUILD_DISK);
        await pickRows(page, WHICH_TYPES, ["qcow2"], ["raw"]);
        await pickRow(page, /names no root file system/, "xfs");
        const { text } = await answer(page, /rights of root/, "Run");
        for (const part of [
          "podman build",
          "--privileged",
          "--type qcow2 --type raw --rootfs xfs",
          "no installer",
        ])
          if (!text.includes(part)) throw new Refusal(`${part} is not in the question: ${text}`);
        await waitForTerminal(page, /Build complete![\s\S]*Results saved in \/output/, BUILD_MILLISECONDS);
        await answer(page, /Ready to boot/);
        const missing = disks.filter((file) => !existsSync(file));
        if (missing.length > 0) throw new Refusal(`${missing} do not exist`);
      },
    ],
    [
      "it remembers both answers, and older disks are not replaced unasked",
      async () => {
        const times = () => disks.map((file) => statSync(file).mtimeMs).join();
        const before = times();
        await runCommand(page, BUILD_DISK);
        await pickRows(page, WHICH_TYPES, ["qcow2", "raw"], []);
        const { text } = await answer(page, /older result/, "Cancel");
        for (const file of disks)
          if (!text.includes(file)) throw new Refusal(`${file} is not in the question: ${text}`);
        if (times() !== before) throw new Refusal("a disk was written again");
        await page.close();
      },
    ],
  ];
}
