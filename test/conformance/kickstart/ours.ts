/** Our verdict on a kickstart, by the way that a user's file takes: through the engine. */
import { modelOf } from "../../../server/src/model/kickstart/model.ts";
import { splitLines } from "../../../server/src/syntax/kickstart/lines.ts";
import { analyse } from "../../support/lint.ts";
import type { Stop } from "./agreement.ts";
import { isBeyond } from "./beyond.ts";
import type { Case } from "./kickstarts.ts";

export { agreement, explanations } from "./agreement.ts";
export { type Case, generated } from "./kickstarts.ts";
export { known } from "./known.ts";

/** Where the installer of that version stops, as we say. */
export async function stops({ text, version }: Case): Promise<readonly Stop[]> {
  const files = { "case.ks": text };
  const { findings } = await analyse(files, "case.ks", { configuration: { kickstartVersion: version } });
  const lines = splitLines(text);
  const starts = lines.map(({ start }) => start);
  const lineOf = (offset: number) => Math.max(1, starts.findLastIndex((start) => start <= offset) + 1);
  /** What is wrong with a whole section is shown where it opens; the installer notices where it ends. */
  const noticed = (rule: string, start: number): number | undefined => {
    const { fatal, sections } = modelOf(text);
    if (rule === "ks-unclosed-section") return fatal?.line;
    const end = sections.find(({ tagRange }) => tagRange.start === start)?.end;
    return rule === "ks-certificate-empty" && end !== undefined ? lineOf(end.start) : undefined;
  };
  return findings
    .filter(({ rule, severity }) => severity === "error" && !isBeyond(rule))
    .map(({ rule, place }) => {
      const line = noticed(rule, place.start) ?? lineOf(place.start);
      const { start, end } = lines[line - 1] ?? { start: 0, end: 0 };
      return { rule, line, command: text.slice(start, end).trim().split(/\s/)[0] ?? "" };
    });
}
