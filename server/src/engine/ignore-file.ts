/**
 * `.containerignore` and `.dockerignore`: which files of a build context a builder never sees.
 * Patterns as in the Dockerfile reference: the last one that matches a path or a folder around it decides, `!` brings
 * back, `**` stands for any number of folders. Matching takes time proportional to pattern × path, whatever is written.
 */

export interface IgnoreFile {
  /** Whether the builder leaves a path of the context out. */
  readonly ignores: (path: string) => boolean;
  /** Whether something below an ignored folder may be brought back. */
  readonly hasExceptions: boolean;
}

interface Pattern {
  readonly segments: readonly Segment[];
  readonly isException: boolean;
}

/** One name of a pattern; `any` stands for any number of folders. */
type Segment = "any" | readonly Token[];
type Token = "star" | ((char: string) => boolean);

export function readIgnoreFile(text: string): IgnoreFile {
  const patterns = text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => patternOf(line.trim()))
    .filter(({ segments }) => segments.length > 0);
  return {
    hasExceptions: patterns.some(({ isException }) => isException),
    ignores: (path) => {
      const names = path.split("/");
      const last = patterns.findLast(({ segments }) => covers(segments, names));
      return last !== undefined && !last.isException;
    },
  };
}

function patternOf(line: string): Pattern {
  const isException = line.startsWith("!");
  const segments: Segment[] = [];
  for (const name of (isException ? line.slice(1).trim() : line).split("/")) {
    if (name === "..") segments.pop();
    else if (name !== "" && name !== ".") {
      // `**.md` is `**/.md` to Docker.
      if (name.startsWith("**")) segments.push("any");
      const rest = name.startsWith("**") ? name.replace(/^\*+/, "") : name;
      if (rest !== "") segments.push(tokensOf(rest));
    }
  }
  return { segments, isException };
}

/** Whether a pattern matches the path or a folder around it. */
const covers = (pattern: readonly Segment[], names: readonly string[]): boolean =>
  matches<Segment, string>([...pattern, "any"], names, {
    isMany: (segment) => segment === "any",
    accepts: (segment, name) => segment !== "any" && matchesName(segment, name),
  });

const matchesName = (tokens: readonly Token[], name: string): boolean =>
  matches<Token, string>(tokens, [...name], {
    isMany: (token) => token === "star",
    accepts: (token, char) => token !== "star" && token(char),
  });

function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] ?? "";
    const close = char === "[" ? pattern.indexOf("]", at + 2) : -1;
    if (char === "*") tokens.push("star");
    else if (char === "?") tokens.push(() => true);
    else if (close > 0) {
      tokens.push(memberOf(pattern.slice(at + 1, close)));
      at = close;
    } else {
      const literal = char === "\\" && at + 1 < pattern.length ? pattern[++at] : char;
      tokens.push((other) => other === literal);
    }
  }
  return tokens;
}

/** The inside of `[…]`: characters and ranges, negated by `^`. */
function memberOf(content: string): (char: string) => boolean {
  const isNegated = content.startsWith("^");
  const ranges = [...content.slice(isNegated ? 1 : 0).matchAll(/(.)-(.)|(.)/gs)].map(
    ([, from, to, one]) => [from ?? one ?? "", to ?? one ?? ""] as const,
  );
  return (char) => ranges.some(([from, to]) => from <= char && char <= to) !== isNegated;
}

/** What the parts of a pattern mean: one that stands for any number of items, or for one that it accepts. */
interface Meaning<Part, Item> {
  readonly isMany: (part: Part) => boolean;
  readonly accepts: (part: Part, item: Item) => boolean;
}

/** Only the last part that stands for many is tried again, so that the time stays within parts × items. */
function matches<Part, Item>(
  parts: readonly Part[],
  items: readonly Item[],
  { isMany, accepts }: Meaning<Part, Item>,
): boolean {
  let at = 0;
  let many = -1;
  let resume = 0;
  for (let index = 0; index < items.length; ) {
    const part = parts[at];
    if (part !== undefined && isMany(part)) {
      many = at++;
      resume = index;
    } else if (part !== undefined && accepts(part, items[index] as Item)) {
      at++;
      index++;
    } else if (many >= 0) {
      at = many + 1;
      index = ++resume;
    } else return false;
  }
  return parts.slice(at).every(isMany);
}
