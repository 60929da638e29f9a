/** Files that the builder mounts over while a RUN is at work: what the RUN writes there is not in the image. */
import { lowered, type Severity } from "../../base/severity.ts";
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { type Effect, mayNotRun } from "../../model/shell/facts.ts";
import { packageCall } from "../../model/shell/packages.ts";
import { baseNameOf } from "../../model/shell/paths.ts";
import { HOLE } from "../../model/shell/value.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { doesOneThing, rangeOfSource } from "./support/folders.ts";
import { keyOf } from "./support/words.ts";
import { fileInstruction, replaced } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "runtime-injected-file",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/containers/buildah/blob/main/run_linux.go",
      "https://github.com/containers/podman/issues/20001",
    ],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<string>();
    for (const image of file.images) {
      for (const { step, effect, path } of changesOfInjected(image)) {
        // Who builds with `--dns=none` says so: then the builder leaves the file alone.
        if (path === "/etc/resolv.conf" && file.text.includes("dns=none")) continue;
        const at = placeIn(step, effect.path === path ? rangeOfSource(step, effect) : effect.range);
        if (reported.has(keyOf(at))) continue;
        reported.add(keyOf(at));
        const isReplaced = replaces(effect);
        const fix = remedy(file, step, effect, path);
        report({
          message: isReplaced ? (effect.kind === "symlink" ? "link" : "replaced") : messages[path],
          args: { path },
          at,
          severity: severityOf(effect, isReplaced),
          ...(fix && { fixes: [fix] }),
        });
      }
    }
  },
);

/** The messages about what is written to them. */
const messages = {
  "/etc/hostname": "hostname",
  "/etc/hosts": "written",
  "/etc/resolv.conf": "written",
} as const;

type Injected = keyof typeof messages;
const injected = Object.keys(messages) as readonly Injected[];

interface Change {
  readonly step: Step;
  readonly effect: Effect;
  readonly path: Injected;
}

const changesOfInjected = (image: PublishedImage): readonly Change[] =>
  injected
    .filter((path) => image.state.get(path) !== undefined || image.state.wasRemoved(path))
    .flatMap((path) =>
      image.steps
        .filter((step) => step.syntax.keyword === "RUN" && isMounted(path, step))
        .flatMap((step) =>
          step.outcome.effects
            .filter((effect) => concerns(effect, path) && !servesBuild(step, effect, path))
            .map((effect) => ({ step, effect, path })),
        ),
    );

/** Without a network a builder has no reason to bring the files about it. */
const isMounted = (path: Injected, { syntax }: Step): boolean =>
  path === "/etc/hostname" || !syntax.flags.some(({ name, value }) => name === "network" && value === "none");

/** An emptied file is an attempt to clean up, and harms nothing. */
function concerns(effect: Effect, path: Injected): boolean {
  if (effect.kind === "move") return effect.path === path || effect.to === path;
  if (effect.path !== path || effect.kind === "mkdir" || effect.kind === "leftover") return false;
  return effect.kind !== "write" || (effect.content !== "" && !/^(?:touch|truncate)$/.test(effect.by));
}

const downloads = /^(?:curl|wget|git|pip3?|npm|rpm|rpm-ostree|flatpak|cargo|go)$/;

/** A name server or a host that the rest of the same RUN needs to get at something. */
const servesBuild = ({ outcome }: Step, { kind, range }: Effect, path: Injected): boolean =>
  kind === "write" &&
  path !== "/etc/hostname" &&
  outcome.commands.some(
    ({ name, args, range: { start } }) =>
      start > range.start && (downloads.test(name) || packageCall(name, args)?.isTransaction),
  );

/** A mounted file cannot be deleted, nor can another take its place, which is how these tools write. */
const replaces = (effect: Effect): boolean =>
  effect.kind !== "write" ? effect.kind !== "tree" : /^(?:sed|perl|install|ln)$/.test(effect.by);

function severityOf({ guard }: Effect, isReplaced: boolean): Severity {
  const isExpected = isReplaced ? guard !== "none" : mayNotRun(guard);
  return isExpected ? lowered("warning") : "warning";
}

function remedy(
  file: ContainerfileModel,
  step: Step,
  effect: Effect,
  path: Injected,
): ReportedFix<"runtime-injected-file"> | undefined {
  // A variable of the build would be frozen in a file that is written out.
  if (!doesOneThing(step) || step.syntax.source.text.includes("$")) return undefined;
  if (effect.kind === "symlink" && !/[\s%]/.test(effect.target)) {
    const name = baseNameOf(path).replace(".", "-");
    const lines = [`L+! ${path} - - - - ${effect.target}`];
    const edits = () => [replaced(step, fileInstruction(file, `/usr/lib/tmpfiles.d/10-${name}.conf`, lines))];
    return { title: "link", args: { path }, edits };
  }
  if (effect.kind !== "write" || effect.append || replaces(effect)) return undefined;
  if (effect.content === undefined || effect.content.includes(HOLE)) return undefined;
  const instruction = fileInstruction(file, path, effect.content.replace(/\n$/, "").split("\n"));
  // Where the file has no here-documents yet, the instruction would be a RUN again.
  if (!instruction.startsWith("COPY")) return undefined;
  return { title: "copy", args: { path }, edits: () => [replaced(step, instruction)] };
}
