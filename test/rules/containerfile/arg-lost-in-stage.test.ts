import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/arg-lost-in-stage.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const from = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, text).map(
    ({ severity, text: word, line, args }) => `${severity} ${args.name} ${word} ${line}`,
  );

describe("arg-lost-in-stage finds", () => {
  test.each([
    [`ARG VERSION=1\n${from}RUN echo "v$VERSION"\nRUN echo $VERSION`, ["hint VERSION $VERSION 2"]],
    [`ARG A\nARG B=x\n${from}RUN cp a /usr/$B && \\\n  cp b \${A%.x}`, ["hint A ${A%.x} 4", "hint B $B 3"]],
    [`ARG V=1\n${from}RUN <<'E'\nset -e\ncp "$(basename $V)" b\nE`, ["hint V $V 4"]],
    [`ARG V=1\n${from}RUN cat > /etc/x <<E\nv $V\nE`, ["hint V $V 3"]],
    [`ARG V=1\nFROM fedora AS a\nARG V\nRUN echo $V\n${from}RUN echo $V`, ["hint V $V 5"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("arg-lost-in-stage is silent about", () => {
  test.each([
    ["an argument that the stage declares", `ARG V=1\n${from}ARG V\nRUN echo $V`],
    ["one that ENV sets", `ARG V=1\n${from}ENV V=2\nRUN echo $V`],
    [
      "one of a stage that it starts from",
      "ARG V=1\nFROM quay.io/fedora/fedora-bootc:43 AS a\nARG V\nFROM a\nRUN echo $V",
    ],
    ["FROM lines", "ARG V=43\nFROM quay.io/fedora/fedora-bootc:${V}\nRUN true"],
    [
      "variables of the script",
      `ARG V=1\nARG W=2\n${from}RUN V=2 && echo $V && for W in a b; do echo $W; done`,
    ],
    ["defaults", `ARG V=1\n${from}RUN echo \${V:-2}`],
    ["quotes and escapes", `ARG V=1\n${from}RUN echo '$V' \\$V && cat > /x <<'E'\n$V\nE`],
    ["other names", `ARG V=1\n${from}RUN echo $VERSION \${V2}`],
    ["files that are read in", `ARG VERSION_ID=1\n${from}RUN . /etc/os-release && echo $VERSION_ID`],
    ["what every build has", `ARG HTTP_PROXY\n${from}RUN curl -x $HTTP_PROXY x`],
    ["the exec form", `ARG V=1\n${from}RUN ["echo", "$V"]`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test("the fix of arg-lost-in-stage", () => {
  const fixed = applyFix(rule, `ARG V=1\n${from}RUN echo $V\n`);
  expect(fixed).toBe(`ARG V=1\n${from}ARG V\nRUN echo $V\n`);
  expect(found(fixed ?? "")).toEqual([]);
});

test("there is none that would declare a secret", () => {
  const text = `ARG TOKEN\n${from}RUN curl -H "$TOKEN" x\n`;
  expect(found(text)).toHaveLength(1);
  expect(applyFix(rule, text)).toBeUndefined();
});
