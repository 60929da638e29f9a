/** In-place edits of files that belong to a package and have a folder for additions. */
import { own } from "../../base/own.ts";
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { baseNameOf } from "../../model/shell/paths.ts";
import { defineRule } from "../rule.ts";
import { isTransient } from "./support/authored.ts";
import { mayBeInTree } from "./support/folders.ts";
import { bringers } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "etc-edit-vendor-file",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/building/guidance.html",
      "https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { first, place } of bringers(file, editedFiles)) {
      const folder = folderFor(first.path);
      report({
        message: folder === undefined ? "unit" : "file",
        args: { path: first.path, folder: folder ?? `${first.path}.d`, name: baseNameOf(first.path) },
        at: place,
      });
    }
  },
);

/** Sources: sshd_config(5), ssh_config(5), sudoers(5), sysctl.d(5), limits.conf(5), bash(1) of Fedora. */
const folders: Readonly<Record<string, string>> = {
  "/etc/ssh/sshd_config": "/etc/ssh/sshd_config.d",
  "/etc/ssh/ssh_config": "/etc/ssh/ssh_config.d",
  "/etc/sudoers": "/etc/sudoers.d",
  "/etc/sysctl.conf": "/usr/lib/sysctl.d",
  "/etc/security/limits.conf": "/etc/security/limits.d",
  "/etc/bashrc": "/etc/profile.d",
  "/etc/profile": "/etc/profile.d",
  ...Object.fromEntries(
    ["system", "user", "journald", "logind", "resolved", "timesyncd", "networkd", "coredump", "oomd"].map(
      (name) => [`/etc/systemd/${name}.conf`, `/usr/lib/systemd/${name}.conf.d`],
    ),
  ),
};
const files = Object.keys(folders);

const folderFor = (path: string): string | undefined => own(folders, path);

const units = "/usr/lib/systemd/system";

function editedFiles(image: PublishedImage): readonly Entry[] {
  const settings = files.flatMap((path) => image.state.get(path) ?? []);
  const edited = [...settings.filter(isEdit), ...image.state.below(units).filter(isEditOfUnit)];
  if (edited.length === 0 || isTransient(image, "etc")) return [];
  return edited.filter(({ path }) => !mayBeInTree(image, path));
}

/** What the lineage writes whole is its own: then the entry is not an addition. */
const isEdit = ({ effect }: Entry): boolean =>
  effect.kind === "write" && (effect.append === true || effect.by === "crudini" || effect.by === "perl");

const isEditOfUnit = (entry: Entry): boolean =>
  /^\/usr\/lib\/systemd\/system\/[^/]+\.(?:service|socket|timer|path|mount|target)$/.test(entry.path) &&
  isEdit(entry);
