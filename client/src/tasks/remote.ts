/** Commands on another machine, over SSH. What is remote is a POSIX shell: ssh hands it one line, not words. */
import { type Command, type Outcome, ok, refuse } from "../environment/platform.ts";

export interface Host {
  /** `user@name`, a name alone, or a name of `~/.ssh/config`; of an IPv6 address without its brackets. */
  readonly destination: string;
  readonly port?: number;
}

/**
 * `quiet`: nobody is asked, so that an unknown key or a password ends it.
 * `terminal`: ssh and sudo ask in the terminal.
 */
export type Way = "quiet" | "terminal";

const USER = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
const IPV6 = /^[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:%[A-Za-z0-9_.-]+)?$/;
const MAXIMUM_TEXT = 320;

/** `[user@]host[:port]`, an IPv6 address in brackets; undefined: anything else, which no command line gets to see. */
export function parseHost(text: string): Host | undefined {
  if (text.length > MAXIMUM_TEXT) return undefined;
  const parts =
    /^(?:(?<user>[^@]*)@)?(?:\[(?<address>[^\]]*)\]|(?<name>[^:[\]@]*))(?::(?<port>[0-9]{1,5}))?$/.exec(text);
  const { user, address, name = "", port } = parts?.groups ?? {};
  if (!parts || (user !== undefined && !USER.test(user))) return undefined;
  if (address === undefined ? !NAME.test(name) : !IPV6.test(address)) return undefined;
  const number = port === undefined ? undefined : Number(port);
  if (number !== undefined && (number < 1 || number > 65_535)) return undefined;
  return {
    destination: `${user === undefined ? "" : `${user}@`}${address ?? name}`,
    ...(number === undefined ? {} : { port: number }),
  };
}

/** A word as a POSIX shell reads it back. */
export const shellWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

// Host keys are always checked, whatever the user's own configuration says of hosts in general.
const CHECKED = ["-o", "StrictHostKeyChecking=ask"];
const WAYS: Readonly<Record<Way, readonly string[]>> = {
  quiet: ["-T", "-o", "BatchMode=yes", "-o", "ConnectTimeout=10"],
  terminal: ["-t"],
};

/** Runs `words` with the rights of root on the host. */
export function onHost(text: string, words: readonly string[], way: Way): Outcome<Command> {
  const host = parseHost(text);
  if (!host) return refuse({ kind: "host", value: text });
  const sudo = host.destination.startsWith("root@") ? [] : way === "quiet" ? ["sudo", "-n"] : ["sudo"];
  return ok({
    program: "ssh",
    arguments: [
      ...WAYS[way],
      ...CHECKED,
      ...(host.port === undefined ? [] : ["-p", String(host.port)]),
      "--",
      host.destination,
      [...sudo, ...words].map(shellWord).join(" "),
    ],
  });
}

/** Takes the key of a host out of the list of known ones. */
export function forgetKey({ destination, port }: Host): Command {
  const name = destination.replace(/^[^@]*@/, "");
  const entry = port === undefined || port === 22 ? name : `[${name}]:${port}`;
  return { program: "ssh-keygen", arguments: ["-R", entry] };
}

/** The names of hosts in an ssh configuration; patterns are none. */
export const configuredHosts = (configuration: string): readonly string[] =>
  configuration
    .split(/\r?\n/)
    .flatMap((line) => /^\s*Host(?:\s+|\s*=\s*)(.*)$/i.exec(line)?.[1]?.split(/\s+/) ?? [])
    .map((name) => name.replace(/^"(.*)"$/, "$1"))
    .filter((name) => parseHost(name)?.destination === name);
