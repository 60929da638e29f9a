/** Three quotes in the text of a kickstart, which end the string that holds it. */
import type { TextRange } from "../../base/text.ts";
import { defineRule, type Edit } from "../rule.ts";
import { innerQuotes } from "./support/inner-quotes.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-toml-quotes",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://toml.io/en/v1.0.0#string"],
  },
  ({ model }: ConfigSubject, report) => {
    const found = innerQuotes(model);
    if (found === undefined) return;
    const { quotes, meant, range } = found;
    const other = quotes === "'''" ? '"""' : "'''";
    const edits = meant && enclosed(meant, other, model.text);
    report({
      message: "ends",
      args: { quotes, other },
      at: range,
      fixes: edits === undefined ? [] : [{ title: "enclose", args: { other }, edits: () => edits }],
    });
  },
);

/** Undefined where the other quotes would end the text as well, or give its backslashes another meaning. */
function enclosed({ start, end }: TextRange, quotes: string, text: string): readonly Edit[] | undefined {
  const inner = text.slice(start + 3, end - 3);
  if (inner.includes(quotes) || inner.includes("\\")) return undefined;
  return [start, end - 3].map((at) => ({ place: { start: at, end: at + 3 }, text: quotes }));
}
