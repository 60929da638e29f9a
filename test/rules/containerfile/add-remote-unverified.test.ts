import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/add-remote-unverified.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map(
    ({ severity, message, text: word, line }) => `${severity} ${message} ${word} ${line}`,
  );

describe("add-remote-unverified finds", () => {
  test.each([
    ["ADD https://x.org/app.bin /usr/bin/app", ["hint add https://x.org/app.bin 1"]],
    [
      "ARG V=1\nADD --chmod=755 a https://x.org/app-$V.bin /usr/bin/",
      ["hint add https://x.org/app-$V.bin 2"],
    ],
    [
      "RUN cp a b && \\\n  curl -L https://x.org/a/releases/latest/download/a | tar -xz -C /usr",
      ["hint latest https://x.org/a/releases/latest/download/a 2"],
    ],
    ["RUN git clone --depth 1 https://x.org/a.git /usr/share/a", ["hint clone https://x.org/a.git 1"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("add-remote-unverified is silent about", () => {
  test.each([
    ["a checksum", "ADD --checksum=sha256:00 https://x.org/app.bin /usr/bin/app"],
    ["package lists and keys", "ADD https://x.org/a.repo https://x.org/b.asc /etc/yum.repos.d/"],
    ["repositories, which have digests of their own", "ADD https://x.org/a.git#v1 /usr/share/a"],
    ["local files", "ADD app.tar.gz /usr/share/app"],
    ["versions", "RUN curl -LO https://x.org/a/releases/download/v1/a"],
    [
      "a checksum that is compared",
      "RUN curl -Lo /usr/bin/a https://x.org/releases/latest/download/a && echo '00 /usr/bin/a' | sha256sum -c",
    ],
    [
      "tags and commits",
      "RUN git clone -b v1 https://x.org/a /usr/a && git clone https://x.org/b && git -C b checkout 00",
    ],
    ["builder stages", "FROM fedora AS b\nADD https://x.org/a /a\nFROM quay.io/fedora/fedora-bootc:43"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
