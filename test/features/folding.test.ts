import { describe, expect, it } from "vitest";
import { foldings } from "../../server/src/features/folding.ts";
import { analyse } from "../support/lint.ts";

const folds = async (path: string, lines: readonly string[]) =>
  foldings(await analyse({ [path]: lines.join("\n") }, path))?.map(
    ({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ""}`,
  );

describe("folding", () => {
  it("of a kickstart: sections, blocks of comments, and the blocks of scripts", async () => {
    const lines = [
      "# a",
      "# b",
      "text",
      "%post",
      "if true; then",
      "  ls",
      "fi",
      "%end",
      "%packages",
      "@core",
      "%end",
    ];
    expect(await folds("x.ks", lines)).toEqual(["0-1 comment", "3-7", "4-5", "8-10"]);
  });

  it("of a config: tables, values of several lines, and the kickstart inside", async () => {
    const lines = [
      ...[
        "[customizations.user]",
        "",
        "[customizations.installer.kickstart]",
        'contents = """',
        "%post",
        "ls",
        "%end",
      ],
      ...['"""', "", "[customizations.installer.modules]", "enable = [", '  "a",', "]", ""],
    ];
    expect(await folds("x.bib.toml", lines)).toEqual(["2-7", "3-7", "4-6", "9-12", "10-12"]);
  });

  it("of a Containerfile: instructions of several lines and here-documents", async () => {
    const lines = [
      ...[
        "FROM quay.io/fedora/fedora-bootc:43",
        "RUN dnf -y install \\",
        "    nginx && \\",
        "    dnf clean all",
      ],
      ...["RUN <<A bash && cat <<B", "if true; then", "  ls", "fi", "A", "x", "y", "B", "# a", "# b", ""],
    ];
    expect(await folds("Containerfile", lines)).toEqual(["1-3", "4-11", "5-6", "9-10", "12-13 comment"]);
  });

  it("is left to the editor in JSON, and in a Dockerfile of something else", async () => {
    expect(await folds("config.json", ["{", '  "customizations": {}', "}"])).toBeUndefined();
    expect(await folds("Dockerfile", ["FROM scratch", "RUN a \\", "  b"])).toBeUndefined();
  });
});
