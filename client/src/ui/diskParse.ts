/** What comes from the page of the disk preview, taken for what it may be: any page could send anything. */
import type { DiskChoices, DiskPageEvent } from "./diskMessages.ts";

const ARCHITECTURES = ["x86_64", "aarch64"] as const;
const ROOT_FILESYSTEMS = ["xfs", "ext4", "btrfs"] as const;

export function parseChoices(value: unknown): DiskChoices {
  const given = fieldsOf(value);
  const architecture = ARCHITECTURES.find((each) => each === given.architecture);
  const rootfs = ROOT_FILESYSTEMS.find((each) => each === given.rootfs);
  const { imageSize } = given;
  return {
    ...(architecture && { architecture }),
    ...(rootfs && { rootfs }),
    ...(typeof imageSize === "number" && imageSize > 0 && Number.isSafeInteger(imageSize) && { imageSize }),
  };
}

export function parseEvent(value: unknown): DiskPageEvent | undefined {
  const { kind, id, choices } = fieldsOf(value);
  if (kind === "ready") return { kind };
  if (kind === "reveal" && typeof id === "string") return { kind, id };
  return kind === "choose" ? { kind, choices: parseChoices(choices) } : undefined;
}

/** Of what the page remembers, that which brings it back. */
export function parseState(value: unknown): { uri: string; choices: DiskChoices } | undefined {
  const { uri, choices } = fieldsOf(value);
  return typeof uri === "string" && uri !== "" ? { uri, choices: parseChoices(choices) } : undefined;
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
