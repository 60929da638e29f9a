// Every line of the doctor, failing and repaired, on machines that are made up of what they answer.
import { describe, expect, it } from "vitest";
import type { Podman } from "../checks.ts";
import type { Platform } from "../platform.ts";
import type { RunResult } from "../run.ts";
import { examine, obstacles } from "./examine.ts";
import { gatherFacts, type Needs, type ProjectNeeds } from "./facts.ts";
import type { Line, Words } from "./line.ts";
import type { System } from "./system.ts";

const platforms = {
  root: { kind: "linux", uid: 0, gid: 0 },
  user: { kind: "linux", uid: 1000, gid: 1000 },
  mac: { kind: "machine", windows: false },
  windows: { kind: "machine", windows: true },
} as const satisfies Record<string, Platform>;
type Who = keyof typeof platforms;
const linux = ["root", "user"] as const;
const machines = ["mac", "windows"] as const;
const everywhere = [...linux, ...machines] as const;

const GIB = 2 ** 30;
const NOW = Date.parse("2026-11-22T06:00:00Z");
const IMAGE = "quay.io/me/desktop:latest";
const BUILDER = "quay.io/centos-bootc/bootc-image-builder:latest";

const exited = (code: number, stdout = "", stderr = ""): RunResult => ({
  kind: "exited",
  code,
  stdout,
  stderr,
});
const json = (value: unknown): RunResult => exited(0, JSON.stringify(value));
const missing: RunResult = { kind: "missing" };
const needsPassword = exited(1, "", "sudo: a password is required");

/** What a machine answers; commands without the `sudo -n` before them. */
interface Answers {
  readonly [question: string]: RunResult;
}

const info = (host: object = {}, store: object = {}): RunResult =>
  json({
    host: { arch: "amd64", buildahVersion: "1.41.4", emulatedArchitectures: ["linux/arm64"], ...host },
    store: {
      graphRoot: "/var/lib/containers/storage",
      graphRootAllocated: 90 * GIB,
      graphRootUsed: 10 * GIB,
      ...store,
    },
  });
const machineList = (changes: object = {}): RunResult =>
  json([
    {
      Name: "podman-machine-default",
      Default: true,
      Running: true,
      VMType: "applehv",
      Memory: String(8 * GIB),
      DiskSize: String(100 * GIB),
      ...changes,
    },
  ]);
const inspected = (changes: object = {}): RunResult =>
  json([
    {
      Size: 2 * GIB,
      Architecture: "amd64",
      Labels: { "containers.bootc": "1", "ostree.bootable": "1" },
      ...changes,
    },
  ]);

const healthy: Answers = {
  "podman --version": exited(0, "podman version 5.6.2"),
  "podman info --format json": info(),
  "podman info --format {{.Host.Security.Rootless}}": exited(0, "false"),
  "podman info --format {{.Store.GraphRoot}}": exited(0, "/var/lib/containers/storage"),
  "podman machine list --format json": machineList(),
  "podman machine inspect --format {{.Rootful}} podman-machine-default": exited(0, "true"),
  [`podman image exists ${IMAGE}`]: exited(0),
  [`podman image inspect --format json -- ${IMAGE}`]: inspected(),
  [`podman image exists ${BUILDER}`]: exited(0),
  [`podman image inspect --format json -- ${BUILDER}`]: inspected(),
  "podman login --get-login quay.io": exited(0, "me"),
  newuidmap: exited(1, "", "usage: newuidmap <pid> <uid> <loweruid> <count>"),
  "rpm -q osbuild-selinux": exited(0, "osbuild-selinux-150"),
};

interface Case {
  readonly answers?: Answers;
  readonly system?: Partial<System>;
  readonly project?: Partial<ProjectNeeds> | undefined;
  readonly builder?: string;
}

const files: Readonly<Record<string, string>> = {
  "/sys/fs/selinux/enforce": "1",
  "/etc/os-release": 'NAME="Fedora Linux"\nID=fedora\n',
};
const healthySystem: System = {
  user: "me",
  read: async (file) => files[file],
  list: async () => [],
  access: async (file) => (file === "/dev/kvm" ? "usable" : "missing"),
  disk: async () => ({ device: 1, free: 100 * GIB }),
  now: () => NOW,
  resolves: async () => true,
};

