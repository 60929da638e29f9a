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
  "entrypoint-set": {
    title: "ENTRYPOINT in a bootable image",
    summary:
      "A machine ignores ENTRYPOINT. A container does not: `podman run IMAGE bootc install …` hands its words to the entry point, and nothing is installed.",
    messages: {
      set: 'A booted machine ignores ENTRYPOINT, and `podman run … bootc install` breaks on it: the words `bootc install …` become arguments of the entry point. Remove it. `CMD ["/sbin/init"]` lets `podman run` boot the image as a machine does.',
    },
    fixes: { command: "Write CMD instead", remove: "Remove ENTRYPOINT" },
  },
  "expose-ignored": {
    title: "EXPOSE that no machine heeds",
    summary:
      "EXPOSE is a note for container engines. On a booted machine services listen on what they are configured for, and the firewall of the image decides who gets through.",
    messages: {
      ignored:
        "A booted machine ignores EXPOSE: what a service listens on is reachable unless the image has a firewall. With firewalld, open ports with `RUN firewall-offline-cmd --add-port=…`; without one, the line says nothing.",
      closed:
        "A booted machine ignores EXPOSE, and the firewalld that this image installs keeps the ports closed: {ports}. Open them with `RUN firewall-offline-cmd --add-port=…`.",
    },
    fixes: { open: "Open the ports with firewall-offline-cmd", remove: "Remove EXPOSE" },
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
  "label-wrong-stage": {
    title: "Bootc label in a stage where it is lost",
    summary:
      "COPY --from brings files and no labels. A label of a stage that is only copied from never reaches the image, and bootc refuses to install or upgrade to an image without it.",
    messages: {
      lost: "The published image does not get the label `{label}`: it only copies files from this stage, and COPY brings no labels. bootc refuses to install or upgrade to an image without it. Set it in the published stage.",
      needs: "The image that needs the label.",
    },
    fixes: { move: "Move the label to the published stage" },
  },
} as const satisfies Record<string, RuleText>;
