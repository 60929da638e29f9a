/** Units in here-documents with a plain delimiter: their variables are filled in while the image is built. */

import { placeIn } from "../../../model/containerfile/model.ts";
import type { Heredoc } from "../../../syntax/containerfile/split.ts";
import type { Edit } from "../../rule.ts";
import type { UnitProblem } from "./unit-checks.ts";
import type { AuthoredUnit } from "./units.ts";

/** The here-document of the Containerfile that the unit stands in, if the builder or the shell expands it. */
function expandedHeredoc({ entry: { effect, step } }: AuthoredUnit): Heredoc | undefined {
  const start = effect.kind === "write" ? effect.contentStart : undefined;
  return step.syntax.source.heredocs.find(({ body, quoted }) => !quoted && body.start === start);
}

/** The first variable that nobody sets, so that nothing is left of it in the image. */
export function lostVariable(unit: AuthoredUnit): UnitProblem | undefined {
  if (!unit.content.includes("$") || !expandedHeredoc(unit)) return undefined;
  const { variables } = unit.entry.step.context;
  const { text } = unit.entry.step.syntax.source;
  for (const match of unit.content.matchAll(/(?<!\\)\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/g)) {
    const name = match[1] ?? match[2] ?? "";
    const isComment = /(?:^|\n)\s*[#;][^\n]*$/.test(unit.content.slice(0, match.index));
    const isSet =
      variables.lookup(name) !== undefined || new RegExp(`\\b${name}=|\\bfor ${name}\\b`).test(text);
    if (isComment || isSet || /^(?:HOME|PATH)$/.test(name)) continue;
    const range = { start: match.index, end: match.index + match[0].length };
    return { message: "variable", args: { variable: match[0] }, range };
  }
  return undefined;
}

/** Quotes the delimiter; undefined where something in the text is meant to be filled in. */
export function quotedDelimiter(unit: AuthoredUnit): Edit | undefined {
  const heredoc = expandedHeredoc(unit);
  const { step } = unit.entry;
  const { variables } = step.context;
  const names = [...unit.content.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, name = ""]) => name);
  const isMeant = names.some((name) => variables.lookup(name) !== undefined);
  if (!heredoc || isMeant || /\\\$|\$\(|`/.test(unit.content)) return undefined;
  const place = placeIn(step, heredoc.opening);
  return {
    place: { start: place.end - heredoc.delimiter.length, end: place.end },
    text: `'${heredoc.delimiter}'`,
  };
}