const reading =
  (changes: Readonly<Record<string, string | undefined>>): System["read"] =>
  async (file) =>
    file in changes ? changes[file] : files[file];

const words: Words = {
  t: (message, ...values) => message.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)])),
};

function gather(
  who: Who,
  { answers = {}, system = {}, project = {}, builder = BUILDER }: Case,
  asked: string[] = [],
) {
  const all: Answers = { ...healthy, ...answers };
  const podman: Podman = {
    path: "podman",
    platform: platforms[who],
    run: async ({ program, arguments: parameters }) => {
      const question = [program, ...parameters].join(" ");
      asked.push(question);
      return all[question] ?? all[question.replace(/^sudo -n /, "")] ?? missing;
    },
  };
  const needs: Needs = {
    builder,
    project: {
      image: IMAGE,
      containerfile: "/p/Containerfile",
      output: "/p/output",
      buildArguments: [],
      builderArguments: [],
      ...project,
    },
  };
  return gatherFacts(podman, { ...healthySystem, ...system }, needs);
}

const linesOf = async (who: Who, it: Case): Promise<readonly Line[]> => examine(await gather(who, it), words);

async function lineOf(who: Who, id: string, it: Case): Promise<Line | undefined> {
  return (await linesOf(who, it)).find((line) => line.id === id);
}

/** What a remedy would do, in short. */
function remedyOf(line: Line | undefined): string | undefined {
  const remedy = line?.remedy;
  switch (remedy?.kind) {
    case undefined:
      return undefined;
    case "run":
      return remedy.commands.map(({ program, arguments: all }) => [program, ...all].join(" ")).join("; ");
    case "page":
      return "page";
    case "setting":
      return remedy.setting;
    case "command":
      return remedy.command;
  }
}

describe("a healthy machine", () => {
  it.each(everywhere)("has nothing to mend: %s", async (who) => {
    const bad = (await linesOf(who, {})).filter(({ state }) => state !== "ok" && state !== "not-applicable");
    expect(bad).toEqual([]);
    for (const build of ["image", "artefacts"] as const)
      expect(obstacles(await gather(who, {}), words, build)).toEqual([]);
  });

  it("has the lines of its platform", async () => {
    const ids = async (who: Who) => (await linesOf(who, {})).map(({ id }) => id);
    const always = ["podman", "heredocs", "machine"];
    const project = ["builder", "image", "updates", "space", "emulation"];
    for (const who of linux)
      expect(await ids(who)).toEqual([...always, "root", ...project, "selinux", "kvm", "login:quay.io"]);
    for (const who of machines)
      expect(await ids(who)).toEqual([...always, "rootful", "machine-size", ...project, "login:quay.io"]);
  });
});

const BASE = "quay.io/fedora/fedora-bootc:43";
const AUGUST = "2026-08-01T12:00:00.123456789Z";

/** id, where, what is wrong, its state, its remedy. */
type Row = readonly [string, readonly Who[], string, Case, Line["state"], string | undefined];

const absentImage = { [`podman image exists ${IMAGE}`]: exited(1) };
const absentBuilder = { [`podman image exists ${BUILDER}`]: exited(1) };
const mapped = (...sizes: readonly number[]) => {
  const ranges = sizes.map((size) => ({ size }));
  return { security: { rootless: true }, idMappings: { uidmap: ranges, gidmap: ranges } };
};
const ownIdOnly = { "podman info --format json": info(mapped(1)) };
const SUBORDINATES = "you:100000:65536\n";
const emptySystem = { disk: async () => ({ device: 1, free: 3 * GIB }) };

