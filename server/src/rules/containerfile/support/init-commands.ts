/** Ways to talk to the init system that are not systemctl. */
import type { ContainerfileModel, PlacedCommand } from "../../../model/containerfile/model.ts";
import type { Step } from "../../../model/containerfile/stages.ts";
import type { CommandFacts } from "../../../model/shell/facts.ts";
import { isRpmBased } from "./family.ts";

const serviceVerbs = /^(?:start|stop|restart|reload|status|try-restart|condrestart|force-reload)$/;

/** Older ways to reach the init system, on distributions where they lead to systemd or nowhere. */
export function initCommands(file: ContainerfileModel): readonly PlacedCommand[] {
  const found: PlacedCommand[] = [];
  for (const { steps } of file.stages) {
    for (const step of steps) for (const facts of initCommandsIn(step)) found.push({ facts, step });
  }
  return found.filter((command) => isRefused(file, command));
}

const names = /^(?:service|initctl|rc-service|systemd-run|journalctl)$/;
const none: readonly CommandFacts[] = [];

function initCommandsIn({ outcome: { commands }, syntax: { source } }: Step): readonly CommandFacts[] {
  if (commands.length === 0) return none;
  const isInit = ({ name, nameRange }: CommandFacts) =>
    names.test(name) || source.text.startsWith("/etc/init.d/", nameRange.start);
  return commands.some(isInit) ? commands.filter(isInit) : none;
}

function isRefused(file: ContainerfileModel, { facts, step }: PlacedCommand): boolean {
  if (facts.elsewhere) return false;
  if (facts.name === "systemd-run")
    return !facts.args.some(({ text }) => /^(?:--version|--help|-h)$/.test(text));
  if (facts.name === "journalctl") return facts.args.some(({ text }) => /^(?:-[a-z]*f|--follow)$/.test(text));
  const isRpm = isRpmBased(file, step);
  const verb = facts.args[facts.name === "service" ? 1 : 0]?.text ?? "";
  return isRpm && (facts.name === "initctl" || facts.name === "rc-service" || serviceVerbs.test(verb));
}
