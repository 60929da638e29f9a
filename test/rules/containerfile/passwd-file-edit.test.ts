import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/passwd-file-edit.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map(
    ({ severity, message, text: word, line }) => `${severity} ${message} ${word} ${line}`,
  );

describe("passwd-file-edit finds", () => {
  test.each([
    ["RUN echo 'app:x:9:9::/:/bin/sh' >> /etc/passwd", ["warning accounts /etc/passwd 1"]],
    ["RUN cp a b && \\\n  sed -i s,/bin/bash,/bin/zsh, /etc/passwd", ["warning accounts /etc/passwd 2"]],
    ["COPY shadow /etc/shadow", ["warning accounts /etc/shadow 1"]],
    ["RUN sed -i /docker/d /etc/group", ["warning groups /etc/group 1"]],
    ["COPY gshadow /etc/gshadow", ["warning accounts /etc/gshadow 1"]],
    [
      "RUN echo 'core:1:65536' | tee -a /etc/subuid /etc/subgid",
      ["info ranges /etc/subuid 1", "info ranges /etc/subgid 1"],
    ],
    ["RUN grep -q ^a /etc/group || echo 'a:x:9:' >> /etc/group", ["info accounts /etc/group 1"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("passwd-file-edit is silent about", () => {
  test.each([
    ["tools", "RUN useradd -r app && usermod -aG video app && passwd -l root"],
    ["backups that go", "RUN rm -f /etc/passwd- /etc/group- /etc/.pwd.lock"],
    ["the files of nss-altfiles", "RUN echo 'a:x:9:9::/:/bin/sh' >> /usr/lib/passwd"],
    ["accounts that move there", "RUN sed -i /x/d /etc/passwd && cp /etc/passwd /usr/lib/passwd"],
    ["a group that only nss-altfiles knows", "RUN grep ^video: /usr/lib/group >> /etc/group"],
    ["left-over lines that go", "RUN sed -i /docker/d /etc/gshadow"],
    ["empty files", "RUN touch /etc/subuid /etc/subgid"],
    ["another root", "RUN sed -i /x/d /target/etc/passwd"],
    ["builder stages", "FROM fedora AS b\nRUN echo x >> /etc/passwd\nFROM quay.io/fedora/fedora-bootc:43"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
