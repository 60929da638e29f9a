import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/kargs-file-ignored.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string, files?: Record<string, string>) =>
  findings(rule, base + text, files).map(({ severity, message, text: word, line }) => [
    severity,
    message,
    word,
    line,
  ]);
const kargs = 'kargs = ["quiet"]';

describe("kargs-file-ignored finds", () => {
  test.each([
    ["COPY a.conf /usr/lib/bootc/kargs.d/", ["warning", "name", "/usr/lib/bootc/kargs.d/", 1]],
    [
      `RUN echo '${kargs}' > /usr/lib/bootc/kargs.d/10-a`,
      ["warning", "name", "/usr/lib/bootc/kargs.d/10-a", 1],
    ],
    [
      `COPY <<E /usr/lib/bootc/kargs.d/x86/a.toml\n${kargs}\nE`,
      ["warning", "nested", "/usr/lib/bootc/kargs.d/x86/a.toml", 1],
    ],
    ["COPY a.toml /etc/bootc/kargs.d/a.toml", ["warning", "folder", "/etc/bootc/kargs.d/a.toml", 1]],
    [
      `RUN mkdir -p /usr/lib/kargs.d && echo '${kargs}' | tee /usr/lib/kargs.d/a.toml`,
      ["warning", "folder", "/usr/lib/kargs.d/a.toml", 1],
    ],
    ["RUN echo quiet > /etc/kernel/cmdline.d/a.conf", ["info", "foreign", "/etc/kernel/cmdline.d/a.conf", 1]],
    [
      'RUN [ -n "$A" ] && echo quiet > /usr/lib/bootc/kargs.d/a && echo x > /usr/lib/kargs.d/a',
      ["info", "folder", "/usr/lib/kargs.d/a", 1],
    ],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe("kargs-file-ignored is silent about", () => {
  test.each([
    ["files that are read", "COPY a.toml /usr/lib/bootc/kargs.d/a.toml"],
    ["what says that it is not for bootc", "COPY README.md a.toml.bak b.disabled /usr/lib/bootc/kargs.d/"],
    ["README without an ending", "COPY README /usr/lib/bootc/kargs.d/"],
    ["other text", "RUN echo hello > /usr/lib/bootc/kargs.d/notes.txt"],
    ["a folder that is copied unseen", "ADD kargs.d /usr/lib/bootc/kargs.d"],
    [
      "unified kernel images",
      "RUN echo quiet > /usr/lib/kernel/cmdline && ukify build --cmdline @/usr/lib/kernel/cmdline",
    ],
    ["what the tools of boot loaders read", "RUN echo quiet > /etc/kernel/cmdline"],
    ["scripts that may build one", "RUN echo quiet > /usr/lib/kernel/cmdline\nRUN /ctx/build.sh"],
    ["what is deleted again", "COPY a.conf /usr/lib/bootc/kargs.d/\nRUN rm /usr/lib/bootc/kargs.d/a.conf"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of kargs-file-ignored", () => {
  test.each([
    ["COPY a.conf /usr/lib/bootc/kargs.d/", "COPY a.conf /usr/lib/bootc/kargs.d/a.toml"],
    ["COPY a.toml /etc/bootc/kargs.d/", "COPY a.toml /usr/lib/bootc/kargs.d/"],
    [
      `RUN echo '${kargs}' > /usr/lib/bootc/kargs.d/a && chmod 644 /usr/lib/bootc/kargs.d/a`,
      `RUN echo '${kargs}' > /usr/lib/bootc/kargs.d/a.toml && chmod 644 /usr/lib/bootc/kargs.d/a.toml`,
    ],
    [
      `RUN mkdir -p /usr/lib/kargs.d && echo '${kargs}' > /usr/lib/kargs.d/a.toml`,
      `RUN mkdir -p /usr/lib/bootc/kargs.d && echo '${kargs}' > /usr/lib/bootc/kargs.d/a.toml`,
    ],
  ])("%j", (before, after) => {
    const fixed = applyFix(rule, base + before);
    expect(fixed).toBe(base + after);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test("there is none for text that bootc could not read there", () => {
    expect(applyFix(rule, `${base}RUN echo quiet > /usr/lib/kargs.d/a.toml`)).toBeUndefined();
    expect(applyFix(rule, `${base}RUN echo quiet > /usr/lib/kernel/cmdline`)).toBeUndefined();
  });
});
