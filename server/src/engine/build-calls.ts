/** Builds that the files of a project ask for: of which Containerfile, in which context, with which further ones. */
import { globMatches } from "../base/glob.ts";
import { buildOptions } from "../data/build-options.ts";
import { type ParsedArguments, parseArguments } from "../model/shell/arguments.ts";
import type { Argument } from "../model/shell/value.ts";
import { stepsOf, tasksOf } from "./build-steps.ts";
import { wordsFrom } from "./build-words.ts";

/** Paths are relative to the project, `""` being the project itself. */
export interface BuildCall {
  /** The Containerfiles that it may mean; `*` stands for what only the build knows. */
  readonly files: readonly string[];
  readonly context: string;
  /** Folders by the names that COPY and RUN know them by. */
  readonly named: ReadonlyMap<string, string>;
}

/** What a build is given, as written. */
export interface BuildWords {
  readonly files: readonly string[];
  readonly context: string | undefined;
  /** `NAME=PATH`. */
  readonly named: readonly string[];
  /** The folder that the words are seen from, relative to the project. */
  readonly folder: string;
}

/** Every build that a file asks for; `path` is its own, relative to the project. */
export function buildCallsIn(path: string, text: string): readonly BuildCall[] {
  const own = path.slice(0, Math.max(0, path.lastIndexOf("/")));
  // A script may be called from its own folder, or from the top.
  const folders = /\.(?:ya?ml|json)$/.test(path) ? [""] : [...new Set([own, ""])];
  const words = given(path, text);
  return folders.flatMap((folder) => words.flatMap((each) => callFrom(folder, each) ?? []));
}

function given(path: string, text: string): readonly BuildWords[] {
  if (/\.ya?ml$/.test(path)) return [...commandsIn(text), ...stepsOf(text)];
  if (!path.endsWith(".json")) return commandsIn(text);
  return tasksOf(text).flatMap((task) => (typeof task === "string" ? commandsIn(task) : [task]));
}

/** A builder, also behind a variable, up to its verb. */
const builder =
  /(?:\b(?:podman|buildah|docker)|\$[({]?\w+[)}]?|\{\{ *\w+ *\}\})[ \t]+(?:buildx[ \t]+|image[ \t]+)?(?:build|bud)(?=[ \t\\\r\n]|$)/g;
const comment = /^\s*(?:#|\/\/)/;
const changeOfFolder = /\bcd[ \t]+["']?([^\s"';&]+)["']?[ \t]*(?:&&|;)/;
/** Longer lines and paths, and files with more builds, were not written by hand. */
const longest = 500;
const mostCalls = 100;

function commandsIn(text: string): readonly BuildWords[] {
  return [...text.matchAll(builder)].slice(0, mostCalls).flatMap(({ index, 0: { length } }) => {
    const line = text.slice(Math.max(text.lastIndexOf("\n", index) + 1, index - longest), index);
    if (comment.test(line)) return [];
    const words = wordsFrom(text, index + length).map(argument);
    return { ...wordsOf(parseArguments(words, buildOptions)), folder: changeOfFolder.exec(line)?.[1] ?? "" };
  });
}

const argument = (text: string): Argument => ({
  text,
  certainty: "sure",
  range: { start: 0, end: 0 },
  glob: false,
  quoted: false,
});

function wordsOf(parsed: ParsedArguments): Omit<BuildWords, "folder"> {
  const texts = parsed.operands.map(({ text }) => text);
  const contexts = texts.filter((text) => fromHere(text) !== undefined);
  return {
    files: parsed.values("-f", "--file").map(({ text }) => text),
    // Only words that nobody knows: one of them may be the context.
    context: contexts.at(-1) ?? (texts.length === 0 ? "." : undefined),
    named: parsed.values("--build-context").map(({ text }) => text),
  };
}

/** Names of variables that hold the folder one is in, or the top of the project. */
const here =
  /^(?:\$\(CURDIR\)|\$\{?\w*(?:root|dir|top|here|pwd|cwd|workspace)\w*\}?|\$\((?:pwd|git rev-parse --show-toplevel)\)|\{\{ *\w*(?:root|directory)\w*(?:\(\))? *\}\}|\$\{\{ *github\.workspace *\}\})(?=\/|$)/i;
const unknown = /\$\{\{.*?\}\}|\{\{.*?\}\}|\$\([^)]*\)|\$\{[^}]*\}|\$\w+|`[^`]*`/g;

/** `path` as seen from where the builder is called; undefined where it is a variable or an address. */
function fromHere(path: string): string | undefined {
  if (path.length > longest) return undefined;
  const seen = path.replace(here, ".");
  return /[$`{]|^\/|^-$|:/.test(seen) ? undefined : seen;
}

/** Undefined where the build happens in another folder than one of the project, or in one that is not known. */
function callFrom(folder: string, words: BuildWords): BuildCall | undefined {
  const from = within(folder, words.folder);
  const written = words.context === undefined ? undefined : fromHere(words.context);
  const context = from === undefined || written === undefined ? undefined : within(from, written);
  if (from === undefined || context === undefined) return undefined;
  const patterns = words.files
    .filter((file) => file.length <= longest)
    .map((file) => file.replace(here, ".").replace(unknown, "*"))
    .filter((file) => /\w{2}/.test(file));
  if (patterns.length < words.files.length) return undefined;
  // podman looks for the file in the folder that it is called in, then in the context.
  const files =
    patterns.length === 0
      ? ["Containerfile", "Dockerfile"].map((name) => within(context, name))
      : patterns.flatMap((file) => [within(from, file), within(context, file)]);
  const named = new Map<string, string>();
  for (const each of words.named) {
    const [, name = "", path = ""] = /^([^=]+)=(.*)$/s.exec(each) ?? [];
    const seen = fromHere(path);
    const target = seen === undefined ? undefined : within(from, seen);
    if (target !== undefined && name !== "") named.set(name, target);
  }
  return { files: files.filter((file) => file !== undefined), context, named };
}

/** `path` below `folder`; undefined where it leaves the project. */
function within(folder: string, path: string): string | undefined {
  const segments = folder === "" ? [] : folder.split("/");
  for (const segment of path.split("/")) {
    if (segment === "..") {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** Where a Containerfile is built, so far as the project says so with one voice. */
export interface SaidContexts {
  readonly context: string | undefined;
  readonly named: ReadonlyMap<string, string>;
}

export function contextsOf(containerfile: string, calls: readonly BuildCall[]): SaidContexts {
  const own = calls.filter(({ files }) =>
    files.some((file) => (file.includes("*") ? globMatches(file, containerfile) : file === containerfile)),
  );
  const contexts = new Set(own.map(({ context }) => context));
  const named = new Map<string, string>();
  const contested = new Set<string>();
  for (const [name, path] of own.flatMap((call) => [...call.named])) {
    if ((named.get(name) ?? path) !== path) contested.add(name);
    named.set(name, path);
  }
  for (const name of contested) named.delete(name);
  return { context: contexts.size === 1 ? [...contexts][0] : undefined, named };
}
