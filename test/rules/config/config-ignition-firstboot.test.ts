import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule } from "../../../server/src/rules/config/config-ignition-firstboot.ts";
import { applyFix, findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const firstboot = (text: string): string => `[customizations.ignition.firstboot]\n${text}`;

describe("config-ignition-firstboot", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["an address and none", firstboot('url = "http://x"\nempty = true\n'), {}, ["error both 2: true"]],
    [
      "an empty table, at which the builder crashes",
      firstboot(""),
      { imageType: "qcow2" },
      ["error nothing 0: firstboot"],
    ],
    ["an empty address", firstboot('url = ""\nempty = false\n'), {}, ["error nothing 0: firstboot"]],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["an address", firstboot('url = "http://x"\n'), {}],
    ["an address and a false", firstboot('url = "http://x"\nempty = false\n'), {}],
    ["none", firstboot("empty = true\n"), {}],
    ["an image that ignores it", firstboot(""), { imageType: "pxe-tar-xz" }],
    ["a file that is being typed", firstboot("url =\n"), {}],
    ["the other table of Ignition", '[customizations.ignition.embedded]\nconfig = ""\n', {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it.each<[string, string, Options, string]>([
    ["keeps the address", firstboot('url = "http://x"\nempty = true\n'), {}, firstboot('url = "http://x"\n')],
  ])("%s, and then is silent", (_what, text, options, expected) => {
    const fixed = applyFix(rule, text, options);
    expect(fixed).toBe(expected);
    expect(modelOf(expected).valid).toBe(true);
    expect(said(expected, options)).toEqual([]);
    expect(applyFix(rule, expected, options)).toBeUndefined();
  });
});
