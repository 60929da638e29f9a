/** A second `timezone` line that names no zone: it takes away the zone of the first. */
import { defineRule } from "../rule.ts";
import { withoutLines } from "./support/edits.ts";
import { behind } from "./support/places.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { readCommands } from "./support/values.ts";

export const rule = defineRule(
  {
    id: "ks-timezone-reset",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://github.com/pykickstart/pykickstart/blob/master/pykickstart/commands/timezone.py"],
  },
  ({ model }: KickstartSubject, report) => {
    const lines = readCommands(model, "timezone");
    const last = lines.at(-1);
    if (last === undefined || last.positionals.length > 0) return;
    const above = lines.findLast(({ positionals }) => positionals.length > 0);
    const word = above?.positionals[0];
    if (above === undefined || word === undefined) return;
    const zone = model.text.slice(word.start, word.end);
    report({
      message: "reset",
      args: { zone: word.text },
      at: last.range,
      fixes: [
        {
          title: "repeat",
          args: { zone },
          // Two lines with the same zone would be one too many.
          edits: () => [
            ...(above.options.length === 0 ? [withoutLines(model, above.range)] : []),
            { place: behind(last.nameRange), text: ` ${zone}` },
          ],
        },
      ],
    });
  },
);
