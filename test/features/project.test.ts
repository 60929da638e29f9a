// What the client's build commands are told of a project.
import { describe, expect, test } from "vitest";
import { projectOf, rootfsOf } from "../../server/src/features/project.ts";
import { analyse, type Files, memoryHost } from "../support/lint.ts";

const rootfsNeeded = async (files: Files) =>
  (await projectOf(await analyse(files, "Containerfile"), memoryHost(files)))?.rootfsNeeded;

const fedora = "FROM quay.io/fedora/fedora-bootc:43\n";
const named = '[install.filesystem.root]\ntype = "xfs"\n';
const written = `COPY <<E /usr/lib/bootc/install/a.toml\n${named}E\n`;

describe("the base of the published image", () => {
  test.each<[string, string, string | undefined]>([
    ["is what its FROM names", fedora, "quay.io/fedora/fedora-bootc:43"],
    [
      "is that of the last lineage",
      `FROM quay.io/fedora/fedora:43 AS a\n${fedora}`,
      "quay.io/fedora/fedora-bootc:43",
    ],
    [
      "has its defaults in place",
      `ARG V=43\nFROM quay.io/fedora/fedora-bootc:$V\n`,
      "quay.io/fedora/fedora-bootc:43",
    ],
    ["is not guessed", "ARG V\nFROM quay.io/fedora/fedora-bootc:$V\n", undefined],
    ["is none for an image from scratch", "FROM scratch\nLABEL containers.bootc=1\n", undefined],
  ])("%s", async (_, text, expected) => {
    const files = { Containerfile: text };
    expect((await projectOf(await analyse(files, "Containerfile"), memoryHost(files)))?.base).toBe(expected);
  });
});

describe("the builder must be told a root file system", () => {
  test.each<[string, Files, boolean]>([
    ["for a base that names none", { Containerfile: fedora }, true],
    [
      "not for a base that names one",
      { Containerfile: "FROM quay.io/centos-bootc/centos-bootc:stream10\n" },
      false,
    ],
    ["not where the build names one", { Containerfile: `${fedora}${written}` }, false],
    [
      "not where a file of the project names one",
      { Containerfile: `${fedora}COPY a.toml /usr/lib/bootc/install/\n`, "a.toml": named },
      false,
    ],
    [
      "where a file says something else",
      { Containerfile: `${fedora}COPY a.toml /usr/lib/bootc/install/\n`, "a.toml": "[install]\n" },
      true,
    ],
    [
      "where only another stage names one",
      { Containerfile: `${fedora.trim()} AS a\n${written}${fedora}` },
      true,
    ],
  ])("%s", async (_, files, expected) => {
    expect(await rootfsNeeded(files)).toBe(expected);
  });
});

const rootfs = async (containerfile: string): Promise<string | undefined> => {
  const files = { Containerfile: containerfile, "config.toml": "[customizations.disk]\n" };
  return rootfsOf(await analyse(files, "config.toml"), memoryHost(files));
};
const saying = (type: string): string =>
  `COPY <<EOF /usr/lib/bootc/install/50-rootfs.toml\n[install.filesystem.root]\ntype = "${type}"\nEOF\n`;

describe("the root file system of a project", () => {
  test.each([
    ["comes with the base", "FROM quay.io/centos-bootc/centos-bootc:stream10\n", "xfs"],
    ["comes with another base", "FROM ghcr.io/ublue-os/aurora:stable\n", "btrfs"],
    ["is what the Containerfile says", `FROM quay.io/fedora/fedora-bootc:43\n${saying("btrfs")}`, "btrfs"],
    ["is not known where nothing says it", "FROM quay.io/fedora/fedora-bootc:43\n", undefined],
  ])("%s", async (_what, containerfile, expected) => {
    expect(await rootfs(containerfile)).toBe(expected);
  });
});
