import { describe, expect, it } from "vitest";
import { type BlueprintKey, type Keys, topKeys } from "../../../server/src/data/blueprint.ts";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule } from "../../../server/src/rules/config/config-key-has-no-effect.ts";
import { applyFix, findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(({ message, severity, text: at }) => `${severity} ${message} ${at}`);

const hostname = '[customizations]\nhostname = "h"\n';
const kickstart = '[customizations.installer.kickstart]\ncontents = "text"\n';
const disk = '[customizations.disk]\nminsize = "20 GiB"\n';

describe("config-key-has-no-effect", () => {
  it.each<[string, string, Options, readonly string[]]>([
    [
      "what no image reads, as info while the type is unknown",
      hostname,
      {},
      ["info never-hostname hostname"],
    ],
    [
      "what no image reads, as warning once it is known",
      hostname,
      { imageType: "qcow2" },
      ["warning never-hostname hostname"],
    ],
    ["an unknown type as no type", hostname, { imageType: "tape" }, ["warning never-hostname hostname"]],
    [
      "a table once, and nothing in it",
      '[customizations.timezone]\ntimezone = "UTC"\nntpservers = ["a"]\n',
      {},
      ["info never-timezone timezone"],
    ],
    [
      "a list once",
      '[[packages]]\nname = "a"\n[[packages]]\nname = "b"\n',
      {},
      ["info never-packages packages"],
    ],
    ["a kickstart in a disk image", kickstart, { imageType: "qcow2" }, ["warning type-installer kickstart"]],
    ["a partition table in an ISO", disk, { imageType: "anaconda-iso" }, ["warning type-partition disk"]],
    [
      "a partition table in an ISO of its own kind",
      disk,
      { imageType: "bootc-installer" },
      ["warning type-partition disk"],
    ],
    ["a partition table beside a kickstart", kickstart + disk, {}, ["info iso-partition disk"]],
    [
      "details of an account in an ISO",
      '[[customizations.user]]\nname = "a"\ndescription = "A"\n',
      { imageType: "iso" },
      ["warning type-account description"],
    ],
    [
      "a key inside a table that works",
      '[customizations.iso]\nvolume_id = "A"\npublisher = "P"\n',
      { imageType: "iso" },
      ["warning never-drop publisher"],
    ],
    [
      "sshd settings, declared and never written",
      '[customizations.sshd]\npermit_root_login = "no"\n',
      { imageType: "qcow2" },
      ["warning never-sshd sshd"],
    ],
    [
      "what image-builder refuses",
      hostname,
      { builder: "image-builder" },
      ["error refused-hostname hostname"],
    ],
    [
      "what image-builder refuses for the type",
      disk,
      { builder: "image-builder", imageType: "iso" },
      ["error refused-type-partition disk"],
    ],
    [
      "a false that image-builder refuses",
      "customizations.fips = false\n",
      { builder: "image-builder", imageType: "qcow2" },
      ["error refused-type-fips fips"],
    ],
    [
      "all that a generic ISO ignores",
      '[customizations.kernel]\nappend = "q"\n',
      { builder: "image-builder", imageType: "bootc-generic-iso" },
      ["warning type-kernel append"],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["a kickstart while the type is unknown", kickstart, {}],
    ["a partition table while the type is unknown", disk, {}],
    ["a kickstart in an ISO", kickstart, { imageType: "anaconda-iso" }],
    [
      "file systems in a disk image, whatever the builder prints",
      '[[customizations.filesystem]]\nmountpoint = "/"\nminsize = "20 GiB"\n',
      { imageType: "raw" },
    ],
    [
      "accounts beside settings of an ISO",
      '[[customizations.user]]\nname = "a"\n[customizations.iso]\nvolume_id = "A"\n',
      {},
    ],
    [
      "the file's own name and version",
      'name = "x"\nversion = "1"\ndescription = "d"\n',
      { imageType: "qcow2" },
    ],
    [
      "empty values",
      '[customizations]\nhostname = ""\ninstallation_device = ""\nfips = false\n[customizations.installer]\nunattended = false\nsudo-nopasswd = []\n',
      { imageType: "qcow2" },
    ],
    ["a value that is being typed", "[customizations]\nhostname =\n", { imageType: "qcow2" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it.each([
    [
      "a line",
      `${hostname}[customizations.kernel]\nappend = "q"\n`,
      '[customizations]\n[customizations.kernel]\nappend = "q"\n',
    ],
    ["every section of a list", '[[packages]]\nname = "a"\n\n[[packages]]\nname = "b"\n', "\n"],
    [
      "a table with tables inside",
      '[customizations.openscap]\nprofile_id = "x"\n[customizations.openscap.tailoring]\nselected = ["a"]\n',
      "",
    ],
  ])("removes %s, and then is silent", (_what, text, expected) => {
    const fixed = applyFix(rule, text);
    expect(fixed).toBe(expected);
    expect(modelOf(fixed as string).valid).toBe(true);
    expect(findings(rule, fixed as string)).toEqual([]);
    expect(applyFix(rule, fixed as string)).toBeUndefined();
  });

  it("has a remedy for every key with an effect of its own", () => {
    const all = (keys: Keys): readonly BlueprintKey[] =>
      Object.values(keys).flatMap((key) => [key, ...all(key.keys ?? {})]);
    expect(all(topKeys).filter((key) => key.effect !== undefined && key.instead === undefined)).toEqual([]);
  });
});
