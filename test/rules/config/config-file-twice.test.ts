import { describe, expect, it } from "vitest";

import { rule } from "../../../server/src/rules/config/config-file-twice.ts";
import { findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const file = (path: string): string => `[[customizations.files]]\npath = "${path}"\n`;
const directory = (path: string): string => `[[customizations.directories]]\npath = "${path}"\n`;

describe("config-file-twice", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["a file that stands twice", file("/etc/a") + file("/etc/a"), {}, ['error twice 3: "/etc/a"']],
    [
      "a directory that stands twice",
      directory("/etc/a") + directory("/etc/a"),
      { imageType: "qcow2" },
      ['error twice 3: "/etc/a"'],
    ],
    [
      "a file and a directory",
      file("/etc/a") + directory("/etc/a"),
      { imageType: "pxe-tar-xz" },
      ['error twice 1: "/etc/a"'],
    ],
    ["a file below a file", file("/etc/x/y") + file("/etc/x/y/z/w"), {}, ['error below 3: "/etc/x/y/z/w"']],
    ["a directory below a file", directory("/etc/x/y") + file("/etc/x"), {}, ['error below 1: "/etc/x/y"']],
    ["two spellings of one path", file("/etc/a") + file("/etc//a"), {}, ['error twice 3: "/etc//a"']],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["files below a directory", directory("/etc/a") + file("/etc/a/b") + file("/etc/a/c"), {}],
    ["paths that only begin alike", file("/etc/a") + file("/etc/ab"), {}],
    ["an image that ignores files", file("/etc/a") + file("/etc/a"), { imageType: "anaconda-iso" }],
    ["empty paths", file("") + file(""), {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });
});
