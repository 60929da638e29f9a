import type { RuleText } from "../text.ts";

/** Texts of the rules about the base image, labels, and instructions that only containers heed. */
export const containerfileBase = {
  "base-platform-pinned": {
    title: "Published image bound to one platform",
    summary:
      "A FROM with a fixed platform brings the programs of that platform into every image, also into one that is built for other machines. bootc refuses an image of another architecture.",
    messages: {
      builder:
        "`{platform}` is the machine that builds, not the one that boots. An image built here for another architecture holds the wrong programs, and bootc refuses it there. Keep the flag for builder stages and remove it from the published one.",
      fixed:
        "Every build of this image is for {platform}, whatever `podman build --platform` asks for. Without the flag the same file serves all architectures that the base has.",
    },
    fixes: { remove: "Remove the flag --platform" },
  },
  "label-bootc-value": {
    title: "Unknown value of the label containers.bootc",
    summary:
      "The label containers.bootc has one defined value, 1. With any other one, bootc notes “Unknown containers.bootc value” in the journal at every installation and upgrade.",
    messages: {
      other:
        "bootc knows the value 1 of `containers.bootc` and no other: it notes “Unknown containers.bootc value” at every installation and upgrade. Write `containers.bootc=1`.",
      off: "The label says that the image is bootable as soon as it is there: no value takes that back, and every one but 1 is unknown to bootc. Write `containers.bootc=1`, or remove the label.",
    },
    fixes: { one: "Write containers.bootc=1" },
  },
} as const satisfies Record<string, RuleText>;
