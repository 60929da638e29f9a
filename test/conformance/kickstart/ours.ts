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
  const starts = splitLines(text).map(({ start }) => start);
  const lineOf = (offset: number) => Math.max(1, starts.findLastIndex((start) => start <= offset) + 1);
  return findings
    .filter(({ rule, severity }) => severity === "error" && !isBeyond(rule))
    .map(({ rule, place }) => {
      // An open section is shown where it opens; the installer names the line where it notices.
      const noticed = rule === "ks-unclosed-section" ? modelOf(text).fatal?.line : undefined;
      return { rule, line: noticed ?? lineOf(place.start) };
    });
}
