/** Tools that only pass a wish on to a daemon: which calls need it, and what to write instead. */
import { own } from "../../../base/own.ts";
import type { OptionShape } from "../../../data/option-shape.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../../model/containerfile/model.ts";
import { type ParsedArguments, parseArguments } from "../../../model/shell/arguments.ts";
import { HOLE } from "../../../model/shell/value.ts";
import { written } from "./words.ts";

interface Tool {
  readonly daemon: string;
  readonly options?: OptionShape;
  /** The verbs that need the daemon; without it, all of them. */
  readonly asks?: RegExp;
  /** Verbs and options that do without it. */
  readonly offline?: RegExp;
}

/** Sources: the manual pages of each tool; nmcli(1), `--offline`; networkctl(1), `cat` and `edit` work on files. */
const tools: Readonly<Record<string, Tool>> = {
  hostnamectl: { daemon: "systemd-hostnamed" },
  timedatectl: { daemon: "systemd-timedated", offline: /^list-timezones$/ },
  localectl: { daemon: "systemd-localed", offline: /^list-/ },
  loginctl: { daemon: "systemd-logind" },
  machinectl: { daemon: "systemd-machined" },
  homectl: {
    daemon: "systemd-homed",
    asks: /^(?:create|remove|update|passwd|resize|lock|unlock|activate|deactivate)$/,
  },
  networkctl: {
    daemon: "systemd-networkd",
    asks: /^(?:up|down|renew|forcerenew|reconfigure|reload|delete)$/,
  },
  resolvectl: { daemon: "systemd-resolved" },
  nmcli: {
    daemon: "NetworkManager",
    options: { short: "fmecgw", long: ["fields", "mode", "escape", "colors", "get-values", "wait"] },
    offline: /^--offline$/,
  },
  busctl: { daemon: "D-Bus", offline: /^--(?:user|address)/ },
  gdbus: { daemon: "D-Bus", offline: /^(?:--session|-e|--address.*|-a|help)$/ },
  "dbus-send": { daemon: "D-Bus", offline: /^--(?:session|address|bus|peer)/ },
  bluetoothctl: { daemon: "bluetoothd" },
  virsh: { daemon: "libvirtd", offline: /^(?:-c|--connect.*|help|version)$/ },
  snap: {
    daemon: "snapd",
    asks: /^(?:install|remove|refresh|set|unset|connect|alias|enable|disable|start|stop|restart|login|list)$/,
  },
};

export const daemonTools: readonly string[] = Object.keys(tools);

export interface DaemonCall {
  readonly daemon: string;
  /** As people say it: `timedatectl set-timezone`. */
  readonly said: string;
  readonly parsed: ParsedArguments;
}

/** undefined: the call does without the daemon, asks that of another machine, or cannot be read. */
export function daemonCall({ facts }: PlacedCommand): DaemonCall | undefined {
  const tool = own(tools, facts.name);
  if (!tool || facts.elsewhere) return undefined;
  const texts = facts.args.map(({ text }) => text);
  if (texts.some((text) => elsewhere.test(text) || tool.offline?.test(text))) return undefined;
  const parsed = parseArguments(facts.args, tool.options);
  const verb = parsed.operands[0]?.text ?? "";
  if (verb.includes(HOLE) || (tool.asks && !tool.asks.test(verb))) return undefined;
  const isNested = facts.name === "nmcli" && parsed.operands.length > 1;
  const words = parsed.operands.slice(0, isNested ? 2 : 1).map(({ text }) => text);
  return { daemon: tool.daemon, said: [facts.name, ...words].join(" "), parsed };
}

const elsewhere = /^(?:-h|--help|--version|-V|-H|-M|--host(?:=.*)?|--machine(?:=.*)?|help)$/;

export interface Remedy {
  readonly message: "timezone" | "ntp" | "locale" | "keymap" | "hostname" | "linger" | "connection";
  /** The command that does the same with files; undefined where it cannot be written down. */
  readonly text?: string | undefined;
  readonly safety?: "safe";
}

/** What does the same without the daemon, for the calls that people make. */
export function remedyOf(
  file: ContainerfileModel,
  { step }: PlacedCommand,
  { said, parsed }: DaemonCall,
): Remedy | undefined {
  const [, ...values] = parsed.operands;
  const inFile = values.map(({ range }) => written(file, placeIn(step, range)));
  const isPlain = inFile.every((text) => plain.test(text));
  const [first] = isPlain ? inFile : [];
  switch (said) {
    case "timedatectl set-timezone":
      return {
        message: "timezone",
        safety: "safe",
        text: first && `ln -sf ../usr/share/zoneinfo/${first} /etc/localtime`,
      };
    case "timedatectl set-ntp":
      return {
        message: "ntp",
        text: first && `systemctl ${/^(?:1|y|t|on)/.test(first) ? "enable" : "disable"} chronyd`,
      };
    case "localectl set-locale":
      return { message: "locale", safety: "safe", text: first && localeLines(inFile) };
    case "localectl set-keymap":
      return { message: "keymap", text: first && `echo KEYMAP=${first} > /etc/vconsole.conf` };
    case "hostnamectl set-hostname":
    case "hostnamectl hostname":
      return values.length > 0 ? { message: "hostname" } : undefined;
    case "loginctl enable-linger":
      return {
        message: "linger",
        text: first && `echo f /var/lib/systemd/linger/${first} > /usr/lib/tmpfiles.d/linger-${first}.conf`,
      };
    default:
      return isAddition(said) ? { message: "connection", text: offline(file, step, parsed) } : undefined;
  }
}

/** Words that mean the same in any quotes. */
const plain = /^[\w.:@/=+-]+$/;

/** locale.conf(5): one assignment in each line; a bare locale is LANG. */
const localeLines = (settings: readonly string[]): string =>
  settings
    .map((setting) => (setting.includes("=") ? setting : `LANG=${setting}`))
    .map((setting, index) => `echo ${setting} ${index === 0 ? ">" : ">>"} /etc/locale.conf`)
    .join(" && ");

/** nmcli takes any beginning of `connection add`. */
function isAddition(said: string): boolean {
  const [name, object = "-", verb = "-"] = said.split(" ");
  return name === "nmcli" && "connection".startsWith(object) && "add".startsWith(verb);
}

/** `nmcli --offline` prints the profile that it would otherwise hand over. */
function offline(
  file: ContainerfileModel,
  step: PlacedCommand["step"],
  { operands }: ParsedArguments,
): string | undefined {
  const name = operands[operands.findIndex(({ text }) => text === "con-name") + 1];
  const [first] = operands;
  const last = operands.at(-1);
  if (!first || !last || !name || name === first || !plain.test(name.text)) return undefined;
  const profile = `/etc/NetworkManager/system-connections/${name.text}.nmconnection`;
  const rest = written(file, placeIn(step, { start: first.range.start, end: last.range.end }));
  return `nmcli --offline ${rest} > ${profile} && chmod 600 ${profile}`;
}
