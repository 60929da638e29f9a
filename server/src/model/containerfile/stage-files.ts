/** Files of a stage that are known: copied from the build context, or written out in the Containerfile. */
import { isUnderstood } from "../shell/effects/table.ts";
import { isUnder } from "../shell/paths.ts";
import { canonical } from "./context.ts";
import { type Entry, imageState } from "./image-state.ts";
import type { Change } from "./outcome.ts";
import { placeIn, type Source } from "./sources.ts";
import type { Step } from "./stages.ts";

/** A file as a stage has it; the text is its own, or that of the file in the build context. */
export interface StageFile {
  readonly origin: string | undefined;
  readonly source: Source | undefined;
}

export interface StageFiles {
  readonly at: (path: string) => StageFile | undefined;
  /** All files below a folder, relative to it, and whether there are no others. */
  readonly below: (folder: string) => { readonly names: readonly string[]; readonly isWhole: boolean };
  /** What the stage's own instructions left below a folder. */
  readonly entries: (folder: string) => readonly Entry[];
}

/** Where images have files of their own; /tmp, /run and folders that nobody but the author knows are empty there. */
const ofBases =
  "/bin /boot /dev /etc /home /lib /lib64 /media /mnt /opt /ostree /proc /root /sbin /srv /sys /sysroot /usr /var".split(
    " ",
  );

/**
 * The files after all of `steps`, which may still grow: they are looked through when somebody asks, and then only
 * those that came since.
 */
export function stageFiles(steps: readonly Step[], parent: StageFiles | "nothing" | "unknown"): StageFiles {
  const known = new Map<string, StageFile>();
  const unknown: string[] = parent === "unknown" ? [...ofBases] : [];
  const before = typeof parent === "string" ? undefined : parent;
  let seen = 0;

  function catchUp(): void {
    for (; seen < steps.length; seen++) {
      const step = steps[seen];
      if (!step) continue;
      if (step.outcome.opaque || !step.outcome.commands.every(({ name }) => isUnderstood(name)))
        unknown.push("/");
      for (const change of step.outcome.changes) take(change, step);
    }
  }

  function take({ effect, path, to }: Change, step: Step): void {
    switch (effect.kind) {
      case "write":
        known.set(path, fileOf(effect, step));
        return;
      case "tree":
        unknown.push(path);
        return;
      case "delete":
        known.delete(path);
        return;
      case "move": {
        const moved = known.get(path);
        known.delete(path);
        if (to && moved) known.set(to.path, moved);
        else if (to) unknown.push(to.path);
        return;
      }
      default:
    }
  }

  const real = (path: string): string => canonical(path, steps[0]?.context.layout ?? "unknown");
  return {
    at(path) {
      catchUp();
      return known.get(real(path)) ?? before?.at(path);
    },
    below(folder) {
      catchUp();
      const top = real(folder);
      const earlier = before?.below(folder) ?? { names: [], isWhole: true };
      const own = [...known.keys()].filter((path) => path !== top && isUnder(path, top));
      const names = new Set([
        ...earlier.names,
        ...own.map((path) => path.slice(top === "/" ? 1 : top.length + 1)),
      ]);
      const isWhole = earlier.isWhole && !unknown.some((path) => isUnder(path, top) || isUnder(top, path));
      return { names: [...names], isWhole: isWhole && names.size > 0 };
    },
    entries: (folder) => imageState(steps).below(folder),
  };
}

function fileOf(effect: Extract<Change["effect"], { kind: "write" }>, step: Step): StageFile {
  const { content, contentStart, origin } = effect;
  if (content === undefined || contentStart === undefined || effect.append)
    return { origin, source: undefined };
  const { uri, start } = placeIn(step, { start: contentStart, end: contentStart });
  return { origin, source: { text: content, uri, start } };
}
