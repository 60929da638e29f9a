/** Ways to talk to the init system that are not systemctl. */
import type { ContainerfileModel, PlacedCommand } from "../../../model/containerfile/model.ts";
import { lineageOf } from "../../../model/containerfile/stages.ts";

const serviceVerbs = /^(?:start|stop|restart|reload|status|try-restart|condrestart|force-reload)$/;

/** Older ways to reach the init system, on distributions where they lead to systemd or nowhere. */
export function initCommands(file: ContainerfileModel): readonly PlacedCommand[] {
  const named = file.commands("service", "initctl", "rc-service", "systemd-run", "journalctl");
  const scripts = file.stages.flatMap(({ steps }) =>
    steps.flatMap((step) => step.outcome.commands.map((facts) => ({ facts, step }))),
  );
  const initScripts = scripts.filter(({ facts, step }) =>
    file.text.startsWith("/etc/init.d/", step.start + facts.nameRange.start),
  );
  return [...named, ...initScripts].filter((command) => isRefused(file, command));
}

function isRefused(file: ContainerfileModel, { facts, step }: PlacedCommand): boolean {
  if (facts.elsewhere) return false;
  if (facts.name === "systemd-run")
    return !facts.args.some(({ text }) => /^(?:--version|--help|-h)$/.test(text));
  if (facts.name === "journalctl") return facts.args.some(({ text }) => /^(?:-[a-z]*f|--follow)$/.test(text));
  const stage = file.stages[step.stage];
  const origin = stage && lineageOf(stage)[0]?.origin;
  const isRpm =
    origin?.kind === "image" &&
    origin.match.kind === "bootc" &&
    /dnf|rpm|yum/.test(origin.match.base.packageManager);
  const verb = facts.args[facts.name === "service" ? 1 : 0]?.text ?? "";
  return isRpm && (facts.name === "initctl" || facts.name === "rc-service" || serviceVerbs.test(verb));
}
