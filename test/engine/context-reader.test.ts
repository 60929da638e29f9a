import { describe, expect, test } from "vitest";
import { defaultConfiguration } from "../../server/src/engine/configuration.ts";
import { contextReader } from "../../server/src/engine/context-reader.ts";
import { createEngine } from "../../server/src/engine/create-engine.ts";
import { type Files, lint, memoryHost } from "../support/lint.ts";

/** What the context of `Containerfile` in `folder` answers once it was asked, and read what was asked for. */
async function answered<T>(
  files: Files,
  ask: (context: ReturnType<ReturnType<typeof contextReader>["files"]>) => T,
  folder = "",
): Promise<T> {
  const reader = contextReader(`file:///project/${folder}Containerfile`, memoryHost(files));
  ask(reader.files());
  await reader.readWanted();
  return ask(reader.files());
}

describe("the files below a folder", () => {
  const tree = { "app/a.md": "", "app/b": "", "app/c/d": "", Containerfile: "" };
  const below = (files: Files) => answered({ ...tree, ...files }, (context) => context.filesBelow("app"));

  test.each([
    ["without an ignore file", {}, ["a.md", "b", "c/d"]],
    ["with .dockerignore", { ".dockerignore": "**/*.md\napp/c" }, ["b"]],
    [
      "with .containerignore beside it",
      { ".dockerignore": "app", ".containerignore": "app/b" },
      ["a.md", "c/d"],
    ],
    [
      "with one of the Containerfile's own",
      { ".containerignore": "app", "Containerfile.dockerignore": "app/b" },
      ["a.md", "c/d"],
    ],
    ["with exceptions in ignored folders", { ".dockerignore": "*\n!app/c/d" }, ["c/d"]],
  ])("%s", async (_, files, expected) => {
    expect(await below(files as Files)).toEqual(expected);
  });

  test("of the whole context", async () => {
    const files = await answered({ ...tree, ".dockerignore": "app/*" }, (context) => context.filesBelow(""));
    expect(files).toEqual(["Containerfile", ".dockerignore"]);
  });
});

test("rules say nothing of what the builder never sees", async () => {
  const files = {
    Containerfile: "FROM quay.io/fedora/fedora-bootc:43\nCOPY rootfs /\nRUN bootc container lint\n",
    "rootfs/var/lib/app/seed": "",
    "rootfs/usr/bin/app": "",
  };
  const rules = async (more: Files) =>
    (await lint({ ...files, ...more }, "Containerfile")).map(({ rule }) => rule);
  expect(await rules({})).toEqual(["var-content"]);
  expect(await rules({ ".containerignore": "rootfs/var" })).toEqual([]);
});

describe("a build file that says something", () => {
  const saying = (files: Files, folder = "") =>
    answered(
      { [`${folder}Containerfile`]: "", ...files },
      (context) => context.buildFileSaying("the-label"),
      folder,
    );
  const text = "podman build --label the-label=1 .";

  test.each([
    ["Justfile", ""],
    ["Makefile", ""],
    ["hack/build.sh", ""],
    [".github/workflows/build.yaml", ""],
    [".github/workflows/build.yml", "images/base/"],
  ])("%s, from %j", async (path, folder) => {
    expect(await saying({ ".github/dependabot.yml": "", [path]: text }, folder)).toBe(path);
  });

  test.each([["README.md"], ["docs/build.yaml"], ["node_modules/x/Makefile"]])("not %s", async (path) => {
    expect(await saying({ [path]: text })).toBeUndefined();
  });
});

