/** Files as a command finds them: those of the image, and what earlier commands of the same script made of them. */
import { isGlob } from "../../base/glob.ts";
import type { Effect } from "./facts.ts";
import type { ImageFiles, KnownFile } from "./image-files.ts";
import type { Shell, Sink } from "./shell.ts";

/** What a script made of a file. */
export interface MadeFile {
  readonly file: () => KnownFile | undefined;
  /** Whether something was changed in it since, so that `file` is no longer all that it says. */
  readonly isChanged: boolean;
}

const gone: MadeFile = { file: () => undefined, isChanged: false };

/** Writes an effect down. `copyOf` is the file whose text it takes over. */
export function note(effect: Effect, { sink, files }: Shell, copyOf?: KnownFile): void {
  sink.effects.push(effect);
  const { path } = effect;
  if (effect.kind === "write") {
    sink.made.set(
      path,
      effect.append
        ? { file: before(path, sink, files).file, isChanged: true }
        : { file: () => copyOf ?? written(effect), isChanged: false },
    );
  } else if (effect.kind === "move") {
    sink.made.set(effect.to, before(path, sink, files));
    sink.made.set(path, gone);
  } else if (effect.kind === "delete" && !isGlob(path)) sink.made.set(path, gone);
}

const before = (path: string, { made }: Sink, files: ImageFiles): MadeFile =>
  made.get(path) ?? { file: () => files.at(path), isChanged: false };

/** A file that was written out word by word. */
function written({ content, contentStart }: Extract<Effect, { kind: "write" }>): KnownFile | undefined {
  if (content === undefined || contentStart === undefined) return undefined;
  return { origin: undefined, read: () => ({ text: content, base: contentStart }) };
}

/** What is known of a file, but for what was changed in it. */
export function fileAt(path: string, { sink, files }: Shell): KnownFile | undefined {
  const made = sink.made.get(path);
  return made ? made.file() : files.at(path);
}

/** The files of the image as they are now, those left out that are no longer known. */
export const filesNow = (shell: Shell): ImageFiles => ({
  ...shell.files,
  at: (path) => (shell.sink.made.get(path)?.isChanged ? undefined : fileAt(path, shell)),
});
