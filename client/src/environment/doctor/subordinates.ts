/** The ids beside the user's own which podman gives to the files of images, where it runs without the rights of root. */
import { asRoot, type Command } from "../platform.ts";
import type { Facts } from "./facts.ts";
import type { Check, Remedy, Words } from "./line.ts";
import { installing } from "./packages.ts";

const HELP = "https://github.com/containers/podman/blob/main/docs/tutorials/rootless_tutorial.md";
/** As `useradd` gives them: login.defs(5). */
const FIRST = 100_000;
const COUNT = 65_536;

export const subordinates: Check = (facts, l10n) => {
  const { engine, user } = facts;
  if (engine.ids === undefined) return undefined;
  const line = { id: "subordinates", title: l10n.t("Subordinate ids") };
  if (engine.ids > 1) return { ...line, state: "ok", what: String(engine.ids - 1) };
  if (engine.ignoresOwners)
    return { ...line, state: "not-applicable", what: l10n.t("storage.conf ignores the owners of files") };
  return {
    ...line,
    state: "failed",
    what: facts.mapper ? l10n.t("{0} has none", user) : l10n.t("newuidmap was not found"),
    why: l10n.t(
      "Files of a bootc image belong to several users and groups. Without ids for them, podman cannot unpack its base in your own storage.",
    ),
    remedy: remedyOf(facts, l10n),
  };
};

function remedyOf(facts: Facts, l10n: Words): Remedy {
  const { mapper, subuid, subgid, user, path, platform } = facts;
  const install = mapper ? undefined : installing(facts, { "apt-get": "uidmap" });
  if (install) return { kind: "run", title: l10n.t("Install {0}", "uidmap"), commands: [install] };
  if (!mapper) return { kind: "page", title: l10n.t("Help on Rootless podman"), address: HELP };
  const first = firstFree(`${subuid}\n${subgid}`);
  const range = `${first}-${first + COUNT - 1}`;
  const words = [
    ...(isNamed(facts, subuid) ? [] : ["--add-subuids", range]),
    ...(isNamed(facts, subgid) ? [] : ["--add-subgids", range]),
  ];
  const add: Command = { program: "usermod", arguments: [...words, "--", user] };
  return {
    kind: "run",
    title: l10n.t("Add Subordinate Ids"),
    commands: [
      ...(words.length > 0 ? [asRoot(add, platform)] : []),
      // What runs of podman keeps the ids that it began with.
      { program: path, arguments: ["system", "migrate"] },
    ],
  };
}

/** Lines of subuid(5): a name or the number of a user, the first id, how many. */
const isNamed = ({ user, platform }: Facts, text: string): boolean =>
  text
    .split("\n")
    .map((line) => line.split(":")[0])
    .some((name) => name === user || (platform.kind === "linux" && name === String(platform.uid)));

function firstFree(text: string): number {
  const ends = [...text.matchAll(/^[^:\n]*:(\d+):(\d+)/gm)].map(
    ([, first, count]) => Number(first) + Number(count),
  );
  return Math.max(FIRST, ...ends);
}
