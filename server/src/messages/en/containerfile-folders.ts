import type { RuleText } from "../text.ts";

/** Texts of the rules about folders of the image that behave in their own way. */
export const containerfileFolders = {
  "runtime-injected-file": {
    title: "RUN writes to a file that the builder mounts over",
    summary:
      "While a RUN is at work, the builder mounts its own /etc/hostname, /etc/hosts and /etc/resolv.conf there. What the RUN writes to them never reaches the image.",
    messages: {
      hostname:
        "{path} is the builder's own file during a RUN: what is written here does not reach the image. Bring the file with COPY – or better let each machine have its own name, through kickstart, DHCP or cloud-init.",
      written:
        "{path} is the builder's own file during a RUN: what is written here does not reach the image. Bring the file with COPY.",
      replaced:
        "{path} is mounted by the builder during a RUN: it can neither be deleted nor replaced (`Device or resource busy`), so that the step fails. Bring the file with COPY, or have tmpfiles.d act at boot.",
      link: "{path} is mounted by the builder during a RUN: a link cannot take its place (`Device or resource busy`), so that the step fails. Have a tmpfiles.d line of type L+! make the link at boot.",
    },
    fixes: { copy: "Bring {path} with COPY", link: "Make {path} at boot with tmpfiles.d" },
  },
  "root-home-write": {
    title: "Build writes to root's home",
    summary:
      "/root is a link to /var/roothome. The folder is missing while an image is built, and what it holds reaches a machine once, at its first install.",
    messages: {
      content:
        "{path} lies in root's home, a link to /var/roothome: it reaches a machine only at its first install, and later images never update it. Put settings in /etc or /usr, and programs in /usr.",
      fails:
        "{path}: /root is a link to /var/roothome, which this base does not have during the build, so that mkdir fails. Put settings in /etc or /usr; a folder that only the build needs is made with `mkdir -p -m 0700 /var/roothome` and deleted afterwards.",
      tool: "`{command}` writes to root's home, a link to /var/roothome: the folder is missing during the build, and what it holds never follows later images. Have the tool write to /usr or /etc, or mount a tmpfs on /var/roothome.",
    },
    fixes: { system: "Use {option}, which holds for the whole system" },
  },
  "boot-write": {
    title: "Content below /boot",
    summary:
      "A machine mounts its own file system on /boot, which hides what the image holds there. The kernel belongs in /usr/lib/modules, the boot loader is bootupd's.",
    messages: {
      content:
        "{path} is never seen on a machine, which mounts a file system of its own there; `bootc container lint` warns of it. Kernel arguments go to /usr/lib/bootc/kargs.d, and the boot loader is managed by bootupd.",
      kernel:
        "{path} is never seen on a machine, which mounts a file system of its own there: bootc boots vmlinuz and initramfs.img from /usr/lib/modules/VERSION. Put the file there.",
    },
  },
  "removed-required-dir": {
    title: "A folder that every image must have is deleted",
    summary:
      "bootc and systemd need some folders to exist in the image, even empty ones. Delete what lies in them, not the folders.",
    messages: {
      required:
        "{path} is deleted and not made again: an image without it fails `bootc container lint`, and does not boot. Delete only its content, or make it again.",
      boot: "{path} is deleted and not made again: a machine mounts its boot partition there, and `bootc container lint` warns where it is missing. Delete only its content, or make it again.",
      temporary:
        "{path} is deleted and not made again: dracut and scripts of packages in the RUNs below need it. Delete only its content, or make it again.",
    },
    fixes: { remake: "Make {paths} again" },
  },
  "rm-over-mount": {
    title: "Recursive delete crosses a mount of the same RUN",
    summary:
      "A mount point cannot be deleted: the command fails with `Device or resource busy`. Whatever a cache holds is gone by then, for all other builds too.",
    messages: {
      busy: "This deletes {path} too, which is a mount of this RUN: `Device or resource busy`, and the step fails. Name the folders to delete, or clean up in a RUN without the mount.",
      emptied:
        "This empties the cache mounted on {path}, which is not part of the image: nothing gets smaller, and the next build has to download everything again. Leave the cache alone.",
    },
    fixes: { around: "Delete everything in {folder} but the mounts" },
  },
} as const satisfies Readonly<Record<string, RuleText>>;
