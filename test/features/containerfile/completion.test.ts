import { describe, expect, test } from "vitest";
import { lineIndex } from "../../../server/src/base/text.ts";
import { containerfileCompletion } from "../../../server/src/features/containerfile/completion.ts";
import type { Locale } from "../../../server/src/messages/messages.ts";
import { modelOf } from "../../support/containerfile.ts";

const fedora = "FROM quay.io/fedora/fedora-bootc:43\n";

function complete(marked: string, locale: Locale = "en") {
  const offset = marked.indexOf("¦");
  const text = marked.replace("¦", "");
  return containerfileCompletion(modelOf(text), offset, lineIndex(text), locale);
}

const labels = (marked: string) => complete(marked).map(({ label }) => label);

/** The text after the item of that label was taken. */
function taken(marked: string, label: string): string {
  const text = marked.replace("¦", "");
  const index = lineIndex(text);
  const edit = complete(marked).find((item) => item.label === label)?.textEdit;
  if (!edit || !("range" in edit)) throw new Error(`no item ${label}`);
  return (
    text.slice(0, index.offset(edit.range.start)) + edit.newText + text.slice(index.offset(edit.range.end))
  );
}

describe("bases behind FROM", () => {
  const centos = "quay.io/centos-bootc/centos-bootc:stream10";

  test.each([
    ["FROM ¦", `FROM ${centos}`],
    ["from ¦", `from ${centos}`],
    ["FROM quay.io/cen¦", `FROM ${centos}`],
    ["FROM quay.io/cen¦tos AS os\n", `FROM ${centos} AS os\n`],
    ["FROM --platform=linux/amd64 ¦\nRUN true\n", `FROM --platform=linux/amd64 ${centos}\nRUN true\n`],
    [
      `FROM fedora:43 AS build\nFROM quay.io/fedora/fedora-bootc:43\nFROM ¦`,
      `FROM fedora:43 AS build\nFROM quay.io/fedora/fedora-bootc:43\nFROM ${centos}`,
    ],
  ])("%j", (marked, after) => {
    expect(taken(marked, centos)).toBe(after);
  });

  test("each says what it is", () => {
    const item = complete("FROM ¦").find(({ label }) => label === centos);
    expect(item).toMatchObject({ detail: "centos · xfs", documentation: { kind: "markdown" } });
    expect(complete("FROM ¦", "ko").map(({ detail }) => detail)).toContainEqual(
      expect.stringContaining("데스크톱"),
    );
  });

  test.each([
    "¦",
    "FROM¦",
    "FROM --plat¦",
    "FROM quay.io/fedora/fedora-bootc:43 ¦",
    "FROM quay.io/fedora/fedora-bootc:43 AS ¦",
    "FROM node:22\nRUN npm ci\nFROM ¦",
    `${fedora}RUN echo FROM ¦`,
    `${fedora}RUN <<EOF\nFROM ¦\nEOF`,
  ])("none at %j", (marked) => {
    expect(labels(marked)).toEqual([]);
  });
});

describe("labels", () => {
  test.each([
    [`${fedora}LABEL ¦`, `${fedora}LABEL containers.bootc=1`],
    [`${fedora}LABEL cont¦`, `${fedora}LABEL containers.bootc=1`],
    [`${fedora}LABEL a=b con¦\nRUN true`, `${fedora}LABEL a=b containers.bootc=1\nRUN true`],
    [`${fedora}LABEL cont¦=1`, `${fedora}LABEL containers.bootc=1`],
    ["FROM scratch\nLABEL c¦", "FROM scratch\nLABEL containers.bootc=1"],
  ])("a key at %j", (marked, after) => {
    expect(taken(marked, "containers.bootc")).toBe(after);
  });

  test.each([
    [`${fedora}LABEL containers.bootc=¦`, `${fedora}LABEL containers.bootc=1`],
    [`${fedora}LABEL containers.bootc="¦"`, `${fedora}LABEL containers.bootc="1"`],
    [`${fedora}LABEL ostree.bootable ¦`, `${fedora}LABEL ostree.bootable 1`],
    [`${fedora}LABEL containers.bootc=tr¦ue`, `${fedora}LABEL containers.bootc=1`],
  ])("a value at %j", (marked, after) => {
    expect(taken(marked, "1")).toBe(after);
  });

  test("a label is not offered twice in one instruction", () => {
    expect(labels(`${fedora}LABEL containers.bootc=1 ¦`)).not.toContain("containers.bootc");
    expect(labels(`${fedora}LABEL containers.bootc=1 ¦`)).toContain("ostree.bootable");
  });

  test.each([`${fedora}LABEL¦`, `${fedora}LABEL a=¦`, "FROM node:22\nLABEL ¦", `${fedora}ENV ¦`])(
    "none at %j",
    (marked) => {
      expect(labels(marked)).toEqual([]);
    },
  );
});
