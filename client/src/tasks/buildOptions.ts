/** What a build can be told beyond its files: properties of tasks, remembered choices, words for `podman build`. */
import { type Outcome, ok, type Platform, refuse } from "../environment/platform.ts";
import { absolutePath, firstRefusal, plain } from "./values.ts";

export const pullPolicies = ["missing", "always", "newer", "never"] as const;
export type PullPolicy = (typeof pullPolicies)[number];

type Texts = Readonly<Record<string, string>>;

export interface BuildOptions {
  /** Further build contexts by name: folders of this machine, or addresses such as `docker-image://…`. */
  readonly buildContexts?: Texts;
  readonly buildArgs?: Texts;
  /** Files by the ids of secrets; what stands in them is read by podman alone. */
  readonly secrets?: Texts;
  readonly platform?: string;
  readonly pull?: PullPolicy;
  readonly noCache?: boolean;
}

/** What is well formed among properties that anybody may have written. */
export function readBuildOptions(from: Readonly<Record<string, unknown>>): BuildOptions {
  const { platform, noCache } = from;
  const pull = pullPolicies.find((known) => known === from.pull);
  const tables = (["buildContexts", "buildArgs", "secrets"] as const).flatMap((key) => {
    const texts = textsOf(from[key]);
    return Object.keys(texts).length > 0 ? [[key, texts] as const] : [];
  });
  return {
    ...Object.fromEntries(tables),
    ...(typeof platform === "string" && platform !== "" ? { platform } : {}),
    ...(pull ? { pull } : {}),
    ...(noCache === true ? { noCache } : {}),
  };
}

const textsOf = (value: unknown): Texts =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === "string"))
    : {};

/** The options with the paths in them made absolute. */
export const withPaths = (options: BuildOptions, absolute: (path: string) => string): BuildOptions => ({
  ...options,
  ...(options.buildContexts && {
    buildContexts: mapped(options.buildContexts, (value) => (isAddress(value) ? value : absolute(value))),
  }),
  ...(options.secrets && { secrets: mapped(options.secrets, absolute) }),
});

const mapped = (texts: Texts, change: (text: string) => string): Texts =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, change(text)]));

/** The arguments of `podman build`, and of `podman farm build`, which is told its platforms in another way. */
export function optionArguments(options: BuildOptions, platform: Platform): Outcome<readonly string[]> {
  const { buildContexts = {}, buildArgs = {}, secrets = {}, pull, noCache } = options;
  const refused = firstRefusal([
    ...Object.entries(buildContexts).flatMap(([name, value]) => [
      contextName(name),
      contextPlace(value, platform),
    ]),
    ...Object.entries(buildArgs).flatMap(([name, value]) => [argumentName(name), plain(value)]),
    ...Object.entries(secrets).flatMap(([id, file]) => [secretId(id), secretFile(file, platform)]),
    ...(options.platform === undefined ? [] : [platformName(options.platform)]),
  ]);
  if (refused?.kind === "refused") return refused;
  return ok([
    ...Object.entries(buildContexts).flatMap(([name, value]) => ["--build-context", `${name}=${value}`]),
    ...Object.entries(buildArgs).flatMap(([name, value]) => ["--build-arg", `${name}=${value}`]),
    ...Object.entries(secrets).flatMap(([id, file]) => ["--secret", `id=${id},src=${file}`]),
    ...(options.platform === undefined ? [] : ["--platform", options.platform]),
    ...(pull === undefined ? [] : [`--pull=${pull}`]),
    ...(noCache ? ["--no-cache"] : []),
  ]);
}

const matching =
  (kind: "context-name" | "argument-name" | "secret-id" | "platform", pattern: RegExp) =>
  (value: string): Outcome<string> =>
    pattern.test(value) ? ok(value) : refuse({ kind, value });

/** As it stands behind `--from=`, where an image may be named as well. */
export const contextName = matching("context-name", /^[A-Za-z0-9][\w./:@-]{0,254}$/);
export const argumentName = matching("argument-name", /^[A-Za-z_]\w{0,254}$/);
/** It becomes the name of a file in /run/secrets. */
export const secretId = matching("secret-id", /^[A-Za-z0-9_][\w.-]{0,254}$/);
const platformName = matching("platform", /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9]+)?$/);

const isAddress = (value: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//.test(value);

const contextPlace = (value: string, platform: Platform): Outcome<string> =>
  isAddress(value) ? plain(value) : absolutePath(value, platform);

/** podman cuts what `--secret` is told at commas, and knows no escape (4.3 and 5.x, buildah's pkg/parse). */
export const secretFile = (value: string, platform: Platform): Outcome<string> =>
  value.includes(",") ? refuse({ kind: "secret-file", value }) : absolutePath(value, platform);
