/** What one instruction reads of its surroundings, noted down so that it is known when it has to be looked at again. */

import { type ImageFiles, type KnownFile, noImageFiles } from "../shell/image-files.ts";
import type { OwnCommands } from "../shell/own-commands.ts";
import { type ContextFiles, contextNamed } from "./context-files.ts";
import type { Creation, Entry } from "./image-state.ts";
import type { Programs } from "./programs.ts";
import { mostWindows, placeIn, type Source, windowSize, windowStart } from "./sources.ts";
import type { StageFiles } from "./stage-files.ts";

/** What an instruction can read. */
export interface Surroundings {
  readonly context: ContextFiles;
  /** The image so far. */
  readonly image: StageFiles;
  /** What lies in folders of PATH there. */
  readonly programs: Programs;
  readonly commands: OwnCommands;
  /** An earlier stage, by name or number. */
  readonly stage: (name: string) => StageFiles | undefined;
}

/** Whether a name may be one that a build is given, rather than that of an image in a registry. */
const mayNameContext = (name: string): boolean =>
  name !== "" && ![...name].some((char) => "/:@\0".includes(char));

type Find = (surroundings: Surroundings) => StageFiles | undefined;

/** What was read, and whether the same would be read in other surroundings. */
export interface Readings {
  readonly usesContext: boolean;
  /** The key of the programs, where one was looked for. */
  readonly programs: string | undefined;
  readonly asked: readonly ((surroundings: Surroundings) => boolean)[];
  readonly sources: readonly ((surroundings: Surroundings) => Source)[];
}

export interface Reading {
  /** The build context; paths in it begin with a slash here. */
  readonly ofContext: ImageFiles;
  /** The image so far. */
  readonly ofImage: ImageFiles;
  /** What `--from=NAME` means: an earlier stage, or else a context that the build is given under that name. */
  readonly from: (name: string) => ImageFiles;
  /** Where a program of the image lies that is called by its name. */
  readonly program: ImageFiles["program"];
  /** What another stage wrote below a folder, at the places where it did so. */
  readonly left: (find: Find, folder: string) => readonly Creation[];
  /** Commands of the user's own. */
  readonly commands: OwnCommands;
  readonly readings: () => Readings;
}

export function startReading(surroundings: Surroundings): Reading {
  /** By what was asked, since a script asks the same thing again and again. */
  const asked = new Map<string, (surroundings: Surroundings) => boolean>();
  const sources: ((surroundings: Surroundings) => Source)[] = [];
  const windows = new Map<string, number>();
  let usesContext = false;
  let programs: string | undefined;

  function open(key: string, text: string, source: (surroundings: Surroundings) => Source) {
    let index = windows.get(key);
    if (index === undefined) {
      if (text.length >= windowSize || sources.length >= mostWindows) return undefined;
      index = sources.push(source) - 1;
      windows.set(key, index);
    }
    return { text, base: windowStart(index) };
  }

  function contextFile(path: string): KnownFile {
    return {
      origin: path,
      read() {
        usesContext = true;
        const text = surroundings.context.read(path);
        const source = { text: text ?? "", uri: surroundings.context.uriOf(path), start: 0 };
        return text === undefined ? undefined : open(`context ${path}`, text, () => source);
      },
    };
  }

  /** The build context, or the one whose paths begin with `top`. */
  function ofContext(top: string): ImageFiles {
    const inside = (path: string): string => (top === "" ? path.slice(1) : top + path);
    return {
      at(path) {
        usesContext = true;
        const name = inside(path);
        return surroundings.context.kind(name) === "file" ? contextFile(name) : undefined;
      },
      below(folder) {
        usesContext = true;
        const { kind, filesBelow } = surroundings.context;
        if (folder === "/") return filesBelow(top);
        const name = inside(folder);
        return kind(name) === "folder" ? filesBelow(name) : undefined;
      },
      program: noImageFiles.program,
    };
  }

  function ofStage(name: string, find: Find): ImageFiles {
    const sourceIn = (all: Surroundings, path: string) => find(all)?.at(path)?.source;
    return {
      at(path) {
        const file = find(surroundings)?.at(path);
        const was = [file?.origin, file?.source?.text];
        asked.set(`${name} at ${path}`, (all) => {
          const now = find(all)?.at(path);
          return now?.origin === was[0] && now?.source?.text === was[1];
        });
        if (!file) return undefined;
        const { origin, source } = file;
        if (!source) return origin === undefined ? undefined : contextFile(origin);
        return {
          origin,
          read: () => open(`${name} ${path}`, source.text, (all) => sourceIn(all, path) ?? source),
        };
      },
      below(folder) {
        const listing = (all: Surroundings) => {
          const { names, isWhole } = find(all)?.below(folder) ?? { names: [], isWhole: false };
          return isWhole ? names : undefined;
        };
        const names = listing(surroundings);
        const was = names?.join("\n");
        asked.set(`${name} below ${folder}`, (all) => listing(all)?.join("\n") === was);
        return names;
      },
      program: noImageFiles.program,
    };
  }

  function left(find: Find, folder: string): readonly Creation[] {
    const entriesIn = (all: Surroundings) => find(all)?.entries(folder) ?? [];
    const entries = entriesIn(surroundings);
    asked.set(`left below ${folder}`, (all) => {
      const now = entriesIn(all);
      return (
        now.length === entries.length && now.every(({ effect }, index) => effect === entries[index]?.effect)
      );
    });
    return entries.flatMap((entry, index) => {
      const { effect, step, path } = entry;
      const sourceOf = (all: Surroundings) => sourceAt(entriesIn(all)[index] ?? entry);
      const { text, uri, start } = sourceOf(surroundings);
      const window = open(uri === undefined ? `step ${start}` : `file ${uri}`, text, sourceOf);
      if (!window) return [];
      const shifted = (at: number) => placeIn(step, { start: at, end: at }).start - start + window.base;
      const range = { start: shifted(effect.range.start), end: shifted(effect.range.end) };
      if (effect.kind !== "write" || effect.contentStart === undefined) return [{ ...effect, path, range }];
      return [{ ...effect, path, range, contentStart: shifted(effect.contentStart) }];
    });
  }

  function program(name: string): string | undefined {
    programs = surroundings.programs.key;
    return surroundings.programs.paths.get(name);
  }

  const readings = () => ({ usesContext, programs, asked: [...asked.values()], sources });
  function from(name: string): ImageFiles {
    const find: Find = (all) => all.stage(name);
    const isStage = find(surroundings) !== undefined;
    asked.set(`stage ${name}`, (all) => (find(all) !== undefined) === isStage);
    return isStage || !mayNameContext(name) ? ofStage(`stage ${name}`, find) : ofContext(contextNamed(name));
  }

  const ofImage = ofStage("image", (all) => all.image);
  return {
    ofContext: ofContext(""),
    ofImage,
    from,
    program,
    left,
    commands: surroundings.commands,
    readings,
  };
}

/** The text that brought an entry: its own instruction, or a script that this one runs. */
function sourceAt({ effect, step }: Entry): Source {
  const { uri } = placeIn(step, effect.range);
  const own = { text: step.syntax.source.text, uri: undefined, start: step.start };
  return step.sources.find((source) => uri !== undefined && source.uri === uri) ?? own;
}
