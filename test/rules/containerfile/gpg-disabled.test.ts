import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/gpg-disabled.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ message, text, line, severity }) => [message, text, line, severity]);
const repo = (...lines: string[]) => `COPY <<EOF /etc/yum.repos.d/x.repo\n[x]\n${lines.join("\n")}\nEOF`;

describe("gpg-disabled finds", () => {
  test.each([
    ["RUN dnf -y install --nogpgcheck a", ["package", "--nogpgcheck", 1, "info"]],
    ["RUN true && \\\n  dnf5 -y --no-gpgchecks install a", ["package", "--no-gpgchecks", 2, "info"]],
    ["RUN dnf -y --setopt=x.gpgcheck=0 install a", ["package", "--setopt=x.gpgcheck=0", 1, "info"]],
    ["RUN apt-get -y --allow-unauthenticated install a", ["package", "--allow-unauthenticated", 1, "info"]],
    ["RUN rpm -i --nosignature https://a/a.rpm", ["package", "--nosignature", 1, "info"]],
    ["RUN curl -k -o /usr/x https://a/x", ["download", "-k", 1, "info"]],
    ["RUN curl -fsSLk https://a/x -o /usr/x", ["download", "-fsSLk", 1, "info"]],
    ["RUN wget --no-check-certificate https://a/x", ["download", "--no-check-certificate", 1, "info"]],
    ['RUN [ -n "$A" ] && dnf -y --nogpgcheck install a', ["package", "--nogpgcheck", 1, "hint"]],
    [
      "RUN dnf -y install --nogpgcheck --repofrompath 'terra,https://a/b' terra-release",
      ["package", "--nogpgcheck", 1, "hint"],
    ],
    [repo("baseurl=https://a/", "gpgcheck=0"), ["repository", "/etc/yum.repos.d/x.repo", 1, "info"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("gpg-disabled is silent about", () => {
  test.each([
    ["checks", "RUN dnf -y install a && curl -fsSLo /usr/x https://a/x && rpm -i a.rpm"],
    ["other settings", "RUN dnf -y --setopt=install_weak_deps=0 --setopt=gpgcheck=1 install a"],
    ["repositories with a key", repo("gpgcheck=1", "gpgkey=https://a/key")],
    ["signed metadata", repo("gpgcheck=0", "repo_gpgcheck=1")],
    ["repositories that are deleted again", `${repo("gpgcheck=0")}\nRUN rm /etc/yum.repos.d/x.repo`],
    [
      "what the build has made",
      "RUN rpm -U --nosignature /rpms/*.rpm && dnf -y --nogpgcheck install ./a.rpm",
    ],
    ["comments", repo("# gpgcheck=0", "gpgcheck=1")],
    ["text", "RUN echo dnf --nogpgcheck"],
  ])("%s", (_, run) => {
    expect(found(run)).toEqual([]);
  });
});

test.each([
  ["RUN dnf -y install --nogpgcheck a", "RUN dnf -y install a"],
  ["RUN curl -k \\\n  --fail https://a/x", "RUN curl \\\n  --fail https://a/x"],
  ["RUN dnf --setopt=gpgcheck=0 -y install a", "RUN dnf -y install a"],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, base + before);
  expect(fixed).toBe(base + after);
  expect(findings(rule, fixed ?? "")).toEqual([]);
});

test.each(["RUN curl -fk https://a/x", 'RUN ["dnf", "install", "--nogpgcheck", "a"]', repo("gpgcheck=0")])(
  "there is no fix for %j",
  (run) => {
    expect(found(run)).toHaveLength(1);
    expect(applyFix(rule, base + run)).toBeUndefined();
  },
);
