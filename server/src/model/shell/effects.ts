/** What each known command does to the file system: the table of commands, one small function or row each. */

import { globPattern, isGlob } from "../../base/glob.ts";
import { isRead } from "../../data/known-files.ts";
import type { OptionShape } from "../../data/option-shape.ts";
import { type ParsedArguments, parseArguments } from "./arguments.ts";
import type { Effect, Input } from "./facts.ts";
import type { ImageFiles, KnownFile } from "./image-files.ts";
import { baseNameOf, isUnder, parentOf } from "./paths.ts";
import { type Argument, HOLE } from "./value.ts";

type EffectOf<K extends Effect["kind"]> = Extract<Effect, { kind: K }>;
/** An effect without what the interpreter knows better: guard and certainty. */
type Draft = {
  [K in Effect["kind"]]: Omit<EffectOf<K>, "guard" | "certainty" | "by" | "path" | "range"> & {
    readonly path: string;
  };
}[Effect["kind"]];

export interface EffectScope {
  readonly name: string;
  readonly words: readonly Argument[];
  /** The absolute path that a word names; undefined where it is not known. */
  readonly resolve: (word: Argument) => string | undefined;
  readonly cwd: string | undefined;
  /** Text fed to the command by a here-document or a pipe of `echo`/`printf`. */
  readonly stdin: Input | undefined;
  readonly files: ImageFiles;
  readonly emit: (draft: Draft, word: Argument) => void;
}

type EffectWriter = (scope: EffectScope) => void;

const each =
  (
    shape: OptionShape,
    pick: (parsed: ParsedArguments) => readonly Argument[],
    kind: "write" | "mkdir" | "tree",
  ): EffectWriter =>
  (scope) => {
    for (const word of pick(parseArguments(scope.words, shape))) {
      const path = scope.resolve(word);
      if (path !== undefined) scope.emit({ kind, path }, word);
    }
  };

const operands = (parsed: ParsedArguments) => parsed.operands;
const rest = (parsed: ParsedArguments) => parsed.operands.slice(1);
const valuesOf =
  (...options: string[]) =>
  (parsed: ParsedArguments) =>
    parsed.values(...options);

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
      path: intoFolder ? `${base === "/" ? "" : base}/${baseNameOf(source.text)}` : base,
    };
  });
}

function copy(scope: EffectScope): void {
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
    scope.emit({ kind: "write", path: target, ...copied(file, target) }, word);
    return true;
  }
  if (!isTree && !source.glob) return false;
  const [folder, isWanted] = source.glob ? matchingBelow(from) : [from, () => true];
  const names = folder === undefined ? undefined : scope.files.below(folder);
  if (!names) return false;
  const inFolder = (base: string, name: string) => `${base === "/" ? "" : base}/${name}`;
  // A pattern names the files themselves; `destinations` has put the pattern behind the folder.
  const base = source.glob && baseNameOf(target) === baseNameOf(from) ? parentOf(target) : target;
  for (const name of names.filter(isWanted)) {
    const known = scope.files.at(inFolder(folder ?? "", name));
    const path = inFolder(base, name);
    scope.emit({ kind: "write", path, ...(known && copied(known, path)) }, word);
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

const contentOf = ({ stdin }: EffectScope) => (stdin ? contentIn(stdin) : {});

/** What a file says that is made of `input`. */
export const contentIn = ({ text, start }: Input) =>
  start === undefined ? { content: text } : { content: text, contentStart: start };

function install(scope: EffectScope): void {
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

function move(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, copyShape);
  for (const { word, source, path } of destinations(scope, parsed)) {
    const from = scope.resolve(source);
    if (from !== undefined) scope.emit({ kind: "move", path: from, to: path }, word);
    else scope.emit({ kind: "tree", path }, word);
  }
}

function link(scope: EffectScope): void {
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

function makeFolder(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, { short: "mZ", long: ["mode", "context"] });
  const mode = parsed.values("-m", "--mode")[0]?.text;
  for (const word of parsed.operands) {
    const path = scope.resolve(word);
    if (path !== undefined) scope.emit({ kind: "mkdir", path, ...(mode && { mode }) }, word);
  }
}

/** A hole in what is deleted stands for anything: better to believe in a clean-up than to cry wolf. */
const asPattern = (path: string): string => path.replaceAll(HOLE, "*");

function remove(scope: EffectScope): void {
  for (const word of parseArguments(scope.words).operands) {
    const path = scope.resolve(word);
    if (path !== undefined) scope.emit({ kind: "delete", path: asPattern(path) }, word);
  }
}

/** `find P… [tests] -delete` or `-exec rm …`: empties P but for what the tests spare. */
function findAndDelete(scope: EffectScope): void {
  const texts = scope.words.map((word) => word.text);
  const deletes =
    texts.includes("-delete") ||
    texts.some((text, index) => /^-exec(?:dir)?$/.test(text) && /(?:^|\/)rm$/.test(texts[index + 1] ?? ""));
  if (!deletes) return;
  const firstTest = texts.findIndex((text) => /^[-!(\\]/.test(text));
  const except = texts.flatMap((text, index) => {
    const negated = ["!", "\\!", "-not"].includes(texts[index - 1] ?? "");
    return negated && ["-name", "-path", "-wholename"].includes(text)
      ? [baseNameOf((texts[index + 1] ?? "").replace(/\/?\*$/, ""))]
      : [];
  });
  const selects = texts.some(
    (text, index) =>
      ["-name", "-iname", "-path", "-regex"].includes(text) &&
      !["!", "\\!", "-not"].includes(texts[index - 1] ?? ""),
  );
  const pattern = texts[texts.indexOf("-name") + 1];
  for (const word of scope.words.slice(0, Math.max(0, firstTest))) {
    const path = scope.resolve(word);
    if (path === undefined) continue;
    const folder = path.endsWith("/*") ? parentOf(path) : path;
    if (!selects) scope.emit({ kind: "empty", path: asPattern(folder), except }, word);
    else if (pattern && texts.includes("-name"))
      scope.emit({ kind: "delete", path: `${asPattern(folder)}/${asPattern(pattern)}` }, word);
  }
}

function editInPlace(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, { short: "efl", long: ["expression", "file"] });
  if (!parsed.has("-i", "--in-place")) return;
  const scripted = parsed.has("-e", "-f", "--expression", "--file");
  for (const word of scripted ? parsed.operands : parsed.operands.slice(1)) {
    const path = scope.resolve(word);
    if (path !== undefined) scope.emit({ kind: "write", path, append: true }, word);
  }
}

function unpack(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, { short: "fCTX", long: ["directory", "file"] });
  const oldStyle = /^[a-z]*x[a-z]*$/.test(scope.words[0]?.text ?? "");
  if (!oldStyle && !parsed.has("-x", "--extract", "--get")) return;
  if (parsed.has("-O", "--to-stdout")) return;
  const folder = parsed.values("-C", "--directory")[0];
  const path = folder ? scope.resolve(folder) : scope.cwd;
  const word = folder ?? scope.words[0];
  if (path !== undefined && word) scope.emit({ kind: "tree", path }, word);
}

