/** Content in /opt: read-only on some bases, a link into /var on others. */
import { globPattern } from "../../base/glob.ts";
import { remembering } from "../../base/memory.ts";
import { lowered, type Severity } from "../../base/severity.ts";
import { optIsLinked } from "../../data/layouts.ts";
import { packagesInOpt } from "../../data/package-managers.ts";
import type { Entry } from "../../model/containerfile/image-state.ts";
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { type CommandFacts, mayNotRun } from "../../model/shell/facts.ts";
import { baseNameOf, isUnder, parentOf, resolvePath } from "../../model/shell/paths.ts";
import { defineRule } from "../rule.ts";
import { isTransient } from "./support/authored.ts";
import { isTrimmed } from "./support/lineage.ts";
import { hidesFolder, installedPackages, packageCommands, touchesBelow } from "./support/packages.ts";
import { bringers, childOf, firstOfEachChild, judged, keyOf, shown } from "./support/words.ts";
import { insertedAbove } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "opt-content",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/filesystem.html#opt",
      "https://bootc-dev.github.io/bootc/building/guidance.html",
      "https://github.com/ublue-os/image-template/blob/main/Containerfile",
      "https://github.com/coreos/rpm-ostree/issues/233",
    ],
    lint: ["var-tmpfiles"],
  },
  (file: ContainerfileModel, report) => {
    for (const { image, step, place, first } of bringers(file, contentInOpt)) {
      const kind = kindOf(step);
      report({
        message: kind,
        args: { path: shown(first.path) },
        at: place,
        severity: judged(severities[kind], first, image.opaque !== undefined),
        ...(kind === "linked" && { fixes: [plainFolderFix(file, step)] }),
      });
    }
    const reported = new Set<string>();
    for (const image of file.images) {
      const calls = packageCommands(image).filter(({ facts }) => packageInOpt(facts));
      for (const { facts, step } of calls.length > 0 && mayHoldPackages(image) ? calls : []) {
        const word = packageInOpt(facts);
        const kind = kindOf(step);
        if (!word || kind === "unknown" || hidesFolder(step, "/opt")) continue;
        const at = placeIn(step, word.range);
        if (reported.has(keyOf(at))) continue;
        reported.add(keyOf(at));
        const severity = image.opaque ? lowered(severities[kind]) : severities[kind];
        report({
          message: kind === "linked" ? "linkedPackage" : "plainPackage",
          args: { name: baseNameOf(word.text) },
          at,
          severity: mayNotRun(facts.guard) ? lowered(severity) : severity,
          ...(kind === "linked" && { fixes: [plainFolderFix(file, step)] }),
        });
      }
    }
  },
);

/** What /opt is on the base; a base that is not known gets no more than a hint. */
const severities = { linked: "warning", plain: "info", unknown: "hint" } satisfies Record<string, Severity>;

function kindOf({ context }: Step): keyof typeof severities {
  const isLinked = optIsLinked[context.layout];
  return isLinked === undefined ? "unknown" : isLinked ? "linked" : "plain";
}

/** The lineage gave /opt another nature than the base: a folder of the image, or one that can be written to. */
const isRearranged = (image: PublishedImage): boolean =>
  image.state.wasRemoved("/opt") ||
  image.state.get("/opt")?.effect.kind === "symlink" ||
  isTransient(image, "root") ||
  image
    .commands("systemctl")
    .some(({ facts }) => facts.args.some(({ text }) => text.startsWith("ostree-state-overlay@opt.")));

function contentInOpt(image: PublishedImage): readonly Entry[] {
  const entries = image.state
    .below("/opt")
    .filter((entry) => entry.path !== "/opt" || entry.effect.kind === "tree")
    .filter((entry) => !isTrimmed(image, entry));
  if (entries.length === 0 || isRearranged(image)) return [];
  const handed = new Set(entries.filter(leadsToVar).map(({ path }) => childOf(path, "/opt")));
  return firstOfEachChild(entries, "/opt").filter(
    ({ path, step }) => kindOf(step) === "linked" || !handed.has(childOf(path, "/opt")),
  );
}

/** A link to where the software may write, which is the remedy where /opt is a folder of the image. */
const leadsToVar = ({ path, effect }: Entry): boolean =>
  effect.kind === "symlink" && isUnder(resolvePath(effect.target, parentOf(path)) ?? "", "/var");

/** Names of a package's own folders are not known: whoever moves or deletes something there has taken care. */
const mayHoldPackages = (image: PublishedImage): boolean =>
  !touchesBelow(image, "/opt") && !isRearranged(image);

const patterns = packagesInOpt.map((pattern) => globPattern(pattern));
const livesInOpt = (name: string): boolean => patterns.some((pattern) => pattern.test(baseNameOf(name)));

const packageInOpt = remembering((facts: CommandFacts) =>
  installedPackages(facts).find(({ text }) => livesInOpt(text)),
);

/** The remedy of ublue's image template: /opt becomes a folder of the image. */
const plainFolderFix = (file: ContainerfileModel, step: Step) => ({
  title: "plain" as const,
  edits: () => [insertedAbove(file, step, "RUN rm /opt && mkdir /opt")],
});
