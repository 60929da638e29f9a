/** Lints in-memory files as the editor and the command line do: through the engine. */
import type { DirectoryEntry, Host } from "../../server/src/base/host.ts";
import { joinUri } from "../../server/src/base/uri.ts";
import type { Analysis, Document } from "../../server/src/engine/analysis.ts";
import { type Configuration, defaultConfiguration } from "../../server/src/engine/configuration.ts";
import { createEngine } from "../../server/src/engine/create-engine.ts";
import { applyEdits } from "../../server/src/engine/fixes.ts";
import { type Locale, say } from "../../server/src/messages/messages.ts";
import type { Edit } from "../../server/src/rules/rule.ts";

export interface LintedFinding {
  readonly rule: string;
  readonly severity: string;
  /** 1-based. */
  readonly line: number;
  /** What the finding covers; of another file: nothing. */
  readonly text: string;
  readonly message: string;
  /** Path of the file that the finding stands in. */
  readonly path: string;
}

export interface LintOptions {
  readonly configuration?: Partial<Configuration>;
  readonly locale?: Locale;
  /** Whether the file is named on a command line; else its content must say what it is. */
  readonly named?: boolean;
}

/** Relative paths and their texts. */
export type Files = Readonly<Record<string, string>>;

const folder = "file:///project";
const pathOf = (uri: string): string => decodeURIComponent(uri.slice(folder.length + 1));

/** The findings of `path`, one of `files`. */
export async function lint(
  files: Files,
  path: string,
  options: LintOptions = {},
): Promise<readonly LintedFinding[]> {
  const { findings, lines, document } = await analyse(files, path, options);
  return findings.map(({ rule, severity, message, place }) => ({
    rule,
    severity,
    line: place.uri === undefined ? lines.position(place.start).line + 1 : 0,
    text: place.uri === undefined ? document.text.slice(place.start, place.end) : "",
    message: say(message, options.locale ?? "en"),
    path: pathOf(place.uri ?? document.uri),
  }));
}

/** Whether `path` is taken for a file of a bootc project: a file that is not has no findings at all. */
export const isBootc = async (files: Files, path: string): Promise<boolean> =>
  (await analyse(files, path)).bootc;

/** Everything that the engine knows of `path`. */
export function analyse(files: Files, path: string, options: LintOptions = {}): Promise<Analysis> {
  const text = files[path];
  if (text === undefined) throw new Error(`${path} is none of the files: ${Object.keys(files).join(", ")}`);
  const document: Document = { uri: joinUri(folder, path), text, named: options.named ?? true };
  return createEngine(memoryHost(files)).analyse(document, {
    ...defaultConfiguration,
    ...options.configuration,
  });
}

/**
 * The files after the first fix of the first finding of `rule` in `path` that has one; undefined where none has.
 */
async function applyFix(
  files: Files,
  path: string,
  rule: string,
  options: LintOptions = {},
): Promise<Files | undefined> {
  const { findings } = await analyse(files, path, options);
  const fix = findings.filter((finding) => finding.rule === rule).flatMap(({ fixes }) => fixes)[0];
  if (!fix) return undefined;
  const changed: Record<string, string> = { ...files };
  const edits = fix.edits();
  const fileOf = ({ place }: Edit): string => (place.uri === undefined ? path : pathOf(place.uri));
  for (const file of new Set(edits.map(fileOf))) {
    const own = edits.filter((edit) => fileOf(edit) === file);
    const here = own.map(({ place: { start, end }, text }) => ({ place: { start, end }, text }));
    changed[file] = applyEdits(files[file] ?? "", here);
  }
  return changed;
}

/** The files after every finding of `rule` in `path` with a fix has been fixed, one at a time. */
export async function applyFixes(
  files: Files,
  path: string,
  rule: string,
  options: LintOptions = {},
): Promise<Files> {
  let mended = files;
  for (let round = 0; round < 50; round++) {
    const next = await applyFix(mended, path, rule, options);
    if (next === undefined) return mended;
    if (Object.entries(next).every(([file, text]) => text === mended[file])) {
      throw new Error(`the fix of ${rule} changes nothing`);
    }
    mended = next;
  }
  throw new Error(`the fixes of ${rule} do not come to an end`);
}

/** A host over `files`; whatever the engine complains of is a failure of the test. */
export function memoryHost(files: Files): Required<Host> {
  const tree = new Map(Object.entries(files).map(([name, content]) => [joinUri(folder, name), content]));
  return {
    readFile: async (uri) => tree.get(uri),
    list: async (uri) => entriesBelow([...tree.keys()], uri),
    log: (message) => {
      throw new Error(message);
    },
  };
}

function entriesBelow(uris: readonly string[], uri: string): readonly DirectoryEntry[] | undefined {
  const prefix = `${uri.replace(/\/$/, "")}/`;
  const below = uris.filter((known) => known.startsWith(prefix)).map((known) => known.slice(prefix.length));
  if (below.length === 0) return undefined;
  const kinds = new Map(
    below.map((rest) => [rest.split("/")[0] ?? "", rest.includes("/") ? "folder" : "file"] as const),
  );
  return [...kinds].map(([name, kind]) => ({ name: decodeURIComponent(name), kind }));
}
