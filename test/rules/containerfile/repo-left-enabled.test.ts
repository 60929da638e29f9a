import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/repo-left-enabled.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ message, text, line }) => [message, text, line]);

describe("repo-left-enabled finds", () => {
  test.each([
    ["RUN dnf -y copr enable a/b && dnf -y install c", ["copr", "a/b", 1]],
    ["RUN dnf -y copr disable a/b\nRUN dnf5 -y copr enable a/b", ["copr", "a/b", 2]],
    ["RUN for c in a/b d/e; do dnf -y copr enable $c; done", ["copr", "$c", 1]],
    ["RUN dnf config-manager --add-repo https://a/x.repo", ["added", "https://a/x.repo", 1]],
    [
      "RUN true && \\\n  dnf5 config-manager addrepo --from-repofile=https://a/x.repo",
      ["added", "--from-repofile=https://a/x.repo", 2],
    ],
    ["RUN yum-config-manager --add-repo=https://a/x.repo", ["added", "--add-repo=https://a/x.repo", 1]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("repo-left-enabled is silent about", () => {
  test.each([
    [
      "a repository that is disabled",
      "RUN dnf -y copr enable a/b && dnf -y install c && dnf -y copr disable a/b",
    ],
    ["one that is disabled later", "RUN dnf -y copr enable a/b\nRUN dnf -y copr remove a/b"],
    [
      "one that is switched off",
      "RUN dnf config-manager --add-repo https://a/x.repo\nRUN dnf config-manager --set-disabled x",
    ],
    [
      "one that is switched off by dnf5",
      "RUN dnf5 config-manager addrepo --from-repofile=https://a/x.repo && dnf5 config-manager setopt x.enabled=0",
    ],
    ["a file that is deleted", "RUN dnf -y copr enable a/b && rm -f /etc/yum.repos.d/_copr*"],
    [
      "files that are edited in a loop",
      "RUN dnf -y copr enable a/b\nRUN for r in a b; do sed -i 's@enabled=1@enabled=0@' /etc/yum.repos.d/$r.repo; done",
    ],
    ["repositories of the distribution", "RUN dnf config-manager --set-enabled crb"],
    ["what a script may do", "RUN dnf -y copr enable a/b\nRUN /ctx/clean.sh"],
    ["a builder stage", `FROM fedora AS b\nRUN dnf -y copr enable a/b\n${base}`],
    ["files that are shipped", "COPY x.repo /etc/yum.repos.d/x.repo"],
  ])("%s", (_, run) => {
    expect(found(run)).toEqual([]);
  });
});

describe("the fix of repo-left-enabled", () => {
  test.each([
    [
      "RUN dnf -y copr enable a/b\nRUN dnf -y install c\nLABEL d=e\n",
      "RUN dnf -y copr enable a/b\nRUN dnf -y install c\nRUN dnf -y copr disable a/b\nLABEL d=e\n",
    ],
    [
      "RUN dnf5 -y copr enable a/b\nRUN bootc container lint",
      "RUN dnf5 -y copr enable a/b\nRUN dnf5 -y copr disable a/b\nRUN bootc container lint",
    ],
  ])("%j", (run, expected) => {
    const fixed = applyFix(rule, base + run);
    expect(fixed).toBe(base + expected);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test("there is none where the name is not known", () => {
    expect(applyFix(rule, `${base}RUN dnf config-manager --add-repo https://a/x.repo`)).toBeUndefined();
    expect(applyFix(rule, `${base}RUN for c in a/b; do dnf -y copr enable $c; done`)).toBeUndefined();
  });
});
