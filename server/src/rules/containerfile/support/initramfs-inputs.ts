/** Files that are read from the initramfs at boot, so that a change takes effect with the next initramfs only. */
import type { Entry } from "../../../model/containerfile/image-state.ts";
import type { PublishedImage } from "../../../model/containerfile/model.ts";

interface Input {
  /** A file, or a folder of files. */
  readonly path: string;
  /** `setup`: nothing else reads it; `early`: it may be needed before the root file system is there. */
  readonly kind: "setup" | "early";
  readonly names?: RegExp;
  /** What the file must say for the initramfs to care. */
  readonly content?: RegExp;
}

const conf = /\.conf$/;
/** Drivers that are in the initramfs for the first screen. */
const displayDriver =
  /^\s*(?:blacklist|install|options|softdep)\s+(?:nouveau|nvidia\w*|amdgpu|i915|xe|radeon)\b/m;
const displayFirmware = /\/firmware\/(?:edid|amdgpu|i915|xe|radeon|nvidia)\//;

/** Sources: bootc filesystem.md and bootc-setup-root-conf(5), dracut(8) and its modules crypt, i18n, plymouth, multipath. */
const inputs: readonly Input[] = [
  { path: "/usr/lib/ostree/prepare-root.conf", kind: "setup" },
  { path: "/etc/ostree/prepare-root.conf", kind: "setup" },
  { path: "/usr/lib/composefs/setup-root-conf.toml", kind: "setup" },
  { path: "/etc/dracut.conf", kind: "setup" },
  { path: "/etc/dracut.conf.d", kind: "setup", names: conf },
  { path: "/usr/lib/dracut.conf.d", kind: "setup", names: conf },
  { path: "/usr/lib/dracut/dracut.conf.d", kind: "setup", names: conf },
  { path: "/etc/crypttab", kind: "early" },
  { path: "/etc/vconsole.conf", kind: "early" },
  { path: "/etc/multipath.conf", kind: "early" },
  { path: "/etc/plymouth/plymouthd.conf", kind: "early" },
  { path: "/usr/share/plymouth/plymouthd.defaults", kind: "early" },
  { path: "/usr/share/plymouth/themes", kind: "early" },
  { path: "/etc/modprobe.d", kind: "early", names: conf, content: displayDriver },
  { path: "/usr/lib/modprobe.d", kind: "early", names: conf, content: displayDriver },
  { path: "/usr/lib/firmware", kind: "early", names: displayFirmware },
];

export interface InitramfsInput extends Entry {
  readonly kind: Input["kind"];
}

/** What the lineage leaves at these places. */
export const initramfsInputs = (image: PublishedImage): readonly InitramfsInput[] =>
  inputs.flatMap((input) =>
    image.state
      .below(input.path)
      .filter((entry) => isOf(input, entry))
      .map(({ path, effect, step }) => ({ path, effect, step, kind: input.kind })),
  );

function isOf({ path: place, names, content }: Input, { path, effect }: Entry): boolean {
  if (effect.kind === "tree") return path === place && content === undefined;
  if (effect.kind !== "write" && effect.kind !== "symlink") return false;
  if (names && !names.test(path)) return false;
  return !content || (effect.kind === "write" && content.test(effect.content ?? ""));
}