const rows: readonly Row[] = [
  ["podman", everywhere, "not there", { answers: { "podman --version": missing } }, "failed", "page"],
  [
    "podman",
    everywhere,
    "broken",
    { answers: { "podman --version": exited(125, "", "no storage") } },
    "failed",
    "page",
  ],
  [
    "podman",
    machines,
    "old",
    { answers: { "podman --version": exited(0, "podman version 4.9.3") } },
    "warning",
    "page",
  ],
  [
    "heredocs",
    everywhere,
    "an old buildah",
    { answers: { "podman info --format json": info({ buildahVersion: "1.28.2" }) } },
    "warning",
    "page",
  ],
  [
    "heredocs",
    everywhere,
    "an old buildah and a file that uses them",
    {
      answers: { "podman info --format json": info({ buildahVersion: "1.32.9" }) },
      system: { read: reading({ "/p/Containerfile": "FROM x\nRUN <<EOF\ntrue\nEOF\n" }) },
    },
    "failed",
    "page",
  ],
  [
    "machine",
    machines,
    "none",
    { answers: { "podman machine list --format json": json([]) } },
    "failed",
    "bootc.setUpMachine",
  ],
  [
    "machine",
    ["windows"],
    "Hyper-V",
    { answers: { "podman machine list --format json": machineList({ VMType: "hyperv" }) } },
    "failed",
    "page",
  ],
  [
    "machine",
    machines,
    "at rest",
    {
      answers: {
        "podman machine list --format json": machineList({ Running: false }),
        "podman info --format {{.Host.Security.Rootless}}": exited(125, "", "Cannot connect to Podman"),
      },
    },
    "failed",
    "podman machine start podman-machine-default",
  ],
  [
    "rootful",
    machines,
    "rootless",
    { answers: { "podman info --format {{.Host.Security.Rootless}}": exited(0, "true") } },
    "failed",
    "bootc.setUpMachine",
  ],
  [
    "machine-size",
    ["mac"],
    "a small disk",
    { answers: { "podman machine list --format json": machineList({ DiskSize: String(20 * GIB) }) } },
    "warning",
    "bootc.setUpMachine",
  ],
  [
    "machine-size",
    ["mac"],
    "little memory",
    { answers: { "podman machine list --format json": machineList({ Memory: String(2 * GIB) }) } },
    "warning",
    "bootc.setUpMachine",
  ],
  ["root", ["user"], "no sudo", { answers: { "sudo -n podman --version": missing } }, "failed", "page"],
  [
    "subordinates",
    ["user"],
    "none given",
    {
      answers: ownIdOnly,
      system: { read: reading({ "/etc/subuid": SUBORDINATES, "/etc/subgid": SUBORDINATES }) },
    },
    "failed",
    "sudo usermod --add-subuids 165536-231071 --add-subgids 165536-231071 -- me; podman system migrate",
  ],
  [
    "subordinates",
    ["user"],
    "groups not given",
    { answers: ownIdOnly, system: { read: reading({ "/etc/subuid": "1000:100000:65536\n" }) } },
    "failed",
    "sudo usermod --add-subgids 165536-231071 -- me; podman system migrate",
  ],
  [
    "subordinates",
    ["user"],
    "given since podman began",
    {
      answers: ownIdOnly,
      system: { read: reading({ "/etc/subuid": "me:100000:65536\n", "/etc/subgid": "me:100000:65536\n" }) },
    },
    "failed",
    "podman system migrate",
  ],
  [
    "subordinates",
    ["user"],
    "no helper on Debian",
    {
      answers: { ...ownIdOnly, newuidmap: missing },
      system: { read: reading({ "/etc/os-release": "ID=debian\n" }) },
    },
    "failed",
    "sudo apt-get install uidmap",
  ],
  [
    "subordinates",
    ["user"],
    "no helper elsewhere",
    { answers: { ...ownIdOnly, newuidmap: missing } },
    "failed",
    "page",
  ],
  [
    "subordinates",
    ["user"],
    "owners ignored",
    {
      answers: {
        "podman info --format json": info(mapped(1), {
          graphOptions: { "overlay.ignore_chown_errors": "true" },
        }),
      },
    },
    "not-applicable",
    undefined,
  ],
  [
    "subordinates",
    ["user"],
    "given",
    { answers: { "podman info --format json": info(mapped(1, 65_536)) } },
    "ok",
    undefined,
  ],
  [
    "builder",
    ["root", "mac", "windows"],
    "not there yet",
    { answers: absentBuilder },
    "warning",
    `podman pull ${BUILDER}`,
  ],
  [
    "builder",
    ["user"],
    "not there yet",
    { answers: absentBuilder },
    "warning",
    `sudo podman pull ${BUILDER}`,
  ],
  [
    "builder",
    ["root", "mac"],
    "offline",
    { answers: absentBuilder, system: { resolves: async () => false } },
    "failed",
    `podman pull ${BUILDER}`,
  ],
  [
    "builder",
    everywhere,
    "of no registry",
    { answers: { "podman image exists localhost/mine": exited(1) }, builder: "localhost/mine" },
    "failed",
    "bootc.imageBuilder.image",
  ],
  [
    "builder",
    ["user"],
    "behind a password",
    { answers: { [`sudo -n podman image exists ${BUILDER}`]: needsPassword } },
    "unknown",
    undefined,
  ],
  ["image", ["root", "mac"], "not built", { answers: absentImage }, "not-applicable", "bootc.buildImage"],
  [
    "image",
    ["user"],
    "in the user's storage only",
    { answers: { [`sudo -n podman image exists ${IMAGE}`]: exited(1) } },
    "warning",
    `podman image scp ${IMAGE} root@localhost::`,
  ],
  [
    "image",
    ["user"],
    "behind a password",
    { answers: { [`sudo -n podman image exists ${IMAGE}`]: needsPassword } },
    "unknown",
    undefined,
  ],
  [
    "image",
    everywhere,
    "not bootable",
    { answers: { [`podman image inspect --format json -- ${IMAGE}`]: inspected({ Labels: null }) } },
    "failed",
    "bootc.buildImage",
  ],
  [
    "updates",
    everywhere,
    "a local name",
    {
      answers: { "podman image exists localhost/kde:latest": exited(1) },
      project: { image: "localhost/kde:latest" },
    },
    "warning",
    "bootc.build.imageName",
  ],
  ["space", ["root"], "a full disk", { system: emptySystem }, "failed", "podman image prune"],
  ["space", ["user"], "a full disk", { system: emptySystem }, "failed", "sudo podman image prune"],
  [
    "space",
    linux,
    "a full output folder",
    {
      system: {
        disk: async (folder) =>
          folder === "/p/output" ? { device: 2, free: 3 * GIB } : { device: 1, free: 90 * GIB },
      },
    },
    "failed",
    expect.stringMatching(/podman image prune$/) as unknown as string,
  ],
  [
    "space",
    machines,
    "a full machine",
    { answers: { "podman info --format json": info({}, { graphRootUsed: 88 * GIB }) } },
    "failed",
    "podman image prune",
  ],
  [
    "space",
    linux,
    "little, for an image not built yet",
    { answers: absentImage, system: { disk: async () => ({ device: 1, free: 12 * GIB }) } },
    "warning",
    undefined,
  ],
  [
    "target-architecture",
    everywhere,
    "another architecture for the image alone",
    { project: { buildArguments: ["--platform", "linux/arm64"] } },
    "failed",
    "bootc.imageBuilder.extraArguments",
  ],
  [
    "podman",
    everywhere,
    "a release candidate that loses hard links",
    {
      answers: {
        "podman --version": exited(0, "podman version 5.6.0-rc1"),
        "podman info --format json": info({ buildahVersion: undefined }),
      },
    },
    "warning",
    "page",
  ],
  [
    "podman",
    everywhere,
    "the buildah that loses hard links",
    { answers: { "podman info --format json": info({ buildahVersion: "1.41.0" }) } },
    "warning",
    "page",
  ],
  [
    "builder",
    ["root", "mac", "windows"],
    "an old one",
    { answers: { [`podman image inspect --format json -- ${BUILDER}`]: inspected({ Created: AUGUST }) } },
    "warning",
    `podman pull ${BUILDER}`,
  ],
  [
    "builder",
    ["user"],
    "an old one",
    { answers: { [`podman image inspect --format json -- ${BUILDER}`]: inspected({ Created: AUGUST }) } },
    "warning",
    `sudo podman pull ${BUILDER}`,
  ],
  [
    "base",
    everywhere,
    "without the label",
    {
      project: { base: BASE },
      answers: {
        [`podman image exists ${BASE}`]: exited(0),
        [`podman image inspect --format json -- ${BASE}`]: inspected({ Labels: { "ostree.bootable": "1" } }),
      },
    },
    "failed",
    "page",
  ],
  [
    "builder",
    everywhere,
    "a builder that is not made for this machine",
    {
      builder: "ghcr.io/osbuild/image-builder-cli:latest",
      answers: { "podman info --format json": info({ arch: "s390x" }) },
    },
    "failed",
    "bootc.changeBuilder",
  ],
  [
    "emulation",
    ["user"],
    "no emulation",
    {
      answers: { "podman info --format json": info({ emulatedArchitectures: [] }) },
      project: { buildArguments: ["--arch=aarch64"], builderArguments: ["--target-arch", "arm64"] },
    },
    "failed",
    "sudo dnf install qemu-user-static",
  ],
  [
    "emulation",
    ["root"],
    "no emulation on Ubuntu, by the kernel's own list",
    {
      answers: { "podman info --format json": info({ emulatedArchitectures: undefined }) },
      system: {
        read: reading({ "/etc/os-release": "ID=ubuntu\nID_LIKE=debian\n" }),
        list: async () => ["register", "qemu-ppc64le"],
      },
      project: { buildArguments: ["--arch", "arm64"], builderArguments: ["--target-arch=aarch64"] },
    },
    "failed",
    "apt-get install qemu-user-static",
  ],
  [
    "emulation",
    machines,
    "a machine that does not say",
    {
      answers: { "podman info --format json": info({ emulatedArchitectures: undefined }) },
      project: { buildArguments: ["--arch", "arm64"], builderArguments: ["--target-arch", "arm64"] },
    },
    "unknown",
    undefined,
  ],
  [
    "selinux",
    ["root"],
    "no policy",
    { answers: { "rpm -q osbuild-selinux": exited(1) } },
    "failed",
    "dnf install osbuild-selinux",
  ],
  [
    "selinux",
    ["user"],
    "no policy",
    { answers: { "rpm -q osbuild-selinux": exited(1) } },
    "failed",
    "sudo dnf install osbuild-selinux",
  ],
  [
    "selinux",
    linux,
    "no policy on an image-based host",
    {
      answers: { "rpm -q osbuild-selinux": exited(1) },
      system: { access: async () => "usable" },
    },
    "failed",
    "page",
  ],
  [
    "selinux",
    linux,
    "a host without rpm",
    { answers: { "rpm -q osbuild-selinux": missing } },
    "unknown",
    undefined,
  ],
  [
    "selinux",
    linux,
    "permissive",
    { system: { read: reading({ "/sys/fs/selinux/enforce": "0" }) } },
    "not-applicable",
    undefined,
  ],
  ["kvm", linux, "none", { system: { access: async () => "missing" } }, "warning", undefined],
  [
    "kvm",
    ["user"],
    "not allowed",
    { system: { access: async (file) => (file === "/dev/kvm" ? "denied" : "missing") } },
    "warning",
    "sudo usermod --append --groups kvm -- me",
  ],
  [
    "login:quay.io",
    everywhere,
    "nobody",
    { answers: { "podman login --get-login quay.io": exited(125) } },
    "warning",
    "bootc.logIn",
  ],
  [
    "login:registry.redhat.io",
    ["user"],
    "a builder that root pulls",
    {
      builder: "registry.redhat.io/rhel10/bootc-image-builder:latest",
      answers: { "podman login --get-login registry.redhat.io": exited(125) },
    },
    "failed",
    "bootc.logIn",
  ],
  [
    "login:registry.redhat.io",
    ["user"],
    "a builder that root pulls, behind a password",
    {
      builder: "registry.redhat.io/rhel10/bootc-image-builder:latest",
      answers: { "sudo -n podman login --get-login registry.redhat.io": needsPassword },
    },
    "unknown",
    undefined,
  ],
  [
    "login:registry.redhat.io",
    everywhere,
    "a base for customers",
    {
      project: { base: "registry.redhat.io/rhel10/rhel-bootc:10.1" },
      answers: { "podman login --get-login registry.redhat.io": exited(125) },
    },
    "failed",
    "bootc.logIn",
  ],
  [
    "login:registry.example.com:5000",
    everywhere,
    "a base from elsewhere",
    {
      project: { base: "registry.example.com:5000/os" },
      answers: { "podman login --get-login registry.example.com:5000": exited(125) },
    },
    "unknown",
    "bootc.logIn",
  ],
];

