/** `--skip` with a name that is no check of the lint, or with the same name twice. */
import { nearest } from "../../base/nearest.ts";
import { lints } from "../../data/lints.ts";
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import { HOLE } from "../../model/shell/value.ts";
import { defineRule } from "../rule.ts";
import { lintCalls } from "./support/lint-calls.ts";
import { written } from "./support/words.ts";

const names: readonly string[] = lints.map(({ name }) => name);

export const rule = defineRule(
  {
    id: "lint-skip-unknown",
    severity: "warning",
    tier: "C",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/lints.rs",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/man/bootc-container-lint.8.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { command, parsed } of lintCalls(file)) {
      const seen = new Set<string>();
      for (const { text, range } of parsed.values("--skip")) {
        if (text.includes(HOLE)) continue;
        const at = placeIn(command.step, range);
        if (seen.has(text)) report({ message: "twice", args: { name: text }, at, severity: "hint" });
        seen.add(text);
        if (names.includes(text)) continue;
        const name = written(file, at) === text ? nearest(text, names) : undefined;
        report({
          message: "unknown",
          args: { name: text },
          at,
          ...(name !== undefined && {
            fixes: [{ title: "replace", args: { name }, edits: () => [{ place: at, text: name }] }],
          }),
        });
      }
    }
  },
);
