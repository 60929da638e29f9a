/** How far the command line looks around a file: for its build context and its `.bootc-lint.toml`. */
import { existsSync } from "node:fs";
import path from "node:path";

/** The repository of `file`; else the working directory where the file lies below it; else the file's folder. */
export function projectRoot(file: string, directory: string): string {
  const folder = path.dirname(file);
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, ".git"))) return at;
    if (at === path.dirname(at)) break;
  }
  const below = path.relative(directory, folder);
  return below.startsWith("..") || path.isAbsolute(below) ? folder : directory;
}
