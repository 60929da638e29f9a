/** Questions of package managers that are answered somewhere else than in the call. */
import type { ContainerfileModel, PlacedCommand } from "../../../model/containerfile/model.ts";
import { lineageOf, type Step } from "../../../model/containerfile/stages.ts";

/** dnf.conf(5), apt.conf(5): settings that answer for every call. */
const answer = /\b(?:assumeyes|defaultyes)\s*=\s*["']?(?:1|true|yes)|APT::Get::Assume-Yes/i;
const configuration = /^\/(?:etc|usr\/share)\/(?:dnf|dnf5|yum|apt|libdnf5?)(?:\/|\.conf)|^\/etc\/yum\.conf$/;

/** Whether something is piped in, or the configuration of the lineage already says yes. */
export function isAnswered(file: ContainerfileModel, { facts, step }: PlacedCommand): boolean {
  if (facts.pipedFrom?.name === "yes" || facts.input !== undefined) return true;
  return step.start >= firstAnswer(file, step.stage);
}

const memory = new WeakMap<ContainerfileModel, Map<number, number>>();

/** Where the lineage of a stage first configures an answer; infinitely far where it never does. */
function firstAnswer(file: ContainerfileModel, index: number): number {
  const known = memory.get(file) ?? new Map<number, number>();
  memory.set(file, known);
  const stage = file.stages[index];
  if (!stage) return Number.POSITIVE_INFINITY;
  const steps = known.has(index) ? [] : lineageOf(stage).flatMap((ancestor) => ancestor.steps);
  const first = known.get(index) ?? steps.find(configures)?.start ?? Number.POSITIVE_INFINITY;
  known.set(index, first);
  return first;
}

/** A copied configuration that cannot be read may well say yes. */
const configures = ({ outcome: { effects, commands } }: Step): boolean =>
  effects.some(
    (effect) =>
      (effect.kind === "write" || effect.kind === "tree") &&
      configuration.test(effect.path) &&
      (effect.kind === "write" && effect.content !== undefined
        ? answer.test(effect.content)
        : /^(?:COPY|ADD)$/.test(effect.by)),
  ) ||
  commands.some(
    ({ name, args }) =>
      (/^(?:sed|crudini|augtool|tee|echo|printf)$/.test(name) ||
        args.some(({ text }) => text === "config-manager")) &&
      args.some(({ text }) => answer.test(text)),
  );
