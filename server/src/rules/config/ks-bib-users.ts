/** Accounts of a config that also brings a kickstart of its own; the builder refuses both together. */
import type { TextRange } from "../../base/text.ts";
import type { ConfigAccount } from "../../model/config/accounts.ts";
import { type ConfigKey, dotted } from "../../model/config/keys.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import { defineRule, type Edit } from "../rule.ts";
import { KICKSTART, readsKickstart } from "./support/installer.ts";
import { kickstartLines } from "./support/kickstart-account.ts";
import { lineAdded } from "./support/kickstart-line.ts";
import { entryRemoval } from "./support/remove.ts";
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
  keys.find((key) => dotted(key.path) === path && !isNull(key))?.places[0]?.range;

/** JSON's `null` leaves the table out. */
const isNull = ({ path, value }: ConfigKey): boolean => path.at(-1) === "kickstart" && value.kind !== "table";

/** Takes the entries out and writes their lines at the top of the kickstart; all of them, or none. */
function moveEdits(model: ConfigModel, accounts: readonly ConfigAccount[]): readonly Edit[] | undefined {
  const removals = accounts.map((account) => entryRemoval(model, account));
  const lines = accounts.map(kickstartLines);
  if (!removals.every((edit) => edit !== undefined) || !lines.every((each) => each !== undefined)) {
    return undefined;
  }
  const added = lineAdded(model, ...lines.flat());
  return added && [added, ...removals];
}
