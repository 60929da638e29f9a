import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/env-ignored.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, text).map(({ message, text: at, line, severity }) => [message, at, line, severity]);

describe("finds", () => {
  test.each([
    ["ENV APP_PORT=80", [["ignored", "APP_PORT", 1, "info"]]],
    ["ENV APP_MODE production\nRUN bootc container lint", [["ignored", "APP_MODE", 1, "info"]]],
    ["ENV PATH=/x TZ=Asia/Seoul", [["zone", "TZ", 1, "info"]]],
    ["ENV A=1 \\\n  B=2\nRUN echo $A", [["ignored", "B", 2, "info"]]],
    ["ENV MODE=a\nENV MODE=b", [["ignored", "MODE", 2, "info"]]],
    ["RUN echo $MODE\nENV MODE=a", [["ignored", "MODE", 2, "info"]]],
    ["RUN /build.sh\nENV MODE=a", [["ignored", "MODE", 2, "info"]]],
  ])("%j", (text, expected) => {
    expect(found(base + text)).toEqual(expected);
  });
});

describe("is silent", () => {
  test.each([
    ["what the build uses", `${base}ENV VERSION=1\nRUN curl -o /usr/bin/x https://example.com/\${VERSION}`],
    ["what a heredoc uses", `${base}ENV MODE=1\nRUN <<EOF\nset -e\nprintenv MODE\nEOF`],
    ["a tool's own", `${base}ENV CARGO_HOME=/tmp/rust GOPATH=/tmp/go`],
    ["what a program of the name may read", `${base}ENV KUBECTL_CONTEXT=x\nRUN kubectl version`],
    ["what marks a container", `${base}ENV container=oci`],
    ["language", `${base}ENV LANG=C.UTF-8 LC_ALL=C.UTF-8`],
    ["an empty value", `${base}ENV DEV=1\nRUN echo $DEV\nENV DEV=`],
    ["a script that may use it", `${base}ENV MODE=1\nRUN /ctx/build.sh`],
    ["a builder stage", `FROM fedora:43 AS b\nENV MODE=1\n${base}`],
    [
      "a stage further down that uses it",
      "FROM quay.io/fedora/fedora-bootc:43 AS a\nENV MODE=1\nRUN bootc container lint\nFROM a\nRUN echo $MODE",
    ],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("fixes", () => {
  test.each([
    [
      "ENV TZ=Asia/Seoul\nRUN bootc container lint\n",
      "RUN ln -sf ../usr/share/zoneinfo/Asia/Seoul /etc/localtime\nRUN bootc container lint\n",
    ],
    [
      "RUN bootc container lint\nENV APP_MODE=production\n",
      "RUN mkdir -p /usr/lib/systemd/system.conf.d && printf '%s\\n' '[Manager]' 'DefaultEnvironment=APP_MODE=production' > /usr/lib/systemd/system.conf.d/50-app-mode.conf\nRUN bootc container lint\n",
    ],
    [
      "RUN <<EOF\ntrue\nEOF\nENV APP_MODE=production\n",
      "RUN <<EOF\ntrue\nEOF\nCOPY <<'EOF' /usr/lib/systemd/system.conf.d/50-app-mode.conf\n[Manager]\nDefaultEnvironment=APP_MODE=production\nEOF\n",
    ],
  ])("%j", (before, after) => {
    expect(applyFix(rule, base + before)).toBe(base + after);
    expect(found(base + after)).toEqual([]);
  });

  test.each(['ENV A="x y"', "ENV A=1 B=2", "ENV A=$B", "ENV TZ=KST-9"])("none for %j", (text) => {
    expect(found(base + text).length).toBeGreaterThan(0);
    expect(applyFix(rule, base + text)).toBeUndefined();
  });
});
