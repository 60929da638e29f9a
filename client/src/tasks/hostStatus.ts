/** What a host answers over SSH: `bootc status --format=json`, or why there is no answer. */
import { parseJson } from "../environment/json.ts";

export interface Deployment {
  /** Absent: the host was not installed from an image. */
  readonly image?: string;
  readonly digest?: string;
  readonly version?: string;
  /** When the image was built: milliseconds since 1970. */
  readonly built?: number;
}

export interface HostStatus {
  readonly booted: Deployment;
  readonly staged?: Deployment;
  readonly rollback?: Deployment;
  /** The next start goes to the rollback deployment. */
  readonly rollbackQueued: boolean;
}

export type Answer =
  | { readonly kind: "status"; readonly status: HostStatus }
  /** The machine was started by something else than bootc. */
  | { readonly kind: "not-booted" }
  | { readonly kind: "key-unknown" }
  | { readonly kind: "key-changed" }
  /** ssh or sudo wants a password, or lets nobody in. */
  | { readonly kind: "login"; readonly words: string }
  | { readonly kind: "no-bootc" }
  | { readonly kind: "failed"; readonly words: string };

/** ssh's own exit code; every other one is the remote command's. */
export const SSH_FAILED = 255;

/** @param printed both streams of the command */
export function answerOf(code: number | undefined, printed: string): Answer {
  const status = code === 0 ? parseStatus(printed) : undefined;
  if (status) return status;
  return code === SSH_FAILED ? sshRefusal(printed) : remoteRefusal(code, printed);
}

/** Why ssh itself ended: messages of OpenSSH's sshconnect.c and auth, which are never translated. */
function sshRefusal(printed: string): Answer {
  if (/REMOTE HOST IDENTIFICATION HAS CHANGED/.test(printed)) return { kind: "key-changed" };
  if (/Host key verification failed/.test(printed)) return { kind: "key-unknown" };
  if (/Permission denied|Too many authentication failures/.test(printed))
    return { kind: "login", words: lastLine(printed) };
  return { kind: "failed", words: lastLine(printed) };
}

function remoteRefusal(code: number | undefined, printed: string): Answer {
  // sudo signs what it says, and says it in the host's language; what it cannot find it names.
  const sudo = /^sudo: (?<words>.*)$/m.exec(printed)?.groups?.words;
  if (code === 127 || /^sudo: bootc: /m.test(printed)) return { kind: "no-bootc" };
  if (sudo !== undefined) return { kind: "login", words: `sudo: ${sudo}` };
  return { kind: "failed", words: lastLine(printed) };
}

const lastLine = (printed: string): string => printed.trim().split(/\r?\n/).at(-1)?.slice(0, 300) ?? "";

// bootc-status(8): "check if status.booted is not null"; spec.rs of bootc for the names.
function parseStatus(printed: string): Answer | undefined {
  // In a terminal, what sudo asked stands before it.
  const [text] = /^\{[\s\S]*\}/m.exec(printed) ?? [];
  const status = field(parseJson(text ?? ""), "status");
  if (typeof status !== "object" || status === null) return undefined;
  const booted = deployment(field(status, "booted"));
  const staged = deployment(field(status, "staged"));
  const rollback = deployment(field(status, "rollback"));
  if (!booted) return { kind: "not-booted" };
  const rollbackQueued = field(status, "rollbackQueued") === true;
  const others = { ...(staged ? { staged } : {}), ...(rollback ? { rollback } : {}) };
  return { kind: "status", status: { booted, ...others, rollbackQueued } };
}

function deployment(value: unknown): Deployment | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const entry = field(value, "image");
  const image = text(field(field(entry, "image"), "image"));
  const digest = text(field(entry, "imageDigest"));
  const version = text(field(entry, "version"));
  const built = Date.parse(text(field(entry, "timestamp")) ?? "");
  return {
    ...(image === undefined ? {} : { image }),
    ...(digest === undefined ? {} : { digest }),
    ...(version === undefined ? {} : { version }),
    ...(Number.isNaN(built) ? {} : { built }),
  };
}

const field = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** What `bootc upgrade --check` says: cli.rs of bootc. undefined: it says something else. */
export function isNewest(printed: string): boolean | undefined {
  if (/^Update available for:/m.test(printed)) return false;
  return /^(?:No changes in:|No update available)/m.test(printed) ? true : undefined;
}

/** Whether the connection ended because the host went down for its reboot. */
export const isReboot = (code: number | undefined, printed: string): boolean =>
  code === SSH_FAILED &&
  /closed by remote host|Connection reset|Broken pipe|Connection to .* closed/.test(printed);
