import { describe, expect, test } from "vitest";
import { contextReader } from "../../server/src/engine/context-reader.ts";
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
