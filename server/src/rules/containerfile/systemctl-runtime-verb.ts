/** Commands that ask a running systemd for something: a build has none. */
import { remembering } from "../../base/memory.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { lineageOf, type Stage } from "../../model/containerfile/stages.ts";
import type { Argument } from "../../model/shell/value.ts";
import { defineRule, type ReportedFix, type Reporter } from "../rule.ts";
import { breakerSeverity, deletion, isPiped } from "./support/build-breaker.ts";
import { callsWhere } from "./support/calls.ts";
import { initCommands } from "./support/init-commands.ts";
import { enabledUnits, type SystemctlCall, systemctlCall, unitName } from "./support/systemctl.ts";
import { written } from "./support/words.ts";

type Id = "systemctl-runtime-verb";

const starting = /^(?:start|restart|reload-or-restart)$/;
/** systemctl(1): verbs that need the manager and mean nothing once the build is over. */
const useless =
  /^(?:stop|reload|try-restart|condrestart|try-reload-or-restart|force-reload|kill|clean|freeze|thaw|isolate|set-property|reset-failed|cancel|daemon-reload|daemon-reexec|is-active|is-failed|is-system-running|status|show|list-units|list-jobs|list-sockets|list-timers|list-automounts|list-paths|list-machines|list-dependencies|show-environment|set-environment|unset-environment|import-environment|log-level|log-target|service-watchdogs|default|rescue|emergency|halt|poweroff|reboot|soft-reboot|kexec|exit|switch-root|suspend|hibernate|hybrid-sleep|suspend-then-hibernate|bind|mount-image)$/;

export const rule = defineRule(
  {
    id: "systemctl-runtime-verb",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://www.freedesktop.org/software/systemd/man/latest/systemctl.html",
      "https://docs.fedoraproject.org/en-US/bootc/building-containers/",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of runtimeCalls(file)) systemctl(file, command, report);
    for (const command of initCommands(file)) {
      const { facts, step } = command;
      const said = [facts.name, ...facts.args.slice(0, 2).map(({ text }) => text)].join(" ");
      report({
        message: "tool",
        args: { command: said },
        at: placeIn(step, facts.nameRange),
        severity: breakerSeverity(command),
      });
    }
  },
);

const runtimeCalls = callsWhere(["systemctl"], (facts) => {
  const verb = systemctlCall(facts).verb?.text ?? "";
  return starting.test(verb) || useless.test(verb);
});

function systemctl(file: ContainerfileModel, command: PlacedCommand, report: Reporter<Id>): void {
  const { facts, step } = command;
  const call = systemctlCall(facts);
  const { verb } = call;
  if (!verb || isElsewhere(command, call)) return;
  const starts = starting.test(verb.text);
  report({
    message: starts ? "start" : "useless",
    args: { verb: verb.text },
    at: placeIn(step, verb.range),
    severity: isPiped(command) ? "info" : breakerSeverity(command),
    fixes: starts ? startFixes(file, command, call) : deletionFixes(file, command),
  });
}

/** `SYSTEMD_OFFLINE=1` and a chroot make systemctl skip the verb with exit status 0 (VERB_ONLINE_ONLY). */
const isElsewhere = ({ facts, step }: PlacedCommand, { parsed }: SystemctlCall): boolean =>
  facts.elsewhere ||
  parsed.has("--root", "--host", "-H", "--machine", "-M", "--version", "--help", "-h") ||
  facts.environment("SYSTEMD_OFFLINE") !== undefined ||
  step.context.variables.lookup("SYSTEMD_OFFLINE")?.text === "1";

const stepsOf = remembering((stage: Stage) => lineageOf(stage).flatMap(({ steps }) => steps));

function startFixes(
  file: ContainerfileModel,
  command: PlacedCommand,
  call: SystemctlCall,
): ReportedFix<Id>[] {
  const { units, parsed } = call;
  const verb = call.verb as Argument;
  if (units.length === 0 || units.some(({ glob }) => glob) || parsed.has("--user", "--global", "--now"))
    return [];
  const { step } = command;
  const stage = file.stages[step.stage];
  const enabled = enabledUnits(stage ? stepsOf(stage) : []);
  if (units.every(({ text }) => enabled.has(unitName(text)))) return deletionFixes(file, command);
  const place = placeIn(step, verb.range);
  if (written(file, place).replace(/["']/g, "") !== verb.text) return [];
  const text = verb.quoted ? JSON.stringify("enable") : "enable";
  return [{ title: "enable", edits: () => [{ place, text }] }];
}

function deletionFixes(file: ContainerfileModel, command: PlacedCommand): ReportedFix<Id>[] {
  const isExpectedToFail = command.facts.guard === "tolerated" || command.facts.guard === "guarded";
  const edits = isExpectedToFail ? undefined : deletion(file, command);
  return edits ? [{ title: "delete", edits: () => edits }] : [];
}
