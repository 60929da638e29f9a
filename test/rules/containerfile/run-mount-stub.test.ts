import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/run-mount-stub.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map((finding) => `${finding.severity} ${finding.message} ${finding.text}`);
const builder = (text: string) => `FROM fedora AS b\n${text}\nFROM quay.io/fedora/fedora-bootc:43`;

describe("run-mount-stub finds", () => {
  test.each([
    [
      "RUN --mount=type=bind,source=a,target=/run/ctx/a cp /run/ctx/a /usr/a",
      ["hint stub --mount=type=bind,source=a,target=/run/ctx/a"],
    ],
    [
      "RUN --mount=type=secret,id=x,dst=/tmp/keys/x cat /tmp/keys/x",
      ["hint stub --mount=type=secret,id=x,dst=/tmp/keys/x"],
    ],
    [
      "RUN --mount=type=tmpfs,dst=/tmp --mount=type=cache,dst=/run/a/b true",
      ["hint stub --mount=type=cache,dst=/run/a/b"],
    ],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("run-mount-stub is silent about", () => {
  test.each([
    [
      "targets of one level",
      "RUN --mount=type=bind,source=a,target=/run/a --mount=type=bind,source=b,target=/ctx true",
    ],
    [
      "a tmpfs around the target",
      "RUN --mount=type=tmpfs,dst=/run --mount=type=bind,source=a,target=/run/x/a true",
    ],
    [
      "secrets where the builder puts them",
      "RUN --mount=type=secret,id=x --mount=type=secret,id=y,dst=/run/secrets/a/y true",
    ],
    ["targets that are not known", "ARG T\nRUN --mount=type=bind,source=a,target=$T/x true"],
    [
      "what is marked as meant",
      "# lint: allow non-tmpfs\nRUN --mount=type=bind,source=a,target=/run/x/a true",
    ],
    ["builder stages", builder("RUN --mount=type=bind,source=a,target=/run/x/a true")],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test("a comment for another instruction allows nothing", () => {
  const text = "# lint: allow non-tmpfs\nRUN true\nRUN --mount=type=bind,source=a,target=/run/x/a true";
  expect(found(text)).toHaveLength(1);
});

test("the fix of run-mount-stub mounts a tmpfs first", () => {
  const fixed = applyFix(
    rule,
    `${base}RUN --network=none --mount=type=bind,source=a,target=/tmp/x/a cat /tmp/x/a\n`,
  );
  expect(fixed).toBe(
    `${base}RUN --mount=type=tmpfs,target=/tmp --network=none --mount=type=bind,source=a,target=/tmp/x/a cat /tmp/x/a\n`,
  );
  expect(findings(rule, fixed ?? "")).toEqual([]);
});
