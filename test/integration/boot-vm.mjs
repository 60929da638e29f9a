// "Boot in VM" in a real VS Code, with real qemu: the terminal is the serial console, and the disk stays as it was.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../scripts/lib/output.mjs";
import { temporaryFolder } from "../../scripts/lib/processes.mjs";
import { startVscodeServer } from "../../scripts/lib/vscode-server.mjs";
import { waitForTerminal } from "../../scripts/lib/workbench/panel.mjs";
import { openView, pressRowAction } from "../../scripts/lib/workbench/sidebar.mjs";
import { answer, closeMessage, openWindow, runCommand } from "../../scripts/lib/workbench/window.mjs";
import { bootableDisk, bootableIso, SERIAL_LINE } from "../machine/bootable.mjs";

const BOOT_MILLISECONDS = 120_000;
const BOOT = "bootc: Boot in VM";
const DISK_BYTES = 4_000_000_000;

// The disk is for a BIOS, and KVM is not the same everywhere.
const settings = { "bootc.vm.firmware": "bios", "bootc.vm.acceleration": false, "bootc.vm.memory": 256 };

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} vsix
 * @param {(page: import("playwright-core").Page, name: string) => Promise<void>} picture
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function bootVmTests(context, vsix, picture) {
  return [
    [
      "Boot in VM starts the very file of a row in the Projects view",
      async () => {
        const folder = path.join(temporaryFolder("project"), "kiosk");
        const file = path.join(folder, "Containerfile");
        const disk = path.join(folder, "output", "image", "disk.raw");
        const iso = path.join(folder, "output", "bootiso", "install.iso");
        for (const one of [disk, iso]) mkdirSync(path.dirname(one), { recursive: true });
        writeFileSync(file, "FROM quay.io/fedora/fedora-bootc:43\nRUN bootc container lint\n");
        writeFileSync(iso, bootableIso());
        writeFileSync(disk, bootableDisk());
        // With holes: it looks like a disk, and takes no room.
        truncateSync(disk, DISK_BYTES);
        const server = await startVscodeServer({ vsix, trustEverything: true, settings });
        try {
          const page = await openWindow(context, server, { folder, file });
          await openView(page, "bootc");
          await pressRowAction(page, "Projects", /^image\/disk\.raw/, "Boot in VM");
          await waitForTerminal(page, new RegExp(SERIAL_LINE), BOOT_MILLISECONDS);
          await answer(page, /serial console; Ctrl\+A, then X ends it/);
          await closeMessage(page, /without hardware acceleration/);
          await picture(page, "boot-vm.png");
          await page.keyboard.press("Control+A");
          await page.keyboard.press("x");
          await waitForTerminal(page, /QEMU: Terminated/);
          await page.close();
        } finally {
          await server.stop();
        }
      },
    ],
    [
      "Boot in VM offers to build a disk, boots it with its serial console in the terminal, and writes nothing to it",
      async () => {
        const folder = path.join(temporaryFolder("project"), "my, kiosk");
        const file = path.join(folder, "Containerfile");
        const disk = path.join(folder, "output", "image", "disk.raw");
        mkdirSync(path.dirname(disk), { recursive: true });
        writeFileSync(file, "FROM quay.io/fedora/fedora-bootc:43\n");
        const server = await startVscodeServer({ vsix, trustEverything: true, settings });
        try {
          const page = await openWindow(context, server, { folder, file });
          await runCommand(page, BOOT);
          const { buttons } = await answer(page, /no disk to boot yet/);
          if (!buttons.includes("Build a Disk (qcow2)")) throw new Refusal(`buttons: ${buttons}`);
          writeFileSync(disk, bootableDisk());
          const before = checksum(disk);
          await runCommand(page, BOOT);
          await answer(page, /without hardware acceleration/);
          await answer(page, /serial console; Ctrl\+A, then X ends it/);
          await waitForTerminal(page, new RegExp(SERIAL_LINE), BOOT_MILLISECONDS);
          await page.keyboard.press("Control+A");
          await page.keyboard.press("x");
          await waitForTerminal(page, /QEMU: Terminated/);
          if (checksum(disk) !== before) throw new Refusal(`${disk} was written to`);
          await page.close();
        } finally {
          await server.stop();
        }
      },
    ],
  ];
}

/** @param {string} file */
const checksum = (file) => createHash("sha256").update(readFileSync(file)).digest("hex");
