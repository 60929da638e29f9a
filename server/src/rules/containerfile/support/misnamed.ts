/** Files in a folder of settings whose names are not read there. */
import type { Entry } from "../../../model/containerfile/image-state.ts";
import { baseNameOf } from "../../../model/shell/paths.ts";
import { HOLE } from "../../../model/shell/value.ts";

/** Endings that people give to settings; `.bak`, `.disabled` and the like say that a file shall not be read. */
const ofSettings = /^[^.]+$|\.(?:conf|cfg|cnf|txt|ini|ya?ml|json|tml|kargs?|args|list)$/;
const ofReaders = /^(?:README|LICEN[CS]E|COPYING|CHANGELOG|Makefile)/i;

/** Whether a file is meant to be read though its name is not: where its text is known, that tells, else its name. */
export function isMisnamed({ path, effect }: Entry, ending: string, meaning: RegExp): boolean {
  const name = baseNameOf(path);
  if (effect.kind !== "write" || effect.append || name.includes(HOLE) || name.endsWith(ending)) return false;
  if (!ofSettings.test(name) || ofReaders.test(name)) return false;
  return effect.content === undefined || meaning.test(effect.content);
}

/** The name with the ending that is read. */
export const renamedTo = (path: string, ending: string): string =>
  baseNameOf(path).replace(/(?<=.)\.[^.]*$/, "") + ending;
