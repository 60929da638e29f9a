/** A system put together on a plain distribution image that lacks folders and files without which bootc cannot boot it. */
import { assemblesSystem, claimsToBoot } from "../../model/containerfile/claims.ts";
import {
  type ContainerfileModel,
  fromPlace,
  type PublishedImage,
  placeIn,
} from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import type { Effect } from "../../model/shell/facts.ts";
import { type Argument, HOLE } from "../../model/shell/value.ts";
import { defineRule, type Edit } from "../rule.ts";
import { addedToStage, fileWithFolder } from "./support/in-place.ts";
import { bootedImages } from "./support/published.ts";
import { judged } from "./support/words.ts";
import { breakOf } from "./support/writing.ts";

const sysroot = "/sysroot";
const link = "/ostree";
/** The lint compares letter by letter. */
const linkTarget = "sysroot/ostree";
const prepareRoot = "/usr/lib/ostree/prepare-root.conf";

export const rule = defineRule(
  {
    id: "custom-base-layout",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/bootc-images.md",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/lints.rs",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/baseimage/README.md",
    ],
    lint: ["baseimage-root", "baseimage-composefs"],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<number>();
    for (const image of bootedImages(file)) {
      const wrong = wrongLink(image);
      if (wrong && !reported.has(wrong.at.start)) {
        reported.add(wrong.at.start);
        const { target } = wrong;
        report({
          message: "link",
          args: { target: wrong.written },
          at: wrong.at,
          severity: wrong.severity,
          ...(target && {
            fixes: [{ title: "relink", edits: () => [{ place: target, text: linkTarget }] }],
          }),
        });
      }
      const missing = missingParts(image);
      if (missing.length === 0) continue;
      report({
        message: "missing",
        args: { paths: missing.join(", ") },
        at: fromPlace(image.stage),
        severity: missing.includes(sysroot) ? "error" : "warning",
        fixes: [{ title: "add", edits: () => [addition(file, image, missing)] }],
      });
    }
  },
);

/** A link /ostree that leads elsewhere than the lint wants it to. */
function wrongLink({ state, steps }: PublishedImage) {
  const entry = state.get(link);
  if (entry?.effect.kind !== "symlink" || entry.path !== link) return undefined;
  const { step, effect } = entry;
  if (effect.target === linkTarget || effect.target.includes(HOLE)) return undefined;
  const command = step.outcome.commands.find(
    ({ name, args }) =>
      name === "ln" &&
      args.some(({ range }) => range.start === effect.range.start && range.end === effect.range.end),
  );
  if (command && isRelative(command.args) && leadsThere(effect.target)) return undefined;
  if (command && !replacesLink(command.args) && isLinkBefore(steps, effect)) return undefined;
  const word = command?.args.find(({ text }) => text === effect.target);
  return {
    written: effect.target,
    at: placeIn(step, (word ?? effect).range),
    target: word && placeIn(step, word.range),
    severity: judged("error", entry),
  };
}

const leadsThere = (target: string): boolean => target.replace(/^\//, "") === linkTarget;

/** With these options `ln` writes the shortest way to what it is given. */
const isRelative = (args: readonly Argument[]): boolean =>
  args.some(({ text }) => /^-[a-zA-Z]*r|^--relative$/.test(text));

/** Without these options `ln` puts the new link into the folder that an old one leads to. */
const replacesLink = (args: readonly Argument[]): boolean =>
  args.some(({ text }) => /^-[a-zA-Z]*[nT]|^--no-(?:dereference|target-directory)$/.test(text));

/** Whether the last word on the place before `later` made a link of it. */
function isLinkBefore(steps: readonly Step[], later: Effect): boolean {
  const effects = steps.flatMap(({ outcome }) => outcome.effects);
  const before = effects.slice(0, effects.indexOf(later)).findLast(({ path }) => path === link);
  return before?.kind === "symlink" && leadsThere(before.target);
}

/** What nothing makes; empty where a copied root, a script or a name that only the build knows may bring it. */
function missingParts(image: PublishedImage): readonly string[] {
  const { origin } = image.root;
  const isApplication =
    origin.kind === "image" && origin.match.kind === "not-bootable" && origin.match.use === "application";
  if (!isApplication || image.opaque || !image.complete) return [];
  if (!assemblesSystem(image) || !claimsToBoot(image) || mayBringAnything(image)) return [];
  const isThere = (path: string) => image.state.below(path).length > 0;
  return [
    ...(isThere(sysroot) ? [] : [sysroot]),
    ...(isThere(link) ? [] : [link]),
    ...(isThere(prepareRoot) || isThere("/etc/ostree/prepare-root.conf") ? [] : [prepareRoot]),
  ];
}

const mayBringAnything = ({ steps, state }: PublishedImage): boolean =>
  steps.some(({ outcome }) =>
    outcome.effects.some(
      ({ kind, path }) => path.startsWith(`/${HOLE}`) || (kind === "tree" && path === "/"),
    ),
  ) || ["/usr", "/usr/lib", "/usr/lib/ostree"].some((path) => state.get(path)?.effect.kind === "tree");

function addition(file: ContainerfileModel, image: PublishedImage, missing: readonly string[]): Edit {
  const commands = [
    ...(missing.includes(sysroot) ? [`mkdir -p ${sysroot}`] : []),
    ...(missing.includes(link) ? [`ln -s ${linkTarget} ${link}`] : []),
  ];
  const instructions = [
    ...(commands.length > 0 ? [`RUN ${commands.join(" && ")}`] : []),
    ...(missing.includes(prepareRoot)
      ? [fileWithFolder(file, prepareRoot, ["[composefs]", "enabled = true"])]
      : []),
  ];
  return addedToStage(file, image, instructions.join(breakOf(file)));
}
