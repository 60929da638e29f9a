/** Folders of one's own at the top of the file system, for which SELinux has no label. */
import { remembering } from "../../base/memory.ts";
import type { LayoutId } from "../../data/bases.ts";
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { HOLE } from "../../model/shell/value.ts";
import { defineRule } from "../rule.ts";
import { broughtInto } from "./support/folders.ts";
import { bringers } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "toplevel-dir-selinux",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/filesystem.html",
      "https://bootc-dev.github.io/bootc/bootc-images.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    const labelled = file
      .commands("semanage", "chcon", "restorecon")
      .flatMap(({ facts }) => facts.args.map(({ text }) => text));
    const hasPolicy = file.commands("semodule").length > 0;
    if (hasPolicy) return;
    for (const { first, place } of bringers(file, contentAtTop)) {
      const folder = topOf(first.path);
      if (labelled.some((text) => text.startsWith(folder))) continue;
      report({ message: "folder", args: { path: folder }, at: place });
    }
  },
);

/** Fedora and its kin enforce SELinux. */
const enforcing: ReadonlySet<LayoutId> = new Set(["fedora-bootc", "fedora-ostree", "ublue", "bluefin-lts"]);

/** What the policy knows, what never is part of the running system, and where builds keep their scripts. */
const known = new Set(
  (
    "afs bin boot dev efi etc home lib lib64 media mnt nix opt ostree proc root run sbin snap srv sys sysroot " +
    "tmp usr var ctx build build_files system_files context scripts src work workdir workspace files"
  ).split(" "),
);

const topOf = (path: string): string => /^\/[^/]*/.exec(path)?.[0] ?? path;

/** Folders at the top that a step brings something into; worked out once for each. */
const strangeTops = remembering(({ changes }: Step["outcome"]): readonly string[] => {
  const names = changes.flatMap(({ segments: [name, child], effect }) => {
    const isBelow = child !== undefined || effect.kind === "tree";
    const brings = effect.kind === "write" || effect.kind === "tree";
    return name !== undefined && isBelow && brings && !known.has(name) && !name.includes(HOLE) ? [name] : [];
  });
  return [...new Set(names)];
});

function contentAtTop(image: PublishedImage): readonly Entry[] {
  const layout = image.steps[0]?.context.layout ?? "unknown";
  if (!enforcing.has(layout) || image.opaque || !image.complete) return [];
  const names = new Set(image.steps.flatMap(({ outcome }) => strangeTops(outcome)));
  return [...names].flatMap((name) =>
    broughtInto(image, `/${name}`)
      .filter(({ effect }) => effect.kind === "write" || effect.kind === "tree")
      .slice(0, 1),
  );
}
