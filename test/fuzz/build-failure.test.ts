/** Whatever a command prints, and whatever the files say by then: reasons lie inside their files, and come soon. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineIndex } from "../../server/src/base/text.ts";
import { buildFailureFindings } from "../../server/src/features/build-failure/findings.ts";
import { modelOf as configOf } from "../../server/src/model/config/model.ts";
import { modelOf } from "../support/containerfile.ts";
import { hour, many } from "./runs.ts";

const runs = many(600, 10_000);
const printed = fc
  .array(
    fc.constantFrom(
      "STEP 1/3: FROM scratch",
      "[2/2] STEP 2/3: RUN ls /x && true",
      "STEP 3/3: COPY a ${B} /c",
      'Error: building at STEP "',
      'RUN ls /x && true": ',
      "while running runtime: exit status 127",
      "exit status 1",
      "Error: ",
      "ls: /x: No such file",
      "sh: ls: not found",
      "+ ls /x",
      "No match for argument: x",
      "Error: creating build container: ",
      "short-name",
      "StartLine:3 EndLine:9}: x",
      "parsing main Dockerfile: f: ENV must have two arguments",
      'copier: stat: "/a": no such file',
      "2026/08/21 10:00:00 error: cannot build manifest: ",
      'cannot decode "/config.toml": ',
      "unknown keys found: [a a.b customizations.user.keys]",
      'toml: line 2 (last key "customizations.user.name"): x',
      "invalid partitioning customizations:\n",
      'path "/var" is not allowed',
      "options.users:\n  'a b' does not match",
      "panic: ",
      "error: ",
      "cannot run osbuild: ",
      "No space left on device",
      "\n",
      "\n",
      "\r",
      "\u001b[2K",
      "\u001b]0;",
    ),
    { maxLength: 25 },
  )
  .map((pieces) => pieces.join(""));
const containerfile = fc.constantFrom(
  "",
  "FROM scratch\nRUN ls /x && true\nCOPY a ${B} /c\nENV A\n",
  "FROM a AS b\nRUN <<EOF\nls\nEOF\nFROM b\nRUN ls /x && \\\n  true\n",
  "RUN",
);
const config = fc.constantFrom(
  "",
  '[[customizations.user]]\nname = "a b"\nkeys = 1\n',
  '[[customizations.filesystem]]\nmountpoint = "/var"\n[customizations.disk]\ntype = "x',
);

function reasons(output: string, text: string, settings: string) {
  return buildFailureFindings({
    locale: "en",
    output,
    target: "b",
    containerfile: { uri: "file:///Containerfile", model: modelOf(text), lines: lineIndex(text) },
    config: {
      uri: "file:///config.toml",
      model: configOf(settings),
      lines: lineIndex(settings),
      suspects: [],
    },
  });
}

describe("the reasons of a failed build", () => {
  test(
    "lie inside their files, whatever was printed",
    () => {
      fc.assert(
        fc.property(printed, containerfile, config, (output, text, settings) => {
          for (const { message, location } of reasons(output, text, settings)) {
            expect(message).not.toBe("");
            const lines = lineIndex(location?.uri.endsWith("toml") ? settings : text);
            const { start, end } = location?.range ?? {
              start: { line: 0, character: 0 },
              end: { line: 0, character: 0 },
            };
            expect(lines.offset(start)).toBeLessThanOrEqual(lines.offset(end));
            expect(end.line).toBeLessThan(lines.lineCount);
          }
        }),
        { numRuns: runs },
      );
    },
    hour,
  );

  test.each([
    "Error: ".repeat(150_000),
    "STEP 1/1: RUN <<E ( ( (".repeat(40_000),
    `error: ${"cannot decode ".repeat(70_000)}`,
    "error: unknown keys found: [".repeat(40_000),
    `2026/08/21 10:00:00 error: invalid partitioning customizations:\n${"a\n".repeat(400_000)}`,
    `2026/08/21 10:00:00 error: cannot read config: cannot decode "/config.toml": unknown keys found: [${"a.b ".repeat(200_000)}]`,
    "error running container: from x creating container for [".repeat(18_000),
    "\u001b]".repeat(500_000),
    "no space left on devic".repeat(45_000),
  ])("come soon, case %#", (output) => {
    expect(reasons(output, "FROM scratch\nRUN ls\n", '[customizations.disk]\ntype = "gpt"\n')).toBeInstanceOf(
      Array,
    );
  });
});
