import type { RuleText } from "../text.ts";

/** Texts of the rules about the kernel, the initramfs, and the lint at the end of a build. */
export const containerfileKernel = {
  "bootloader-tool": {
    title: "Boot loader set up by the image build",
    summary:
      "bootc writes the boot entries of each machine when it installs and upgrades. grubby, grub2-mkconfig and /etc/default/grub have no say in them; kernel arguments belong to /usr/lib/bootc/kargs.d.",
    messages: {
      tool: "{command} works on the boot loader of a running machine; a build has none, so that the command fails or what it writes is never used. bootc sets up the boot loader and its entries on each machine. Put kernel arguments into /usr/lib/bootc/kargs.d and delete the command.",
      arguments:
        "grubby changes the boot entries of a running machine; an image has none, and bootc writes those of each machine itself. Name the kernel arguments in a file in /usr/lib/bootc/kargs.d, where they also reach machines that are upgraded.",
      settings:
        "Nothing reads {path}: bootc writes the boot entries of each machine itself and never runs grub2-mkconfig. Put kernel arguments into a file in /usr/lib/bootc/kargs.d.",
    },
    fixes: { kargs: "Set the kernel arguments in /usr/lib/bootc/kargs.d" },
  },
  "dracut-hostonly": {
    title: "initramfs for the build machine only",
    summary:
      "With hostonly, dracut takes what the machine that builds needs. Other machines lack their disk drivers and do not find their root file system.",
    messages: {
      option:
        "With this option dracut looks at the machine that builds and leaves out what others need to find their disks. An image is for many machines: use `--no-hostonly`.",
      setting:
        "With `hostonly=yes` dracut looks at the machine that builds and leaves out what others need to find their disks. bootc's bases set `hostonly=no`; leave it at that.",
    },
    fixes: { generic: "Make an initramfs for all machines" },
  },
  "dracut-invocation": {
    title: "dracut without kernel or image path",
    summary:
      "Unless it is told otherwise, dracut works for the kernel that runs the build and writes to /boot. Machines read /usr/lib/modules/VERSION/initramfs.img, which stays as it was.",
    messages: {
      neither:
        "Without a kernel and an image path, dracut takes the kernel of the machine that builds and writes to /boot: it fails, or the initramfs that machines boot stays as it was. Name both: `dracut -f /usr/lib/modules/VERSION/initramfs.img VERSION`.",
      noImage:
        "Without an image path, dracut writes to /boot, which machines do not read and which must be empty in an image. Name `/usr/lib/modules/VERSION/initramfs.img` as the image.",
      noKernel:
        "Without a kernel, older releases of dracut take the one of the machine that builds; newer ones find the only kernel of the image. Name it, so that both do the same.",
      all: "`--regenerate-all` writes to /boot, which machines do not read and which must be empty in an image. Call dracut with the path `/usr/lib/modules/VERSION/initramfs.img` and the kernel instead.",
      wrapper:
        "Here {command} calls dracut without a kernel and an image path, so that it takes the kernel of the machine that builds and writes to /boot. Call dracut yourself: `dracut -f /usr/lib/modules/VERSION/initramfs.img VERSION`.",
    },
    fixes: {
      image: "Name the image path in /usr/lib/modules",
      kernel: "Name the kernel",
      both: "Name the image path and the kernel of the image",
      theme: "Set the theme only, and make the initramfs in a step of its own",
    },
  },
  "dracut-missing-modules": {
    title: "initramfs without the ostree module",
    summary:
      "The root file system of an image is found and mounted by the dracut module ostree (or bootc, with the composefs backend). An initramfs without it does not boot.",
    messages: {
      list: "This list names neither `ostree` nor `bootc`, and dracut takes no other modules: machines then do not find the root file system of the image. Add `ostree`, or use `--add` for what you need besides.",
      override:
        "`add_dracutmodules=` drops what earlier files asked for, among them the modules `ostree` and `bootc` of the base. Write `+=`, so that the initramfs keeps them.",
    },
    fixes: { add: "Add ostree to the list", append: "Append with +=" },
  },
  "dracut-output-path": {
    title: "initramfs written to /boot",
    summary:
      "bootc takes the initramfs from /usr/lib/modules/VERSION/initramfs.img. One in /boot of the image is never used.",
    messages: {
      boot: "This initramfs goes to /boot, where nothing reads it: machines boot `/usr/lib/modules/VERSION/initramfs.img`, and /boot of an image must be empty. Write it there.",
      update:
        "update-initramfs writes to /boot, where nothing reads it: machines boot `/usr/lib/modules/VERSION/initramfs.img`, and /boot of an image must be empty. Make the initramfs there, for example with dracut, or move it.",
    },
    fixes: { move: "Write it to /usr/lib/modules" },
  },
  "fips-mode-setup": {
    title: "fips-mode-setup in a build",
    summary:
      "fips-mode-setup changes the boot entries of a running machine. An image sets fips=1 in /usr/lib/bootc/kargs.d and the policy with update-crypto-policies.",
    messages: {
      enable:
        "fips-mode-setup changes the boot entries of a running machine, which a build does not have, and RHEL 10 no longer ships it. Put `fips=1` into a file in /usr/lib/bootc/kargs.d and run `update-crypto-policies --no-reload --set FIPS`.",
      disable:
        "fips-mode-setup changes the boot entries of a running machine, which a build does not have. FIPS mode is off unless the image sets `fips=1` in /usr/lib/bootc/kargs.d: delete the command.",
    },
    fixes: { offline: "Set fips=1 in kargs.d, and the policy" },
  },
  "initramfs-not-rebuilt": {
    title: "initramfs older than its configuration",
    summary:
      "Some files are read from the initramfs, which is made once and lies in the image. Changing the file alone changes nothing until the initramfs is made again.",
    messages: {
      setup:
        "{path} is read from the initramfs, and nothing makes the initramfs again after this change: machines boot with what it held before. Run dracut for the kernel of the image in a later step.",
      early:
        "{path} is read from the initramfs in the first part of a boot (disks, keyboard, first screen), and nothing makes the initramfs again after this change. If it matters that early, run dracut for the kernel of the image in a later step.",
    },
    fixes: { rebuild: "Make the initramfs again below" },
  },
  "kernel-multiple": {
    title: "Second kernel in the image",
    summary:
      "An image holds exactly one kernel. With two of them bootc refuses the image, or the new one has no initramfs.",
    messages: {
      second:
        "The base already has a kernel, and {name} may bring another one: bootc refuses an image with two folders in /usr/lib/modules that hold a kernel. Remove the base's kernel packages first, or use `dnf swap`.",
    },
    fixes: { remove: "Remove the base's kernel packages first" },
  },
  "kernel-subpackage-unpinned": {
    title: "Kernel package without a version",
    summary:
      "Packages that belong to the kernel must have its version. Without one, the newest in the repository is installed, and may bring a second kernel along.",
    messages: {
      subpackage:
        "{name} belongs to one version of the kernel, and dnf takes the newest one: where the base is older, this does not fit its kernel, or brings a second kernel that bootc refuses. Name the version of the kernel that is installed.",
      module:
        "{name} is built for the newest kernel-devel in the repository: where the base is older, it does not fit its kernel, or brings a second kernel that bootc refuses. Install kernel-devel in the version of the image's kernel first, and hold it there.",
    },
    fixes: { pin: "Install the version of the image's kernel" },
  },
  "uname-r-in-build": {
    title: "Kernel of the build machine",
    summary:
      "`uname -r` names the kernel that runs the build, which is not the kernel in the image. Modules and an initramfs that are made for it never reach the kernel that machines boot.",
    messages: {
      kernel:
        "`uname -r` names the kernel of the machine that builds, not the one in the image: what {command} does here fails, or is done for a kernel that no machine will boot. Ask the image, for example with `rpm -q --qf '%{VERSION}-%{RELEASE}.%{ARCH}' kernel-core`.",
      other:
        "`uname -r` names the kernel of the machine that builds, not the one in the image: the result of {command} differs from builder to builder. Ask the image for its kernel, for example with `ls /usr/lib/modules`.",
    },
    fixes: { ask: "Ask the image for its kernel version" },
  },
} as const satisfies Record<string, RuleText>;
