/**
 * What the real builder said of 476 configs (image-builder v79.0.0, measured in August 2026; one case a line in
 * builder-verdicts.jsonl), against what the rules say. `changed`: whether the manifest differs from that of an
 * empty config.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { familyOf } from "../../../server/src/data/blueprint.ts";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule as noEffect } from "../../../server/src/rules/config/config-key-has-no-effect.ts";
import { rule as lost } from "../../../server/src/rules/config/config-key-lost.ts";
import { rule as syntax } from "../../../server/src/rules/config/config-syntax.ts";
import { rule as unknown } from "../../../server/src/rules/config/config-unknown-key.ts";
import { rule as wrongType } from "../../../server/src/rules/config/config-wrong-type.ts";
import { rule as unattended } from "../../../server/src/rules/config/ks-bib-unattended.ts";
import { rule as users } from "../../../server/src/rules/config/ks-bib-users.ts";
import { configRules } from "../../../server/src/rules/index.generated.ts";
import { findings, reports } from "../../support/config.ts";

interface Case {
  readonly name: string;
  readonly imageType: string;
  readonly toml: string;
  readonly verdict: "accept" | "warn" | "reject";
  readonly message: string;
  readonly changed?: boolean;
  readonly warnings?: readonly string[];
  readonly imageBuilder: string;
}

const cases: readonly Case[] = readFileSync(new URL("builder-verdicts.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

const named = (names: Iterable<Case>): readonly string[] => [...names].map(({ name }) => name);

/** Configs that the builder accepts while dropping a key of them. */
const LOSING = [
  "fs-unknown-key-bogus",
  "disk-unknown-key",
  "lvm-lv-unknown-key",
  "file-unknown-key",
  "file-ensure-parents",
  "dir-data",
  "disk-partition-singular",
];

/** Why the builder refuses accounts and settings of the automatic kickstart beside a kickstart of one's own. */
const BESIDE_KICKSTART =
  /not compatible with user-supplied kickstart|not supported when adding custom kickstart contents/;

describe("the builder's verdicts on real configs", () => {
  const refused = cases.filter(({ message }) => /unknown keys found|unknown field/.test(message));
  const unreadable = cases.filter(({ message }) =>
    /expected '\.' or '='|already been defined|invalid escape/.test(message),
  );
  const accepted = cases.filter(({ verdict }) => verdict !== "reject");

  it(`are ${cases.length}: ${refused.length} refused for a key, ${unreadable.length} unreadable, ${accepted.length} accepted`, () => {
    expect([cases.length, refused.length, unreadable.length, accepted.length]).toEqual([476, 25, 4, 285]);
  });

  it.each(refused)("$name: the unknown key is found", ({ toml, imageType }) => {
    expect(findings(unknown, toml, { imageType })).toHaveLength(1);
  });

  it.each(unreadable)("$name: the syntax error is found", ({ toml, imageType, message }) => {
    const [found] = findings(syntax, toml, { imageType });
    expect(found?.line).toBe(Number(/line (\d+)/.exec(message)?.[1]) - 1);
  });

  const besideKickstart = cases.filter(
    ({ verdict, message }) => verdict === "reject" && BESIDE_KICKSTART.test(message),
  );

  it(`are refused for what stands beside a kickstart in ${besideKickstart.length} cases, and an error says so`, () => {
    const speaks = ({ toml, imageType }: Case) =>
      reports([unattended, users], toml, { imageType }).some(({ severity }) => severity === "error");
    expect(besideKickstart).toHaveLength(12);
    expect(named(cases.filter(speaks))).toEqual(named(besideKickstart));
  });

  it("hold no other unknown key, and no other syntax error", () => {
    const others = cases.filter((each) => !refused.includes(each) && !unreadable.includes(each));
    expect(named(others.filter(({ toml }) => reports([unknown, syntax], toml).length > 0))).toEqual([]);
  });

  it("accept a lost key without a word in seven cases", () => {
    expect(new Set(named(cases.filter(({ toml }) => reports([lost], toml).length > 0)))).toEqual(
      new Set(LOSING),
    );
  });

  it("accept nothing in which an error is found, but for the lost keys", () => {
    const wrong = accepted.filter(
      ({ name, toml, imageType }) =>
        !LOSING.includes(name) &&
        reports([unknown, lost, noEffect, syntax], toml, { imageType }).some(
          ({ severity }) => severity === "error",
        ),
    );
    expect(named(wrong)).toEqual([]);
  });
});

