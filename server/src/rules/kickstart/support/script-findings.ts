/** What rules about scripts of a kickstart have in common. */
import { remembering } from "../../../base/memory.ts";
import { lowered, type Severity } from "../../../base/severity.ts";
import type { KickstartModel } from "../../../model/kickstart/model.ts";
import { type KickstartScript, scriptsOf } from "../../../model/kickstart/scripts.ts";
import type { CommandFacts, Guard } from "../../../model/shell/facts.ts";
import type { KickstartSubject } from "./subject.ts";

/** A command of a script that runs in the installed system itself. */
export interface ScriptCommand {
  readonly script: KickstartScript;
  readonly facts: CommandFacts;
}

/** The commands called one of `names` in the scripts that run in the installed system. */
export const installedCommands = (
  { model }: KickstartSubject,
  names: ReadonlySet<string>,
): readonly ScriptCommand[] => allInstalled(model).filter(({ facts }) => names.has(facts.name));

const allInstalled = remembering((model: KickstartModel): readonly ScriptCommand[] =>
  scriptsOf(model).flatMap((script) => {
    const commands = script.chrooted ? (script.facts?.commands ?? []) : [];
    return commands.filter(({ elsewhere }) => !elsewhere).map((facts) => ({ script, facts }));
  }),
);

/** What is left of a warning below a condition; what somebody probes for or shrugs off is no more than a remark. */
export function guardedSeverity(severity: Severity, guard: Guard): Severity {
  if (guard === "none" || guard === "unheeded") return severity;
  return guard === "conditional" ? lowered(severity) : "info";
}

/** A command with its verb, as people say it: `bootc upgrade`. */
export const said = ({ name }: CommandFacts, verb: string | undefined): string =>
  verb === undefined ? name : `${name} ${verb}`;
