import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/stray-background.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map(
    ({ severity, text: word, line, args }) => `${severity} ${args.command} ${word} ${line}`,
  );

describe("stray-background finds", () => {
  test.each([
    ["RUN dnf -y install x & \\\n    systemctl enable x", ["warning dnf & 1"]],
    ["RUN cp a b && \\\n    cp c d &\\\n    cp e f && \\\n    cp g h", ["warning cp & 2"]],
    ["RUN /usr/bin/systemctl enable x & \\\r\n  true", ["warning systemctl & 1"]],
    [
      "FROM fedora AS b\nRUN curl -O x & \\\n tar xf x\nFROM quay.io/fedora/fedora-bootc:43",
      ["warning curl & 2"],
    ],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("stray-background is silent about", () => {
  test.each([
    ["&&", "RUN dnf -y install x && \\\n    systemctl enable x"],
    ["work that is awaited", "RUN curl -O a & \\\n    curl -O b & \\\n    wait"],
    ["a service that is stopped", "RUN mariadbd & \\\n    mysql -e 'x'; kill %1"],
    ["services", "RUN Xvfb :99 & \\\n    cp a b"],
    ["redirections", "RUN cp a b 2>&1 && \\\n    cp c d &> /dev/null && \\\n    true"],
    ["one line", "RUN sleep 1 & cp a b"],
    ["quotes", "RUN echo 'cp a & \\\n b'"],
    ["here-documents", "RUN <<E\ncp a b &\ncp c d\nE"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  ["RUN cp a b & \\\n  cp c d\n", "RUN cp a b && \\\n  cp c d\n"],
  ["RUN cp a b &\\\n  cp c d; cp e f\n", "RUN cp a b &&\\\n  cp c d; cp e f\n"],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, base + before);
  expect(fixed).toBe(base + after);
  expect(findings(rule, fixed ?? "")).toEqual([]);
});

test("there is none where && would mean something else", () => {
  expect(applyFix(rule, `${base}RUN cp a b & \\\n  cp c d || true\n`)).toBeUndefined();
});
