import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/heredoc-builder-version.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const heredoc = `${base}RUN <<EOF\nset -e\ntrue\nEOF\n`;
const workflow = (runner: string) => ({
  ".github/workflows/build.yaml": `jobs:\n  build:\n    runs-on: ${runner}\n`,
});
const found = (text: string, files?: Record<string, string>) =>
  findings(rule, text, files).map(({ text: word, line, severity }) => [word, line, severity]);

describe("heredoc-builder-version", () => {
  it.each<[string, string, number]>([
    [heredoc, "<<EOF", 1],
    [`${base}COPY <<EOF /etc/a <<EOF2 /etc/b\na\nEOF\nb\nEOF2\n`, "<<EOF", 1],
    [`${base}RUN true\nRUN cat <<'E' > /etc/a\nx\nE\nRUN <<F\ntrue\nF\n`, "<<'E'", 2],
  ])("finds the first here-document of %j", (text, word, line) => {
    expect(found(text, workflow("ubuntu-22.04"))).toEqual([[word, line, "hint"]]);
  });

  it("is silent where the runner is newer, where none is known, and where no here-document is", () => {
    expect(found(heredoc, workflow("ubuntu-24.04"))).toEqual([]);
    expect(found(heredoc)).toEqual([]);
    expect(found(`${base}RUN true\n`, workflow("ubuntu-22.04"))).toEqual([]);
  });

  it("is silent in a file that is not bootc", () => {
    expect(found("FROM debian\nRUN <<EOF\ntrue\nEOF\n", workflow("ubuntu-22.04"))).toEqual([]);
  });
});
