/** Accounts of a config that also brings a kickstart of its own; the builder refuses both together. */
import type { TextRange } from "../../base/text.ts";
import type { ConfigAccount } from "../../model/config/accounts.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import { sectionAt } from "../../syntax/toml/places.ts";
import { defineRule, type Edit } from "../rule.ts";
import { KICKSTART, readsKickstart } from "./support/installer.ts";
import { kickstartLines } from "./support/kickstart-account.ts";
import type { ConfigSubject } from "./support/subject.ts";

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
    const place = placeOf(model, `${KICKSTART}.contents`) ?? placeOf(model, KICKSTART);
    const accounts = model.accounts.filter(({ range }) => !model.isDoubtful(range));
    if (place === undefined || accounts.length === 0) return;
    const edits = moveEdits(model, accounts);
    report({
      message: "refused",
      at: place,
      related: accounts.map(({ range, kind }) => ({
        place: range,
        message: { kind: "finding", rule: "ks-bib-users", key: "account", args: { kind } },
      })),
      fixes: edits === undefined ? [] : [{ title: "move", edits: () => edits }],
    });
  },
);

const placeOf = ({ keys }: ConfigModel, path: string): TextRange | undefined =>
  keys.find((key) => key.path.join(".") === path)?.places[0]?.range;

/** Takes the entries out and writes their lines at the top of the kickstart; all of them, or none. */
function moveEdits(model: ConfigModel, accounts: readonly ConfigAccount[]): readonly Edit[] | undefined {
  const { kickstart, text } = model;
  // Lines can be added only where the text of the kickstart begins on a line of its own.
  const opening = kickstart && /^(?:"""|''')\r?\n/.exec(text.slice(kickstart.range.start))?.[0];
  if (kickstart === undefined || opening === undefined || opening === null) return undefined;
  const removals = accounts.map((account) => removalOf(model, account));
  const lines = accounts.map(kickstartLines);
  if (!removals.every((edit) => edit !== undefined) || !lines.every((each) => each !== undefined)) {
    return undefined;
  }
  const newline = opening.includes("\r") ? "\r\n" : "\n";
  const at = kickstart.range.start + opening.length;
  const added = lines.flat().map((line) => line + newline);
  return [{ place: { start: at, end: at }, text: added.join("") }, ...removals];
}

/** Undefined for an entry that shares its statement with others. */
function removalOf({ document, text }: ConfigModel, { range }: ConfigAccount): Edit | undefined {
  const section = sectionAt(document, range.start);
  const last = section.pairs.at(-1);
  const isOwn = section.header?.keys.some((key) => key.range.start === range.start);
  if (last === undefined || !isOwn) return undefined;
  const start = text.lastIndexOf("\n", section.range.start - 1) + 1;
  const rest = /^[^\n]*\n?(?:[ \t]*\r?\n)*/.exec(text.slice(last.range.end))?.[0].length ?? 0;
  return { place: { start: section.range.start === 0 ? 0 : start, end: last.range.end + rest }, text: "" };
}
