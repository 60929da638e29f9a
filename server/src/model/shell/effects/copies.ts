/** `cp`, `install`, `mv`, `ln` and `rsync`: what arrives where, file by file where the files are known. */
import { globPattern, isGlob } from "../../../base/glob.ts";
import { isRead } from "../../../data/known-files.ts";
import type { OptionShape } from "../../../data/option-shape.ts";
import { type ParsedArguments, parseArguments } from "../arguments.ts";
import type { KnownFile } from "../image-files.ts";
import { baseNameOf, isUnder, parentOf, pathIn } from "../paths.ts";
import { type Argument, HOLE } from "../value.ts";
import { contentOf, type EffectScope } from "./scope.ts";

const copyShape: OptionShape = { short: "tSZ", long: ["target-directory", "suffix"] };
const installShape: OptionShape = {
  short: "tmogSZ",
  long: ["target-directory", "mode", "owner", "group", "suffix"],
};

/** `cp`, `install`, `mv`: the destination is a folder when it says so; else the source's name is kept. */
function destinations(
  scope: EffectScope,
  parsed: ParsedArguments,
): { word: Argument; source: Argument; path: string }[] {
  const folderOption = parsed.values("-t", "--target-directory")[0];
  const destination = folderOption ?? parsed.operands.at(-1);
  const sources = folderOption ? parsed.operands : parsed.operands.slice(0, -1);
  const base = destination && scope.resolve(destination);
  if (!destination || base === undefined) return [];
  const isFolder = folderOption !== undefined || sources.length > 1 || destination.text.endsWith("/");
  return sources.map((source) => {
    const intoFolder = isFolder && !parsed.has("-T", "--no-target-directory") && !/\/\.?$/.test(source.text);
    return {
      word: destination,
      source,
      path: intoFolder ? pathIn(base, baseNameOf(source.text)) : base,
    };
  });
}

export function copy(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, copyShape);
  const recursive = parsed.has("-r", "-R", "-a", "--recursive", "--archive");
  for (const { word, path, source } of destinations(scope, parsed)) {
    if (source.text === "/dev/stdin") scope.emit({ kind: "write", path, ...contentOf(scope) }, word);
    else if (!copyKnown(scope, source, path, word, recursive))
      scope.emit({ kind: recursive ? "tree" : "write", path }, word);
  }
}

/** `cp` and `rsync` of files that are known: each arrives at its own place. False where they are not known. */
function copyKnown(
  scope: EffectScope,
  source: Argument,
  target: string,
  word: Argument,
  isTree: boolean,
): boolean {
  const from = scope.resolve(source);
  if (from === undefined || from.includes(HOLE) || isUnder(from, "/dev")) return false;
  const file = source.glob ? undefined : scope.files.at(from);
  if (file) {
    scope.emit({ kind: "write", path: target, ...copied(file, target) }, word, file);
    return true;
  }
  if (!isTree && !source.glob) return false;
  const [folder, isWanted] = source.glob ? matchingBelow(from) : [from, () => true];
  const names = folder === undefined ? undefined : scope.files.below(folder);
  if (!names) return false;
  // A pattern names the files themselves; `destinations` has put the pattern behind the folder.
  const base = source.glob && baseNameOf(target) === baseNameOf(from) ? parentOf(target) : target;
  for (const name of names.filter(isWanted)) {
    const known = scope.files.at(pathIn(folder ?? "", name));
    const path = pathIn(base, name);
    scope.emit({ kind: "write", path, ...(known && copied(known, path)) }, word, known);
  }
  return true;
}

/** `dir/*`: the folder, and which of the names below it are meant. */
function matchingBelow(path: string): readonly [string | undefined, (name: string) => boolean] {
  const folder = parentOf(path);
  const pattern = globPattern(baseNameOf(path));
  const isWanted = (name: string) => !name.startsWith(".") && pattern.test(name.split("/")[0] ?? "");
  return isGlob(folder) ? [undefined, isWanted] : [folder, isWanted];
}

/** What is known of a copy: where it comes from, and its text where rules know what stands in such a file. */
export function copied(
  file: KnownFile,
  path: string,
): { origin?: string; content?: string; contentStart?: number } {
  const source = isRead(path) ? file.read() : undefined;
  return {
    ...(file.origin !== undefined && { origin: file.origin }),
    ...(source && { content: source.text, contentStart: source.base }),
  };
}

export function install(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, installShape);
  const attribute = (...names: string[]) => parsed.values(...names)[0]?.text;
  const mode = attribute("-m", "--mode");
  const owner = attribute("-o", "--owner");
  const group = attribute("-g", "--group");
  if (!parsed.has("-d", "--directory")) return copy({ ...scope, words: withoutAttributes(scope.words) });
  for (const word of parsed.operands) {
    const path = scope.resolve(word);
    if (path !== undefined)
      scope.emit(
        { kind: "mkdir", path, ...(mode && { mode }), ...(owner && { owner }), ...(group && { group }) },
        word,
      );
  }
}

/** `install` minus `-m`, `-o`, `-g` with their values, so that what is left reads like `cp`. */
function withoutAttributes(words: readonly Argument[]): readonly Argument[] {
  return words.filter((word, index) => {
    const before = words[index - 1]?.text ?? "";
    const isValue = /^-[a-zA-Z]*[mog]$/.test(before) || /^--(?:mode|owner|group)$/.test(before);
    return !isValue && !/^-[a-zA-Z]*[mog]/.test(word.text) && !/^--(?:mode|owner|group)/.test(word.text);
  });
}

export function move(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, copyShape);
  for (const { word, source, path } of destinations(scope, parsed)) {
    const from = scope.resolve(source);
    if (from !== undefined) scope.emit({ kind: "move", path: from, to: path }, word);
    else scope.emit({ kind: "tree", path }, word);
  }
}

export function link(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, { short: "tS", long: ["target-directory", "suffix"] });
  const folder = parsed.values("-t", "--target-directory")[0];
  const [target, named] = parsed.operands;
  const word = folder ?? named ?? target;
  if (!target || !word) return;
  const at =
    folder || !named
      ? `${folder ? (scope.resolve(folder) ?? "") : (scope.cwd ?? "")}/${baseNameOf(target.text)}`
      : scope.resolve(named);
  if (!at?.startsWith("/")) return;
  const path = named?.text.endsWith("/") && !folder ? `${at}/${baseNameOf(target.text)}` : at;
  if (parsed.has("-s", "--symbolic")) scope.emit({ kind: "symlink", path, target: target.text }, word);
  else scope.emit({ kind: "write", path }, word);
}

/** `rsync SRC/ DST` copies what lies in SRC, `rsync SRC DST` the folder itself. */
export function rsync(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, { short: "efT", long: ["exclude", "include", "rsh", "filter"] });
  const word = parsed.operands.at(-1);
  const target = word && scope.resolve(word);
  if (!word || target === undefined || parsed.operands.length < 2) return;
  const isFiltered = parsed.has("--exclude", "--include", "--filter", "-f");
  for (const source of parsed.operands.slice(0, -1)) {
    const path = /\/\.?$/.test(source.text) ? target : pathIn(target, baseNameOf(source.text));
    if (isFiltered || !copyKnown(scope, source, path, word, true))
      scope.emit({ kind: "tree", path: target }, word);
  }
}
