/** Settings of the automatic kickstart that the builder refuses beside a kickstart of one's own. */
import { keyAtPath } from "../../../model/config/entries.ts";
import type { ConfigKey } from "../../../model/config/keys.ts";
import { INSTALLER, KICKSTART, readsKickstart } from "./installer.ts";
import type { ConfigSubject } from "./subject.ts";

const REFUSED = [`${INSTALLER}.unattended`, `${INSTALLER}.sudo-nopasswd`];

/** The table counts, not what it holds: an empty kickstart is refused as well. */
export function refusedBesideKickstart({ model, imageType }: ConfigSubject): readonly ConfigKey[] {
  if (!readsKickstart(imageType) || keyAtPath(model.keys, KICKSTART) === undefined) return [];
  return REFUSED.flatMap((path) => keyAtPath(model.keys, path) ?? []).filter(
    (key) => key.set && !model.isDoubtful(key.range),
  );
}
