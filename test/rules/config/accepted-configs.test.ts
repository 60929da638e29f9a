/** What the real builder accepts (builder-verdicts.jsonl) although the system that comes of it is not what was meant. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rule as accountTwice } from "../../../server/src/rules/config/config-account-twice.ts";
import { rule as diskMountpoint } from "../../../server/src/rules/config/config-disk-mountpoint.ts";
import { rule as smallRoot } from "../../../server/src/rules/config/config-disk-small-root.ts";
import { rule as filesystem } from "../../../server/src/rules/config/config-filesystem-deprecated.ts";
import { rule as argumentManaged } from "../../../server/src/rules/config/config-kernel-argument-managed.ts";
import { rule as passwordHash } from "../../../server/src/rules/config/config-password-hash.ts";
import { rule as placeholder } from "../../../server/src/rules/config/config-placeholder-credential.ts";
import { rule as rootPassword } from "../../../server/src/rules/config/config-root-password-lost.ts";
import { rule as secret } from "../../../server/src/rules/config/config-secret-literal.ts";
import { rule as sizeNegative } from "../../../server/src/rules/config/config-size-negative.ts";
import { rule as sshKey } from "../../../server/src/rules/config/config-ssh-key.ts";
import type { ConfigSubject } from "../../../server/src/rules/config/support/subject.ts";
import type { Rule } from "../../../server/src/rules/rule.ts";
import { findings, reports } from "../../support/config.ts";

interface Case {
  readonly name: string;
  readonly imageType: string;
  readonly toml: string;
  readonly verdict: "accept" | "warn" | "reject";
  readonly changed?: boolean;
  readonly warnings?: readonly string[];
}

const cases: readonly Case[] = readFileSync(new URL("builder-verdicts.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));
const accepted = cases.filter(({ verdict }) => verdict !== "reject");

const namesOf = (rule: Rule<ConfigSubject>): readonly string[] =>
  accepted.filter((each) => findings(rule, each.toml, each).length > 0).map(({ name }) => name);

describe("of the configs that the builder accepts", () => {
  it.each([
    [accountTwice, ["user-duplicate"]],
    [rootPassword, ["user-root-password-key@anaconda-iso", "user-root-password-key@bootc-installer"]],
    [sshKey, ["user-duplicate", "user-key-garbage"]],
    [argumentManaged, []],
    [secret, []],
    [sizeNegative, []],
    [
      diskMountpoint,
      [
        ...["usr", "home", "etc", "opt", "data", "var/home", "proc", "var/run", "tmp"].map(
          (path) => `part-mp:/${path}`,
        ),
        ...["lvm-lv-mp-var", "lvm-lv-mp-usr", "lvm-lv-mp-home"],
      ],
    ],
  ] as const)("$0.meta.id finds these", (rule, names) => {
    expect(namesOf(rule)).toEqual(names);
  });

  it("those with filesystem are deprecated where the builder warns of it, and only there", () => {
    const warned = accepted.filter(
      ({ warnings, toml }) =>
        warnings?.some((line) => /customizations\.filesystem: not supported/.test(line)) &&
        !/customizations\.disk/.test(toml),
    );
    const inDisks = warned
      .filter(({ imageType }) => !/iso|installer/.test(imageType))
      .map(({ name }) => name);
    expect(inDisks).toHaveLength(20);
    expect(namesOf(filesystem)).toEqual(inDisks);
  });

  it("those with a small root all have a table that the builder heeds", () => {
    const small = accepted.filter((each) => findings(smallRoot, each.toml, each).length > 0);
    expect(small).toHaveLength(27);
    expect(small.filter(({ changed }) => !changed)).toEqual([]);
  });

  it("credentials are stand-ins or broken hashes, never both", () => {
    const both = accepted.filter(({ toml }) => {
      const places = reports([passwordHash, placeholder, sshKey], toml).map(({ place }) => place.start);
      return new Set(places).size < places.length;
    });
    expect(both).toEqual([]);
    expect(namesOf(placeholder)).toHaveLength(40);
  });
});
