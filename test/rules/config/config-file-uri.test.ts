import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule } from "../../../server/src/rules/config/config-file-uri.ts";
import { applyFix, findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const file = (uri: string, more = ""): string =>
  `[[customizations.files]]\npath = "/etc/x"\nuri = "${uri}"\n${more}`;

describe("config-file-uri", () => {
  it.each<[string, string, Options, readonly string[]]>([
    [
      "a file",
      file("file:///etc/hostname"),
      { imageType: "qcow2" },
      ['error unsupported 2: "file:///etc/hostname"'],
    ],
    ["a bare path", file("/etc/hostname"), {}, ['error unsupported 2: "/etc/hostname"']],
    [
      "what would have to be fetched, whatever is built",
      file("https://example.com/x"),
      { imageType: "anaconda-iso" },
      ['error scheme 2: "https://example.com/x"'],
    ],
    [
      "a file that has its text as well, whatever is built",
      file("file:///a", 'data = "x"\n'),
      { imageType: "anaconda-iso" },
      ['error both 2: "file:///a"'],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["text", '[[customizations.files]]\npath = "/etc/x"\ndata = "https://example.com"\n', {}],
    ["an empty URI", file("", 'data = "x"\n'), {}],
    ["an image that ignores files", file("file:///etc/hostname"), { imageType: "anaconda-iso" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it.each<[string, string, Options, string]>([
    [
      "keeps the text",
      file("file:///a", 'data = "x"\n'),
      {},
      '[[customizations.files]]\npath = "/etc/x"\ndata = "x"\n',
    ],
  ])("%s, and then is silent", (_what, text, options, expected) => {
    const fixed = applyFix(rule, text, options);
    expect(fixed).toBe(expected);
    expect(modelOf(expected).valid).toBe(true);
    expect(said(expected, options)).toEqual([]);
    expect(applyFix(rule, expected, options)).toBeUndefined();
  });
});
