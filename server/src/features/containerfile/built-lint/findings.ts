/** Findings of `bootc container lint` in a built image, for a client. */
import type { LineIndex } from "../../../base/text.ts";
import { type Locale, say, ui } from "../../../messages/messages.ts";
import type { ContainerfileModel } from "../../../model/containerfile/model.ts";
import type { BuiltLintFinding } from "../../../protocol/requests.ts";
import { rangeOf } from "../../range.ts";
import { type Cause, causesOf } from "./causes.ts";
import { readLintOutput } from "./output.ts";

export interface BuiltLintOptions {
  readonly locale: Locale;
  readonly uri: string;
  /** The lines of the file itself, and of others that it reads; undefined where they cannot be read. */
  readonly linesOf: (uri: string) => LineIndex | undefined;
  /** The stage that was built: the last published one, unless it is named. */
  readonly target: string | undefined;
}

export function builtFindings(
  file: ContainerfileModel,
  output: string,
  { locale, uri, linesOf, target }: BuiltLintOptions,
): readonly BuiltLintFinding[] {
  const image = file.images.find(({ stage }) => target !== undefined && stage.name === target);
  const built = image ?? file.images.at(-1);
  if (!built) return [];
  return causesOf(file, built, readLintOutput(output)).flatMap((cause) => {
    const { finding, place } = cause;
    const lines = linesOf(place.uri ?? uri);
    if (!lines) return [];
    return {
      check: finding.name,
      severity: finding.isFatal ? "error" : "warning",
      message: messageOf(cause, locale),
      location: { uri: place.uri ?? uri, range: rangeOf(lines, place) },
    };
  });
}

/** The tool's own words, and beside them what was predicted of the check. */
function messageOf({ finding: { title, item }, prediction }: Cause, locale: Locale): string {
  const text = item === undefined ? title : `${title}: ${item}`;
  if (prediction === undefined) return text;
  const remark = say(ui(`built.${prediction.outcome}`, { reason: say(prediction.reason, locale) }), locale);
  return `${text}\n${remark}`;
}
