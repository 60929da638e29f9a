/** What is wrong with a line of sysusers.d: at most one thing, the first that systemd stumbles over. */
import { own } from "../../../base/own.ts";
import type { TextRange } from "../../../base/text.ts";
import type { Column } from "./column-file.ts";

export interface SysusersProblem {
  readonly message:
    | "type"
    | "noName"
    | "name"
    | "id"
    | "range"
    | "group"
    | "reserved"
    | "gecos"
    | "shell"
    | "extra";
  readonly column: TextRange;
  readonly text: string;
  /** Columns that belong into quotes together. */
  readonly quotable?: TextRange;
}

type Message = SysusersProblem["message"];

const number = String.raw`\d+`;
const name = String.raw`[A-Za-z_][\w-]{0,30}`;
const path = "/.*";
const whole = (...forms: readonly string[]): RegExp => new RegExp(`^(?:-|.*%.*|${forms.join("|")})$`);

/** The third column by type, and what is said where it is something else. */
const identities: Readonly<Record<string, { readonly form: RegExp; readonly message: Message }>> = {
  u: { form: whole(number, `(?:-|${number}):(?:${number}|${name})`, path), message: "id" },
  g: { form: whole(number, path), message: "id" },
  m: { form: new RegExp(`^(?:.*%.*|${name})$`), message: "group" },
  r: { form: new RegExp(`^(?:.*%.*|${number}-${number})$`), message: "range" },
};

export function problemOf(columns: readonly Column[]): SysusersProblem | undefined {
  const [type, account, identity] = columns;
  if (!type) return undefined;
  const about = (message: Message, { range, text }: Column): SysusersProblem => ({
    message,
    column: range,
    text,
  });
  const kind = type.text.replace(/^u!$/, "u");
  const expected = own(identities, kind);
  if (!expected) return about("type", type);
  if (!account) return about("noName", type);
  if (!isName(kind, account.text)) return about(kind === "r" ? "range" : "name", account);
  if (!identity) return kind === "m" || kind === "r" ? about(expected.message, account) : undefined;
  if (!expected.form.test(identity.text)) return about(expected.message, identity);
  if (kind !== "m" && /\b(?:65535|4294967295)\b/.test(identity.text)) return about("reserved", identity);
  return kind === "u" ? restOfUser(columns) : restOfOthers(columns);
}

const accountName = new RegExp(`^${name}$`);

const isName = (kind: string, text: string): boolean =>
  kind === "r" ? text === "-" : text.includes("%") || accountName.test(text);

/** A description of several words without quotes pushes home and shell out of their columns. */
function restOfUser(columns: readonly Column[]): SysusersProblem | undefined {
  const [, , , gecos, home, shell] = columns;
  const isPath = (column: Column | undefined) => !column || column.text === "-" || /^[/%]/.test(column.text);
  if (gecos && (!isPath(home) || columns.length > 6)) {
    const next = columns.findIndex((column, index) => index > 3 && isPath(column));
    const last = columns.at(next < 0 ? -1 : next - 1) ?? gecos;
    const quotable = { start: gecos.range.start, end: last.range.end };
    const isRest = columns.length - (next < 0 ? columns.length : next) <= 2;
    const text = columns
      .slice(3, next < 0 ? undefined : next)
      .map((column) => column.text)
      .join(" ");
    return { message: "gecos", column: quotable, text, ...(isRest && last !== gecos && { quotable }) };
  }
  return shell && !isPath(shell) ? { message: "shell", column: shell.range, text: shell.text } : undefined;
}

/** Groups, members and ranges have three columns. */
function restOfOthers(columns: readonly Column[]): SysusersProblem | undefined {
  const extra = columns.slice(3).find(({ text }) => text !== "-");
  return extra && { message: "extra", column: extra.range, text: extra.text };
}
