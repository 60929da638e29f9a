/** Archives, downloads and clones: what comes from outside, of which only the place is known. */
import type { OptionShape } from "../../../data/option-shape.ts";
import { parseArguments } from "../arguments.ts";
import { baseNameOf, pathIn } from "../paths.ts";
import type { Argument } from "../value.ts";
import type { EffectScope } from "./scope.ts";

export function unpack(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, { short: "fCTX", long: ["directory", "file"] });
  const oldStyle = /^[a-z]*x[a-z]*$/.test(scope.words[0]?.text ?? "");
  if (!oldStyle && !parsed.has("-x", "--extract", "--get")) return;
  if (parsed.has("-O", "--to-stdout")) return;
  const folder = parsed.values("-C", "--directory")[0];
  const path = folder ? scope.resolve(folder) : scope.cwd;
  const word = folder ?? scope.words[0];
  if (path !== undefined && word) scope.emit({ kind: "tree", path }, word);
}

export function unzip(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, { short: "dxP" });
  if (parsed.has("-l", "-p", "-t", "-v", "-Z")) return;
  const folder = parsed.values("-d")[0];
  const path = folder ? scope.resolve(folder) : scope.cwd;
  const word = folder ?? parsed.operands[0];
  if (path !== undefined && word) scope.emit({ kind: "tree", path }, word);
}

export function download(scope: EffectScope): void {
  const shape: OptionShape = {
    short: "oHdXuAbeEFKmTUwxyYzCcDrPQt",
    long: [
      "output",
      "output-dir",
      "header",
      "data",
      "request",
      "user",
      "user-agent",
      "retry",
      "connect-timeout",
      "max-time",
      "url",
      "proto",
      "cacert",
      "cert",
      "key",
    ],
  };
  const parsed = parseArguments(scope.words, shape);
  const folder = parsed.values("--output-dir")[0];
  const base = folder ? scope.resolve(folder) : scope.cwd;
  for (const word of parsed.values("-o", "--output")) {
    const path = scope.resolve(word);
    if (path !== undefined && word.text !== "-") scope.emit({ kind: "write", path }, word);
  }
  const url = parsed.operands.find(({ text }) => text.includes("://"));
  if (url && base !== undefined && parsed.has("-O", "--remote-name"))
    scope.emit({ kind: "write", path: pathIn(base, remoteName(url)) }, url);
}

export function wget(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, {
    short: "OPoaUtTeiw",
    long: ["output-document", "directory-prefix", "header", "user-agent", "tries", "timeout"],
  });
  const [file] = parsed.values("-O", "--output-document");
  const [folder] = parsed.values("-P", "--directory-prefix");
  const url = parsed.operands[0];
  if (file) {
    const path = scope.resolve(file);
    if (path !== undefined && file.text !== "-") scope.emit({ kind: "write", path }, file);
  } else if (url) {
    const base = folder ? scope.resolve(folder) : scope.cwd;
    if (base !== undefined) scope.emit({ kind: "write", path: pathIn(base, remoteName(url)) }, folder ?? url);
  }
}

export function clone(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, {
    short: "bCcjo",
    long: ["branch", "depth", "config", "origin", "recurse-submodules", "jobs"],
  });
  const [verb, url, folder] = parsed.operands;
  if (verb?.text !== "clone" || !url) return;
  const named = folder ?? url;
  const path = folder
    ? scope.resolve(folder)
    : scope.cwd && pathIn(scope.cwd, baseNameOf(url.text).replace(/\.git$/, ""));
  if (path !== undefined) scope.emit({ kind: "tree", path }, named);
}

/** The name that a download gets where none is given. */
const remoteName = ({ text }: Argument): string => baseNameOf(text.replace(/[?#].*/, ""));
