/** Our verdict on a config, by the way that a user's file takes: through the engine. */
import { modelOf } from "../../../server/src/model/config/model.ts";
import { analyse } from "../../support/lint.ts";
import type { Refusal } from "./agreement.ts";
import type { Case } from "./configs.ts";

export { agreement, explanations } from "./agreement.ts";
export { type Case, generated } from "./configs.ts";
export { known } from "./known.ts";

/** The errors in a config; undefined for a template, of which nothing is said until it is filled in. */
export async function refusals({ name, text, imageType, rootfs = "ext4" }: Case) {
  if (modelOf(text, name === "config.json" ? "json" : "toml").template) return undefined;
  const { findings, lines } = await analyse({ [name]: text }, name, { configuration: { imageType, rootfs } });
  return findings
    .filter(({ severity }) => severity === "error")
    .map(
      ({ rule, place, message }): Refusal => ({
        rule,
        table: message.kind === "finding" ? String(message.args.table ?? "") : "",
        message: message.kind === "finding" ? message.key : "",
        line: lines.position(place.start).line + 1,
        text: text.slice(place.start, place.end),
      }),
    );
}
