// The view of the projects: what was built, where it went, what runs it, and what was stopped. podman, its registry and
// OpenSSH are real; the host's bootc answers from a file.

import { mkdirSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../scripts/lib/output.mjs";
import { run, temporaryFolder } from "../../scripts/lib/processes.mjs";
import { fillIn, pickRow } from "../../scripts/lib/workbench/quick-pick.mjs";
import {
  openView,
  pressRowAction,
  spokenRows,
  waitForTree,
  widenSideBar,
} from "../../scripts/lib/workbench/sidebar.mjs";
import { answer, openFile, openWindow, runCommand, waitFor } from "../../scripts/lib/workbench/window.mjs";
import { BOOTED, startHost } from "../machine/host.mjs";
import { startRegistry } from "../podman/registry.mjs";
import { podman, podmanEnvironment } from "../podman/stand-ins.mjs";

const VIEW = "Projects";
const IMAGE = "quay.io/example/depot:1";
const BASE = "FROM quay.io/fedora/fedora-bootc:43\n";
const LINT = "RUN bootc container lint\n";
/** Long enough for nobody to wait, and like no other sleep. */
const SLEEP = "sleep 7654";
const SECOND = 1000;

/** @typedef {import("../../scripts/lib/workbench/window.mjs").Page} Page */

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {(settings: Record<string, unknown>, env: NodeJS.ProcessEnv) => Promise<import("../../scripts/lib/vscode-server.mjs").VscodeServer>} startServer
 * @param {(page: Page, name: string) => Promise<void>} picture
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function projectsTests(context, startServer, picture) {
  const folder = path.join(temporaryFolder("projects"), "depot");
  const containerfile = path.join(folder, "Containerfile");
  const iso = path.join(folder, "output", "bootiso", "install.iso");
  /** @type {import("../podman/registry.mjs").Registry} */
  let registry;
  /** @type {import("../machine/host.mjs").TestHost} */
  let host;
  /** @type {import("../../scripts/lib/vscode-server.mjs").VscodeServer} */
  let server;
  /** @type {Page} */
  let page;

  /** @param {string} what @param {RegExp[]} expected one row each */
  const rows = (what, ...expected) =>
    waitForTree(page, VIEW, what, (seen) => expected.every((row) => seen.some((text) => row.test(text))));

  /** @param {RegExp} row @param {string} action */
  const press = (row, action) => pressRowAction(page, VIEW, row, action);

  /** @param {string} step */
  const build = async (step) => {
    writeFileSync(containerfile, `${BASE}${step}\n${LINT}`);
    await openFile(page, "Containerfile");
    await press(/^Image/, "Build Image");
    await answer(page, /The image .* is built/);
  };

  return [
    [
      "the Projects view shows a project from its Containerfile to what was built",
      async () => {
        [registry, host] = await Promise.all([startRegistry("quay.io"), startHost()]);
        await host.knowKey();
        server = await startServer({}, { ...podmanEnvironment, ...registry.env, ...host.env });
        mkdirSync(path.dirname(iso), { recursive: true });
        mkdirSync(path.join(folder, ".vscode"));
        writeFileSync(
          path.join(folder, ".vscode", "settings.json"),
          JSON.stringify({ "bootc.build.imageName": IMAGE }),
        );
        writeFileSync(containerfile, `${BASE}RUN mkdir -p /usr/share/depot\n${LINT}`);
        page = await openWindow(context, server, { folder, file: containerfile });
        await openView(page, "bootc");
        await widenSideBar(page, 640);
        await rows(
          "what is not built yet",
          /^Containerfile ?nothing found$/,
          /^Image ?not built yet$/,
          /^Registry ?not pushed yet: quay\.io\/example\/depot:1$/,
          /^Hosts ?none yet$/,
        );
        await press(/^Image/, "Build Image");
        await answer(page, /The image .* is built/);
        await rows(
          "the image and its build",
          /^Image.*(?:ago|now) · .*B · sha256:/,
          /^Lint ?not linted yet$/,
          /^History ?1$/,
        );
        writeFileSync(iso, "an ISO");
        truncateSync(iso, 1_900_000_000);
        await rows("the artefact", /^bootiso\/install\.iso ?installer · 1\.9 GB · (?:now|\d+ seconds? ago)$/);
      },
    ],
    [
      "the Projects view lints the built image, and pushes it",
      async () => {
        await press(/^Lint/, "Lint Built Image");
        await answer(page, /finds nothing in the image/);
        await rows("a clean image", /^Lint ?clean · /);
        await press(/^Registry/, "Push…");
        await answer(page, /image is in the registry/);
        await rows("the push", /^Registry ?pushed .* · quay\.io\/example\/depot:1$/);
      },
    ],
    [
      "the Projects view asks a host only when told to, and says which build it runs",
      async () => {
        await press(/^Hosts/, "Add Host…");
        await pickRow(page, /^Add a host/, host.name);
        await rows("the host", /^Hosts ?1$/, /^edge ?not asked yet$/);
        if (host.calls().length > 0) throw new Refusal(`it was asked: ${host.calls()}`);
        await press(/^edge/, "Ask for Status");
        await answer(page, /rights of root/, "Run");
        await rows(
          "another image",
          new RegExp(`^edge ?runs ${BOOTED} · asked`),
          new RegExp(`^Booted ?${BOOTED} · built`),
          /^Rollback ?quay\.io\/example\/kiosk:0 · built/,
        );
        const pushed = (await registry.digestOf("example/depot", "1")) ?? "nothing was pushed";
        const { stdout } = await podman(["image", "inspect", "--format", "{{json .Created}}", IMAGE]);
        host.runs(IMAGE, pushed, JSON.parse(stdout));
        await press(/^edge/, "Ask for Status");
        await rows("this image", /^edge ?runs this image · asked/, /^Booted ?this image/);
        await picture(page, "projects.png");
      },
    ],
    [
      "the Projects view notices what a new build leaves behind: registry, artefact, lint and host",
      async () => {
        const past = Date.now() / SECOND - 60;
        utimesSync(iso, past, past);
        await build("RUN mkdir -p /usr/share/depot/again");
        await rows(
          "what is behind",
          /^Lint ?not linted yet$/,
          /^Registry ?image changed since its push .* · quay\.io\/example\/depot:1$/,
          /^bootiso\/install\.iso ?older than the image · installer/,
          /^edge ?runs an older build · asked/,
        );
      },
    ],
    [
      "a build that is stopped ends what it runs, and the Projects view keeps that it was stopped",
      async () => {
        writeFileSync(containerfile, `${BASE}RUN ${SLEEP}\n${LINT}`);
        await openFile(page, "Containerfile");
        await runCommand(page, "bootc: Build Image");
        await answer(page, /Step 2 of 3: RUN sleep/);
        await picture(page, "building.png");
        await answer(page, /Step 2 of 3: RUN sleep/, "Cancel");
        await answer(page, /Build Image was stopped/);
        // podman itself ends a moment before what it runs.
        await waitFor(page, `the end of ${SLEEP}`, async () => {
          const { stdout } = await run("ps", ["-eo", "args"]);
          return stdout.includes(SLEEP) ? undefined : true;
        });
        await page.getByRole("treeitem", { name: /^History/ }).click();
        await rows("the stopped build", /^Build Image.* · stopped$/);
        const spoken = await spokenRows(page, VIEW);
        for (const expected of [
          /^Image, .* · sha256:/,
          /^edge, runs an older build/,
          /^Build Image, .*, ended well$/,
        ])
          if (!spoken.some((label) => expected.test(label)))
            throw new Refusal(`a screen reader hears: ${JSON.stringify(spoken, undefined, 2)}`);
      },
    ],
    [
      "the Projects view keeps what it knows when the window is loaded again, and leads to what was printed",
      async () => {
        const calls = host.calls().length;
        await page.reload();
        await openView(page, "bootc");
        await rows(
          "what it knew",
          /^History ?\d$/,
          /^Registry ?image changed/,
          /^edge ?runs an older build · asked/,
        );
        if (host.calls().length !== calls) throw new Refusal("the host was asked again");
        const log = page.getByRole("treeitem", { name: /^Build Image/ }).last();
        await waitFor(page, "the runs", async () => {
          if (await log.isVisible()) return true;
          await page.getByRole("treeitem", { name: /^History/ }).click();
          return undefined;
        });
        await log.click();
        const text = page.locator(".view-lines", { hasText: "STEP" });
        await waitFor(page, "what the build printed", async () => (await text.isVisible()) || undefined);
      },
    ],
    [
      "the Projects view takes a host off its list, and nothing else",
      async () => {
        const calls = host.calls().length;
        await press(/^Hosts/, "Add Host…");
        await fillIn(page, /^Add a host/, "core@another.example:2222");
        await rows("another host", /^Hosts ?2$/, /^core@another\.example:2222 ?not asked yet$/);
        await press(/^edge/, "Remove from the List");
        await answer(page, /Take edge off the list/, "Remove");
        await rows("the rest", /^Hosts ?1$/, /^core@another/);
        if (host.calls().length !== calls) throw new Refusal("the host was asked");
        await page.close();
      },
    ],
    [
      "the Projects view lists a project once, however often the workspace holds it",
      async () => {
        writeFileSync(path.join(folder, "Containerfile.kiosk"), BASE);
        const workspace = path.join(path.dirname(folder), "nested.code-workspace");
        const folders = [path.dirname(folder), folder].map((one) => ({ path: one }));
        writeFileSync(workspace, JSON.stringify({ folders }));
        page = await context.newPage();
        await page.goto(server.address({ workspace }));
        await openView(page, "bootc");
        const seen = await rows("both Containerfiles", /^Containerfile ?/, /^Containerfile\.kiosk ?/);
        const once = [/depot ?quay/, /^Containerfile ?n/, /^Image/, /^Registry/, /^bootiso/, /^Hosts/];
        for (const row of once) {
          const count = seen.filter((text) => row.test(text)).length;
          if (count !== 1) throw new Refusal(`${count} rows ${row}: ${JSON.stringify(seen, undefined, 2)}`);
        }
        await podman(["rmi", "--force", IMAGE]);
        await page.locator(".pane-header", { hasText: VIEW }).hover();
        await page.locator('.pane-header .action-label[aria-label="Look Again"]').click();
        await rows("that the image is gone", /^Image ?not built yet$/);
        await page.close();
        await server.stop();
        await Promise.all([registry.stop(), host.stop()]);
      },
    ],
  ];
}