function unzip(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, { short: "dxP" });
  if (parsed.has("-l", "-p", "-t", "-v", "-Z")) return;
  const folder = parsed.values("-d")[0];
  const path = folder ? scope.resolve(folder) : scope.cwd;
  const word = folder ?? parsed.operands[0];
  if (path !== undefined && word) scope.emit({ kind: "tree", path }, word);
}

function download(scope: EffectScope): void {
  const shape: OptionShape = {
    short: "oHdXuAbeEFKmTUwxyYzCcDrPQt",
    long: [
      "output",
      "output-dir",
      "header",
      "data",
      "request",
      "user",
      "user-agent",
      "retry",
      "connect-timeout",
      "max-time",
      "url",
      "proto",
      "cacert",
      "cert",
      "key",
    ],
  };
  const parsed = parseArguments(scope.words, shape);
  const folder = parsed.values("--output-dir")[0];
  const base = folder ? scope.resolve(folder) : scope.cwd;
  for (const word of parsed.values("-o", "--output")) {
    const path = scope.resolve(word);
    if (path !== undefined && word.text !== "-") scope.emit({ kind: "write", path }, word);
  }
  const url = parsed.operands.find(({ text }) => text.includes("://"));
  if (url && base !== undefined && parsed.has("-O", "--remote-name"))
    scope.emit(
      { kind: "write", path: `${base === "/" ? "" : base}/${baseNameOf(url.text.replace(/[?#].*/, ""))}` },
      url,
    );
}

function wget(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, {
    short: "OPoaUtTeiw",
    long: ["output-document", "directory-prefix", "header", "user-agent", "tries", "timeout"],
  });
  const [file] = parsed.values("-O", "--output-document");
  const [folder] = parsed.values("-P", "--directory-prefix");
  const url = parsed.operands[0];
  if (file) {
    const path = scope.resolve(file);
    if (path !== undefined && file.text !== "-") scope.emit({ kind: "write", path }, file);
  } else if (url) {
    const base = folder ? scope.resolve(folder) : scope.cwd;
    if (base !== undefined)
      scope.emit(
        { kind: "write", path: `${base === "/" ? "" : base}/${baseNameOf(url.text.replace(/[?#].*/, ""))}` },
        folder ?? url,
      );
  }
}

function clone(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, {
    short: "bCcjo",
    long: ["branch", "depth", "config", "origin", "recurse-submodules", "jobs"],
  });
  const [verb, url, folder] = parsed.operands;
  if (verb?.text !== "clone" || !url) return;
  const named = folder ?? url;
  const path = folder
    ? scope.resolve(folder)
    : scope.cwd && `${scope.cwd === "/" ? "" : scope.cwd}/${baseNameOf(url.text).replace(/\.git$/, "")}`;
  if (path !== undefined) scope.emit({ kind: "tree", path }, named);
}

