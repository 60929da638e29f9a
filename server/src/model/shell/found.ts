/** What `find` comes upon: file by file where the files are known, else below which folders and with what names. */
import { globPattern } from "../../base/glob.ts";
import type { ImageFiles } from "./image-files.ts";
import { pathIn, resolvePath } from "./paths.ts";
import { type Argument, HOLE, likely, sure, unknownValue, type Value } from "./value.ts";

/** Words that say what is done with a file rather than which one is meant. */
const action = /^-(?:exec|execdir|ok|okdir|print|print0|delete)$/;

/** Splits the words of `find` into folders and tests. */
function parts(words: readonly Argument[]) {
  const expression = words.findIndex(({ text }) => /^(?:[-!(]|\\\()/.test(text));
  const from = expression < 0 ? words.length : expression;
  const end = words.findIndex(({ text }, index) => index >= from && action.test(text));
  return { folders: words.slice(0, from), tests: words.slice(from, end < 0 ? words.length : end) };
}

/** The files, in order; undefined where not all of them are known. */
export function filesFound(
  words: readonly Argument[],
  cwd: string | undefined,
  files: ImageFiles,
): readonly Value[] | undefined {
  const { folders, tests } = parts(words);
  const isWanted = wanted(tests);
  if (!isWanted || folders.length === 0) return undefined;
  const found: Value[] = [];
  for (const folder of folders) {
    const path = folder.glob ? undefined : resolvePath(folder.text, cwd);
    const names = path === undefined ? undefined : files.below(path);
    if (path === undefined || !names) return undefined;
    const paths = names.filter(isWanted).map((name) => pathIn(path, name));
    found.push(...paths.sort().map((each) => likely(sure(each))));
  }
  return found;
}

/** Which paths below the folder pass the tests; undefined where a test asks for more than names. */
function wanted(tests: readonly Argument[]): ((path: string) => boolean) | undefined {
  const checks: ((path: string) => boolean)[] = [];
  const depthOf = (path: string): number => path.split("/").length;
  // Folders have names as well, but hardly ever those of files.
  let areFiles = false;
  for (let at = 0; at < tests.length; at += 2) {
    const [test, operand] = [tests[at]?.text, tests[at + 1]?.text];
    if (operand === undefined || operand.includes(HOLE)) return undefined;
    switch (test) {
      case "-name":
      case "-iname": {
        const fold = (text: string): string => (test === "-iname" ? text.toLowerCase() : text);
        const pattern = globPattern(fold(operand));
        checks.push((path) => pattern.test(fold(path.slice(path.lastIndexOf("/") + 1))));
        areFiles ||= /\.\w+$/.test(operand);
        break;
      }
      case "-type":
        if (operand !== "f") return undefined;
        areFiles = true;
        break;
      case "-maxdepth":
        checks.push((path) => depthOf(path) <= Number(operand));
        break;
      case "-mindepth":
        checks.push((path) => depthOf(path) >= Number(operand));
        break;
      default:
        return undefined;
    }
  }
  return areFiles ? (path) => checks.every((check) => check(path)) : undefined;
}

/** Paths with holes for what is not known of them. */
export function pathsFound(words: readonly Argument[]): readonly Value[] {
  const { folders, tests } = parts(words);
  const name = tests[tests.findIndex(({ text }) => text === "-name") + 1]?.text;
  const isNamed = tests.some(({ text }) => text === "-name") && !tests.some(({ text }) => text === "!");
  const end = isNamed && name ? HOLE + name.replace(/[*?]+/g, HOLE).replace(/^\0+/, "") : HOLE;
  if (folders.length === 0) return [unknownValue];
  return folders.map(({ text }) => ({
    text: pathIn(text.replace(/\/+$/, "") || "/", end),
    certainty: "unknown",
  }));
}
