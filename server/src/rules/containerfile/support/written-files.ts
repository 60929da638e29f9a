/** Files of the image whose text is known: what they say, and where in the project that stands. */
import type { TextRange } from "../../../base/text.ts";
import type { Entry } from "../../../model/containerfile/image-state.ts";
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../../model/containerfile/model.ts";
import { windowSize, windowStart } from "../../../model/containerfile/sources.ts";
import type { Step } from "../../../model/containerfile/stages.ts";
import { HOLE } from "../../../model/shell/value.ts";
import type { Place } from "../../rule.ts";

/** The same object as long as the instruction stays, so that what is read from it can be remembered by it. */
export interface WrittenText {
  /** What only the build knows is a run of holes of the same length. */
  readonly text: string;
  readonly hasHoles: boolean;
}

export interface WrittenFile {
  readonly image: PublishedImage;
  readonly entry: Entry;
  readonly path: string;
  readonly step: Step;
  readonly source: WrittenText;
  /** The place of a range of the text; the word that names the file where the text stands nowhere as it is. */
  readonly placeAt: (range: TextRange) => Place;
  /** Whether edits of the text are possible. */
  readonly editable: boolean;
}

/** The files at or below `folders` in every image; a file counts once, also where images share its stage. */
export function writtenFiles(file: ContainerfileModel, folders: readonly string[]): readonly WrittenFile[] {
  const [image, ...others] = file.images;
  if (!image) return [];
  if (others.length === 0) return filesIn(image, folders);
  const files = new Map<string, WrittenFile>();
  for (const written of file.images.flatMap((each) => filesIn(each, folders))) {
    const { step, entry, path } = written;
    const key = `${step.start} ${entry.effect.range.start} ${path}`;
    if (!files.has(key)) files.set(key, written);
  }
  return [...files.values()];
}

const filesIn = (image: PublishedImage, folders: readonly string[]): readonly WrittenFile[] =>
  folders.flatMap((folder) => image.state.below(folder).flatMap((entry) => writtenFile(image, entry) ?? []));

/** Undefined where it is not known what the entry says. */
export function writtenFile(image: PublishedImage, entry: Entry): WrittenFile | undefined {
  const { effect, step, path } = entry;
  const source = effect.kind === "write" ? textOf(entry) : undefined;
  if (!source || effect.kind !== "write") return undefined;
  const { contentStart: start } = effect;
  const placeAt = (range: TextRange): Place =>
    start === undefined
      ? placeIn(step, effect.range)
      : placeIn(step, { start: start + range.start, end: start + range.end });
  return { image, entry, path, step, source, placeAt, editable: start !== undefined };
}

const texts = new WeakMap<Entry["effect"], { readonly source: WrittenText | undefined }>();

function textOf({ effect, step }: Entry): WrittenText | undefined {
  if (effect.kind !== "write") return undefined;
  const known = texts.get(effect) ?? { source: read(effect, step) };
  texts.set(effect, known);
  return known.source;
}

function read(
  { content, contentStart }: Extract<Entry["effect"], { kind: "write" }>,
  step: Step,
): WrittenText | undefined {
  if (content === undefined) return undefined;
  return isExpanded(step, contentStart) ? masked(content) : { text: content, hasHoles: false };
}

/** Variables, substitutions and the escapes of a here-document without quotes around its delimiter. */
const expansion = /\\[$`\\]|\$(?:\w+|\{[^}\n]*\}|\((?:[^()\n]|\([^()\n]*\))*\)|[@*#?!$-])|`[^`\n]*`/g;

/** Undefined where lines are joined, so that nothing is said about any of them. */
function masked(text: string): WrittenText | undefined {
  if (/\\\r?\n/.test(text)) return undefined;
  const known = text.replace(expansion, (place) => HOLE.repeat(place.length));
  return { text: known, hasHoles: known !== text };
}

/** Whether the builder or the shell fills in variables; where it is not known, they are taken for filled in. */
function isExpanded(step: Step, start: number | undefined): boolean {
  const { keyword, source } = step.syntax;
  if (start === undefined) return keyword === "RUN";
  if (start >= windowStart(0)) return isExpandedIn(step, start - windowStart(0));
  const heredoc = source.heredocs.find(({ body }) => body.start === start);
  if (heredoc && keyword !== "RUN") return !heredoc.quoted;
  return !heredoc?.quoted && opensExpanded(source.text, start);
}

/** A copied file is taken as it is; a here-document further up, or in a script, may be filled in. */
function isExpandedIn({ sources }: Step, offset: number): boolean {
  const source = sources[Math.floor(offset / windowSize)];
  const start = offset % windowSize;
  return start === 0 ? source?.uri === undefined : opensExpanded(source?.text ?? "", start);
}

/** The line above a here-document opens it; quotes around the delimiter say that nothing is filled in. */
const opensExpanded = (text: string, start: number): boolean =>
  !/<<-?[ \t]*["'\\]/.test(text.slice(text.lastIndexOf("\n", start - 2) + 1, start));