describe("a Containerfile in a subfolder", () => {
  const base = "FROM quay.io/fedora/fedora-bootc:43\n";
  const text = `${base}COPY rootfs /\nRUN bootc container lint\n`;
  const seed = { ".git/HEAD": "", "rootfs/var/lib/app/seed": "" };
  const found = async (files: Files) => (await lint(files, "os/Containerfile")).map(({ rule }) => rule);

  test.each<[string, Files, readonly string[]]>([
    ["whose sources lie above it", { ...seed }, ["var-content"]],
    ["whose sources lie beside it", { ...seed, "os/rootfs/usr/bin/x": "" }, []],
    [
      "that is built above",
      { ...seed, "os/rootfs/usr/bin/x": "", Justfile: "podman build -f os/Containerfile ." },
      ["var-content"],
    ],
    [
      "whose build file is wrong",
      { ".git/HEAD": "", "os/rootfs/var/x/y": "", Justfile: "podman build -f os/Containerfile ." },
      ["var-content"],
    ],
    ["whose sources lie in no repository", { "rootfs/var/lib/app/seed": "" }, ["var-content"]],
    ["where nothing has its sources", { ".git/HEAD": "" }, []],
    ["with an ignore file above", { ...seed, ".containerignore": "rootfs/var" }, []],
    ["with an ignore file of its own", { ...seed, "os/Containerfile.containerignore": "rootfs/var" }, []],
    [
      "with an ignore file beside it that nobody reads",
      { ...seed, "os/.containerignore": "rootfs/var" },
      ["var-content"],
    ],
  ])("%s", async (_, files, expected) => {
    expect(await found({ ...files, "os/Containerfile": text })).toEqual(expected);
  });

  test("is looked for again where an edit names more", async () => {
    const engine = createEngine(memoryHost({ ...seed, "os/Containerfile": text }));
    const document = (more: string) => ({ uri: "file:///project/os/Containerfile", text: `${text}${more}` });
    const rules = async (more: string) =>
      (await engine.analyse(document(more), defaultConfiguration)).findings.map(({ rule }) => rule);
    expect(await rules("COPY missing /usr/share/\n")).not.toContain("var-content");
    expect(await rules("")).not.toContain("var-content");
    expect(await rules("COPY rootfs/var /usr/share/x\n")).toContain("var-content");
  });

  test("finds scripts that are mounted", async () => {
    const files = {
      ".git/HEAD": "",
      "os/Containerfile": `${base}RUN --mount=type=bind,target=/ctx bash /ctx/scripts/build.sh\nRUN bootc container lint\n`,
      "scripts/build.sh": "#!/bin/bash\nset -e\nsystemctl start x\n",
    };
    const findings = await lint(files, "os/Containerfile");
    expect(findings.map(({ rule, path }) => [rule, path])).toEqual([
      ["systemctl-runtime-verb", "scripts/build.sh"],
    ]);
  });
});

describe("a named context", () => {
  const base = "FROM quay.io/fedora/fedora-bootc:43\n";
  const Justfile = "build:\n    podman build --build-context cfg=conf/a -t x .\n";
  const script = { "conf/a/s.sh": "#!/bin/sh\nset -e\nsystemctl start x\n", "conf/a/var/lib/x": "" };
  const found = async (instruction: string, files: Files) => {
    const Containerfile = `${base}${instruction}\nRUN bootc container lint\n`;
    return (await lint({ ...files, Containerfile }, "Containerfile")).map(
      ({ rule, path }) => `${rule} ${path}`,
    );
  };

  test.each<[string, Files, readonly string[]]>([
    ["COPY --from=cfg s.sh /s\nRUN /s", { Justfile, ...script }, ["systemctl-runtime-verb conf/a/s.sh"]],
    [
      "RUN --mount=type=bind,from=cfg,target=/c /c/s.sh",
      { Justfile, ...script },
      ["systemctl-runtime-verb conf/a/s.sh"],
    ],
    ["COPY --from=cfg . /", { Justfile, ...script }, ["var-content Containerfile"]],
    ["COPY --from=cfg . /", { Justfile, ...script, "conf/a/.containerignore": "var" }, []],
    ["COPY --from=cfg . /", { Justfile: "podman build .", ...script }, []],
    [
      "COPY --from=cfg . /",
      { Justfile: `${Justfile}    podman build --build-context cfg=conf/b .\n`, ...script },
      [],
    ],
    ["COPY --from=quay.io/x/y:1 . /", { Justfile, ...script }, []],
  ])("%j", async (instruction, files, expected) => {
    expect(await found(instruction, files)).toEqual(expected);
  });

  test("gives way to a stage", async () => {
    const Containerfile = `FROM scratch AS cfg\n${base}COPY --from=cfg . /\nRUN bootc container lint\n`;
    expect(await lint({ Containerfile, Justfile, ...script }, "Containerfile")).toEqual([]);
  });
});
