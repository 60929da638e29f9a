/** Files of lines with columns, as tmpfiles.d and sysusers.d have them. */
import { remembering } from "../../../base/memory.ts";
import type { TextRange } from "../../../base/text.ts";
import type { Entry } from "../../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../../model/containerfile/model.ts";
import { parentOf } from "../../../model/shell/paths.ts";
import { HOLE } from "../../../model/shell/value.ts";
import type { Edit } from "../../rule.ts";
import { isMisnamed } from "./misnamed.ts";
import { type Bringer, bringers } from "./words.ts";
import { type WrittenFile, type WrittenText, writtenFiles } from "./written-files.ts";

export interface Column {
  /** Without quotes. */
  readonly text: string;
  /** With quotes. */
  readonly range: TextRange;
}

interface Row {
  /** At least one, unless the line holds nothing but blanks. */
  readonly columns: readonly Column[];
  /** The line without the blanks around it, or those blanks. */
  readonly range: TextRange;
}

/** Quotes hold blanks together (systemd's extract_first_word). */
const column = /(?:"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|\\.|[^\s"'\\])+/g;

/** All lines but comments, empty ones, and those that only the build knows. */
export const rowsIn = remembering(({ text }: WrittenText): readonly Row[] => {
  let start = 0;
  return text.split("\n").flatMap((whole) => {
    const at = start;
    start += whole.length + 1;
    const line = whole.replace(/\r$/, "");
    if (line === "" || /^\s*#/.test(line) || line.includes(HOLE)) return [];
    const columns = [...line.matchAll(column)].map(({ index, 0: raw }) => ({
      text: raw.replace(/["']/g, ""),
      range: { start: at + index, end: at + index + raw.length },
    }));
    const range = {
      start: columns[0]?.range.start ?? at,
      end: columns.at(-1)?.range.end ?? at + line.length,
    };
    return [{ columns, range }];
  });
});

/** The files of one kind that the machine reads: `.conf` right inside one of the folders. */
export const columnFiles = (file: ContainerfileModel, folders: readonly string[]): readonly WrittenFile[] =>
  writtenFiles(file, folders).filter(
    ({ path }) => path.endsWith(".conf") && folders.includes(parentOf(path)),
  );

/** Files that look like such files, and have another name, lie deeper, or in `mistaken`. */
export function unreadFiles(
  file: ContainerfileModel,
  folders: readonly string[],
  mistaken: readonly string[],
  meaning: RegExp,
): readonly Bringer[] {
  const isUnread = (entry: Entry): boolean => {
    const { path, effect } = entry;
    if (effect.kind !== "write" || path.includes(HOLE) || folders.includes(path)) return false;
    const isDeeper = !folders.includes(parentOf(path));
    return isDeeper ? path.endsWith(".conf") : isMisnamed(entry, ".conf", meaning);
  };
  return bringers(file, ({ state }: PublishedImage) =>
    [...folders, ...mistaken].flatMap((folder) => state.below(folder)).filter(isUnread),
  );
}

/** Takes the blanks of an empty line away; none where the text is not at hand. */
export const blankEdits = (file: WrittenFile, range: TextRange): readonly Edit[] =>
  file.editable ? [{ place: file.placeAt(range), text: "" }] : [];
