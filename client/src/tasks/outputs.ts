/** Where the image builder's results go. */
import path from "node:path";
import type { BuilderProgram } from "./builders.ts";
import { filesOf, runsOf } from "./imageTypes.ts";

/** The files that builds of these types leave; of types that are not known here, none are known. */
export const resultFiles = (
  output: string,
  imageTypes: readonly string[],
  program: BuilderProgram = "bib",
): readonly string[] => [
  ...new Set(
    runsOf(imageTypes, program).flatMap((run) =>
      filesOf(run).map((segments) => path.join(output, ...segments)),
    ),
  ),
];

/**
 * The output folder of a setting, which may come from the workspace: root writes there, so it stays below `base`.
 * undefined: it would leave it.
 */
export function folderBelow(base: string, folder: string, on: path.PlatformPath = path): string | undefined {
  const absolute = on.resolve(base, folder);
  const relative = on.relative(base, absolute);
  const leaves = on.isAbsolute(folder) || on.isAbsolute(relative) || /^\.\.(?:[\\/]|$)/.test(relative);
  return relative === "" || leaves ? undefined : absolute;
}
