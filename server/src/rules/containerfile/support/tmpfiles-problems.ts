/** What is wrong with a line of tmpfiles.d: at most one thing, the first that systemd stumbles over. */
import type { TextRange } from "../../../base/text.ts";
import { optIsLinked } from "../../../data/layouts.ts";
import type { PublishedImage } from "../../../model/containerfile/model.ts";
import { isUnder, normalised, parentOf } from "../../../model/shell/paths.ts";
import { isTransient } from "./authored.ts";
import type { Column } from "./column-file.ts";
import type { WrittenFile } from "./written-files.ts";

export interface TmpfilesProblem {
  readonly message:
    | "modifier"
    | "type"
    | "noPath"
    | "relative"
    | "escape"
    | "mode"
    | "argument"
    | "target"
    | "readOnly";
  readonly column: TextRange;
  readonly text: string;
  /** What belongs in place of the column. */
  readonly repair?: string;
}

/** Types that set up something new; the others change what is there. */
const creates = /^[fFdDvqQpLcbC]/;
const takesPlus = /^[fwpLcbCaAtT]/;

export function problemOf(columns: readonly Column[], file: WrittenFile): TmpfilesProblem | undefined {
  const [type, path, mode] = columns;
  if (!type) return undefined;
  return (
    typeProblem(type) ?? pathProblem(type, path, file) ?? modeProblem(mode) ?? restProblem(columns, file)
  );
}

function typeProblem({ text, range }: Column): TmpfilesProblem | undefined {
  if (/^[fFwdDevqQpLcbCxXrRzZtThHaA][+!=~^$?-]*$/.test(text)) return undefined;
  const [, modifiers = "", letter = ""] = /^([+!=~^$?-]+)([A-Za-z])$/.exec(text) ?? [];
  if (letter === "") return { message: "type", column: range, text };
  const repair = letter + (takesPlus.test(letter) ? modifiers : modifiers.replaceAll("+", ""));
  return { message: "modifier", column: range, text, repair };
}

function pathProblem(type: Column, path: Column | undefined, file: WrittenFile): TmpfilesProblem | undefined {
  if (!path) return { message: "noPath", column: type.range, text: type.text };
  const { text, range } = path;
  const raw = file.source.text.slice(range.start, range.end);
  if (!/^[/%]/.test(text)) return { message: "relative", column: range, text };
  return /\\(?![\\nrt]|x[0-9A-Fa-f]{2})/.test(raw.replaceAll("\\\\", ""))
    ? { message: "escape", column: range, text: raw }
    : undefined;
}

const modeProblem = (mode: Column | undefined): TmpfilesProblem | undefined =>
  !mode || mode.text === "-" || mode.text === "" || /^[~:]*[0-7]{1,5}$/.test(mode.text)
    ? undefined
    : { message: "mode", column: mode.range, text: mode.text };

function restProblem(columns: readonly Column[], file: WrittenFile): TmpfilesProblem | undefined {
  const [type, path, , , , , argument] = columns;
  if (!type || !path) return undefined;
  const hasArgument = argument !== undefined && (argument.text !== "-" || /^w/.test(type.text));
  if (!hasArgument && /^[wcbtThHaA]/.test(type.text))
    return { message: "argument", column: type.range, text: type.text };
  const target = normalised(path.text);
  if (!hasArgument && /^L(?!.*\?)/.test(type.text) && lacksTwin(file.image, target))
    return { message: "target", column: path.range, text: target };
  return creates.test(type.text) && isReadOnly(file, target)
    ? { message: "readOnly", column: path.range, text: target }
    : undefined;
}

/** systemd takes /usr/share/factory for the target; the base has files of /etc there. */
function lacksTwin(image: PublishedImage, path: string): boolean {
  if (path.includes("%") || isUnder(path, "/etc") || image.opaque || !image.complete) return false;
  const twin = `/usr/share/factory${path}`;
  for (let at = twin; at !== "/"; at = parentOf(at)) {
    const entry = image.state.get(at);
    if (entry && (at === twin || entry.effect.kind === "tree")) return false;
  }
  return image.state.get("/")?.effect.kind !== "tree" && image.state.below(twin).length === 0;
}

/** Whether the path belongs to the image, so that nothing new can be made there on a machine. */
function isReadOnly({ image, step }: WrittenFile, path: string): boolean {
  if (path.includes("%") || image.state.get(path) || !isOfImage(image, step.context.layout, path))
    return false;
  return !isTransient(image, "root");
}

function isOfImage(
  { state }: PublishedImage,
  layout: WrittenFile["step"]["context"]["layout"],
  path: string,
): boolean {
  const isPlain = (folder: string) =>
    optIsLinked[layout] === false && layout === "fedora-bootc" && !state.wasRemoved(folder);
  if (isUnder(path, "/usr/local"))
    return isPlain("/usr/local") && state.get("/usr/local")?.effect.kind !== "symlink";
  if (isUnder(path, "/opt")) return isPlain("/opt") && state.get("/opt")?.effect.kind !== "symlink";
  return isUnder(path, "/usr");
}
