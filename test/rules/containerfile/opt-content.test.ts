import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/opt-content.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const plain = "FROM quay.io/centos-bootc/centos-bootc:stream9\n";
const linked = "FROM ghcr.io/ublue-os/bazzite:stable\n";
const unknown = "# bootc-lint bootc=true\nFROM registry.example.com/os:1\n";
const found = (text: string, files?: Record<string, string>) =>
  findings(rule, text, files).map((finding) => `${finding.severity} ${finding.message} ${finding.text}`);

describe("opt-content finds", () => {
  test.each([
    [`${plain}COPY app/ /opt/app/`, "info plain /opt/app/"],
    [`${linked}COPY app/ /opt/app/`, "warning linked /opt/app/"],
    [`${unknown}COPY app/ /opt/app/`, "hint unknown /opt/app/"],
    [`${linked}RUN mkdir -p /opt/app && curl -o /opt/app/x https://h/x`, "warning linked /opt/app"],
    [`${plain}RUN tar -xzf x.tgz -C /opt`, "info plain /opt"],
    [`${linked}RUN dnf5 -y install htop google-chrome-stable`, "warning linkedPackage google-chrome-stable"],
    [
      `${plain}RUN dnf -y install https://h/1password-latest.rpm`,
      "info plainPackage https://h/1password-latest.rpm",
    ],
    [`${linked}COPY a /opt/a\nRUN /ctx/build.sh`, "info linked /opt/a"],
    [`${linked}RUN if x; then touch /opt/a; fi`, "info linked /opt/a"],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe("opt-content is silent about", () => {
  test.each([
    [
      "a folder in place of the link",
      "RUN rm /opt && mkdir /opt\nCOPY app/ /opt/app/\nRUN dnf -y install google-chrome",
    ],
    ["a link made at the end", "RUN touch /opt/x\nRUN rm -rf /opt && ln -s /var/opt /opt"],
    [
      "the way around the link",
      "RUN mv /opt{,.bak}; mkdir /opt; dnf -y install 1password; mv /opt/1Password /usr/lib/; rm -rf /opt; mv /opt{.bak,}",
    ],
    ["what is moved away", "RUN touch /opt/x && mv /opt/x /usr/lib/x"],
    ["a package that is moved away", "RUN dnf -y install google-chrome && mv /opt/google /usr/lib/google"],
    ["a package that is removed", "RUN dnf -y remove google-chrome"],
    ["a mount", "RUN --mount=type=tmpfs,dst=/opt touch /opt/x && dnf -y install google-chrome"],
    ["a state overlay", "COPY a /opt/a\nRUN systemctl enable ostree-state-overlay@opt.service"],
    [
      "a transient root",
      "COPY a /opt/a\nCOPY <<E /usr/lib/ostree/prepare-root.conf\n[root]\ntransient = true\nE\n",
    ],
    ["an archive that is moved on", "RUN tar -xf x -C /opt && mv /opt/x-1 /usr/lib/x"],
    ["builder stages", "FROM fedora AS b\nCOPY a /opt/a\nFROM ghcr.io/ublue-os/bazzite:stable"],
  ])("%s", (_, text) => {
    expect(found(linked + text)).toEqual([]);
  });
});

test("a link into /var is the remedy where /opt is a folder, and a knot where it is a link", () => {
  const text = "RUN mkdir -p /opt/cni && ln -s /var/opt/cni/bin /opt/cni/ && ln -sr /var/opt/app /opt/app\n";
  expect(found(plain + text)).toEqual([]);
  expect(found(unknown + text)).toEqual([]);
  expect(found(linked + text)).toEqual(["warning linked /opt/cni", "warning linked /opt/app"]);
});

describe("the fix of opt-content", () => {
  test("makes /opt a folder before the first content", () => {
    const fixed = applyFix(rule, `${linked}RUN true\nCOPY a /opt/a\n`);
    expect(fixed).toBe(`${linked}RUN true\nRUN rm /opt && mkdir /opt\nCOPY a /opt/a\n`);
    expect(found(fixed ?? "")).toEqual([]);
  });

  test("there is none on a plain base", () => {
    expect(applyFix(rule, `${plain}COPY a /opt/a\n`)).toBeUndefined();
  });
});
