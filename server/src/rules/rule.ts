/** The contract between a rule and the engine. */
import type { Severity } from "../base/severity.ts";
import type { FixKey, Message, MessageKey, RuleId } from "../messages/messages.ts";
import type { MessageArguments } from "../messages/text.ts";

/** A span of a document; `uri` is absent for the document under analysis. Offsets are UTF-16. */
export interface Place {
  readonly uri?: string;
  readonly start: number;
  readonly end: number;
  /** What in the document under analysis leads to a place in another one. */
  readonly via?: { readonly start: number; readonly end: number };
}

/** Replaces `place` by `text`. */
export interface Edit {
  readonly place: Place;
  readonly text: string;
}

/** A remedy that needs no thought. `safe` ones keep the meaning and may be applied to a whole file unasked. */
export interface Fix {
  readonly title: Message;
  readonly safety: "safe" | "unsafe";
  /** Computed when the user looks at the fix, not on every keystroke. */
  readonly edits: () => readonly Edit[];
}

export interface RelatedPlace {
  readonly place: Place;
  readonly message: Message;
}

/** One finding as a rule states it; the engine settles severity and suppression. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: Message;
  readonly place: Place;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  readonly tags: readonly ("unnecessary" | "deprecated")[];
}

/** What is known of a rule before it runs. */
export interface RuleMeta<Id extends RuleId = RuleId> {
  readonly id: Id;
  readonly severity: Severity;
  readonly tier: "A" | "B" | "C";
  /** `default` rules always run; `strict` ones only where the user asks for them. */
  readonly profile: "default" | "strict";
  readonly fix: "safe" | "unsafe" | "none";
  /** The release that brought the rule. */
  readonly since: string;
  /** Upstream pages or sources that prove the rule. */
  readonly evidence: readonly [string, ...string[]];
  /** Checks of `bootc container lint` that would report the same thing on the built image. */
  readonly lint?: readonly string[];
}

/** How a rule states a finding. Its message and fix titles are keys of the rule's own texts. */
export interface Report<Id extends RuleId> {
  readonly message: MessageKey<Id>;
  readonly args?: MessageArguments;
  readonly at: Place;
  /** Where it differs from the rule's own: guards and conditions lower it. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly ReportedFix<Id>[];
  readonly tags?: readonly ("unnecessary" | "deprecated")[];
}

export interface ReportedFix<Id extends RuleId> {
  readonly title: FixKey<Id>;
  readonly args?: MessageArguments;
  readonly safety?: "safe" | "unsafe";
  readonly edits: () => readonly Edit[];
}

export type Reporter<Id extends RuleId> = (report: Report<Id>) => void;

/** A rule over `Subject`, the model of one file; pure, and run once for each document. */
export interface Rule<Subject> {
  readonly meta: RuleMeta;
  readonly check: (subject: Subject, found: (finding: Finding) => void) => void;
}

/** Ties a rule's texts, metadata and check together. */
export function defineRule<Id extends RuleId, Subject>(
  meta: RuleMeta<Id>,
  check: (subject: Subject, report: Reporter<Id>) => void,
): Rule<Subject> {
  return {
    meta,
    check: (subject, found) => check(subject, (report) => found(asFinding(meta, report))),
  };
}

/** A rule's report in the engine's form. */
function asFinding<Id extends RuleId>(meta: RuleMeta<Id>, report: Report<Id>): Finding {
  const rule = meta.id;
  return {
    rule,
    severity: report.severity ?? meta.severity,
    message: { kind: "finding", rule, key: report.message, args: report.args ?? {} },
    place: report.at,
    related: report.related ?? [],
    fixes: (report.fixes ?? []).map((fix) => ({
      title: { kind: "fix", rule, key: fix.title, args: fix.args ?? {} },
      safety: fix.safety ?? (meta.fix === "safe" ? "safe" : "unsafe"),
      edits: fix.edits,
    })),
    tags: report.tags ?? [],
  };
}
