import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/fips-mode-setup.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/centos-bootc/centos-bootc:stream9\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ message, text, line, severity }) => [message, text, line, severity]);

describe("fips-mode-setup finds", () => {
  test.each([
    ["RUN fips-mode-setup --enable", ["enable", "fips-mode-setup", 1, "warning"]],
    [
      "RUN echo a && \\\n  /usr/bin/fips-mode-setup --enable",
      ["enable", "/usr/bin/fips-mode-setup", 2, "warning"],
    ],
    ["RUN fips-mode-setup --enable || true", ["enable", "fips-mode-setup", 1, "info"]],
    ["RUN fips-mode-setup --disable", ["disable", "fips-mode-setup", 1, "warning"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("fips-mode-setup is silent", () => {
  test.each([
    "RUN fips-mode-setup --check",
    "RUN fips-mode-setup --is-enabled",
    "RUN fips-mode-setup --enable --no-bootcfg",
    "RUN update-crypto-policies --no-reload --set FIPS",
    "RUN echo fips-mode-setup --enable",
    "FROM fedora:43 AS x\nRUN fips-mode-setup --enable\nFROM quay.io/centos-bootc/centos-bootc:stream9",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });
});

describe("the fix of fips-mode-setup", () => {
  test("sets the argument and the policy", () => {
    const fixed = applyFix(rule, `${base}RUN true && fips-mode-setup --enable\n`);
    expect(fixed).toBe(
      `${base}RUN mkdir -p /usr/lib/bootc/kargs.d && printf '%s\\n' 'kargs = ["fips=1"]' > /usr/lib/bootc/kargs.d/10-local.toml\n` +
        "RUN true && update-crypto-policies --no-reload --set FIPS\n",
    );
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    'RUN ["fips-mode-setup", "--enable"]',
    "RUN fips-mode-setup --disable",
    "RUN sudo fips-mode-setup --enable",
  ])("is none for %j", (run) => {
    expect(found(run)).toHaveLength(1);
    expect(applyFix(rule, base + run)).toBeUndefined();
  });
});
