/** `--format junit`: one suite for each file, one failed case for each finding. */
import type { Entry } from "../entry.ts";
import type { Reporter } from "./report.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
};

/** XML 1.0 has no way to write the control characters that a file name may hold. */
const escaped = (text: string): string =>
  text
    .replace(/[&<>"\n]/g, (char) => entities[char] ?? char)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, "\ufffd");

export const junit: Reporter = ({ entries, files }) => {
  const names = [...new Set([...files, ...entries.map(({ file }) => file)])];
  const suites = names.map((file) =>
    suiteOf(
      file,
      entries.filter((entry) => entry.file === file),
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="bootc-lint" tests="${Math.max(entries.length, names.length)}" failures="${entries.length}">`,
    ...suites,
    "</testsuites>",
    "",
  ].join("\n");
};

function suiteOf(file: string, entries: readonly Entry[]): string {
  const cases = entries.length > 0 ? entries.map(caseOf) : ['    <testcase name="bootc-lint" />'];
  return [
    `  <testsuite name="${escaped(file)}" tests="${cases.length}" failures="${entries.length}">`,
    ...cases,
    "  </testsuite>",
  ].join("\n");
}

const caseOf = ({ file, line, column, severity, rule, message }: Entry): string =>
  [
    `    <testcase name="${escaped(`${rule} ${line}:${column}`)}" classname="${escaped(file)}">`,
    `      <failure type="${severity}" message="${escaped(message)}">${escaped(`${file}:${line}:${column}`)}</failure>`,
    "    </testcase>",
  ].join("\n");
