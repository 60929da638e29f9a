/** A kickstart of a bootc project that prepares disks and installs nothing on them. */
import { defineRule } from "../rule.ts";
import { isPartial, storageOf } from "./support/installation.ts";
import { commandsNamed } from "./support/named.ts";
import type { KickstartSubject } from "./support/subject.ts";

/** Whatever says what is installed, be it packages. */
const SOURCES = [
  "ostreecontainer",
  "bootc",
  "ostreesetup",
  "liveimg",
  "url",
  "nfs",
  "cdrom",
  "harddrive",
  "hmc",
  "repo",
  "method",
] as const;

export const rule = defineRule(
  {
    id: "ks-no-payload",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://docs.fedoraproject.org/en-US/bootc/bare-metal/",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/modules/payloads/payload/factory.py",
    ],
  },
  ({ model, payload, inProject }: KickstartSubject, report) => {
    if (payload || inProject !== true || isPartial(model)) return;
    const [storage] = storageOf(model);
    if (storage === undefined || commandsNamed(model, ...SOURCES).length > 0) return;
    if (model.sections.some(({ tag }) => tag === "%packages")) return;
    report({ message: "found", args: { command: storage.name }, at: storage.nameRange });
  },
);
