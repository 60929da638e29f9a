import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/secret-in-arg-env.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map(
    ({ severity, message, text: word, line }) => `${severity} ${message} ${word} ${line}`,
  );

describe("secret-in-arg-env finds", () => {
  test.each([
    ["ARG ROOT_PASSWORD", ["warning argument ROOT_PASSWORD 1"]],
    ["ARG token=abc", ["warning argument token 1"]],
    ["ENV A=b \\\n    AWS_SECRET_ACCESS_KEY=xyz", ["warning environment AWS_SECRET_ACCESS_KEY 2"]],
    [
      "ARG ACTIVATION_KEY\nENV API_KEY $ACTIVATION_KEY",
      ["warning argument ACTIVATION_KEY 1", "warning environment API_KEY 2"],
    ],
    ["ARG DB_PASS=x GITHUB_TOKEN", ["warning argument DB_PASS 1", "warning argument GITHUB_TOKEN 1"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("secret-in-arg-env is silent about", () => {
  test.each([
    ["other names", "ARG VERSION=1\nARG TOKENIZERS=x\nARG COMPASS=n\nARG PASSENGER=y\nARG SSH_PUBLIC_KEY=z"],
    [
      "names of something about a secret",
      "ARG TOKEN_FILE=x\nENV SECRET_PATH=x PASSWORD_MIN_LENGTH=x\nARG CLIENT_SECRET_ID=x",
    ],
    ["switches, numbers and paths", "ARG ROOT_PASSWORD=false\nENV API_KEY=/run/secrets/key TOKEN=1"],
    ["nothing", 'ENV PASSWORD=""\nARG TOKEN='],
    ["tokens, which another rule knows by their text", `ARG TOKEN=ghp_${"a".repeat(36)}`],
    [
      "the name of a mount",
      "ARG PULL_SECRET=x\nRUN --mount=type=secret,id=${PULL_SECRET} cat /run/secrets/$PULL_SECRET",
    ],
    ["builder stages", "FROM fedora AS b\nARG TOKEN\nFROM quay.io/fedora/fedora-bootc:43"],
    ["tests", "FROM quay.io/fedora/fedora-bootc:43 AS test\nARG PASSWORD=x"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test("what is no name of a variable is left to the builder", () => {
  expect(found("ARG [PASSWORD=x\nENV (TOKEN=y")).toEqual([]);
});

describe("the fix of secret-in-arg-env", () => {
  test("hands a mount to each RUN that uses the argument", () => {
    const fixed = applyFix(
      rule,
      `${base}ARG TOKEN\nRUN cp a b\nRUN --network=host curl -H "X: $TOKEN" -o /usr/x y\nRUN curl -u "a:\${TOKEN}" z\n`,
    );
    expect(fixed).toBe(
      `${base}RUN cp a b\nRUN --network=host --mount=type=secret,id=TOKEN export TOKEN="$(cat /run/secrets/TOKEN)" && curl -H "X: $TOKEN" -o /usr/x y\nRUN --mount=type=secret,id=TOKEN export TOKEN="$(cat /run/secrets/TOKEN)" && curl -u "a:\${TOKEN}" z\n`,
    );
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    ["an argument that nothing names", "ARG TOKEN\nRUN gh release download"],
    ["one that a script may read", "ARG TOKEN\nRUN curl $TOKEN && ./build.sh"],
    ["one used elsewhere", "ARG TOKEN\nLABEL x=$TOKEN\nRUN curl $TOKEN"],
    ["one used in a here-document", "ARG TOKEN\nRUN <<E\ncurl $TOKEN\nE"],
    ["one of several on a line", "ARG A=1 TOKEN\nRUN curl $TOKEN"],
    ["ENV", "ENV TOKEN=x\nRUN curl $TOKEN"],
  ])("there is none for %s", (_, text) => {
    expect(found(text)).not.toEqual([]);
    expect(applyFix(rule, `${base}${text}\n`)).toBeUndefined();
  });
});
