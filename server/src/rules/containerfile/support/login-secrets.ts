/** Credentials for other services: logins on command lines, in URLs, and tokens that show what they are. */
import { own } from "../../../base/own.ts";
import type { OptionShape } from "../../../data/option-shape.ts";
import { parseArguments } from "../../../model/shell/arguments.ts";
import type { CommandFacts } from "../../../model/shell/facts.ts";
import { type Argument, HOLE } from "../../../model/shell/value.ts";
import type { Secret } from "./secret.ts";

const tokens = [
  // GitHub, GitLab, AWS; lengths keep placeholders such as `ghp_xxx` out.
  /\bgh[pousr]_[A-Za-z0-9]{30,}\b/g,
  /\bgithub_pat_\w{22,}\b/g,
  /\bglpat-[\w-]{20,}/g,
  /\bAKIA[0-9A-Z]{9}(?!EXAMPLE)[0-9A-Z]{7}\b/g,
  /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/g,
];
const url = /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"']*:([^\s/@"']+)@/gi;

/** What every token and every URL with a password has; most words have none of it. */
const mayHold = /gh[pousr]_|github_pat_|glpat-|AKIA|PRIVATE KEY|:\/\/[^@]*@/;
const shortest = "a://b:c@".length;

/** Whether a text may hold a token, or a URL with a password in it: asked of a whole instruction at once. */
export const mayShowSecret = (text: string): boolean => text.length >= shortest && mayHold.test(text);

/** Tokens, and URLs with a password in them. */
export function secretsIn(text: string): readonly Secret[] {
  if (!mayShowSecret(text)) return [];
  const at = (match: RegExpMatchArray) => ({
    start: match.index ?? 0,
    end: (match.index ?? 0) + match[0].length,
  });
  const isComment = (start: number) => /^[ \t]*#/.test(text.slice(text.lastIndexOf("\n", start) + 1));
  const found: Secret[] = [
    ...tokens.flatMap((token) =>
      [...text.matchAll(token)].map((match) => ({ kind: "token" as const, range: at(match) })),
    ),
    ...[...text.matchAll(url)]
      .filter(([, password = ""]) => isLiteral(password))
      .map((match) => ({ kind: "login" as const, range: at(match) })),
  ];
  return found.filter(({ range }) => !isComment(range.start));
}

/** Not filled in by the build, and no placeholder. */
const isLiteral = (text: string): boolean =>
  text !== "" && !text.includes(HOLE) && !/[$<>{}]|^x+$|^\*+$/i.test(text);

interface Login {
  readonly options: readonly string[];
  readonly shape: OptionShape;
  /** The option holds `user:password`. */
  readonly pair?: true;
  /** The first operand that the option belongs to. */
  readonly verb?: RegExp;
}

const registryLogin: Login = {
  options: ["-p", "--password"],
  shape: { short: "up", long: ["username", "password", "authfile", "tls-verify", "cert-dir"] },
  verb: /^login$/,
};
const registryCopy: Login = {
  options: ["--creds", "--src-creds", "--dest-creds"],
  shape: { long: ["creds", "src-creds", "dest-creds", "authfile"] },
  pair: true,
};
const curl: Login = {
  options: ["-u", "--user", "-U", "--proxy-user"],
  shape: { short: "uUoHXdTeAbmx", long: ["user", "proxy-user", "output", "header", "request", "data"] },
  pair: true,
};
const wget: Login = {
  options: ["--password", "--http-password", "--ftp-password", "--proxy-password"],
  shape: { long: ["password", "http-password", "ftp-password", "proxy-password"] },
};
const subscription: Login = {
  options: ["--password", "-p"],
  shape: { short: "up", long: ["password", "username", "org", "activationkey", "name"] },
};

const logins: Readonly<Record<string, readonly Login[]>> = {
  podman: [registryLogin, registryCopy],
  docker: [registryLogin],
  buildah: [registryLogin, registryCopy],
  skopeo: [registryLogin, registryCopy],
  oras: [registryLogin],
  helm: [{ ...registryLogin, verb: /^registry$/ }],
  curl: [curl],
  wget: [wget],
  "subscription-manager": [subscription],
  rhc: [{ ...subscription, verb: /^connect$/ }],
};

const none: readonly never[] = [];

/** Secrets in the words of one command; `shows`: a token or a URL may be among them. */
export function loginSecrets({ name, args }: CommandFacts, shows: boolean): readonly Secret[] {
  if (!shows && !Object.hasOwn(logins, name)) return none;
  const ofOptions = (own(logins, name) ?? []).flatMap(({ options, shape, pair, verb }) => {
    const parsed = parseArguments(args, shape);
    if (verb && !verb.test(parsed.operands[0]?.text ?? "")) return [];
    return parsed.values(...options).filter(({ text }) => isLiteral(pair ? passwordOf(text) : text));
  });
  const ofWords = shows ? args.filter(({ text }) => secretsIn(text).length > 0) : none;
  const kindOf = (word: Argument): Secret["kind"] => secretsIn(word.text)[0]?.kind ?? "login";
  return [...ofOptions, ...ofWords].map((word) => ({ kind: kindOf(word), range: word.range }));
}

const passwordOf = (pair: string): string => pair.slice(pair.indexOf(":") + 1 || pair.length);
