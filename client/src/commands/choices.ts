/** What a build has to be told: asked once the build is sure to start, and remembered for the workspace folder. */
import * as vscode from "vscode";
import { folderKey } from "../folderKey.ts";
import { programOf } from "../tasks/builders.ts";
import { isRootFileSystem } from "../tasks/definition.ts";
import type { RootFileSystem } from "../tasks/imageBuilderArguments.ts";
import { type DiskType, isDiskType, isMadeBy } from "../tasks/imageTypes.ts";
import type { Plan } from "../tasks/plan.ts";

const TYPES_KEY = "bootc.diskTypes";
const ROOTFS_KEY = "bootc.rootfs";
/** How the image comes into root's storage: see imageWay.ts. */
export const WAY_KEY = "bootc.imageWay";
/** Under that key: the answer was forgotten. */
export const ASK_AGAIN = "ask";
/** Which ISO image-builder makes in place of anaconda-iso: see agreeWithBuilder.ts. */
export const ISO_KEY = "bootc.isoType";

/** The plan with everything that had to be asked; undefined: the user wants no build. */
export async function completePlan(memory: vscode.Memento, plan: Plan): Promise<Plan | undefined> {
  const imageTypes = plan.imageTypes.length > 0 ? plan.imageTypes : await chooseDiskTypes(memory, plan);
  if (imageTypes === undefined || imageTypes.length === 0) return undefined;
  if (!plan.rootfsNeeded) return { ...plan, imageTypes };
  const rootfs = await chooseRootfs(memory, plan);
  return rootfs && { ...plan, imageTypes, rootfs };
}

/** The next build asks again what depends on the builder. */
export async function forgetAnswers(
  memory: vscode.Memento,
  place: Pick<Plan, "base" | "folder">,
): Promise<void> {
  await memory.update(folderKey(ISO_KEY, place), undefined);
  const way = folderKey(WAY_KEY, place);
  // Whoever has chosen wants the question back, also where the image has come into root's storage by that choice.
  if (memory.get<unknown>(way) !== undefined) await memory.update(way, ASK_AGAIN);
}

async function chooseDiskTypes(memory: vscode.Memento, plan: Plan): Promise<readonly DiskType[] | undefined> {
  const key = folderKey(TYPES_KEY, plan);
  const remembered = memory.get<readonly string[]>(key, ["qcow2"]);
  const program = programOf(plan.builder);
  const items = Object.entries(diskTypes())
    .filter(([label]) => isMadeBy(label, program))
    .map(([label, description]) => ({ label, description, picked: remembered.includes(label) }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Build Disk Image: which types?"),
    placeHolder:
      program === "bib"
        ? vscode.l10n.t("Several disks are built in one run.")
        : vscode.l10n.t("Each disk is built in a run of its own."),
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  const types = picked?.map(({ label }) => label).filter(isDiskType);
  if (types && types.length > 0) await memory.update(key, types);
  return types;
}

const diskTypes = (): Readonly<Record<DiskType, string>> => ({
  qcow2: vscode.l10n.t("Virtual machines of QEMU, libvirt, GNOME Boxes and OpenStack"),
  raw: vscode.l10n.t("The disk as it is, to write to a USB stick, an SSD or a memory card"),
  ami: vscode.l10n.t("Amazon EC2: a raw disk to upload as a machine image"),
  vmdk: vscode.l10n.t("VMware vSphere, Workstation and Fusion"),
  vhd: vscode.l10n.t("Microsoft Azure and Virtual PC"),
  gce: vscode.l10n.t("Google Compute Engine: an archive to upload as an image"),
  ova: vscode.l10n.t("A whole virtual machine to import into VMware or VirtualBox"),
  oci: vscode.l10n.t("Oracle Cloud Infrastructure"),
  "pxe-tar-xz": vscode.l10n.t("Network boot; the image needs dracut-live and squashfs-tools"),
});

async function chooseRootfs(memory: vscode.Memento, plan: Plan): Promise<RootFileSystem | undefined> {
  const key = folderKey(ROOTFS_KEY, plan);
  const remembered = memory.get<unknown>(key);
  if (isRootFileSystem(remembered)) return remembered;
  const items: readonly (vscode.QuickPickItem & { readonly label: RootFileSystem })[] = [
    { label: "ext4", description: vscode.l10n.t("Plain and known everywhere") },
    {
      label: "xfs",
      description: vscode.l10n.t("The default of CentOS Stream and RHEL; can grow, never shrink"),
    },
    {
      label: "btrfs",
      description: vscode.l10n.t("The default of Fedora's desktops: subvolumes and snapshots"),
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("The base image names no root file system: which one shall it be?"),
    placeHolder: vscode.l10n.t(
      "Remembered for this folder; the setting bootc.imageBuilder.rootfs changes it.",
    ),
    ignoreFocusOut: true,
  });
  if (picked) await memory.update(key, picked.label);
  return picked?.label;
}
