/** Which of our languages a document may be, from its name and the editor's language; its content decides further. */
import { baseName } from "../base/uri.ts";
import type { Document } from "./analysis.ts";

export type FileKind = "containerfile" | "config" | "kickstart" | "other";

const containerfileName =
  /^(?:containerfile|dockerfile)\d*(?:[._-].*)?$|[._-](?:containerfile|dockerfile)$|\.(?:containerfile|dockerfile)\.in$/i;
const kickstartName = /\.(?:ks|kickstart|cfg)$/i;

/** Whether a file's name says that it is a Containerfile. */
export const isContainerfileName = (name: string): boolean =>
  containerfileName.test(name) &&
  !/\.(?:md|txt|json|ya?ml|toml|sh|go|rs|py|rb|hs|[cm]?[jt]sx?|html?|svg|png|jpe?g|gif|sublime-syntax|dockerignore|containerignore|j2|tmpl|disabled)$/i.test(
    name,
  );

/** Whether a file's name says that it may be a builder config in the folder of a Containerfile. */
export const isConfigName = (name: string): boolean =>
  /^config\.(?:toml|json)$|\.bib\.(?:toml|json)$/.test(name);

/** The builder reads a config by its name: JSON from a file called so, TOML from every other. */
export const isJsonName = (name: string): boolean => name.endsWith(".json");

export function fileKind({ uri, languageId }: Document): FileKind {
  const name = baseName(uri);
  if (languageId === "dockerfile" || isContainerfileName(name)) return "containerfile";
  if (languageId === "kickstart" || kickstartName.test(name)) return "kickstart";
  if (languageId === "toml" || name.endsWith(".toml") || isConfigName(name)) return "config";
  return "other";
}
