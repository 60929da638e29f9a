// An ordinary user: podman without the rights of root, images in a storage of their own, and sudo with and without a
// password between that and the image builder. podman, both storages, sudo and the terminal are real.

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeAccount } from "../../scripts/lib/account.mjs";
import { Refusal } from "../../scripts/lib/output.mjs";
import { run } from "../../scripts/lib/processes.mjs";
import { typeInTerminal, waitForTerminal } from "../../scripts/lib/workbench/panel.mjs";
import { pickRow } from "../../scripts/lib/workbench/quick-pick.mjs";
import { openView, toggleView, waitForTree } from "../../scripts/lib/workbench/sidebar.mjs";
import {
  answer,
  closeMessage,
  openWindow,
  runCommand,
  waitFor,
} from "../../scripts/lib/workbench/window.mjs";
import { buildRestingBuilder, podman, podmanEnvironment } from "../podman/stand-ins.mjs";

const BASE = "quay.io/centos-bootc/centos-bootc:stream10";
const OWN = "quay.io/rootless/own:1";
const ROOTS = "quay.io/rootless/roots:1";
const RESTING_BUILDER = "quay.io/rootless/resting-builder:latest";
/** Seconds; long enough for nobody to wait. */
const LONG = 7658;
const PASSWORD = "correct horse battery";
const BUILD_ISO = "Build bootc ISO";
const WAY = /in your own storage; how shall it come into root's/;

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {(account: import("../../scripts/lib/account.mjs").Account) => Promise<import("../../scripts/lib/vscode-server.mjs").VscodeServer>} startServer
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function rootlessTests(context, startServer) {
  /** @type {import("../../scripts/lib/account.mjs").Account} */
  let account;
  /** @type {import("../../scripts/lib/vscode-server.mjs").VscodeServer} */
  let server;
  /** @type {import("playwright-core").Page} */
  let page;
  let output = "";

  /** @param {string} name @param {string} image */
  const openProject = async (name, image) => {
    const folder = path.join(account.home, name);
    const file = path.join(folder, "Containerfile");
    const settings = path.join(folder, ".vscode");
    output = path.join(folder, "output");
    mkdirSync(settings, { recursive: true });
    writeFileSync(path.join(settings, "settings.json"), JSON.stringify({ "bootc.build.imageName": image }));
    writeFileSync(file, `FROM ${BASE}\nRUN mkdir -p /usr/share/${name}\n`);
    account.own(folder);
    page = await openWindow(context, server, { folder, file });
    await openView(page, "bootc");
  };
  /** @param {string} view @param {RegExp[]} expected one row each */
  const rows = (view, ...expected) =>
    waitForTree(page, view, expected.join(", "), (seen) =>
      expected.every((row) => seen.some((text) => row.test(text))),
    );
  /** @param {RegExp[]} expected */
  const examine = async (...expected) => {
    await runCommand(page, "bootc: Check Environment");
    await rows("Environment", ...expected);
  };
  const iso = () => path.join(output, "bootiso", "install.iso");
  const expectIso = async () => {
    await closeMessage(page, /installer is ready/);
    // sudo makes the terminal raw, and lines begin at its edge all the same.
    await waitForTerminal(page, /^Build complete!$/m);
    const { uid } = statSync(iso());
    if (uid !== account.uid) throw new Refusal(`the ISO belongs to ${uid}, not to ${account.uid}`);
    const others = readdirSync(output).filter((name) => !/^(?:bootiso|manifest-.*\.json)$/.test(name));
    if (others.length > 0) throw new Refusal(`left behind: ${others}`);
  };
  const rebuild = async () => {
    await runCommand(page, BUILD_ISO);
    await answer(page, /older result/, "Overwrite");
  };
  /** @param {string[]} commands */
  const approve = async (...commands) => {
    const { text } = await answer(page, /rights of root/, "Run");
    const missing = commands.filter((command) => !text.includes(command));
    if (missing.length > 0) throw new Refusal(`${missing} is not in the question: ${text}`);
  };
  const waitForPassword = (/** @type {RegExp} */ { source: command }) =>
    waitForTerminal(page, new RegExp(`${command}[^]*\\[sudo\\] password for ${account.name}:$`));
  const enterPassword = async (/** @type {RegExp} */ command) => {
    await waitForPassword(command);
    await typeInTerminal(page, PASSWORD);
  };
  const waitForContainer = (/** @type {boolean} */ isThere) => {
    const list = ["ps", "--all", "--quiet", "--filter", "name=^bootc-builder-"];
    return waitFor(page, `a builder: ${isThere}`, async () =>
      ((await podman(list)).stdout !== "") === isThere ? true : undefined,
    );
  };
  const isRoots = async (/** @type {string} */ image) =>
    (await podman(["image", "exists", image], { mayFail: true })).code === 0;

  return [
    [
      "Rootless: Check Environment says what an ordinary user has and lacks, and gives them ids for the files of images",
      async () => {
        const configuration = readFileSync(podmanEnvironment.CONTAINERS_CONF, "utf8");
        account = await makeAccount({ configuration, password: PASSWORD });
        account.maySudo("freely");
        server = await startServer(account);
        await openProject("own", OWN);
        // Else there is no room to draw all lines.
        await toggleView(page, "Projects");
        const kvm = existsSync("/dev/kvm") ? `${account.name} may not use /dev/kvm` : "there is no /dev/kvm";
        await examine(
          /^Root rights ?sudo, without a password$/,
          new RegExp(`^Subordinate ids ?${account.name} has none$`),
          /^Image builder ?quay\.io/,
          new RegExp(`^Project image ?not built yet: ${OWN}$`),
          /^Free space ?[\d.]+ GiB in root's container storage$/,
          new RegExp(`^KVM ?${kvm}$`),
        );
        await page.locator(".monaco-list-row", { hasText: "Subordinate ids" }).first().click();
        await approve("sudo usermod --add-subuids");
        await rows("Environment", /^Subordinate ids ?65536$/);
        await toggleView(page, "Projects");
      },
    ],
    [
      "Rootless: the image of an ordinary user comes into root's storage through a file, and the ISO is theirs",
      async () => {
        const archive = path.join(account.home, "base.tar");
        await podman(["save", "--output", archive, BASE]);
        account.own(archive);
        await account.run("podman", "load", "--input", archive);
        await runCommand(page, "bootc: Build Image");
        await answer(page, /The image .* is built/);
        await account.run("podman", "image", "exists", OWN);
        if (await isRoots(OWN)) throw new Refusal("the image is in root's storage, too");
        await rows("Projects", /^Image ?(?:now|\d+ seconds? ago) · .* · sha256:/);
        await runCommand(page, BUILD_ISO);
        await pickRow(page, WAY, "Copy It Through a File");
        const copy = path.join(output, ".bootc-image.tar");
        await approve(
          `podman save --output ${copy} ${OWN}`,
          `sudo podman load --input ${copy}`,
          "sudo podman run --rm",
          `--chown ${account.uid}:`,
        );
        await expectIso();
        if (!(await isRoots(OWN))) throw new Refusal("root has no such image");
      },
    ],
    [
      "Rootless: the way into root's storage is asked for once, until Change Builder… forgets it",
      async () => {
        const { mtimeMs } = statSync(iso());
        await rebuild();
        await expectIso();
        if (statSync(iso()).mtimeMs === mtimeMs) throw new Refusal("it is the older ISO");
        await runCommand(page, "bootc: Change Builder…");
        await pickRow(page, /which program shall build/, "CentOS bootc-image-builder");
        await answer(page, /are built by .* from now on/);
        await rebuild();
        await pickRow(page, WAY, "Copy It");
        await approve(`podman image scp ${OWN} root@localhost::`);
        await expectIso();
        await page.close();
      },
    ],
    [
      "Rootless: an image that is nowhere is built in root's storage, where the Projects view finds it",
      async () => {
        await openProject("roots", ROOTS);
        await rows("Projects", /^Image ?not built yet$/);
        await runCommand(page, BUILD_ISO);
        await approve("sudo podman build");
        await expectIso();
        await rows("Projects", /^Image ?in root's storage · .* · sha256:/);
      },
    ],
    [
      "Rootless: behind a password the Projects view says what it knows of root's storage, and nobody is asked",
      async () => {
        account.maySudo("with a password");
        await page.locator(".pane-header", { hasText: "Projects" }).hover();
        await page.locator('.pane-header .action-label[aria-label="Look Again"]').click();
        await rows("Projects", /^Image ?built in root's storage \d+ (?:second|minute)s? ago$/);
        await toggleView(page, "Projects");
        await examine(
          /^Root rights ?sudo, which asks for a password in the terminal$/,
          /^Image builder ?sudo would ask for a password$/,
          /^Project image ?sudo would ask for a password$/,
        );
      },
    ],
    [
      "Rootless: a build that is stopped while sudo asks for the password leaves nothing behind",
      async () => {
        const { mtimeMs } = statSync(iso());
        await rebuild();
        await waitForPassword(/podman build/);
        await answer(page, /Build Image: ./, "Cancel");
        await closeMessage(page, /Build Image was stopped/);
        if (statSync(iso()).mtimeMs !== mtimeMs) throw new Refusal("the older ISO was touched");
        const { stdout } = await run("ps", ["-o", "args=", "-C", "sudo"], { mayFail: true });
        if (stdout.includes(ROOTS)) throw new Refusal(`still there: ${stdout}`);
      },
    ],
    [
      "Rootless: sudo asks for its password in the terminal, and the build goes on",
      async () => {
        await rebuild();
        for (const step of [/podman build/, /bootc-image-builder/]) await enterPassword(step);
        await expectIso();
      },
    ],
    [
      "Rootless: a builder behind a password ends with its container when it is stopped, and nothing keeps the password",
      async () => {
        const { mtimeMs } = statSync(iso());
        await buildRestingBuilder(RESTING_BUILDER, LONG);
        const settings = path.join(server.dataFolder, "Machine", "settings.json");
        writeFileSync(settings, JSON.stringify({ "bootc.imageBuilder.image": RESTING_BUILDER }));
        await rebuild();
        await approve(RESTING_BUILDER);
        for (const step of [/podman build/, /resting-builder/]) await enterPassword(step);
        await waitForContainer(true);
        await answer(page, /Build bootc ISO: ./, "Cancel");
        await closeMessage(page, /Build bootc ISO was stopped/);
        await waitForContainer(false);
        if (statSync(iso()).mtimeMs !== mtimeMs) throw new Refusal("the older ISO was touched");
        const places = [account.home, server.dataFolder];
        const { stdout } = await run("grep", ["-rlF", PASSWORD, ...places], { mayFail: true });
        if (stdout !== "") throw new Refusal(`the password is in ${stdout}`);
        await page.close();
        await server.stop();
        account.remove();
      },
    ],
  ];
}
