/** Places of an instruction that podman speaks of. */
import type { TextRange } from "../../../base/text.ts";
import { placeIn } from "../../../model/containerfile/model.ts";
import type { SourcePlace } from "../../../model/containerfile/sources.ts";
import type { FailedStep } from "./instruction.ts";

type Placed = Pick<FailedStep, "start" | "syntax">;

const at = ({ start, syntax }: Placed, range: TextRange): SourcePlace => placeIn({ start, syntax }, range);

/** The instruction without the bodies of its here-documents. */
export const whole = (placed: Placed): SourcePlace => {
  const { text, headerEnd } = placed.syntax.source;
  return at(placed, { start: 0, end: text.slice(0, headerEnd).trimEnd().length });
};

export const keywordOf = (placed: Placed): SourcePlace =>
  placed.syntax.keywordRange.end > 0 ? at(placed, placed.syntax.keywordRange) : whole(placed);

/** The flag of that name whose value holds `text`; else the whole instruction. */
export function flagWith(placed: Placed, name: string, text: string): SourcePlace {
  const flag = placed.syntax.flags.find((one) => one.name === name && (one.value ?? "").includes(text));
  return flag ? at(placed, flag.range) : whole(placed);
}

/** The word that names a path, which podman writes with a slash before it; else the whole instruction. */
export function wordFor(placed: Placed, path: string): SourcePlace {
  const bare = (text: string) => text.replace(/^(?:\.?\/)+/, "");
  const word = placed.syntax.words.find(({ text }) => bare(text) === bare(path));
  return word ? at(placed, word.range) : whole(placed);
}