describe("a line", () => {
  it.each(rows.flatMap(([id, whos, ...row]) => whos.map((who) => [id, who, ...row] as const)))(
    "%s on %s says what is wrong: %s",
    async (id, who, _, it, state, remedy) => {
      const line = await lineOf(who, id, it);
      expect(line).toMatchObject({ id, state });
      expect(remedyOf(line)).toEqual(remedy);
      expect(line?.what).not.toMatch(/undefined|\{\d\}/);
    },
  );
});

describe("what is no name of an image", () => {
  it.each(everywhere)("becomes no word of a command: %s", async (who) => {
    const hostile = "--root.x/$(id)";
    const asked: string[] = [];
    const facts = await gather(who, { builder: hostile, project: { image: hostile, base: hostile } }, asked);
    expect(asked.filter((question) => question.includes("--root.x"))).toEqual([]);
    const lines = examine(facts, words);
    expect(lines.map((line) => remedyOf(line)).join()).not.toContain("--root.x");
  });
});

describe("what repairs it", () => {
  it.each(everywhere)(
    "is enough: a base with its label, or a Containerfile that sets it: %s",
    async (who) => {
      const base = (labels: object, text: string): Case => ({
        project: { base: BASE },
        answers: {
          [`podman image exists ${BASE}`]: exited(0),
          [`podman image inspect --format json -- ${BASE}`]: inspected({ Labels: labels }),
        },
        system: { read: reading({ "/p/Containerfile": text }) },
      });
      const labelled = await lineOf(who, "base", base({ "containers.bootc": "1" }, `FROM ${BASE}\n`));
      expect(labelled).toMatchObject({ state: "ok", what: BASE });
      const set = base({}, `FROM ${BASE}\nLABEL containers.bootc=1\n`);
      expect(await lineOf(who, "base", set)).toMatchObject({ state: "ok" });
      expect(obstacles(await gather(who, set), words, "artefacts")).toEqual([]);
      const lost = await gather(who, base({}, `FROM ${BASE}\n`));
      expect(obstacles(lost, words, "artefacts").map(({ id }) => id)).toEqual(["base"]);
    },
  );

  it("is enough: a podman with another buildah", async () => {
    for (const version of ["5.6.0", "5.5.2", "5.6.0-rc1", "5.7.0-rc1"]) {
      const answers = { "podman --version": exited(0, `podman version ${version}`) };
      expect(await lineOf("root", "podman", { answers })).toMatchObject({ state: "ok", what: version });
    }
  });

  it.each([
    ["pulled lately", BUILDER, "2026-10-01T12:00:00Z"],
    ["of a version that was chosen", "quay.io/centos-bootc/bootc-image-builder:v1", AUGUST],
    ["of a digest", `quay.io/centos-bootc/bootc-image-builder@sha256:${"0".repeat(64)}`, AUGUST],
  ])("is enough: a builder %s", async (_, builder, Created) => {
    const answers = {
      [`podman image exists ${builder}`]: exited(0),
      [`podman image inspect --format json -- ${builder}`]: inspected({ Created }),
    };
    expect(await lineOf("root", "builder", { builder, answers })).toMatchObject({ state: "ok" });
  });

  it("is a log-in to the very registry, for whom it is needed", async () => {
    const builder = "registry.redhat.io/rhel10/bootc-image-builder:latest";
    const answers = {
      [`podman image exists ${builder}`]: exited(1),
      "podman login --get-login registry.redhat.io": exited(125),
    };
    const facts = await gather("user", { builder, answers });
    const [line, ...others] = obstacles(facts, words, "artefacts");
    expect(others).toEqual([]);
    expect(line?.remedy).toEqual({
      kind: "command",
      title: "Log In to registry.redhat.io",
      command: "bootc.logIn",
      arguments: [{ registry: "registry.redhat.io", root: true }],
    });
    const loggedIn = { ...answers, "podman login --get-login registry.redhat.io": exited(0, "me") };
    expect(obstacles(await gather("user", { builder, answers: loggedIn }), words, "artefacts")).toEqual([]);
    // The builder that is here already needs no pull.
    const here = { ...answers, [`podman image exists ${builder}`]: exited(0) };
    expect(obstacles(await gather("user", { builder, answers: here }), words, "artefacts")).toEqual([]);
  });

  it("is a log-in for the base that this user has to pull", async () => {
    const base = "registry.redhat.io/rhel10/rhel-bootc:10.1";
    const answers = {
      [`podman image exists ${base}`]: exited(1),
      "podman login --get-login registry.redhat.io": exited(125),
    };
    const lines = obstacles(await gather("root", { project: { base }, answers }), words, "image");
    expect(lines.map(({ remedy }) => remedy)).toMatchObject([
      { arguments: [{ registry: "registry.redhat.io", root: false }] },
    ]);
  });

  it("is enough: an emulated architecture that both programs are told", async () => {
    const line = await lineOf("user", "emulation", {
      project: {
        buildArguments: ["--platform=linux/arm64/v8"],
        builderArguments: ["--target-arch", "aarch64"],
      },
    });
    expect(line).toMatchObject({ state: "ok", what: "arm64 is emulated on amd64, which is slow" });
  });

  it("is enough: a builder of RHEL that is there, with a word about its age", async () => {
    const builder = "registry.redhat.io/rhel10/bootc-image-builder:latest";
    const answers = {
      [`podman image exists ${builder}`]: exited(0),
      [`podman image inspect --format json -- ${builder}`]: inspected(),
      "podman login --get-login registry.redhat.io": exited(0, "me"),
    };
    const lines = await linesOf("user", { builder, answers });
    expect(lines.find(({ id }) => id === "builder")).toMatchObject({
      state: "ok",
      why: expect.stringMatching(/months/),
    });
    expect(lines.find(({ id }) => id === "login:registry.redhat.io")).toMatchObject({
      state: "ok",
      what: "as me",
    });
  });

  it("is enough: a machine under WSL, which has no size of its own", async () => {
    const answers = { "podman machine list --format json": machineList({ VMType: "wsl", Memory: "0" }) };
    const ids = (await linesOf("windows", { answers })).map(({ id }) => id);
    expect(ids).toContain("rootful");
    expect(ids).not.toContain("machine-size");
  });
});

