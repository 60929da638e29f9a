import type { RuleText } from "../text.ts";

/** Texts of the rules about scripts in a kickstart. */
export const kickstartScripts = {
  "ks-bib-empty-contents": {
    title: "An empty kickstart in the config",
    summary:
      "Even an empty kickstart takes the place of the one that the builder would write. The installer then asks for everything instead of installing by itself.",
    messages: {
      empty:
        "An empty kickstart replaces the automatic one: the installer stops and asks for disk, user and the rest. Write the kickstart, or remove the table `kickstart`.",
    },
  },
  "ks-bib-include-base": {
    title: "The builder's kickstart, included a second time",
    summary:
      "The builder puts its own kickstart before the one of the config. A second `%include` runs its `%post` twice and repeats the line that chooses the image.",
    messages: {
      twice:
        "The builder includes this file already, before your kickstart: now its `%post` runs twice. Remove the line.",
    },
    fixes: { remove: "Remove the line" },
  },
  "ks-bib-inert-command": {
    title: "A kickstart command whose module is not started",
    summary:
      "The ISO of bootc-image-builder starts only some modules of the installer. A command of another module is read and does nothing.",
    messages: {
      inert:
        "`{commands}` does nothing: the ISO does not start the module `{module}` by itself, so the booted machine lacks the setting. Add the module to `customizations.installer.modules.enable`.",
    },
    fixes: { enable: "Enable the module {module}" },
  },
  "ks-bib-kernel-append": {
    title: "Kernel arguments that do not reach the installed system",
    summary:
      "`customizations.kernel.append` goes into the kickstart that the builder writes. Beside a kickstart of one's own it is dropped without a word.",
    messages: {
      lost: "The installed system does not get these arguments: beside a kickstart of its own the builder drops them. Write `bootloader --append` into the kickstart.",
    },
    fixes: { copy: "Copy them to `bootloader --append`" },
  },
  "ks-bib-payload": {
    title: "A kickstart that chooses an image in a config that brings one",
    summary:
      "The builder puts the image onto the ISO and writes the `ostreecontainer` line for it. Another such line stops the installer, or mixes with the first.",
    messages: {
      conflict:
        "The builder has added an `ostreecontainer` line, and `{command}` conflicts with it: the ISO is built, and then its installer stops. Remove the line.",
      merged:
        "The builder has added an `ostreecontainer` line, and this one only changes what it names: its `--transport=oci` stays, and the installation fails. Remove the line.",
      replaced:
        "The builder has added an `ostreecontainer` line for the image on the ISO, and this one installs another image. Remove the line.",
      same: "The builder has added this `ostreecontainer` line already. Remove it.",
    },
    fixes: { remove: "Remove the line" },
  },
  "ks-bib-runtime-disabled": {
    title: "A disabled module that the installation needs",
    summary:
      "The installer does what its modules do. Without Runtime no `%post` runs, without Storage and Payloads nothing is installed, and a command whose module is off is ignored.",
    messages: {
      runtime:
        "Without the module Runtime no `%post` script runs, also not the one of the builder that says where updates come from. Remove it from `disable`.",
      storage:
        "Without the module Storage the installer cannot prepare a disk: nothing is installed. Remove it from `disable`.",
      payloads:
        "Without the module Payloads the installer has no image to install. Remove it from `disable`.",
      command:
        "The kickstart has `{command}`, which the module {module} reads: without it the command is ignored. Remove the module from `disable`.",
    },
    fixes: { remove: "Remove {module} from `disable`" },
  },
  "ks-bib-unattended": {
    title: "Settings for the automatic kickstart beside one's own",
    summary:
      "`unattended` and `sudo-nopasswd` change the kickstart that the builder writes. Beside a kickstart of one's own the build is refused, even if that is empty.",
    messages: {
      unattended:
        "The builder refuses `unattended` beside a kickstart, so no ISO is made. Remove it: the kickstart alone says what is asked.",
      sudo: "The builder refuses `sudo-nopasswd` beside a kickstart, so no ISO is made. Remove it, and put a file into /etc/sudoers.d in the Containerfile.",
    },
    fixes: { remove: "Remove {key}" },
  },
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
  "ks-post-switch-redundant": {
    title: "A `bootc switch` that the builder has done",
    summary:
      "The builder writes a `%post` with `bootc switch --mutate-in-place` to the image that it was given. A second one is needed only for another reference.",
    messages: {
      redundant:
        "The builder's own `%post` has switched to the image that the ISO was built from. This line is needed only for another reference; else remove it.",
    },
    fixes: { remove: "Remove it" },
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
  "ks-toml-escape": {
    title: "An escape that TOML takes from the shell",
    summary:
      'Between `"""` the backslash belongs to TOML. What the shell gets is the line break, the tab or the bare quote, so the script does something else.',
    messages: {
      control:
        "TOML replaces `{text}` before the shell sees it: the script gets the character itself. Enclose the kickstart in three single quotes, or double the backslash.",
      quote:
        "TOML takes the backslash away, so the shell sees a bare quote that ends the text here. Enclose the kickstart in three single quotes, or double the backslash.",
    },
    fixes: { literal: "Enclose the kickstart in three single quotes" },
  },
  "ks-toml-joined-lines": {
    title: "Lines that TOML joins",
    summary:
      'Between `"""` a backslash at the end of a line joins it with the next line that is not blank, also in comments.',
    messages: {
      comment:
        "TOML joins this line with the comment above, which ends in a backslash: the line becomes a part of the comment and is lost. Remove the backslash.",
      blank:
        "TOML skips the blank lines and joins this line with `{line}`: both become one command. Remove the backslash.",
    },
    fixes: { remove: "Remove the backslash" },
  },
  "ks-toml-quotes": {
    title: "Three quotes in the text of a kickstart",
    summary:
      "The first three quotes of the same kind end the string. The rest of the kickstart is no TOML, and the builder cannot read the file.",
    messages: {
      ends: "These {quotes} end the kickstart here, and the builder cannot read the rest. Enclose the kickstart in {other}, or write the text without three quotes.",
    },
    fixes: { enclose: "Enclose the kickstart in {other}" },
  },
} as const satisfies Readonly<Record<string, RuleText>>;
