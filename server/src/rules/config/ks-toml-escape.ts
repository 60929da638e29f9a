/** Escapes in a script that were meant for the shell, and that TOML takes. */
import type { ConfigModel } from "../../model/config/model.ts";
import { defineRule } from "../rule.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { type Escape, escapesIn, literalEdits } from "./support/toml-escapes.ts";

export const rule = defineRule(
  {
    id: "ks-toml-escape",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://toml.io/en/v1.0.0#string",
      "https://github.com/osbuild/bootc-image-builder/blob/main/README.md",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    const found = escapesIn(subject);
    const [first] = found?.escapes.filter(isForShell) ?? [];
    if (found === undefined || first === undefined || model.isDoubtful(first.range)) return;
    // Where all other backslashes would change their meaning as well, only the author can tell.
    const isClear = found.escapes.every((escape) => isForShell(escape) || isShellLine(escape));
    const canBeLiteral =
      isClear && !model.text.slice(found.value.range.start, found.value.range.end).includes("'''");
    report({
      message: first.kind === "quote" ? "quote" : "control",
      args: { text: textOf(first, model) },
      at: first.range,
      fixes: canBeLiteral ? [{ title: "literal", edits: () => literalEdits(found.value) }] : [],
    });
  },
);

const textOf = ({ range }: Escape, { text }: ConfigModel): string => text.slice(range.start, range.end);

/** A line that the shell would join just as well. */
const isShellLine = ({ kind, inScript, before }: Escape): boolean =>
  kind === "join" && inScript && !isComment(before);

const isComment = (before: string): boolean => before.trimStart().startsWith("#");

/**
 * A quote is escaped for the shell where others on its line are not: TOML needs that nowhere in `"""`. `printf` and
 * `echo` print the same for a line break as for its escape.
 */
function isForShell({ kind, before, after, inScript }: Escape): boolean {
  if (!inScript || isComment(before)) return false;
  if (kind === "control") return !/\b(?:printf|echo)\b/.test(before);
  return kind === "quote" && /(?<!\\)"/.test(before) && /(?<!\\)"/.test(after);
}
