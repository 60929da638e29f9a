import { describe, expect, it } from "vitest";

import { rule } from "../../../server/src/rules/config/config-file-denied.ts";
import { findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const file = (path: string): string => `[[customizations.files]]\npath = "${path}"\n`;
const directory = (path: string): string => `[[customizations.directories]]\npath = "${path}"\n`;

describe("config-file-denied", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["a file below /opt", file("/opt/x"), {}, ['error file 1: "/opt/x"']],
    ["a file below /usr", file("/usr/lib/x"), { imageType: "qcow2" }, ['error file 1: "/usr/lib/x"']],
    ["a file whose path only begins alike", file("/etcetera"), {}, ['error file 1: "/etcetera"']],
    ["a file that leads out of /etc", file("/etc/../srv/x"), {}, ['error file 1: "/etc/../srv/x"']],
    [
      "a file of accounts",
      file("/etc/shadow"),
      { imageType: "pxe-tar-xz" },
      ['error reserved 1: "/etc/shadow"'],
    ],
    ["a file below one", file("/etc/fstab/x"), {}, ['error reserved 1: "/etc/fstab/x"']],
    ["a directory of root", directory("/root/x"), {}, ['error directory 1: "/root/x"']],
    ["a directory below /var", directory("/var/lib/x"), {}, ['error directory 1: "/var/lib/x"']],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    [
      "files where they may be",
      file("/etc/motd") + file("/root/x") + file("/usr/local/bin/x") + file("/usr/local/sbin/y"),
      {},
    ],
    ["the directories themselves", file("/etc") + directory("/etc"), {}],
    ["names that only begin like a reserved one", file("/etc/fstab.d") + file("/etc/passwd-"), {}],
    ["an image that ignores files", file("/opt/x"), { imageType: "anaconda-iso" }],
    ["a file with settings of an ISO", `${file("/opt/x")}[customizations.iso]\nvolume_id = "A"\n`, {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });
});
