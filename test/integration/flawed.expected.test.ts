// The list that the editor tests and `npm start -- --headless` wait for is what the linter says on the command line.
// After a wanted change: npx vitest run test/integration -u

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bundle, bundle } from "../support/bundle.ts";

interface Reported {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly severity: string;
}

let cli: Bundle;
beforeAll(async () => {
  cli = await bundle("cli");
});
afterAll(() => cli.remove());

it("flawed.expected.json is what the linter reports for examples/flawed", async () => {
  const cwd = fileURLToPath(new URL("../../examples/flawed/", import.meta.url));
  const { stdout } = spawnSync(process.execPath, [cli.program, "--format", "json", "."], {
    cwd,
    encoding: "utf8",
  });
  const reported: readonly Reported[] = JSON.parse(stdout);
  const findings = reported.map(({ file, line, column, rule, severity }) => ({
    file,
    line,
    column,
    rule,
    severity,
  }));
  expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(12);
  await expect(`${JSON.stringify(findings, undefined, 2)}\n`).toMatchFileSnapshot("flawed.expected.json");
});
