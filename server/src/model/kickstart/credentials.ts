/** Passwords and keys that a kickstart hands out, and what their texts are. */
import { remembering } from "../../base/memory.ts";
import type { TextRange } from "../../base/text.ts";
import { lastOption } from "./arguments.ts";
import type { KickstartCommand, KickstartModel } from "./model.ts";
import { isTemplate } from "./template.ts";

export interface Credential {
  readonly kind: "password" | "key";
  readonly text: string;
  readonly range: TextRange;
  /** Whether the installer takes the text for a hash. */
  readonly hashed: boolean;
  /** Whether nobody can log in with it anyway. */
  readonly locked: boolean;
  readonly command: KickstartCommand;
}

/** The credentials of `rootpw`, `user`, `sshpw` and `sshkey`; texts that a template fills in are left out. */
export const credentialsOf = remembering((model: KickstartModel): readonly Credential[] =>
  model.commands.flatMap((command) => {
    const found = command.failure === undefined ? credentialOf(command) : undefined;
    return found === undefined || found.text === "" || isTemplate(found.text) ? [] : [found];
  }),
);

function credentialOf(command: KickstartCommand): Credential | undefined {
  const word = command.positionals[0];
  switch (command.name) {
    case "sshkey":
      return word && { kind: "key", text: word.text, range: word, hashed: false, locked: false, command };
    case "rootpw":
    case "sshpw":
      return word && password(command, word.text, word);
    case "user": {
      const option = lastOption(command, "--password");
      if (option?.value === undefined || option.valueRange === undefined) return undefined;
      return password(command, option.value, option.valueRange);
    }
    default:
      return undefined;
  }
}

const password = (command: KickstartCommand, text: string, range: TextRange): Credential => ({
  kind: "password",
  text,
  range: { start: range.start, end: range.end },
  hashed: lastOption(command, "--iscrypted", "--plaintext")?.name === "--iscrypted",
  locked: lastOption(command, "--lock") !== undefined,
  command,
});

const HASH_CHARACTERS = "[./0-9A-Za-z]";

/** Methods of libxcrypt (crypt(5)): how their hashes begin, and what a whole one looks like. */
const METHODS: readonly { readonly prefix: RegExp; readonly whole: RegExp }[] = [
  ["\\$6\\$", "\\$6\\$(rounds=\\d+\\$)?[^$]+\\$%{86}"],
  ["\\$5\\$", "\\$5\\$(rounds=\\d+\\$)?[^$]+\\$%{43}"],
  ["\\$1\\$", "\\$1\\$[^$]*\\$%{22}"],
  ["\\$g?y\\$", "\\$g?y\\$%+\\$%*\\$%{43}"],
  ["\\$7\\$", "\\$7\\$[^$]+\\$%{43}"],
  ["\\$2[abxy]\\$", "\\$2[abxy]\\$\\d\\d\\$%{53}"],
  ["\\$sha1\\$", "\\$sha1\\$\\d+\\$%+\\$%{28}"],
  ["\\$md5[,$]", "\\$md5[,$].*\\$%{22}"],
  ["\\$3\\$", "\\$3\\$\\$[0-9a-f]{32}"],
].map(([prefix = "", whole = ""]) => ({
  prefix: new RegExp(`^${prefix}`),
  whole: new RegExp(`^${whole.replaceAll("%", HASH_CHARACTERS)}$`),
}));

/** DES and its BSD variant have no prefix of their own. */
const DES = new RegExp(`^(?:${HASH_CHARACTERS}{13}|_${HASH_CHARACTERS}{19})$`);

/** What published kickstarts write where a hash would stand, to say that there is none. */
const LOCKED = /^[a-z]*locked$/i;

/** `locked` marks an account that no password opens; `damaged` is a hash that is cut off or mistyped. */
export function hashKind(text: string): "whole" | "damaged" | "locked" | "none" {
  if (/^[!*]/.test(text) || LOCKED.test(text)) return "locked";
  const method = METHODS.find(({ prefix }) => prefix.test(text));
  if (method !== undefined) return method.whole.test(text) ? "whole" : "damaged";
  return DES.test(text) ? "whole" : "none";
}

/** Words that stand for something that was to be filled in. */
const STAND_IN =
  /change[-_ ]?me|replace[-_ ]?(?:me|this|with)|^replace\b|\byour[-_ ]|^your|(?:key|hash|passw(?:or)?d)[-_ ]?here|\$salt\$|salt\$hash|x{6,}/i;
const CAPITALS = /REPLACE|PLACEHOLDER|TODO|FIXME/;
const ELLIPSIS = /\.{3}|…/;
const BRACKETS = /<[^<>]*>/;
/** Passwords that guides and published kickstarts print. */
const PUBLISHED = new Set([
  "password",
  "passw0rd",
  "redhat",
  "fedora",
  "centos",
  "admin",
  "root",
  "toor",
  "secret",
  "123456",
]);
const KEY_TYPE = /^(?:ssh-|ecdsa-|sk-)/;

/** Whether the text was never meant to be a credential, or is one that everybody knows. */
export function isPlaceholder(credential: Pick<Credential, "kind" | "text" | "hashed">): boolean {
  if (credential.kind === "key") return isKeyPlaceholder(credential.text);
  const { text } = credential;
  if (STAND_IN.test(text) || CAPITALS.test(text)) return true;
  if (credential.hashed) return ELLIPSIS.test(text) || BRACKETS.test(text) || isPublished(text);
  return isPublished(text) || /^\.{3}|\.{3}$|…|^<[^<>]*>$|^[x*.]{3,}$/i.test(text);
}

const isPublished = (text: string): boolean => PUBLISHED.has(text.toLowerCase());

/** The comment behind a key may hold anything, so that only what stands before it counts. */
function isKeyPlaceholder(text: string): boolean {
  const fields = text.trim().split(/[ \t]+/);
  const type = fields.findIndex((field) => KEY_TYPE.test(field));
  const key = type < 0 ? text : fields.slice(type, type + 2).join(" ");
  const blob = type < 0 ? undefined : fields[type + 1];
  if (blob !== undefined && /^A+$/.test(blob)) return true;
  return STAND_IN.test(key) || CAPITALS.test(key) || ELLIPSIS.test(key) || BRACKETS.test(key);
}
