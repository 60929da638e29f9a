/** Folders that every image must have, deleted and not made again. */
import { lowered, type Severity } from "../../base/severity.ts";
import type { Message } from "../../messages/messages.ts";
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import { mountsOf } from "../../model/containerfile/run.ts";
import { isLint, type Step } from "../../model/containerfile/stages.ts";
import { type Effect, mayNotRun } from "../../model/shell/facts.ts";
import { isUnder, segmentsOf } from "../../model/shell/paths.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { isPiped } from "./support/build-breaker.ts";
import { rangeOfSource } from "./support/folders.ts";
import { isTaken } from "./support/leftovers.ts";
import { isOpaqueSince, stepsSince } from "./support/lineage.ts";
import { isOpen } from "./support/open-expansion.ts";
import { clearingBeforeDracut } from "./support/temporary-folder.ts";
import { keyOf } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "removed-required-dir",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/lints.rs",
      "https://bootc-dev.github.io/bootc/bootc-images.html",
    ],
    lint: ["api-base-directories", "nonempty-boot"],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<string>();
    for (const image of file.images) {
      const missing = missingFolders(image);
      for (const removal of missing) {
        const at = placeIn(removal.step, rangeOfSource(removal.step, removal.effect));
        if (reported.has(keyOf(at))) continue;
        reported.add(keyOf(at));
        const severity = severities[removal.folder];
        report({
          message: messages[removal.folder] ?? "required",
          args: { path: removal.folder },
          at,
          severity: mayNotRun(removal.effect.guard) ? lowered(severity) : severity,
          fixes: isTakenAgain(image, removal) ? [] : remakes(removal, missing),
        });
      }
      const cleared = file.commands("dracut").length > 0 ? clearingBeforeDracut(image) : undefined;
      const at = cleared && placeIn(cleared.step, cleared.effect.range);
      if (!at || reported.has(keyOf(at))) continue;
      reported.add(keyOf(at));
      const { step, effect, dracut } = cleared;
      const removal: Removal = { folder: "/var/tmp", step, effect };
      report({
        message: "cleared",
        at,
        severity: mayNotRun(effect.guard) ? lowered("info") : "info",
        related: [{ place: placeIn(dracut.step, dracut.facts.nameRange), message: needed }],
        fixes: remakes(removal, [removal]),
      });
    }
  },
);

const needed: Message = { kind: "finding", rule: "removed-required-dir", key: "needed", args: {} };

/** What their absence does: the lint and the boot fail, the lint warns, or only the rest of the build may. */
const severities = {
  "/var": "error",
  "/tmp": "error",
  "/run": "error",
  "/dev": "error",
  "/proc": "error",
  "/sys": "error",
  "/sysroot": "error",
  "/etc": "error",
  "/boot": "warning",
  "/var/tmp": "hint",
} as const satisfies Record<string, Severity>;

type Folder = keyof typeof severities;
const folders = Object.keys(severities) as readonly Folder[];
const messages: Partial<Record<Folder, "boot" | "temporary">> = { "/boot": "boot", "/var/tmp": "temporary" };

interface Removal {
  readonly folder: Folder;
  readonly step: Step;
  readonly effect: Effect;
}

function missingFolders(image: PublishedImage): readonly Removal[] {
  const gone = folders.filter((folder) => image.state.wasRemoved(folder) && isEmpty(image, folder));
  return gone.flatMap((folder) => {
    const removal = lastRemoval(image, folder);
    const isSaid = gone.some((other) => other !== folder && isUnder(folder, other));
    return removal && !isSaid && staysAway(image, removal) ? [removal] : [];
  });
}

/** `mkdir -p /var/run/x` makes /var as well, whatever /var/run leads to. */
const isEmpty = ({ state }: PublishedImage, folder: Folder): boolean =>
  state.below(folder).length === 0 &&
  !(
    folder === "/var" &&
    state.below("/run").some(({ effect }) => isUnder(effect.path, "/var") && effect.kind !== "symlink")
  );

/** `rm -rf /var/run` takes the link away, not the folder behind it: only the path as written counts. */
function lastRemoval(image: PublishedImage, folder: Folder): Removal | undefined {
  for (const step of image.steps.toReversed()) {
    const effect = step.outcome.effects.findLast(
      ({ kind, path }) => path === folder && (kind === "delete" || kind === "move"),
    );
    if (effect) return { folder, step, effect };
  }
  return undefined;
}

/** Neither something that cannot be read nor a whole root file system may bring the folder back. */
function staysAway(image: PublishedImage, { folder, step }: Removal): boolean {
  const isMount = mountsOf(step.syntax, step.context).some(
    ({ target }) => target === undefined || isUnder(target, folder),
  );
  const later = stepsSince(image, step).slice(1);
  const isCopied = later.some(({ outcome }) =>
    outcome.effects.some(({ kind, path }) => kind === "tree" && path === "/"),
  );
  if (isMount || isCopied || isOpaqueSince(image, step)) return false;
  // A kernel among them has files in /boot.
  const installs = later.some(({ outcome }) => outcome.effects.some(({ kind }) => kind === "leftover"));
  if (folder === "/boot" && installs) return false;
  // systemd makes /var/tmp at boot: only what is yet to run in the build can miss it.
  return folder !== "/var/tmp" || later.some((other) => other.syntax.keyword === "RUN" && !isLint(other));
}

/** `rm -rf /*`, or `rm -rf *` where the root is the working directory: a folder made before is gone behind it. */
function isTakenAgain(image: PublishedImage, { folder, step, effect }: Removal): boolean {
  const path = segmentsOf(folder);
  return stepsSince(image, step).some((later) =>
    later.outcome.changes.some(({ effect: { kind, range }, isPattern, segments }) => {
      const isLater = later !== step || range.start > effect.range.start;
      const isMeant = kind === "delete" ? isPattern : kind === "empty" && segments.length < path.length;
      return isLater && isMeant && isTaken(path, segments);
    }),
  );
}

/** Makes the folders again that the same command deleted. */
function remakes(
  { step, effect }: Removal,
  missing: readonly Removal[],
): readonly ReportedFix<"removed-required-dir">[] {
  const command = step.outcome.commands.find(
    ({ range }) => range.start <= effect.range.start && effect.range.end <= range.end,
  );
  const hasRoom = command && !isPiped({ facts: command, step }) && !isOpen(step, command.range.end);
  if (!hasRoom || step.syntax.exec || effect.kind !== "delete") return [];
  const { start, end } = command.range;
  const paths = missing
    .filter((other) => other.step === step && start <= other.effect.range.start)
    .filter((other) => other.effect.range.end <= end)
    .map(({ folder }) => folder);
  const sticky = paths.filter((path) => path.endsWith("/tmp"));
  const chmod = sticky.length > 0 ? ` && chmod 1777 ${sticky.join(" ")}` : "";
  const place = placeIn(step, { start: end, end });
  const text = ` && mkdir -p ${paths.join(" ")}${chmod}`;
  return [{ title: "remake", args: { paths: paths.join(" ") }, edits: () => [{ place, text }] }];
}
