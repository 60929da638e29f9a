import type { RuleText } from "../text.ts";

/** Texts of the rules about scripts in a kickstart. */
export const kickstartScripts = {
  "ks-empty-script": {
    title: "A script without a command",
    summary: "The section holds nothing but blank lines and comments, so it does nothing.",
    messages: {
      empty: "This `{tag}` section runs nothing: it holds no command. Remove it, or write the script.",
    },
    fixes: { remove: "Remove the section" },
  },
  "ks-erroronfail-no-set-e": {
    title: "`--erroronfail` on a script that goes on after failures",
    summary:
      "`--erroronfail` looks at the exit status of the whole script, which is that of its last command. What fails before goes by, and a half-configured system boots.",
    messages: {
      unseen:
        "`--erroronfail` sees only the last command of the script: when `{command}` fails before, the installation goes on and a half-configured system boots. Begin the script with `set -e`.",
      command: "The failure of `{command}` would go by here.",
    },
    fixes: { insert: "Begin the script with `set -e`" },
  },
  "ks-interpreter-args": {
    title: "An interpreter with arguments",
    summary:
      "The installer takes all of `--interpreter` for the name of one file. There is no file of that name, and the installation ends with an error.",
    messages: {
      words:
        "There is no program called `{value}`: the installer takes the whole value for the name of one file, and the installation ends with an error. Name the program alone; options of a shell go into the script, as in `set -e`.",
    },
    fixes: { program: "Name `{program}` alone" },
  },
  "ks-log-no-dir": {
    title: "A log file without its folder",
    summary:
      "`--log` needs an absolute path. With a bare name the installer itself fails outside of the chroot; inside of it the name means a file at the top of the installed system.",
    messages: {
      bare: "The installer makes the folder of this log file before it runs the script, and `{path}` names none: it stops with an error. Write an absolute path.",
      relative:
        "It depends on the installer where `{path}` comes to lie. Write an absolute path such as one below `/tmp`.",
      installed:
        "`{path}` comes to lie at the top of the installed system, where an image-based system keeps no files. Write an absolute path such as one below `/var/log`.",
    },
    fixes: { absolute: "Write to `{path}`" },
  },
  "ks-no-erroronfail": {
    title: "A script whose failure nobody notices",
    summary:
      "Without `--erroronfail` the installer passes over a script that fails: the installation ends well, and what the script should have done is missing on the booted machine.",
    messages: {
      ignored:
        "If this `{tag}` script fails, the installation goes on as if nothing had happened. Add `--erroronfail`, and begin the script with `set -e`.",
    },
    fixes: { add: "Add `--erroronfail`" },
  },
  "ks-nochroot-sysimage": {
    title: "A file that misses the installed system",
    summary:
      "With a container image `/mnt/sysimage` is the physical disk and `/mnt/sysroot` the system that will boot. What a script puts below `/mnt/sysimage` is never seen again.",
    messages: {
      physical:
        "`{path}` lies on the disk beside the system, not in it: the machine boots without this change to `{inside}`. Write below `/mnt/sysroot`.",
    },
    fixes: { sysroot: "Write below `/mnt/sysroot`" },
  },
  "ks-post-bootc": {
    title: "An update command in `%post`",
    summary:
      "`bootc` and `rpm-ostree` change the system that is booted. In `%post` that is the installer, so these commands fail and the installed system stays as it is.",
    messages: {
      switch:
        "In `%post` the new system is not booted, so `bootc switch` fails and updates keep coming from the old reference. Add `--mutate-in-place`, which only writes the reference down.",
      booted:
        "`{command}` works on a booted system, and in `%post` the new one is not booted: it fails. Install the image that is wanted, and update after the first boot.",
      kargs:
        "`rpm-ostree kargs` works on a booted system, and in `%post` the new one is not booted: it fails. Give the arguments with `bootloader --append`, or in a file of `/usr/lib/bootc/kargs.d` in the image.",
    },
    fixes: { mutate: "Add `--mutate-in-place`" },
  },
  "ks-post-bootcfg": {
    title: "Boot loader tools in `%post`",
    summary:
      "On an image-based system ostree and bootc write a boot entry for every deployment, with the kernel and the initramfs of the image. What other tools write is not used, or is gone after the first update.",
    messages: {
      arguments:
        "`{tool}` does not last: every deployment gets a boot entry of its own, which bootc writes. Give kernel arguments with `bootloader --append`, or in a file of `/usr/lib/bootc/kargs.d` in the image.",
      initramfs:
        "`{tool}` has no effect on what boots: kernel and initramfs come from the image. Build the initramfs in the Containerfile.",
      settings:
        "Nothing reads `{path}` on an image-based system: bootc writes the boot entries. Give kernel arguments with `bootloader --append`, or in a file of `/usr/lib/bootc/kargs.d` in the image.",
    },
  },
  "ks-post-local-state": {
    title: "Configuration that only this machine has",
    summary:
      "A file that `%post` writes below `/etc` belongs to the machine. No later image changes it, and machines that are made from the image in another way never get it.",
    messages: {
      local:
        "`{path}` becomes a local change of this machine: later images do not reach it, and other machines lack it. Put what all machines share into the image.",
    },
  },
  "ks-post-no-systemd": {
    title: "A command in `%post` that needs a running system",
    summary:
      "`%post` runs in a chroot of the new system, whose systemd does not run. Commands that talk to it or to another service fail, are ignored, or change the installer instead.",
    messages: {
      service:
        "The new system does not run yet, so `{command}` does nothing for it. Use `systemctl enable` or `disable`, which take effect at the first boot.",
      reload:
        "`{command}` is not needed: the new system does not run yet, and reads its units when it boots. Remove it.",
      hostname:
        "`{command}` asks a service that does not run in the new system. Set the name with `network --hostname`.",
      time: "`{command}` asks a service that does not run in the new system. Use the kickstart commands `timezone` and `timesource`.",
      locale:
        "`{command}` asks a service that does not run in the new system. Use the kickstart commands `lang` and `keyboard`.",
      firewall:
        "`{command}` asks firewalld, which does not run in the new system. Use `firewall-offline-cmd`, best in the Containerfile.",
      connection:
        "`{command}` asks NetworkManager, which does not run in the new system: at best the installer changes. Use the kickstart command `network`, or write a file to `/etc/NetworkManager/system-connections`.",
      login:
        "`{command}` asks a service that does not run in the new system. For lingering, create a file with the name of the user in `/var/lib/systemd/linger`.",
      power:
        "`{command}` cannot end the installation: it fails, or takes the machine down before the installer has finished. Use the kickstart command `reboot`, `poweroff` or `halt`.",
    },
  },
  "ks-post-writes-usr": {
    title: "Software and files that `%post` puts into `/usr`",
    summary:
      "`/usr` belongs to the image. During the installation it is read-only, so the change fails; where it succeeds, the next update drops it.",
    messages: {
      install:
        "`{tool}` changes `/usr`, which belongs to the image: it is read-only here, and the next update would drop the change. Install the software in the Containerfile.",
      write:
        "`{path}` belongs to the image: it is read-only here, and the next update would drop the change. Put the file into the image in the Containerfile.",
      local:
        "`{path}` belongs to the image, unless the image links `/usr/local` to `/var/usrlocal`: then it is read-only here. Put the file into the image in the Containerfile.",
    },
  },
  "ks-pre-uses-sysroot": {
    title: "The installed system in `%pre`",
    summary:
      "`%pre` runs before a disk is touched. Nothing is mounted at `/mnt/sysimage` and `/mnt/sysroot` yet, so what is written there is lost in the memory of the installer.",
    messages: {
      early:
        "At the time of `%pre` no disk is mounted at `{path}`: what is written there is lost, and there is nothing to read. Use `%pre-install` or `%post`.",
    },
  },
  "ks-script-size": {
    title: "A long script in `%post`",
    summary:
      "What `%post` does happens once on one machine: it is not part of the image, no update repeats it, and it can be tested only by an installation.",
    messages: {
      long: "This `{tag}` script has {lines} lines. What is the same for all machines belongs into the image: move it to the Containerfile, or to a service that runs at the first boot.",
    },
  },
  "ks-shebang-ignored": {
    title: "A `#!` line that nobody reads",
    summary:
      "The installer gives the script to the program that `--interpreter` names, `/bin/sh` by default. The `#!` line is only a comment there.",
    messages: {
      language:
        "The installer runs this script with `{shell}` and not with `{program}`: the `#!` line is only a comment here, so the script fails or does something else. Name the program with `--interpreter`.",
      options:
        "The installer runs this script with `{shell}` and without `{options}`: the `#!` line is only a comment here, so failures go by. Write `set {options}` into the script.",
    },
    fixes: { interpreter: "Add `--interpreter={path}`", set: "Add `set {options}`" },
  },
} as const satisfies Readonly<Record<string, RuleText>>;
