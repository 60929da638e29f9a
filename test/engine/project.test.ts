/** Which Containerfile a config goes with, and what the rules may say of it. */
import { describe, expect, it } from "vitest";
import { readProject } from "../../server/src/engine/project.ts";
import { analyse, type Files, memoryHost } from "../support/lint.ts";

const image = "FROM quay.io/fedora/fedora-bootc:43\nRUN bootc container lint\n";
const application = "FROM docker.io/library/nginx:1\n";
const config = '[customizations.services]\nenabled = ["sshd"]\n';
const folder = "file:///project";

async function containerfileOf(files: Files, at = folder) {
  const { containerfile } = await readProject(at, memoryHost(files));
  return containerfile && [containerfile.uri.slice(folder.length + 1), containerfile.only];
}

describe("the project of a config", () => {
  it.each([
    ["beside it", { Containerfile: image, "config.toml": "" }, ["Containerfile", true]],
    [
      "among applications",
      { Containerfile: application, "Containerfile.os": image },
      ["Containerfile.os", true],
    ],
    ["beside another one", { Containerfile: image, "Containerfile.gpu": image }, ["Containerfile", false]],
    ["below it", { "config.toml": "", "os/Containerfile": image }, ["os/Containerfile", true]],
    ["below it, twice", { "a/Containerfile": image, "b/Containerfile": image }, ["a/Containerfile", false]],
    ["nearer than another one", { Containerfile: image, "b/Containerfile": image }, ["Containerfile", true]],
    ["nowhere", { Containerfile: application }, undefined],
  ] as const)("has its Containerfile %s", async (_where, files, expected) => {
    expect(await containerfileOf(files)).toEqual(expected);
  });

  it("has it above too", async () => {
    const files = { Containerfile: image, "bib/config.toml": config };
    expect(await containerfileOf(files, `${folder}/bib`)).toEqual(["Containerfile", true]);
  });

  const fixesOf = async (files: Files) =>
    (await analyse(files, "config.toml")).findings
      .flatMap(({ fixes }) => fixes)
      .map(({ title, edits }) => [title.kind === "fix" && title.key, edits().map(({ place }) => place.uri)]);

  it("is what fixes write to", async () => {
    expect(await fixesOf({ Containerfile: image, "config.toml": config })).toEqual([
      ["move", [`${folder}/Containerfile`, undefined]],
      ["remove", [undefined]],
    ]);
  });

  it("is left alone where it cannot be told", async () => {
    const files = { Containerfile: image, "Containerfile.gpu": image, "config.toml": config };
    expect(await fixesOf(files)).toEqual([["remove", [undefined]]]);
  });
});
