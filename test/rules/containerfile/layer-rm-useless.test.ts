import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/layer-rm-useless.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map((finding) => `${finding.severity} ${finding.message} ${finding.text}`);
const builder = (text: string) => `FROM fedora AS b\n${text}\nFROM quay.io/fedora/fedora-bootc:43`;

describe("layer-rm-useless finds", () => {
  test.each([
    ["RUN dnf -y install gcc make\nRUN dnf -y remove make gcc", ["hint late make"]],
    ["RUN dnf -y install gcc\nRUN make\nRUN dnf -y remove gcc", ["hint late gcc"]],
    ["RUN apt-get -y install gcc\nRUN apt-get -y purge gcc", ["hint late gcc"]],
    ["RUN dnf -y group install x && dnf -y install a b\nRUN dnf -y remove c b", ["hint late b"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("layer-rm-useless is silent about", () => {
  test.each([
    ["packages removed where they were installed", "RUN dnf -y install gcc && make && dnf -y remove gcc"],
    ["packages of the base", "RUN dnf -y install htop\nRUN dnf -y remove firefox"],
    ["packages that are not known", "ARG P\nRUN dnf -y install $P\nRUN dnf -y remove $P"],
    [
      "layers that are put together anew",
      "RUN dnf -y install gcc\nRUN dnf -y remove gcc\nRUN bootc-base-imagectl rechunk a b",
    ],
    ["packages that come back", "RUN dnf -y remove nano\nRUN dnf -y install nano"],
    ["builder stages", builder("RUN dnf -y install gcc\nRUN dnf -y remove gcc")],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of layer-rm-useless", () => {
  test("makes one RUN of two neighbours", () => {
    const fixed = applyFix(
      rule,
      `${base}RUN dnf -y install gcc && make\n\nRUN dnf -y remove gcc && dnf clean all\n`,
    );
    expect(fixed).toBe(
      `${base}RUN dnf -y install gcc && make && \\\n    dnf -y remove gcc && dnf clean all\n`,
    );
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    ["RUNs that are no neighbours", "RUN dnf -y install gcc\nCOPY a /usr/a\nRUN dnf -y remove gcc"],
    ["a comment in between", "RUN dnf -y install gcc\n# clean up\nRUN dnf -y remove gcc"],
    ["mounts", "RUN dnf -y install gcc\nRUN --mount=type=tmpfs,dst=/run dnf -y remove gcc"],
    ["a RUN that goes elsewhere", "RUN cd /usr/src && dnf -y install gcc\nRUN dnf -y remove gcc"],
  ])("there is none for %s", (_, text) => {
    expect(applyFix(rule, `${base}${text}\n`)).toBeUndefined();
  });
});
