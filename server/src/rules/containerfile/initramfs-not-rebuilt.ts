/** A file that machines read from the initramfs, changed after the initramfs was made. */
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { defineRule } from "../rule.ts";
import { type InitramfsInput, initramfsInputs } from "./support/initramfs-inputs.ts";
import { comesAfter, hasRpm, rebuildInitramfs, rebuildsInitramfs } from "./support/kernel.ts";
import { isOpaqueSince, stepsSince } from "./support/lineage.ts";
import { bringers, judged, shown } from "./support/words.ts";
import { insertedBelow } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "initramfs-not-rebuilt",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/filesystem.html",
      "https://github.com/bootc-dev/bootc/blob/main/docs/src/man/bootc-setup-root-conf.5.md",
      "https://ostreedev.github.io/ostree/man/ostree-prepare-root.html",
      "https://github.com/dracut-ng/dracut-ng/blob/main/dracut.sh",
    ],
  },
  (file: ContainerfileModel, report) => {
    const kinds = new Map<Entry, InitramfsInput["kind"]>();
    const select = (image: PublishedImage): readonly InitramfsInput[] => {
      const stale = staleInputs(image);
      for (const input of stale) kinds.set(input, input.kind);
      return stale;
    };
    for (const { image, first, place } of bringers(file, select)) {
      const kind = kinds.get(first) ?? "early";
      report({
        message: kind,
        args: { path: shown(first.path) },
        at: place,
        severity: judged(kind === "setup" ? "warning" : "info", first),
        ...(hasRpm(image.stage) && {
          fixes: [
            {
              title: "rebuild",
              edits: () => [insertedBelow(file, lastStep(image) ?? first.step, `RUN ${rebuildInitramfs}`)],
            },
          ],
        }),
      });
    }
  },
);

/** Where the base brings no initramfs, its making belongs to the build, whose order says nothing. */
function staleInputs(image: PublishedImage): readonly InitramfsInput[] {
  const { origin } = image.root;
  if (origin.kind !== "image" || origin.match.kind === "not-bootable") return [];
  return initramfsInputs(image).filter(
    (input) => !isOpaqueSince(image, input.step) && !isRebuiltSince(image, input),
  );
}

const isRebuiltSince = (image: PublishedImage, { step, effect }: Entry): boolean =>
  stepsSince(image, step).some((later) =>
    later.outcome.commands.some(
      (facts) =>
        (later !== step || comesAfter(step, facts.nameRange, effect.range)) && rebuildsInitramfs(facts),
    ),
  );

/** One initramfs is enough for all that goes into it. */
const lastStep = (image: PublishedImage): Step | undefined => {
  const steps = new Set(staleInputs(image).map(({ step }) => step));
  return image.steps.findLast((step) => steps.has(step));
};
