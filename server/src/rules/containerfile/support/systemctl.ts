/** Calls of systemctl. */
import { remembering } from "../../../base/memory.ts";

import type { Step } from "../../../model/containerfile/stages.ts";
import { type ParsedArguments, parseArguments } from "../../../model/shell/arguments.ts";
import type { CommandFacts } from "../../../model/shell/facts.ts";
import type { Argument } from "../../../model/shell/value.ts";

export interface SystemctlCall {
  readonly parsed: ParsedArguments;
  readonly verb: Argument | undefined;
  readonly units: readonly Argument[];
}

const shape = {
  short: "tpPsnoHMC",
  long: [
    "type",
    "state",
    "property",
    "signal",
    "lines",
    "output",
    "root",
    "host",
    "machine",
    "job-mode",
    "preset-mode",
    "kill-whom",
    "message",
    "what",
  ],
};

export const systemctlCall = remembering(({ args }: CommandFacts): SystemctlCall => {
  const parsed = parseArguments(args, shape);
  const [verb, ...units] = parsed.operands;
  return { parsed, verb, units };
});

/** A unit's name as systemctl completes it. */
export const unitName = (text: string): string => (/\.[a-z]+$/.test(text) ? text : `${text}.service`);

/** The units that `steps` enable for the whole system. */
export const enabledUnits = remembering(
  (steps: readonly Step[]): ReadonlySet<string> =>
    new Set(steps.flatMap(({ outcome }) => enabledBy(outcome))),
);

const enabledBy = remembering(({ commands }: Step["outcome"]): readonly string[] =>
  commands
    .filter(({ name }) => name === "systemctl")
    .map(systemctlCall)
    .filter(
      ({ verb, parsed }) => /^(?:re)?enable$/.test(verb?.text ?? "") && !parsed.has("--user", "--global"),
    )
    .flatMap(({ units }) => units.map(({ text }) => unitName(text))),
);
