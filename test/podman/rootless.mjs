// An image that its user has built without the rights of root, on its way to the image builder: with podman's own two storages.

import { chmodSync, chownSync, copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { importBundled } from "../../scripts/lib/bundled-module.mjs";
import { findTool } from "../../scripts/lib/dependencies.mjs";
import { Refusal } from "../../scripts/lib/output.mjs";
import { run, temporaryFolder } from "../../scripts/lib/processes.mjs";
import { podman, podmanEnvironment } from "./stand-ins.mjs";

/** Everybody has this account, and it has no range of further ids: podman then maps the one that it has. */
const NOBODY = 65534;
const IMAGE = "localhost/vscode-bootc-rootless:latest";

const CONTAINERFILE = `FROM scratch
COPY busybox /bin/busybox
LABEL containers.bootc=1
LABEL vscode-bootc.stand-in=rootless
`;

/** @returns {{ home: string, as: (program: string, words: readonly string[]) => ReturnType<typeof run> }} */
function somebody() {
  const home = temporaryFolder("home");
  const runtime = path.join(home, "run");
  const storage = path.join(home, "storage.conf");
  mkdirSync(runtime);
  writeFileSync(path.join(home, "Containerfile"), CONTAINERFILE);
  copyFileSync(/** @type {string} */ (findTool("busybox")), path.join(home, "busybox"));
  writeFileSync(storage, '[storage]\ndriver = "vfs"\n');
  for (const file of [home, runtime]) {
    chownSync(file, NOBODY, NOBODY);
    chmodSync(file, 0o700);
  }
  const env = {
    ...podmanEnvironment,
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    CONTAINERS_STORAGE_CONF: storage,
  };
  const identity = ["--reuid", String(NOBODY), "--regid", String(NOBODY), "--clear-groups"];
  return {
    home,
    as: (program, words) => run("setpriv", [...identity, program, ...words], { env, cwd: home }),
  };
}

async function goesThroughAFile() {
  const { copyImage } = await importBundled("client/src/tasks/copyArguments.ts");
  const { home, as } = somebody();
  try {
    await as("podman", ["build", "--tag", IMAGE, home]);
    const present = () => podman(["image", "exists", IMAGE], { mayFail: true });
    if ((await present()).code === 0) throw new Refusal("root has the image already");
    const copy = { podman: "podman", image: IMAGE, way: "file", file: path.join(home, "image.tar") };
    const { value } = copyImage(copy, { kind: "linux", uid: NOBODY, gid: NOBODY });
    const [save, load] = value;
    await as(save.program, save.arguments);
    // sudo is what this machine may lack, and root needs none.
    const [program, ...words] = load.arguments;
    if (load.program !== "sudo") throw new Refusal(`loaded by ${load.program}`);
    await run(program, words, { env: podmanEnvironment });
    if ((await present()).code !== 0) throw new Refusal("root has no such image");
    const { stdout } = await podman(["image", "inspect", "--format", "{{.Labels}}", IMAGE]);
    if (!stdout.includes("containers.bootc:1")) throw new Refusal(`its labels are ${stdout}`);
  } finally {
    await podman(["rmi", "--force", IMAGE], { mayFail: true });
    // Ends the process that keeps the user's namespace.
    await as("podman", ["system", "migrate"]);
  }
}

/** @returns {import("../../scripts/lib/suite.mjs").Test[]} */
export const rootlessTests = () => [
  ["an image of the user's own storage comes into root's through a file", goesThroughAFile],
];
