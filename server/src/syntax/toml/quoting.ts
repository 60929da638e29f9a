/** Text on its way into a TOML string. */

/** Whether `text` can stand between `quotes` at all: literal strings have no escapes, and those of one line no lines. */
export function fitsBetween(quotes: string, text: string): boolean {
  if (quotes === "'") return !/['\r\n]/.test(text);
  return quotes !== "'''" || !/^'|'$|'''/.test(text);
}

/** `text` as it must be written between `quotes`; literal strings take it as it is. */
export function escapedFor(quotes: string, text: string): string {
  if (quotes.startsWith("'")) return text;
  const doubled = text.replaceAll("\\", "\\\\");
  if (quotes === '"""') return doubled.replaceAll('"""', '""\\"');
  return doubled.replaceAll('"', '\\"').replaceAll("\n", "\\n").replaceAll("\r", "\\r");
}

/** The quotes with which the string at the beginning of `source` opens. */
export const openingQuotes = (source: string): string => /^(?:"""|'''|["'])/.exec(source)?.[0] ?? "";
