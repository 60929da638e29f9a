/** Where the hash of a password goes, in each kind of file. */
import type { TextRange } from "../../base/text.ts";
import type { Analysis } from "../../engine/analysis.ts";
import { embeddedKickstart } from "../../model/config/embedded-kickstart.ts";
import { type EmbeddedText, sourceRange } from "../../syntax/toml/embedded.ts";
import { configPassword } from "./config.ts";
import { kickstartPassword } from "./kickstart.ts";
import { type PlacedPassword, touches } from "./placed.ts";

/** The first password that `range` touches. */
export function passwordAt(analysis: Analysis, range: TextRange): PlacedPassword | undefined {
  switch (analysis.kind) {
    case "config": {
      const { model } = analysis;
      const contents = model.kickstart?.contents;
      return (contents && embeddedPassword(contents, model.text, range)) ?? configPassword(model, range);
    }
    case "kickstart":
      return kickstartPassword(analysis.model, (line) => touches(line, range));
    default:
      return undefined;
  }
}

/** In a kickstart inside a config's string; what is written there needs no escapes in any kind of quotes. */
function embeddedPassword(
  contents: EmbeddedText,
  config: string,
  range: TextRange,
): PlacedPassword | undefined {
  const { text, toSource } = contents;
  if (!touches({ start: toSource(0), end: toSource(text.length) }, range)) return undefined;
  const place = (at: TextRange): TextRange => {
    if (at.end > at.start) return sourceRange(contents, at, config);
    // What is added follows the word before it, and not a line that is joined there.
    const { end } = sourceRange(contents, { start: at.end - 1, end: at.end }, config);
    return { start: end, end };
  };
  const found = kickstartPassword(embeddedKickstart(contents), (line) => touches(place(line), range));
  return (
    found && {
      ...found,
      value: place(found.value),
      edits: found.edits.map((edit) => ({ ...edit, place: place(edit.place) })),
    }
  );
}
