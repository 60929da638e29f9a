/** Ways to talk to the init system that are not systemctl. */
import type { ContainerfileModel, PlacedCommand } from "../../../model/containerfile/model.ts";
import { isRpmBased } from "./family.ts";

const serviceVerbs = /^(?:start|stop|restart|reload|status|try-restart|condrestart|force-reload)$/;

/** Older ways to reach the init system, on distributions where they lead to systemd or nowhere. */
export const initCommands = (file: ContainerfileModel): readonly PlacedCommand[] =>
  (file.text.includes(scripts) ? file.commands().filter(isInit) : file.commands(...names)).filter((command) =>
    isRefused(file, command),
  );

const names: readonly string[] = ["service", "initctl", "rc-service", "systemd-run", "journalctl"];
const scripts = "/etc/init.d/";

const isInit = ({ facts: { name, nameRange }, step }: PlacedCommand): boolean =>
  names.includes(name) || step.syntax.source.text.startsWith(scripts, nameRange.start);

function isRefused(file: ContainerfileModel, { facts, step }: PlacedCommand): boolean {
  if (facts.elsewhere) return false;
  if (facts.name === "systemd-run")
    return !facts.args.some(({ text }) => /^(?:--version|--help|-h)$/.test(text));
  if (facts.name === "journalctl") return facts.args.some(({ text }) => /^(?:-[a-z]*f|--follow)$/.test(text));
  const isRpm = isRpmBased(file, step);
  const verb = facts.args[facts.name === "service" ? 1 : 0]?.text ?? "";
  return isRpm && (facts.name === "initctl" || facts.name === "rc-service" || serviceVerbs.test(verb));
}
