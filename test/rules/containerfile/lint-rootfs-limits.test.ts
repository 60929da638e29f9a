import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/lint-rootfs-limits.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const builder =
  "FROM quay.io/fedora/fedora-bootc:43 AS builder\nRUN bootc-base-imagectl build-rootfs /target-rootfs\n";
const final = "FROM scratch\nCOPY --from=builder /target-rootfs/ /\nLABEL containers.bootc=1\n";
const lint = "RUN bootc container lint --rootfs /target-rootfs\n";
const found = (text: string) =>
  findings(rule, text).map(({ text: at, line, args }) => [at, line, args.checks]);

describe("lint-rootfs-limits finds", () => {
  test.each([
    [`${builder}${lint}${final}`, ["/target-rootfs", 2]],
    [
      `${builder}RUN bootc container lint --rootfs=/target-rootfs --skip kernel\n${final}`,
      ["/target-rootfs", 2],
    ],
    [`FROM quay.io/fedora/fedora-bootc:43\nRUN cd /x && bootc container lint --rootfs .`, [".", 1]],
  ])("%j", (text, place) => {
    expect(found(text)).toEqual([[...place, "`var-tmpfiles`"]]);
  });
});

describe("lint-rootfs-limits is silent about", () => {
  test.each([
    ["a plain lint besides", `${builder}${lint}${final}RUN bootc container lint`],
    ["the root that runs", `${builder}RUN bootc container lint --rootfs /\n${final}`],
    ["a plain lint", `${builder}RUN bootc container lint\n${final}`],
    ["a list of checks", `${builder}RUN bootc container lint --rootfs /x --list\n${final}`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test("the fix adds a lint to the last stage, where there is a later one", () => {
  expect(applyFix(rule, builder + lint + final)).toBe(
    `${builder}${lint}FROM scratch\nCOPY --from=builder /target-rootfs/ /\nRUN bootc container lint\nLABEL containers.bootc=1\n`,
  );
  expect(applyFix(rule, builder + lint)).toBeUndefined();
});

test("no fix writes behind a here-document without an end", () => {
  const open = final.replace("/target-rootfs/ /", "/target-rootfs/ / <<EOF");
  expect(found(builder + lint + open)).toHaveLength(1);
  expect(applyFix(rule, builder + lint + open)).toBeUndefined();
});
