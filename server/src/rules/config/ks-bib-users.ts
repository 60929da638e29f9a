/** Accounts of a config that also brings a kickstart of its own; the builder refuses both together. */
import { familyOf } from "../../data/blueprint.ts";
import type { ConfigAccount } from "../../model/config/accounts.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import { sectionAt } from "../../syntax/toml/places.ts";
import { defineRule, type Edit } from "../rule.ts";
import { kickstartLines } from "./support/kickstart-account.ts";
import type { ConfigSubject } from "./support/subject.ts";

const KICKSTART = "customizations.installer.kickstart";

export const rule = defineRule(
  {
    id: "ks-bib-users",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/images/blob/main/pkg/customizations/kickstart/kickstart.go",
      "https://github.com/osbuild/bootc-image-builder/issues/528",
    ],
  },
  ({ model, imageType }: ConfigSubject, report) => {
    if (!readsKickstart(imageType)) return;
    // The table counts, not what it holds: an empty one is refused as well.
    const kickstart = model.keys.find(({ path }) => path.join(".") === KICKSTART)?.places[0];
    if (kickstart === undefined) return;
    for (const account of model.accounts) {
      if (model.isDoubtful(account.range)) continue;
      const edits = moveEdits(model, account);
      report({
        message: "account",
        args: { kind: account.kind },
        at: account.range,
        related: [
          {
            place: kickstart.range,
            message: { kind: "finding", rule: "ks-bib-users", key: "kickstart", args: {} },
          },
        ],
        fixes: edits === undefined ? [] : [{ title: "move", edits: () => edits }],
      });
    }
  },
);

/** Only installer images read it; of the others another finding says that it has no effect. */
function readsKickstart(imageType: string | undefined): boolean {
  const family = imageType === undefined ? undefined : familyOf(imageType);
  return family === undefined || family === "iso" || family === "installer";
}

/** Takes the entry out and writes its lines at the top of the kickstart; only where both stand on lines of their own. */
function moveEdits(model: ConfigModel, account: ConfigAccount): readonly Edit[] | undefined {
  const { kickstart, document, text } = model;
  const section = sectionAt(document, account.range.start);
  const last = section.pairs.at(-1);
  const isOwn = section.header?.keys.some(({ range }) => range.start === account.range.start);
  if (kickstart === undefined || last === undefined || !isOwn) return undefined;
  const lines = kickstartLines(account);
  const opening = /^(?:"""|''')\r?\n/.exec(text.slice(kickstart.range.start))?.[0];
  if (lines === undefined || opening === undefined) return undefined;
  const newline = opening.includes("\r") ? "\r\n" : "\n";
  const at = kickstart.range.start + opening.length;
  const start = text.lastIndexOf("\n", section.range.start - 1) + 1;
  const rest = /^[^\n]*\n?(?:[ \t]*\r?\n)*/.exec(text.slice(last.range.end));
  return [
    { place: { start: at, end: at }, text: lines.map((line) => line + newline).join("") },
    { place: { start, end: last.range.end + (rest?.[0].length ?? 0) }, text: "" },
  ];
}
