/** Tables of devices in the image: which devices there are is known on the machine only. */
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { defineRule } from "../rule.ts";
import { bringers, judged } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "fstab-crypttab",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/bootc-install.html",
      "https://www.freedesktop.org/software/systemd/man/latest/systemd.mount.html",
      "https://www.freedesktop.org/software/systemd/man/latest/crypttab.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { first, place } of bringers(file, tablesOfDevices)) {
      report({
        message: first.path === "/etc/fstab" ? "fstab" : "crypttab",
        args: { path: first.path },
        at: place,
        severity: judged("info", first),
      });
    }
  },
);

/** The column that names a device. */
const tables = [
  { path: "/etc/fstab", column: 0 },
  { path: "/etc/crypttab", column: 1 },
];

const tablesOfDevices = ({ state }: PublishedImage): readonly Entry[] =>
  tables.flatMap(({ path, column }) => {
    const entry = state.get(path);
    return entry && namesDevices(entry, column) ? [entry] : [];
  });

/** A copy of a file that cannot be read is taken for a table of devices; what an edit does is not known. */
function namesDevices({ effect }: Entry, column: number): boolean {
  if (effect.kind !== "write" && effect.kind !== "tree") return false;
  if (effect.kind === "tree" || effect.content === undefined)
    return effect.by === "COPY" || effect.by === "ADD";
  return effect.content
    .split(/\r?\n/)
    .map((line) => line.trim())
    .some((line) => !line.startsWith("#") && isDevice(line.split(/\s+/)[column] ?? ""));
}

const isDevice = (name: string): boolean => /^(?:(?:PART)?(?:UUID|LABEL)=|\/dev\/)/.test(name);
