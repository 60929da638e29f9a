/** Configuration tools that pass a wish on to a daemon: none runs in a build. */
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { HOLE } from "../../model/shell/value.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { breakerSeverity, deletion, isPiped } from "./support/build-breaker.ts";
import { type DaemonCall, daemonCall, daemonTools, type Remedy, remedyOf } from "./support/daemon-tools.ts";
import { isRpmBased } from "./support/family.ts";
import { rewritten } from "./support/rewriting.ts";
import { breakOf, insertedAbove } from "./support/writing.ts";

type Fix = ReportedFix<"dbus-config-tool">;

export const rule = defineRule(
  {
    id: "dbus-config-tool",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://docs.fedoraproject.org/en-US/bootc/building-containers/",
      "https://www.freedesktop.org/software/systemd/man/latest/timedatectl.html",
      "https://networkmanager.dev/docs/api/latest/nmcli.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands(...daemonTools)) {
      const call = daemonCall(command);
      if (!call) continue;
      const remedy = remedyOf(file, command, call);
      const fix = remedy && fixOf(file, command, call, remedy);
      report({
        message: remedy?.message ?? "daemon",
        args: { command: call.said, daemon: call.daemon },
        at: placeIn(command.step, command.facts.nameRange),
        severity: isPiped(command) ? "info" : breakerSeverity(command),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

function fixOf(
  file: ContainerfileModel,
  command: PlacedCommand,
  call: DaemonCall,
  { message, text, safety }: Remedy,
): Fix | undefined {
  if (message === "hostname") return hostnameFix(file, command, call);
  // Other distributions keep the time with other services.
  if (text === undefined || (message === "ntp" && !isRpmBased(file, command.step))) return undefined;
  const edits = rewritten(file, command, text);
  if (!edits) return undefined;
  const title = message === "connection" ? "offline" : "replace";
  return { title, args: { text }, safety: safety ?? "unsafe", edits: () => edits };
}

/** In a RUN, /etc/hostname is a file of the builder: only COPY reaches the one of the image. */
function hostnameFix(file: ContainerfileModel, command: PlacedCommand, call: DaemonCall): Fix | undefined {
  const usesHeredocs = file.syntax.instructions.some(({ syntax }) => syntax.source.heredocs.length > 0);
  const name = call.parsed.operands[1];
  const removal = usesHeredocs && name && !/[^\w.-]/.test(name.text) ? deletion(file, command) : undefined;
  if (!removal || !name || name.text.includes(HOLE)) return undefined;
  const copy = ["COPY <<'EOF' /etc/hostname", name.text, "EOF"].join(breakOf(file));
  return {
    title: "hostname",
    safety: "unsafe",
    edits: () => [insertedAbove(file, command.step, copy), ...removal],
  };
}
