/** Units that the lineage of an image writes itself. */
import { remembering } from "../../../base/memory.ts";
import type { TextRange } from "../../../base/text.ts";
import type { Creation, Entry } from "../../../model/containerfile/image-state.ts";
import { type PublishedImage, placeIn } from "../../../model/containerfile/model.ts";
import { baseNameOf, parentOf } from "../../../model/shell/paths.ts";
import { HOLE } from "../../../model/shell/value.ts";
import { type UnitSyntax, unitSyntax } from "../../../syntax/unit/unit.ts";
import type { Place } from "../../rule.ts";

export const unitFolders: readonly string[] = ["/usr/lib/systemd/system", "/etc/systemd/system"];

export const unitFile =
  /^[^/]+\.(?:service|socket|timer|path|mount|automount|target|slice|swap|scope|device)$/;

export interface AuthoredUnit {
  readonly entry: Entry;
  /** The file's name: `app.service`. */
  readonly name: string;
  readonly content: string;
  readonly syntax: UnitSyntax;
}

const syntaxOf = remembering((effect: Creation) =>
  effect.kind === "write" && effect.content !== undefined ? unitSyntax(effect.content) : undefined,
);

/** What a file says, read as a unit; undefined where that is not known. */
export function unitIn(entry: Entry): AuthoredUnit | undefined {
  const { effect, path } = entry;
  const syntax = syntaxOf(effect);
  if (effect.kind !== "write" || effect.content === undefined || !syntax || path.includes(HOLE))
    return undefined;
  return { entry, name: baseNameOf(path), content: effect.content, syntax };
}

/** Whole units in the folders of the system, without drop-ins and links. */
export const authoredUnits = (image: PublishedImage): readonly AuthoredUnit[] =>
  unitFolders.flatMap((folder) =>
    image.state.below(folder).flatMap((entry) => {
      const isWhole = parentOf(entry.path) === folder && unitFile.test(baseNameOf(entry.path));
      return (isWhole && unitIn(entry)) || [];
    }),
  );

/** The place of a range in a unit's text; the word that brings the file where the text does not stand there. */
export function placeInUnit({ entry: { effect, step } }: AuthoredUnit, { start, end }: TextRange): Place {
  const from = effect.kind === "write" ? effect.contentStart : undefined;
  return placeIn(step, from === undefined ? effect.range : { start: from + start, end: from + end });
}

/** Whether the text of a unit stands where fixes can change it. */
export const isEditable = ({ entry: { effect } }: AuthoredUnit): boolean =>
  effect.kind === "write" && effect.contentStart !== undefined;