describe("without podman, or with nonsense from it", () => {
  it.each(everywhere)("nothing is said that cannot be known: %s", async (who) => {
    const ids = (await linesOf(who, { answers: { "podman --version": missing } })).map(({ id }) => id);
    expect(ids).not.toContain("builder");
    expect(ids).not.toContain("machine");
  });

  it.each(everywhere)("no answer breaks it: %s", async (who) => {
    for (const answer of [
      exited(0, "{"),
      exited(0, "[1, null]"),
      exited(0, "null"),
      { kind: "timeout" } as const,
      exited(1),
    ]) {
      const answers = Object.fromEntries(
        Object.keys(healthy)
          .filter((question) => question !== "podman --version")
          .map((question) => [question, answer]),
      );
      const system = {
        read: async () => undefined,
        list: async () => undefined,
        disk: async () => undefined,
      };
      expect((await linesOf(who, { answers, system })).length).toBeGreaterThan(0);
    }
  });
});

describe("before a build", () => {
  it("everything that would break it is told at once, and nothing else", async () => {
    const broken: Case = {
      answers: {
        ...absentBuilder,
        "rpm -q osbuild-selinux": exited(1),
        "podman info --format json": info({ buildahVersion: "1.28.2", emulatedArchitectures: [] }),
        "podman login --get-login quay.io": exited(125),
      },
      system: {
        ...emptySystem,
        resolves: async () => false,
        read: reading({ "/p/Containerfile": "FROM x\nRUN <<EOF\nEOF\n" }),
      },
      project: { buildArguments: ["--arch", "arm64"] },
    };
    const ids = async (build: "image" | "artefacts") =>
      obstacles(await gather("user", broken), words, build).map(({ id }) => id);
    expect(await ids("artefacts")).toEqual([
      "heredocs",
      "space",
      "emulation",
      "target-architecture",
      "selinux",
      "builder",
    ]);
    expect(await ids("image")).toEqual(["heredocs", "emulation"]);
  });
});
