/** The related place of findings about something that stands in the file twice. */
import type { TextRange } from "../../../base/text.ts";
import type { MessageKey, RuleId } from "../../../messages/messages.ts";
import type { RelatedPlace } from "../../rule.ts";

/** Rules that have a text called `first`. */
type Twice = { [Id in RuleId]: "first" extends MessageKey<Id> ? Id : never }[RuleId];

export const firstOf = (rule: Twice, place: TextRange): RelatedPlace => ({
  place,
  message: { kind: "finding", rule, key: "first", args: {} },
});