/** `systemctl enable` writes links whose folder depends on the unit's [Install]; only their place in /etc is certain. */
function systemctl(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, { short: "tpsnHM", long: ["root", "type", "property"] });
  const [verb, ...units] = parsed.operands;
  if (parsed.has("--root", "--runtime", "--user") || !verb) return;
  for (const unit of units) {
    if (verb.text === "mask")
      scope.emit({ kind: "symlink", path: `/etc/systemd/system/${unit.text}`, target: "/dev/null" }, unit);
    if (verb.text === "set-default")
      scope.emit(
        {
          kind: "symlink",
          path: "/etc/systemd/system/default.target",
          target: `/usr/lib/systemd/system/${unit.text}`,
        },
        unit,
      );
  }
}

/** `ostree container commit` empties what ostree-ext's commit.rs lists. */
function ostree(scope: EffectScope): void {
  const [group, verb] = scope.words;
  if (group?.text !== "container" || verb?.text !== "commit") return;
  for (const path of ["/run", "/tmp", "/var/tmp", "/var/cache"])
    scope.emit({ kind: "empty", path, except: [] }, verb);
}

/** `rsync SRC/ DST` copies what lies in SRC, `rsync SRC DST` the folder itself. */
function rsync(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, { short: "efT", long: ["exclude", "include", "rsh", "filter"] });
  const word = parsed.operands.at(-1);
  const target = word && scope.resolve(word);
  if (!word || target === undefined || parsed.operands.length < 2) return;
  const isFiltered = parsed.has("--exclude", "--include", "--filter", "-f");
  for (const source of parsed.operands.slice(0, -1)) {
    const path = /\/\.?$/.test(source.text)
      ? target
      : `${target === "/" ? "" : target}/${baseNameOf(source.text)}`;
    if (isFiltered || !copyKnown(scope, source, path, word, true))
      scope.emit({ kind: "tree", path: target }, word);
  }
}

const writesOperands = each({}, operands, "write");

/** Effects by command name. */
export const effectWriters: Readonly<Record<string, EffectWriter>> = {
  cp: copy,
  install,
  mv: move,
  ln: link,
  mkdir: makeFolder,
  rm: remove,
  rmdir: remove,
  unlink: remove,
  find: findAndDelete,
  sed: editInPlace,
  tar: unpack,
  bsdtar: unpack,
  unzip,
  curl: download,
  wget,
  git: clone,
  systemctl,
  ostree,
  touch: each({ short: "drt", long: ["date", "reference"] }, operands, "write"),
  truncate: each({ short: "sr", long: ["size", "reference"] }, operands, "write"),
  fallocate: each({ short: "lo", long: ["length", "offset"] }, operands, "write"),
  tee: (scope) => {
    const parsed = parseArguments(scope.words);
    for (const word of parsed.operands) {
      const path = scope.resolve(word);
      if (path !== undefined)
        scope.emit({ kind: "write", path, append: parsed.has("-a", "--append"), ...contentOf(scope) }, word);
    }
  },
  dd: (scope) => {
    for (const word of scope.words.filter(({ text }) => text.startsWith("of="))) {
      const path = scope.resolve({ ...word, text: word.text.slice(3) });
      if (path !== undefined) scope.emit({ kind: "write", path }, word);
    }
  },
  sponge: writesOperands,
  rsync,
  "7z": each({}, () => [], "tree"),
  perl: (scope) => {
    if (scope.words.some(({ text }) => /^-[a-z]*i/.test(text)))
      each({ short: "e" }, operands, "write")(scope);
  },
  yq: (scope) => {
    if (parseArguments(scope.words).has("-i", "--inplace")) each({}, rest, "write")(scope);
  },
  crudini: (scope) => {
    if (parseArguments(scope.words).has("--set", "--del"))
      each({}, (parsed) => parsed.operands.slice(0, 1), "write")(scope);
  },
  openssl: each({ long: ["out", "keyout"] }, valuesOf("-out", "-keyout"), "write"),
  mknod: each({ short: "m" }, (parsed) => parsed.operands.slice(0, 1), "write"),
  mkfifo: each({ short: "m" }, operands, "write"),
  "ssh-keygen": each({ short: "tbCNfmPOVnIzwrsE" }, valuesOf("-f"), "write"),
};

/** Commands that write no files but where they are told to, or only in places of their own. */
const harmless = new Set(
  "[ apt apt-get basename bash bootc cat cd chgrp chmod chown command dirname dnf dnf5 echo exit export false grep id ls microdnf printf pwd read return rpm set sh shopt sleep test true uname unset usermod useradd groupadd yum zypper pacman".split(
    " ",
  ),
);

/** Whether all files that a command makes are known from its words. */
export const isUnderstood = (name: string): boolean =>
  harmless.has(name) || Object.hasOwn(effectWriters, name);
