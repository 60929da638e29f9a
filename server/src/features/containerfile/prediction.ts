/**
 * What `bootc container lint` will say of the finished image. `pass` is only said where everything that the lineage
 * does can be read, and the base image is known to pass by itself.
 */
import { remembering } from "../../base/memory.ts";
import { baseDoubts, type Lint, type LintName, lints } from "../../data/lints.ts";
import { runRules } from "../../engine/run-rules.ts";
import { type RuleId, ui } from "../../messages/messages.ts";
import { type ContainerfileModel, fromPlace, type PublishedImage } from "../../model/containerfile/model.ts";
import { shown } from "../../rules/containerfile/support/words.ts";
import { containerfileRules } from "../../rules/index.generated.ts";
import type { Finding, RuleMeta } from "../../rules/rule.ts";
import { nonemptyBoot, nonemptyRunTmp, varLog, varTmpfiles } from "./lint-checks/folders.ts";
import type { Check, Verdict } from "./lint-checks/subject.ts";
import {
  apiBaseDirectories,
  baseimageComposefs,
  baseimageRoot,
  bootcKargs,
  buildahInjected,
  etcUsrEtc,
  kernel,
  sysusers,
  utf8,
  varRun,
} from "./lint-checks/system.ts";
import { instructionLink, unreadSteps } from "./provenance.ts";

export interface Prediction extends Verdict {
  readonly lint: Lint;
}

const checks: Readonly<Record<LintName, Check>> = {
  "api-base-directories": apiBaseDirectories,
  "baseimage-composefs": baseimageComposefs,
  "baseimage-root": baseimageRoot,
  "bootc-kargs": bootcKargs,
  "buildah-injected": buildahInjected,
  "etc-usretc": etcUsrEtc,
  kernel,
  "nonempty-boot": nonemptyBoot,
  "nonempty-run-tmp": nonemptyRunTmp,
  sysusers,
  utf8,
  "var-log": varLog,
  "var-run": varRun,
  "var-tmpfiles": varTmpfiles,
};

/** One prediction for each check, in the order of their names. */
export const predict = (file: ContainerfileModel, image: PublishedImage): readonly Prediction[] =>
  lints.map((lint) => ({ lint, ...verdictOf(file, image, lint) }));

function verdictOf(file: ContainerfileModel, image: PublishedImage, lint: (typeof lints)[number]): Verdict {
  const own = checks[lint.name](image);
  if (own?.outcome === "fail") return own;
  const found = foundByRule(file, image, lint.name);
  if (found?.outcome === "fail") return found;
  return own ?? found ?? unread(image) ?? base(image, lint) ?? passing;
}

const passing: Verdict = { outcome: "pass", reason: ui("predict.pass") };

/** What the rules that stand for exactly one check find, whether or not the user wants to hear of it. */
const predictors = remembering((file: ContainerfileModel): ((lint: LintName) => readonly Predicted[]) => {
  const known = new Map<LintName, readonly Predicted[]>();
  return (lint) => {
    const found = known.get(lint) ?? predictedBy(file, lint);
    known.set(lint, found);
    return found;
  };
});

interface Predicted {
  readonly meta: RuleMeta;
  readonly finding: Finding;
}

const predictedBy = (file: ContainerfileModel, lint: LintName): readonly Predicted[] =>
  containerfileRules
    .filter(({ meta: { lint: names = [] } }) => names.length === 1 && names[0] === lint)
    .flatMap((rule) => runRules([rule], file, () => {}).map((finding) => ({ meta: rule.meta, finding })))
    .filter(({ finding: { rule, message } }) => shared[rule]?.includes(message.key) ?? true);

/** Of rules that have more to say than the lint: the messages that are about what it stops at, errors all of them. */
const shared: Readonly<Partial<Record<RuleId, readonly string[]>>> = {
  "sysusers-invalid": ["blank", "id", "noName", "range"],
  "tmpfiles-invalid": ["blank", "escape"],
  "usr-etc-write": ["content"],
};

/** A rule whose finding is milder than usual is not sure of it. */
function foundByRule(file: ContainerfileModel, image: PublishedImage, lint: LintName): Verdict | undefined {
  const found = predictors(file)(lint).filter(({ finding }) => isAbout(image, finding));
  const sure = found.find(
    ({ meta, finding: { rule, severity } }) =>
      isGrave(meta) && severity === (rule in shared ? "error" : meta.severity),
  );
  const { finding } = sure ?? found[0] ?? {};
  return finding && { outcome: sure ? "fail" : "unknown", reason: finding.message, place: finding.place };
}

const isGrave = ({ severity }: RuleMeta): boolean => severity === "error" || severity === "warning";

/** Whether a finding stands in the lineage of the image; in a script it may. */
const isAbout = ({ lineage }: PublishedImage, { place }: Finding): boolean =>
  place.uri !== undefined ||
  lineage.some(({ from, steps }) =>
    [from, ...steps].some(
      ({ start, syntax }) => start <= place.start && place.start <= start + syntax.source.text.length,
    ),
  );

function unread(image: PublishedImage): Verdict | undefined {
  const [step] = unreadSteps(image);
  if (!step) return undefined;
  const { label, place } = instructionLink(step);
  return { outcome: "unknown", reason: ui("predict.unread", { step: label }), place };
}

/** A base that is not known may fail by itself; those that are known pass what would stop their own builds. */
function base({ root }: PublishedImage, lint: (typeof lints)[number]): Verdict | undefined {
  const { origin } = root;
  const match = origin.kind === "image" ? origin.match : undefined;
  const known = match?.kind === "bootc" && match.base.confidence !== "low" ? match.base : undefined;
  const isTrusted = lint.level === "fatal" || known?.layout === "fedora-bootc";
  const isDoubted = known !== undefined && baseDoubts[lint.name]?.includes(known.family);
  if (known && isTrusted && !isDoubted) return undefined;
  const image = origin.kind === "image" ? origin.reference.text : "scratch";
  return {
    outcome: "unknown",
    reason: ui(known ? "predict.base" : "predict.base-unknown", { image: shown(image) }),
    place: fromPlace(root),
  };
}
