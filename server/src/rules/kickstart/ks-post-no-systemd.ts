/** Commands in `%post` that need a running systemd: the installed system does not run yet. */
import { remembering } from "../../base/memory.ts";
import { own } from "../../base/own.ts";
import type { OptionShape } from "../../data/option-shape.ts";
import { parseArguments } from "../../model/shell/arguments.ts";
import type { CommandFacts } from "../../model/shell/facts.ts";
import { HOLE } from "../../model/shell/value.ts";
import { defineRule } from "../rule.ts";
import { guardedSeverity, installedCommands, said } from "./support/script-findings.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-post-no-systemd",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#chapter-4-post-installation-script",
      "https://github.com/systemd/systemd/blob/main/src/systemctl/systemctl.c",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/core/kickstart/scripts.py",
    ],
  },
  (subject: KickstartSubject, report) => {
    for (const { script, facts } of installedCommands(subject, TOOLS)) {
      // Somebody asks first whether systemd runs, or whether the tool is there.
      if (facts.guard === "guarded") continue;
      const found = callOf(facts);
      if (found === undefined) continue;
      const severity = guardedSeverity(found.message === "reload" ? "info" : "warning", facts.guard);
      report({
        message: found.message,
        args: { command: found.command },
        at: script.placed(facts.nameRange),
        severity,
      });
    }
  },
);

type Message =
  | "service"
  | "reload"
  | "hostname"
  | "time"
  | "locale"
  | "firewall"
  | "connection"
  | "login"
  | "power";

interface Tool {
  readonly message: Message;
  /** Verbs that need the daemon; without it, all of them. */
  readonly verbs?: RegExp;
  /** Words with which the call does without it. */
  readonly offline?: RegExp;
  readonly options?: OptionShape;
  /** With fewer operands it only shows something. */
  readonly operands?: number;
}

const power: Tool = { message: "power" };

/** Manual pages of each tool; nmcli(1) has `--offline`. */
const tools: Readonly<Record<string, Tool>> = {
  hostnamectl: {
    message: "hostname",
    verbs: /^(?:set-|hostname$|chassis$|deployment$|location$|icon-name$)/,
  },
  timedatectl: { message: "time", verbs: /^set-/ },
  localectl: { message: "locale", verbs: /^set-/ },
  "firewall-cmd": { message: "firewall" },
  nmcli: {
    message: "connection",
    offline: /^(?:--offline|show|status|list|monitor|general|help)$/,
    options: { short: "fmecgw", long: ["fields", "mode", "escape", "colors", "get-values", "wait"] },
    operands: 2,
  },
  loginctl: { message: "login", verbs: /^(?:enable-linger|disable-linger|terminate-|kill-)/ },
  reboot: power,
  poweroff: power,
  halt: power,
  shutdown: power,
};
const TOOLS: ReadonlySet<string> = new Set([...Object.keys(tools), "systemctl", "service"]);

const asks = /^(?:-h|--help|--version|-V|-H|-M|--host(?:=.*)?|--machine(?:=.*)?|--root(?:=.*)?)$/;
const powerVerbs = /^(?:reboot|poweroff|halt|kexec|soft-reboot|suspend|hibernate)$/;
const serviceVerbs =
  /^(?:start|stop|restart|reload|try-restart|reload-or-restart|try-reload-or-restart|condrestart|isolate|kill)$/;

interface Call {
  readonly message: Message;
  readonly command: string;
}

const callOf = remembering((facts: CommandFacts): Call | undefined => {
  const { name, args } = facts;
  if (args.some(({ text }) => asks.test(text))) return undefined;
  const tool = own(tools, name);
  const { operands } = parseArguments(args, tool?.options);
  const verb = (name === "service" ? operands[1] : operands[0])?.text;
  if (verb?.includes(HOLE)) return undefined;
  if (name === "systemctl" || name === "service") {
    const message = verbMessage(verb ?? "");
    return message && { message, command: said(facts, verb) };
  }
  if (tool === undefined || operands.length < (tool.operands ?? 0)) return undefined;
  if (tool.verbs !== undefined && !tool.verbs.test(verb ?? "")) return undefined;
  if (args.some(({ text }) => tool.offline?.test(text))) return undefined;
  const isPlain = tool.verbs === undefined;
  return { message: tool.message, command: said(facts, isPlain ? undefined : verb) };
});

function verbMessage(verb: string): Message | undefined {
  if (powerVerbs.test(verb)) return "power";
  if (/^daemon-re(?:load|exec)$/.test(verb)) return "reload";
  return serviceVerbs.test(verb) ? "service" : undefined;
}
