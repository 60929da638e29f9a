/** Layouts made by hand without the partition that the firmware boots from. */
import type { KickstartModel } from "../../model/kickstart/model.ts";
import { isTemplate } from "../../model/kickstart/template.ts";
import { defineRule } from "../rule.ts";
import { lineStart, type MountPoint, mayHaveMore, mountPoints } from "./support/places.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { readCommands, valuesOf } from "./support/values.ts";

const BOOT_WORDS = /^(?:biosboot|prepboot|appleboot|\/boot\/efi)$/;
const BOOT_TYPES = /^(?:efi|biosboot|prepboot|appleboot|macefi|EFI System Partition|PPC PReP Boot)$/;

export const rule = defineRule(
  {
    id: "ks-missing-esp",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#reqpart",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/modules/storage/platform.py",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    const mounts = mountPoints(model);
    const root = mounts.find(({ text }) => text === "/");
    const first = readCommands(model, "part", "partition")[0];
    if (root === undefined || first === undefined || !isNewLayout(model, root) || hasBootPartition(model))
      return;
    const hasBoot = mounts.some(({ text }) => text === "/boot");
    const line = hasBoot ? "reqpart" : "reqpart --add-boot";
    report({
      message: "missing",
      at: root.range,
      fixes: [
        {
          title: "insert",
          args: { line },
          edits: () => [{ place: lineStart(first.range, model), text: `${line}\n` }],
        },
      ],
    });
  },
);

/** Partitions that are there already, or come from elsewhere, may hold what is missing here. */
const isNewLayout = (model: KickstartModel, { command }: MountPoint): boolean =>
  !mayHaveMore(model) &&
  command.name !== "mount" &&
  readCommands(model, "autopart", "reqpart", "mount").length === 0 &&
  valuesOf(model, { part: ["--onpart", "--usepart"], partition: ["--onpart", "--usepart"] }).length === 0;

function hasBootPartition(model: KickstartModel): boolean {
  const parts = readCommands(model, "part", "partition");
  if (parts.some(({ words }) => words.some(({ text }) => BOOT_WORDS.test(text) || isTemplate(text))))
    return true;
  const types = ["--fstype", "--type"];
  return valuesOf(model, { part: types, partition: types }).some(({ text }) => BOOT_TYPES.test(text));
}
