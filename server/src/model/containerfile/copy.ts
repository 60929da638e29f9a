/** COPY and ADD: what lies where afterwards. */

import { isGlob } from "../../base/glob.ts";
import type { InstructionSyntax, Word } from "../../syntax/containerfile/instruction.ts";
import { copied } from "../shell/effects/copies.ts";
import type { Effect } from "../shell/facts.ts";
import type { ImageFiles, KnownFile } from "../shell/image-files.ts";
import { baseNameOf, isUnder, normalised, pathIn, resolvePath } from "../shell/paths.ts";
import { type Certainty, HOLE, weaker } from "../shell/value.ts";
import type { BuildContext } from "./context.ts";
import type { Creation } from "./image-state.ts";
import type { Reading } from "./reading.ts";
import { expandText, valueOf } from "./variables.ts";

interface Destination {
  readonly word: Word;
  readonly path: string;
  readonly certainty: Certainty;
  readonly isFolder: boolean;
}

export function copyEffects(
  instruction: InstructionSyntax,
  context: BuildContext,
  reading: Reading,
): readonly Effect[] {
  const { words, flags, source, keyword } = instruction;
  const destination = destinationOf(words, context);
  if (!destination) return [];
  const heredocs = source.heredocs.map((heredoc) =>
    written(destination, destination.isFolder ? heredoc.delimiter : undefined, {
      content: source.text.slice(heredoc.body.start, heredoc.body.end),
      contentStart: heredoc.body.start,
      by: keyword,
    }),
  );
  const from = flags.find(({ name }) => name === "from")?.value;
  const stage = from === undefined ? undefined : expandText(from, context.variables.lookup).text;
  const sources = words
    .slice(0, -1)
    .filter(
      ({ range }) =>
        !source.heredocs.some(({ opening }) => opening.start <= range.start && range.start < opening.end),
    );
  const copied = sources.flatMap((word) => {
    const text = valueOf(word, context.variables).text;
    if (keyword === "ADD" && /^(?:https?|git|ssh):\/\/|^git@/.test(text)) return [fetched(destination, text)];
    return stage === undefined
      ? fromContext(destination, text, keyword, reading.ofContext)
      : fromStage(destination, text, keyword, stage, reading);
  });
  return [...heredocs, ...copied];
}

function destinationOf(words: readonly Word[], context: BuildContext): Destination | undefined {
  const word = words.at(-1);
  if (!word || words.length < 2) return undefined;
  const value = valueOf(word, context.variables);
  const path = resolvePath(value.text, context.workdir);
  if (path === undefined) return undefined;
  return {
    word,
    path,
    certainty: value.certainty,
    isFolder: words.length > 2 || /(?:^|\/)\.{0,2}$/.test(value.text),
  };
}

const below = (folder: string, name: string): string => normalised(pathIn(folder, name));

function written(
  { word, path, certainty }: Destination,
  name: string | undefined,
  rest: { readonly by: string; readonly content?: string; readonly contentStart?: number },
): Effect {
  const target = name === undefined ? path : below(path, name);
  return { kind: "write", path: target, range: word.range, certainty, guard: "none", ...rest };
}

function tree({ word, path, certainty }: Destination, by: string): Effect {
  return { kind: "tree", path, range: word.range, certainty, guard: "none", by };
}

const fetched = (destination: Destination, url: string): Effect =>
  written(destination, destination.isFolder ? baseNameOf(url.replace(/[?#].*/, "")) : undefined, {
    by: "ADD",
  });

/** Another image or stage: only the shape of the source's name tells whether it is a file or a folder. */
function guessed(destination: Destination, source: string, by: string): Effect {
  const name = baseNameOf(source);
  if (source.endsWith("/") || !/\.[A-Za-z0-9]+$/.test(name)) return tree(destination, by);
  return written(destination, destination.isFolder ? name : undefined, { by });
}

const archive = /\.(?:tar(?:\.\w+)?|tgz|tbz2?|txz)$/;

function fromContext(
  destination: Destination,
  text: string,
  by: string,
  files: ImageFiles,
): readonly Effect[] {
  const source = normalised(`/${text}`);
  const weakened = {
    ...destination,
    certainty: weaker(destination.certainty, source.includes(HOLE) ? "unknown" : "sure"),
  };
  if (source.includes(HOLE) || isGlob(source)) return [tree(weakened, by)];
  if (by === "ADD" && archive.test(source)) return [tree(destination, by)];
  return known(destination, source, by, files) ?? [guessed(destination, text, by)];
}

function fromStage(
  destination: Destination,
  text: string,
  by: string,
  stage: string,
  reading: Reading,
): readonly Effect[] {
  const source = resolvePath(text, "/");
  const whole = guessed(destination, text, by);
  if (source === undefined || source.includes(HOLE) || isGlob(source)) return [whole];
  const arrived = known(destination, source, by, reading.from(stage));
  if (arrived) return arrived;
  // A root file system that was put together in a folder: what was done there was done to this image.
  const isRoot = destination.path === "/" && source !== "/" && whole.kind === "tree";
  const done = isRoot ? reading.left((all) => all.stage(stage), source) : [];
  return [whole, ...done.flatMap((effect) => (isUnder(effect.path, source) ? moved(effect, source) : []))];
}

const moved = (effect: Creation, root: string): Effect =>
  ({ ...effect, path: effect.path.slice(root.length) || "/" }) as Effect;

/** What arrives of a file or a folder whose files are all known. */
function known(
  destination: Destination,
  source: string,
  by: string,
  files: ImageFiles,
): readonly Effect[] | undefined {
  const file = source === "/" ? undefined : files.at(source);
  if (file) return [arriving(destination, destination.isFolder ? baseNameOf(source) : undefined, by, file)];
  return files.below(source)?.map((name) => {
    const each = files.at(pathIn(source, name));
    return each ? arriving(destination, name, by, each) : written(destination, name, { by });
  });
}

function arriving(destination: Destination, name: string | undefined, by: string, file: KnownFile): Effect {
  const effect = written(destination, name, { by });
  return { ...effect, ...copied(file, effect.path) } as Effect;
}
