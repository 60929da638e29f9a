import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/copy-whole-context.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const files = { Containerfile: "", "app/main": "" };
const found = (text: string, context: Record<string, string> | undefined = files) =>
  findings(rule, base + text, context).map(({ severity, text: word, line }) => `${severity} ${word} ${line}`);

describe("copy-whole-context finds", () => {
  test.each([
    ["COPY . /usr/share/app\nRUN dnf -y install x", ["hint . 1"]],
    ["RUN dnf -y install y\nADD --chown=0 ./ /usr/share/app/\nRUN dnf -y install x", ["hint ./ 2"]],
    ['COPY [".", "/usr/share/app"]\nRUN apt-get install -y x', ['hint "." 1']],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("copy-whole-context is silent about", () => {
  test.each([
    ["packages that come first", "RUN dnf -y install x\nCOPY . /usr/share/app"],
    ["parts of the context", "COPY app/ ./app /usr/share/app/\nRUN dnf -y install x"],
    ["other stages", "COPY --from=b . /usr/share/app\nRUN dnf -y install x"],
    [
      "builder stages",
      "FROM fedora AS b\nCOPY . /a\nRUN dnf -y install x\nFROM quay.io/fedora/fedora-bootc:43",
    ],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([".containerignore", ".dockerignore", "Containerfile.dockerignore"])(
    "a context with %s",
    (name) => {
      expect(found("COPY . /usr/share/app\nRUN dnf -y install x", { ...files, [name]: ".git\n" })).toEqual(
        [],
      );
    },
  );

  test("a context of which nothing is known", () => {
    expect(findings(rule, `${base}COPY . /usr/share/app\nRUN dnf -y install x`)).toEqual([]);
  });
});
