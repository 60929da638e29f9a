/** Kernel arguments that no quotes hold together: the second of them stops the installer. */
import type { KickstartModel } from "../../model/kickstart/model.ts";
import { defineRule, type Edit } from "../rule.ts";
import { type TornValue, tornAppend } from "./support/stray-words.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { readCommands } from "./support/values.ts";

export const rule = defineRule(
  {
    id: "ks-append-quoting",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#bootloader",
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/options.py",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const command of readCommands(model, "bootloader")) {
      for (const torn of tornAppend(command)) {
        const edits = quoted(torn, model);
        report({
          message: "unquoted",
          args: { word: torn.rest[0].text },
          at: { start: torn.rest[0].start, end: endOf(torn) },
          fixes: edits === undefined ? [] : [{ title: "quote", edits: () => edits }],
        });
      }
    }
  },
);

const endOf = ({ option, rest }: TornValue): number => rest.at(-1)?.end ?? option.range.end;

/** Quotes around all of it; undefined where some are there already. */
function quoted(torn: TornValue, { text }: KickstartModel): readonly Edit[] | undefined {
  const start = torn.option.valueRange?.start ?? torn.option.range.end;
  const end = endOf(torn);
  const written = text.slice(start, end);
  if (/["'\\]/.test(written)) return undefined;
  return [{ place: { start, end }, text: `"${written}"` }];
}
