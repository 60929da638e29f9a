/** Shell patterns (`*`, `?`, `[…]`) as regular expressions. Patterns of users are always globs, never expressions. */

/**
 * @param anchor where the pattern must match: the `whole` text, at its `start`, or `anywhere`
 * @param reach whether `*` takes as little or as much as it can
 */
export function globPattern(
  pattern: string,
  anchor: "whole" | "start" | "anywhere" = "whole",
  reach: "shortest" | "longest" = "longest",
): RegExp {
  const star = reach === "shortest" ? "[^]*?" : "[^]*";
  let source = "";
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] ?? "";
    const close = char === "[" ? pattern.indexOf("]", at + 2) : -1;
    if (char === "*") {
      while (pattern[at + 1] === "*") at++;
      source += star;
    } else if (char === "?") source += "[^]";
    else if (char === "\\" && at + 1 < pattern.length) source += escaped(pattern[++at] ?? "");
    else if (close > 0) {
      source += bracket(pattern.slice(at + 1, close));
      at = close;
    } else source += escaped(char);
  }
  const head = anchor === "anywhere" ? "" : "^";
  return new RegExp(`${head}${source}${anchor === "whole" ? "$" : ""}`);
}

const compiled = new Map<string, RegExp>();
const mostCompiled = 1000;

/** Whether `name` as a whole matches `pattern`; expressions are kept, because the same few come again and again. */
export function globMatches(pattern: string, name: string): boolean {
  if (pattern === name || pattern === "*") return true;
  if (!isGlob(pattern)) return false;
  let expression = compiled.get(pattern);
  if (!expression) {
    if (compiled.size >= mostCompiled) compiled.clear();
    expression = globPattern(pattern);
    compiled.set(pattern, expression);
  }
  return expression.test(name);
}

/** Whether `text` holds a pattern character. */
export const isGlob = (text: string): boolean => /[*?[]/.test(text);

const escaped = (char: string): string => char.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

function bracket(content: string): string {
  const negated = /^[!^]/.test(content);
  const inner = (negated ? content.slice(1) : content).replace(/[\\\]^[]/g, "\\$&");
  try {
    const source = `[${negated ? "^" : ""}${inner}]`;
    new RegExp(source);
    return source;
  } catch {
    return escaped(`[${content}]`);
  }
}
