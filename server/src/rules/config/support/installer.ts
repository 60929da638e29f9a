/** What a config says to the installer of an ISO: its own keys, its modules, and the kickstart inside it. */
import { remembering } from "../../../base/memory.ts";
import type { TextRange } from "../../../base/text.ts";
import { familyOf } from "../../../data/blueprint.ts";
import { embeddedKickstart } from "../../../model/config/embedded-kickstart.ts";
import { keyAtPath } from "../../../model/config/entries.ts";
import type { ConfigModel } from "../../../model/config/model.ts";
import type { KickstartModel } from "../../../model/kickstart/model.ts";
import { sourceRange } from "../../../syntax/toml/embedded.ts";
import type { TomlString } from "../../../syntax/toml/nodes.ts";
import type { ConfigSubject } from "./subject.ts";

export const INSTALLER = "customizations.installer";
export const KICKSTART = `${INSTALLER}.kickstart`;

/** Only installer images read it; of the others another finding says that it has no effect. */
export function readsKickstart(imageType: string | undefined): boolean {
  const family = imageType === undefined ? undefined : familyOf(imageType);
  return family === undefined || family === "iso" || family === "installer";
}

/** The kickstart inside a config, with the way back to the config. */
export interface Embedded {
  readonly kickstart: KickstartModel;
  /** The same place in the config. */
  readonly placed: (range: TextRange) => TextRange;
}

const read = remembering(({ kickstart, text }: ConfigModel): Embedded | undefined => {
  const contents = kickstart?.contents;
  return (
    contents && {
      kickstart: embeddedKickstart(contents),
      placed: (range) => sourceRange(contents, range, text),
    }
  );
});

/** undefined where the config has none, or where nothing is built that reads it. */
export const embeddedIn = ({ model, imageType }: ConfigSubject): Embedded | undefined =>
  readsKickstart(imageType) ? read(model) : undefined;

/** Where lines of the kickstart can be added: it begins on a line of its own behind its opening quotes. */
export function firstLineOf({ kickstart, text }: ConfigModel): TextRange | undefined {
  const opening = kickstart && /^(?:"""|''')\r?\n/.exec(text.slice(kickstart.range.start))?.[0];
  if (kickstart === undefined || !opening) return undefined;
  const at = kickstart.range.start + opening.length;
  return { start: at, end: at };
}

const MODULES = "org.fedoraproject.Anaconda.Modules.";

export const fullName = (module: string): string => `${MODULES}${module}`;

/** The names in `modules.enable` or `modules.disable`, `Timezone` for the full name. */
export function namedModules(
  model: ConfigModel,
  list: "enable" | "disable",
): readonly { readonly name: string; readonly item: TomlString }[] {
  const value = keyAtPath(model.keys, `${INSTALLER}.modules.${list}`)?.value;
  const items = value?.kind === "list" ? value.items : [];
  return items.flatMap((item) =>
    item.kind === "string" && item.content.text.startsWith(MODULES)
      ? [{ name: item.content.text.slice(MODULES.length), item }]
      : [],
  );
}
