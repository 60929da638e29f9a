/** Content in /usr/local where the base makes it a link into /var. */
import { lowered } from "../../base/severity.ts";
import type { LayoutId } from "../../data/bases.ts";
import type { Entry } from "../../model/containerfile/image-state.ts";
import {
  type ContainerfileModel,
  type PlacedCommand,
  type PublishedImage,
  placeIn,
} from "../../model/containerfile/model.ts";
import { parseArguments } from "../../model/shell/arguments.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { isUnder } from "../../model/shell/paths.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { tmpfilesTypes } from "./support/authored.ts";
import { broughtInto, withoutHolders } from "./support/folders.ts";
import { isOpaqueSince } from "./support/lineage.ts";
import { renamed } from "./support/mentions.ts";
import { hidesFolder, touchesBelow } from "./support/packages.ts";
import { type Bringer, bringers, judged, shown, written } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "usr-local-content",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/filesystem.html#usrlocal",
      "https://ostreedev.github.io/ostree/adapting-existing/",
    ],
    lint: ["var-tmpfiles"],
  },
  (file: ContainerfileModel, report) => {
    for (const bringer of bringers(file, contentInLocal)) {
      const { image, first, place } = bringer;
      const fix = usrFix(file, bringer);
      report({
        message: "content",
        args: { path: shown(first.path) },
        at: place,
        severity: judged("warning", first, isOpaqueSince(image, first.step)),
        ...(fix && { fixes: [fix] }),
      });
    }
    for (const command of file.commands("pip", "pip3", "npm")) {
      const { facts, step } = command;
      const verb = linked.has(step.context.layout) ? localInstall(command) : undefined;
      const image = verb && file.images.find(({ steps }) => steps.includes(step));
      if (!verb || !image || isRearranged(image) || hidesFolder(step, "/usr/local")) continue;
      if (touchesBelow(image, "/usr/local")) continue;
      report({
        message: "tool",
        args: { command: `${facts.name} ${verb.text}` },
        at: placeIn(step, verb.range),
        severity: mayNotRun(facts.guard) ? lowered("warning") : "warning",
      });
    }
  },
);

/** Bases with the link; elsewhere /usr/local is a folder of the image, and the right place. */
const linked: ReadonlySet<LayoutId> = new Set(["fedora-ostree", "ublue", "bluefin-lts"]);

const isRearranged = ({ state }: PublishedImage): boolean =>
  state.wasRemoved("/usr/local") || state.get("/usr/local")?.effect.kind === "symlink";

function contentInLocal(image: PublishedImage): readonly Entry[] {
  if (!linked.has(image.steps[0]?.context.layout ?? "unknown")) return [];
  const entries = broughtInto(image, "/usr/local");
  if (entries.length === 0 || isRearranged(image)) return [];
  const types = tmpfilesTypes(image);
  return withoutHolders(entries).filter(({ path }) => !types.has(path));
}

/** Both install below /usr/local unless they are told otherwise; a program in a folder of its own is a venv's. */
function localInstall({ facts, step }: PlacedCommand) {
  const parsed = parseArguments(facts.args, { short: "rct", long: ["prefix", "target", "root"] });
  const [verb] = parsed.operands;
  const isGlobal = facts.name === "npm" ? parsed.has("-g", "--global") : !parsed.has("--user", "--help");
  const isNamed = parsed.has("--prefix", "--target", "-t", "--root");
  const isVenv =
    facts.nameRange.end - facts.nameRange.start > facts.name.length ||
    ["VIRTUAL_ENV", "PIP_PREFIX", "PIP_TARGET", "NPM_CONFIG_PREFIX", "npm_config_prefix"].some(
      (name) => facts.environment(name) !== undefined || step.context.variables.lookup(name) !== undefined,
    );
  return /^(?:install|i)$/.test(verb?.text ?? "") && isGlobal && !isNamed && !isVenv ? verb : undefined;
}

/** Folders that /usr has as well. */
const common = /^\/usr\/local\/(?:s?bin|lib(?:64|exec)?|share|include)(?:\/|$)/;

function usrFix(
  file: ContainerfileModel,
  { image, place, entries }: Bringer,
): ReportedFix<"usr-local-content"> | undefined {
  const word = written(file, place);
  const isPlain = isUnder(word, "/usr/local") && entries.every(({ path }) => common.test(path));
  if (!isPlain) return undefined;
  const names = { from: "/usr/local", to: "/usr" };
  return {
    title: "move",
    args: { path: names.to + word.slice(names.from.length) },
    edits: () => {
      const own = { place: { start: place.start, end: place.start + names.from.length }, text: names.to };
      const others = entries.flatMap(({ path }) => renamed(file, image, path, names));
      const unique = new Map([own, ...others].map((edit) => [edit.place.start, edit]));
      return [...unique.values()];
    },
  };
}
