/** A lint that lets the build go on with warnings. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import { defineRule } from "../rule.ts";
import { lintCalls } from "./support/lint-calls.ts";

export const rule = defineRule(
  {
    id: "lint-fatal-warnings",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/man/bootc-container-lint.8.md",
      "https://github.com/ublue-os/bluefin-lts/issues/919",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { command, verb, parsed } of lintCalls(file)) {
      const { facts, step } = command;
      if (facts.guard !== "none" || parsed.has("--fatal-warnings")) continue;
      const at = placeIn(step, verb.range);
      const isString = step.syntax.exec !== undefined;
      const text = isString ? ', "--fatal-warnings"' : " --fatal-warnings";
      report({
        message: "mild",
        at,
        fixes: [{ title: "add", edits: () => [{ place: { start: at.end, end: at.end }, text }] }],
      });
    }
  },
);
