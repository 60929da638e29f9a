// What the client's build commands are told of a project.
import { describe, expect, test } from "vitest";
import { projectOf } from "../../server/src/features/project.ts";
import { analyse, type Files, memoryHost } from "../support/lint.ts";

const rootfsNeeded = async (files: Files) =>
  (await projectOf(await analyse(files, "Containerfile"), memoryHost(files)))?.rootfsNeeded;

const fedora = "FROM quay.io/fedora/fedora-bootc:43\n";
const named = '[install.filesystem.root]\ntype = "xfs"\n';
const written = `COPY <<E /usr/lib/bootc/install/a.toml\n${named}E\n`;

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
