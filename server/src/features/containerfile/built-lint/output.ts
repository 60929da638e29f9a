/**
 * What `bootc container lint` prints of a built image: a line for each check that fails, and for some of them a list
 * below headings (crates/lib/src/lints.rs of bootc 1.1 to 1.16).
 */

/** One thing that a check has found. */
export interface BuiltFinding {
  /** Of the check, which may be newer than those that this program knows. */
  readonly name: string;
  /** Whether the command fails by it. */
  readonly isFatal: boolean;
  readonly title: string;
  /** One entry of a list: a path, a line of tmpfiles.d, an account. */
  readonly item: string | undefined;
}

const head = /^(Lint warning|Failed lint): ([\w-]+): (.*)$/;
/** What cannot be parsed ends the whole run. */
const crash = /(Unexpected runtime error) running lint ([\w-]+): (.*)$/;
const entry = /^\s+(\S.*)$/;
const rest = /^\s+\.\.\.and \d+ more$/;

/** Never throws; what it does not know belongs to nothing. */
export function readLintOutput(output: string): readonly BuiltFinding[] {
  const found: BuiltFinding[] = [];
  let open: Omit<BuiltFinding, "item"> | undefined;
  for (const line of output.split(/\r?\n/)) {
    const [, kind, name, title] = head.exec(line) ?? crash.exec(line) ?? [];
    const item = entry.exec(line)?.[1];
    if (name !== undefined && title !== undefined) {
      open = { name, isFatal: kind !== "Lint warning", title: title.replace(/:$/, "") };
      if (!title.endsWith(":")) found.push({ ...open, item: undefined });
    } else if (open && item !== undefined) {
      if (!rest.test(line)) found.push({ ...open, item });
    } else if (open && /^[A-Z].*:$/.test(line)) open = { ...open, title: line.slice(0, -1) };
    else if (line.trim() !== "") open = undefined;
  }
  return found;
}