describe("the effect of keys in the builder's manifests", () => {
  const measured = cases.filter(
    ({ changed, imageType }) => changed !== undefined && familyOf(imageType) !== undefined,
  );

  it.each(measured.filter(({ changed }) => changed))(
    "$name changes the image: not all of it is reported",
    (each) => {
      const { toml, imageType } = each;
      const known = modelOf(toml).keys.filter((key) => key.set && key.node?.instead !== undefined).length;
      expect(findings(noEffect, toml, { imageType }).length).toBeLessThan(Math.max(1, known));
    },
  );

  /** Given, but empty or too small to matter. */
  const small = ["kernel-append-empty", 'fs-size:"10 kB"', 'fs-size:"1.5 GiB"', "fs-tiny-root"];
  const unchanged = measured.filter(
    ({ changed, name, toml }) =>
      !changed && !small.includes(name) && modelOf(toml).keys.some((key) => key.set && key.path.length > 1),
  );

  it.each(unchanged)("$name changes nothing in the image: something is reported", ({ toml, imageType }) => {
    expect(findings(noEffect, toml, { imageType }).length).toBeGreaterThan(0);
  });

  it.each(
    cases.filter(
      ({ imageBuilder, imageType }) => imageBuilder === "accept" && familyOf(imageType) !== undefined,
    ),
  )("$name is built by image-builder: nothing is refused", ({ toml, imageType }) => {
    const refused = findings(noEffect, toml, { imageType, builder: "image-builder" });
    expect(refused.filter(({ message }) => message.startsWith("refused"))).toEqual([]);
  });

  it.each(
    cases.filter(
      ({ verdict, imageBuilder, imageType, warnings }) =>
        verdict === "warn" &&
        imageBuilder === "reject" &&
        warnings !== undefined &&
        familyOf(imageType) !== undefined,
    ),
  )("$name is only warned of by bib and refused by image-builder: so is the key", ({ toml, imageType }) => {
    const refused = findings(noEffect, toml, { imageType, builder: "image-builder" });
    expect(refused.filter(({ severity }) => severity === "error").length).toBeGreaterThan(0);
  });
});

/** Rules whose errors say that the builder stops, or that image-builder does. */
const REFUSALS: ReadonlySet<string> = new Set([
  "config-account-name",
  "config-boot-filesystem",
  "config-boot-in-volume",
  "config-dos-table",
  "config-file-denied",
  "config-file-mode",
  "config-file-owner",
  "config-file-twice",
  "config-file-uri",
  "config-filesystem-and-disk",
  "config-group-twice",
  "config-ignition-firstboot",
  "config-key-has-no-effect",
  "config-key-missing",
  "config-kickstart-options",
  "config-label-too-long",
  "config-mountpoint-denied",
  "config-mountpoint-twice",
  "config-partition-id",
  "config-path-form",
  "config-root-account",
  "config-size",
  "config-size-twice",
  "config-swap-mountpoint",
  "config-syntax",
  "config-unknown-key",
  "config-users-module",
  "config-value-unknown",
  "config-volume-groups",
  "config-volume-id",
  "config-volume-name",
  "config-volume-twice",
  "config-wrong-type",
  "ks-bib-users",
]);

/** Refused, or accepted, for something that stands in no config: options of the command line, and the container. */
const ELSEWHERE =
  /^(?:rootfs-(?:none|zfs)|bootc-installer-no-payload|type-unknown|type-combo|oci-user|vsphere-)/;

describe("the linter's verdict on a config and an image type", () => {
  const refusals = configRules.filter(({ meta }) => REFUSALS.has(meta.id));
  const decided = cases.filter(({ name }) => !ELSEWHERE.test(name));
  const errors = ({ toml, imageType }: Case, builder: "bib" | "image-builder") =>
    reports(refusals, toml, { imageType, builder }).filter(({ severity }) => severity === "error");

  it(`is asked for in ${decided.length} of ${cases.length} cases`, () => {
    expect([refusals.length, decided.length]).toEqual([REFUSALS.size, 464]);
  });

  it.each(decided)("$name: an error where bootc-image-builder refuses it, and none elsewhere", (each) => {
    expect(errors(each, "bib").length > 0).toBe(each.verdict === "reject");
  });

  // Measured by the name that image-builder lets through.
  const aliased = decided.map((each) =>
    each.imageType === "anaconda-iso" ? { ...each, imageType: "iso" } : each,
  );

  it.each(aliased)("$name: an error where image-builder refuses it, and none elsewhere", (each) => {
    expect(errors(each, "image-builder").length > 0).toBe(each.imageBuilder === "reject");
  });

  it.each(decided.filter(({ message }) => /incompatible types|type mismatch/.test(message)))(
    "$name: the wrong type stands where the builder says",
    ({ toml, imageType, message }) => {
      const found = findings(wrongType, toml, { imageType });
      expect(found.map(({ line }) => line)).toEqual([Number(/line (\d+)/.exec(message)?.[1]) - 1]);
    },
  );
});
