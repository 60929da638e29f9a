/** TOML files of the image, read once for all rules. */
import { remembering } from "../../../base/memory.ts";
import { problemIn, type Verdict } from "../../../model/config/problem.ts";
import type { ContainerfileModel } from "../../../model/containerfile/model.ts";
import { HOLE } from "../../../model/shell/value.ts";
import { parseDocument } from "../../../syntax/toml/document.ts";
import type { TomlDocument } from "../../../syntax/toml/nodes.ts";
import { type TomlItem, type TomlTable, treeOf } from "../../../syntax/toml/tree.ts";
import { type WrittenFile, type WrittenText, writtenFiles } from "./written-files.ts";

export interface TomlFile extends WrittenFile {
  readonly document: TomlDocument;
  readonly root: TomlTable;
  readonly verdict: Verdict;
}

const read = remembering(({ text, hasHoles }: WrittenText) => {
  const document = parseDocument(text);
  // Where something is filled in, what stands there before says nothing about the file's validity.
  const verdict = hasHoles
    ? { valid: document.errors.length === 0, problem: undefined }
    : problemIn(document);
  return { document, root: treeOf(document), verdict };
});

/** The files right inside one of `folders` that end in `.toml`. */
export const tomlFiles = (file: ContainerfileModel, folders: readonly string[]): readonly TomlFile[] =>
  writtenFiles(file, folders)
    .filter(({ path }) => folders.some((folder) => isTomlIn(folder, path)))
    .map((written) => ({ ...written, ...read(written.source) }));

const isTomlIn = (folder: string, path: string): boolean =>
  path.startsWith(`${folder}/`) && /^[^/]+\.toml$/.test(path.slice(folder.length + 1));

export const stringOf = (item: TomlItem | undefined): string | undefined =>
  item?.kind === "string" ? item.content.text : undefined;

export const isKnown = (text: string): boolean => !text.includes(HOLE);
