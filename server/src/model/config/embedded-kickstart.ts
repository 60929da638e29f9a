/** The kickstart in a config's string, which rules, findings and features all look at: read once. */
import { remembering } from "../../base/memory.ts";
import type { EmbeddedText } from "../../syntax/toml/embedded.ts";
import { type KickstartModel, modelOf } from "../kickstart/model.ts";

export const embeddedKickstart: (contents: EmbeddedText) => KickstartModel = remembering(
  ({ text }: EmbeddedText) => modelOf(text),
);
