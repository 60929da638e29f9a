/** Patterns such as `/ctx/*.sh`, where all files that they may match are known. */
import { globPattern, isGlob } from "../../base/glob.ts";
import { parentOf, pathIn, resolvePath } from "./paths.ts";
import type { Shell } from "./shell.ts";
import type { Argument } from "./value.ts";

/** The words that a pattern stands for; the pattern itself where that is not known. */
export function matchesIn(word: Argument, shell: Shell): readonly Argument[] {
  const path = word.glob ? resolvePath(word.text, shell.directory.path) : undefined;
  const folder = path && parentOf(path);
  if (!path || !folder || isGlob(folder)) return [word];
  const names = shell.files.below(folder)?.filter((name) => !name.includes("/") && !name.startsWith("."));
  const pattern = globPattern(path.slice(folder === "/" ? 1 : folder.length + 1));
  const matching = names?.filter((name) => pattern.test(name)).sort() ?? [];
  if (matching.length === 0) return [word];
  return matching.map((name) => ({ ...word, text: pathIn(folder, name), glob: false }));
}
