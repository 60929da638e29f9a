/** Logins at the registries that the project pulls from and pushes to. */
import { registryOf } from "../../tasks/references.ts";
import type { Facts, Login } from "./facts.ts";
import { type Line, unasked, type Words } from "./line.ts";

/** Everybody may pull from there. */
const PUBLIC = /^(?:quay\.io|docker\.io|ghcr\.io|registry\.(?:fedoraproject\.org|access\.redhat\.com))$/;
/** Nobody may without an account. */
const CLOSED = "registry.redhat.io";

export const logins = (facts: Facts, l10n: Words): readonly Line[] =>
  facts.logins.map((login) => lineOf(login, facts, l10n));

/** Those without which the build cannot pull what it needs. */
export const loginsBefore = (facts: Facts, l10n: Words, build: "image" | "artefacts"): readonly Line[] => {
  const [needed, found] =
    build === "image"
      ? [facts.needs.project?.base, facts.base]
      : ([facts.needs.builder, facts.builder] as const);
  if (found.kind !== "absent" || needed === undefined) return [];
  return facts.logins
    .filter(({ registry, root }) => registry === registryOf(needed) && root === (build === "artefacts"))
    .map((login) => lineOf(login, facts, l10n));
};

function lineOf({ registry, push, root, account }: Login, facts: Facts, l10n: Words): Line {
  const line = { id: `login:${registry}`, title: l10n.t("Login at {0}", registry) };
  if (account === undefined) return { ...line, state: "unknown", what: unasked(facts, l10n) };
  if (account !== "") return { ...line, state: "ok", what: l10n.t("as {0}", account) };
  const remedy = {
    kind: "command",
    title: l10n.t("Log In to {0}", registry),
    command: "bootc.logIn",
    arguments: [{ registry, root }],
  } as const;
  if (registry === CLOSED)
    return {
      ...line,
      state: "failed",
      what: l10n.t("nobody is logged in, so nothing can be pulled"),
      remedy,
    };
  if (push)
    return {
      ...line,
      state: "warning",
      what: l10n.t("nobody is logged in, so nothing can be pushed"),
      remedy,
    };
  if (PUBLIC.test(registry))
    return {
      ...line,
      state: "ok",
      what: l10n.t("nobody is logged in, and pulling public images needs nobody"),
    };
  return { ...line, state: "unknown", what: l10n.t("nobody is logged in"), remedy };
}
