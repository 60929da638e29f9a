/** `rm` and `find`: what goes away again. */
import { parseArguments } from "../arguments.ts";
import { baseNameOf, parentOf } from "../paths.ts";
import { HOLE } from "../value.ts";
import type { EffectScope } from "./scope.ts";

/** A hole in what is deleted stands for anything: better to believe in a clean-up than to cry wolf. */
const asPattern = (path: string): string => path.replaceAll(HOLE, "*");

export function remove(scope: EffectScope): void {
  for (const word of parseArguments(scope.words).operands) {
    const path = scope.resolve(word);
    if (path !== undefined) scope.emit({ kind: "delete", path: asPattern(path) }, word);
  }
}

/** `find P… [tests] -delete` or `-exec rm …`: empties P but for what the tests spare. */
export function findAndDelete(scope: EffectScope): void {
  const texts = scope.words.map((word) => word.text);
  const deletes =
    texts.includes("-delete") ||
    texts.some((text, index) => /^-exec(?:dir)?$/.test(text) && /(?:^|\/)rm$/.test(texts[index + 1] ?? ""));
  if (!deletes) return;
  const firstTest = texts.findIndex((text) => /^[-!(\\]/.test(text));
  const except = texts.flatMap((text, index) => {
    const negated = ["!", "\\!", "-not"].includes(texts[index - 1] ?? "");
    return negated && ["-name", "-path", "-wholename"].includes(text)
      ? [baseNameOf((texts[index + 1] ?? "").replace(/\/?\*$/, ""))]
      : [];
  });
  const selects = texts.some(
    (text, index) =>
      ["-name", "-iname", "-path", "-regex"].includes(text) &&
      !["!", "\\!", "-not"].includes(texts[index - 1] ?? ""),
  );
  const pattern = texts[texts.indexOf("-name") + 1];
  for (const word of scope.words.slice(0, Math.max(0, firstTest))) {
    const path = scope.resolve(word);
    if (path === undefined) continue;
    const folder = path.endsWith("/*") ? parentOf(path) : path;
    if (!selects) scope.emit({ kind: "empty", path: asPattern(folder), except }, word);
    else if (pattern && texts.includes("-name"))
      scope.emit({ kind: "delete", path: `${asPattern(folder)}/${asPattern(pattern)}` }, word);
  }
}
