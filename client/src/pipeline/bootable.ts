/** Which of the image builder's files a virtual machine can start from, by their names. */
import type { Disk } from "../tasks/vmArguments.ts";

export type Bootable =
  | ({ readonly kind: "disk" } & Disk)
  | { readonly kind: "installer"; readonly file: string };

/** Formats as qemu calls them. */
const FORMATS: Readonly<Record<string, Disk["format"]>> = {
  qcow2: "qcow2",
  raw: "raw",
  vmdk: "vmdk",
  vhd: "vpc",
};

/** undefined: a cloud or a network boots it, or a program that unpacks it first. */
export function bootableOf(file: string): Bootable | undefined {
  const ending = file.slice(file.lastIndexOf(".") + 1);
  if (ending === "iso") return { kind: "installer", file };
  const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
  return format && { kind: "disk", file, format };
}
