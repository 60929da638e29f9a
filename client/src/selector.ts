/** Which documents the language server sees; it decides from their content whether they are bootc. */

/** A filter that both VS Code and the language client understand. */
export type Filter =
  | { readonly scheme: string; readonly language: string }
  | { readonly scheme: string; readonly pattern: string };

/** Where documents live; anything else (`git:`, `output:`) shows another version of what one of these has. */
const SCHEMES = ["file", "untitled", "vscode-remote", "vscode-vfs", "vscode-test-web"];
const LANGUAGES = ["dockerfile", "kickstart"];
const CONFIG_GLOBS = ["**/config.toml", "**/config.json", "**/*.bib.toml"];

/** @param globs of the setting `bootc.files.config`, added to the usual names of builder configs */
export const documentSelector = (globs: readonly string[]): Filter[] =>
  SCHEMES.flatMap((scheme) => [
    ...LANGUAGES.map((language) => ({ scheme, language })),
    ...[...CONFIG_GLOBS, ...globs].map((pattern) => ({ scheme, pattern })),
  ]);

/** Kinds of files that a build copies or runs, and that rules know how to read. */
const READ_GLOBS = [
  "**/*.{sh,bash,conf,toml,preset,service,socket,timer,path,mount,automount,target,slice}",
  "**/*.{container,pod,kube,volume,network,image,build}",
];

/**
 * Files that belong to nobody by themselves; the server hears of their edits, because the Containerfiles that read
 * them have findings there.
 */
export const readSelector = (): Filter[] =>
  SCHEMES.flatMap((scheme) => [
    { scheme, language: "shellscript" },
    ...READ_GLOBS.map((pattern) => ({ scheme, pattern })),
  ]);
