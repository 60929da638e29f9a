/** Content below /boot or /efi: a machine mounts a file system of its own there. */
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { isUnder } from "../../model/shell/paths.ts";
import { defineRule } from "../rule.ts";
import { broughtInto } from "./support/folders.ts";
import { isOpaqueSince } from "./support/lineage.ts";
import { bringers, firstOfEachChild, judged, shown } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "boot-write",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/bootc-images.html",
      "https://bootc-dev.github.io/bootc/filesystem.html",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/lints.rs",
    ],
    lint: ["nonempty-boot"],
  },
  (file: ContainerfileModel, report) => {
    for (const { image, first, place } of bringers(file, contentInBoot)) {
      report({
        message: messageFor(first.path),
        args: { path: shown(first.path) },
        at: place,
        severity: judged("warning", first, isOpaqueSince(image, first.step)),
      });
    }
  },
);

const contentInBoot = (image: PublishedImage): readonly Entry[] =>
  ["/boot", "/efi"].flatMap((folder) =>
    firstOfEachChild(
      broughtInto(image, folder).filter((entry) => !isSealed(entry) && !isOfBootloader(entry)),
      folder,
    ),
  );

/** Sealed images carry their unified kernel image there (bootc's lint allows /boot/EFI), copied from the stage that signs it. */
const isSealed = ({ path, effect, step }: Entry): boolean =>
  isUnder(path, "/boot/EFI/Linux") ||
  (isUnder(path, "/boot/EFI") && (effect.kind === "mkdir" || path.endsWith(".efi"))) ||
  (effect.kind === "tree" && step.syntax.flags.some(({ name }) => name === "from"));

/** Boot entries written by hand are the concern of the rule about boot loaders. */
const isOfBootloader = ({ path }: Entry): boolean => isUnder(path, "/boot/loader/entries");

function messageFor(path: string) {
  return /\/(?:vmlinuz|initramfs|initrd)[^/]*$/.test(path) ? "kernel" : "content";
}
