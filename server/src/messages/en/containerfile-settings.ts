import type { RuleText } from "../text.ts";

/** Texts of the rules about files of bootc, ostree, systemd and podman that the image brings along. */
export const containerfileSettings = {
  "kargs-toml-invalid": {
    title: "Kernel arguments file that bootc cannot read",
    summary:
      "bootc reads every .toml file in /usr/lib/bootc/kargs.d strictly. One that it cannot read stops the lint, the install and every upgrade.",
    messages: {
      syntax:
        '{name} is no valid TOML here: bootc stops at the lint, the install and every upgrade. A file of kernel arguments is one line like kargs = ["quiet", "nosmt"].',
      escapedBreak:
        "{name} gets a backslash and the letter n instead of a line break, because echo prints them as they are: it is no valid TOML, and bootc stops at the lint, the install and every upgrade. Use printf, or a here-document.",
      table:
        "{name}: bootc knows no table {header} in files of kernel arguments, and stops at the lint, the install and every upgrade. kargs = […] and match-architectures = […] stand at the top, without a header.",
      missing:
        "{name} has no key kargs, which every file in kargs.d must have: bootc stops at the lint, the install and every upgrade. Add kargs = […], or leave the file out.",
      unknownKey:
        "{name}: bootc knows no key {key}, and stops at the lint, the install and every upgrade. Only kargs and match-architectures exist.",
      misspelledKey:
        "{name}: bootc knows no key {key}, and stops at the lint, the install and every upgrade. Did you mean {suggestion}?",
      notList:
        "{name}: {key} must be a list of strings, also where it holds only one; bootc stops at the lint, the install and every upgrade.",
      notString:
        "{name}: every element of {key} must be a string in quotes; bootc stops at the lint, the install and every upgrade.",
    },
    fixes: {
      dropHeader: "Remove the table header",
      rename: "Rename to {suggestion}",
      makeList: "Make it a list of strings",
    },
  },
  "kargs-space-in-element": {
    title: "Blank inside a kernel argument",
    summary:
      "bootc joins the elements of kargs with blanks and cuts the result at blanks again: an element with a blank becomes several arguments.",
    messages: {
      several:
        '"{text}" becomes several kernel arguments, since bootc joins all elements with blanks. Write each argument as an element of its own, so that the list says what the kernel gets.',
      value:
        '"{text}" is cut at the blank: the kernel gets {first} and something that it does not know. Put double quotes around the value, inside the string.',
    },
    fixes: { split: "Write each argument on its own", quote: "Quote the value for the kernel" },
  },
  "kargs-arch-name": {
    title: "Architecture name that bootc does not know",
    summary:
      "match-architectures is compared with Rust's name of the machine's architecture. Where none of the names is that one, the kernel arguments of the file are left out without a message.",
    messages: {
      other:
        "No machine is called {name} in match-architectures, which takes Rust's names: the kernel arguments of this file are left out without a message. Write {known}.",
      unknown:
        "Rust knows no architecture {name}, and bootc compares with Rust's names: the kernel arguments of this file are left out without a message. Usual names are x86_64, aarch64, powerpc64, s390x and riscv64.",
    },
    fixes: { rename: "Write {known}" },
  },
  "kargs-file-ignored": {
    title: "Kernel arguments in a file that bootc does not read",
    summary:
      "bootc reads kernel arguments from files that end in .toml and lie right inside /usr/lib/bootc/kargs.d. Others are left out without a message.",
    messages: {
      name: "bootc reads only names that end in .toml in kargs.d: the kernel arguments of {path} never reach a machine. Rename the file.",
      nested:
        "bootc does not look into folders below kargs.d: the kernel arguments of {path} never reach a machine. Move the file right into /usr/lib/bootc/kargs.d.",
      folder:
        "bootc does not read {path}: kernel arguments come from /usr/lib/bootc/kargs.d only, and these never reach a machine. Move the file there.",
      foreign:
        "bootc does not read {path}, which is for kernel-install and ukify: these kernel arguments never reach a machine. Write kargs = […] to a .toml file in /usr/lib/bootc/kargs.d.",
    },
    fixes: { move: "Move to {path}" },
  },
  "kargs-machine-specific": {
    title: "Kernel argument that belongs to one machine",
    summary:
      "Every machine that runs the image gets its kernel arguments. What names a disk, or what the installer writes itself, does not belong there.",
    messages: {
      boot: "{argument} is written by the boot loader's entries at each deployment; a fixed one from the image contradicts them. Leave it out.",
      root: "{argument}: the installer writes where the root file system is, for each machine. Another value from the image may keep machines from booting. Leave it out, or set it with bootc install --karg.",
      machine:
        "{argument} names a disk or an id of one machine, and every machine that runs the image gets it. Set it at the install, with --karg or in the kickstart.",
    },
  },
  "kargs-vs-install-kargs": {
    title: "Kernel arguments that are set at the install only",
    summary:
      "kargs in bootc's install configuration are written once, at the install. Those in /usr/lib/bootc/kargs.d follow every update of the image.",
    messages: {
      once: "kargs in {name} apply at the install only: machines keep them whatever later images say. Kernel arguments that belong to the image go into /usr/lib/bootc/kargs.d.",
    },
    fixes: { move: "Move to {path}" },
  },
  "install-toml-invalid": {
    title: "Install configuration that bootc cannot read",
    summary:
      "bootc install, and with it bootc-image-builder, reads every .toml file in bootc/install strictly. One that it cannot read stops the install.",
    messages: {
      syntax: "{name} is no valid TOML here: bootc install and bootc-image-builder stop.",
      unknownKey: "{name}: bootc knows no key {key}, and the install stops. What may stand here: {keys}.",
      misspelledKey: "{name}: bootc knows no key {key}, and the install stops. Did you mean {suggestion}?",
      ignoredKey: "{name}: bootc knows no key {key} and passes it over. What may stand here: {keys}.",
      outside:
        "{name}: {key} belongs into the table install; at the top of the file bootc does not know it, and the install stops. Write install.{key}.",
      choice: "{name}: {value} is no value of {key}, and the install stops. Possible values: {values}.",
      notTable: "{name}: {key} must be a table; the install stops.",
      notString: "{name}: {key} must be a string in quotes; the install stops.",
      notList: "{name}: {key} must be a list of strings, also where it holds only one; the install stops.",
      notBoolean: "{name}: {key} must be true or false, without quotes; the install stops.",
      ignored:
        "bootc reads only names that end in .toml in its install folders: {path} has no effect. Rename it.",
    },
    fixes: {
      rename: "Rename to {suggestion}",
      prefix: "Move into the table install",
      choose: "Write {value}",
      makeList: "Make it a list of strings",
    },
  },
  "install-rootfs-hint": {
    title: "No default root file system",
    summary:
      "The base leaves the type of the root file system open, so that bootc-image-builder and bootc install to-disk must be told each time.",
    messages: {
      missing:
        "Neither the base nor this file says which file system the root gets: bootc-image-builder needs --rootfs each time. A file in /usr/lib/bootc/install sets the default.",
    },
    fixes: { add: "Add {path} with xfs" },
  },
  "bound-image-entry": {
    title: "Something else than a link among the bound images",
    summary:
      "bootc takes every entry of /usr/lib/bootc/bound-images.d for a link to a quadlet. Anything else stops the install and every upgrade.",
    messages: {
      file: "{name} is a file, and bootc accepts only links in /usr/lib/bootc/bound-images.d: it stops the install and every upgrade. Ship the quadlet in /usr/share/containers/systemd, and a link to it here.",
      folder:
        "{name} is a folder, and bootc accepts only links in /usr/lib/bootc/bound-images.d: it stops the install and every upgrade. Ship the quadlets in /usr/share/containers/systemd, and links to them here.",
      ending:
        "{name} ends neither in .container nor in .image: bootc stops the install and every upgrade. Name the link like the quadlet that it leads to.",
      dangling:
        "{target} is not brought in by this file: where the link leads nowhere, bootc stops the install and every upgrade. Copy the quadlet there.",
    },
    fixes: { link: "Ship {name} as a quadlet, and link to it" },
  },
  "bound-image-content": {
    title: "Quadlet that bootc cannot pull an image by",
    summary:
      "Of the quadlet of a bound image bootc reads Image= alone, literally. Without a full name there, the install and upgrades fail.",
    messages: {
      missing:
        "{name} is bound, but has no Image= in [{value}], which is all that bootc reads: it stops the install and every upgrade.",
      authFile:
        "{name} is bound, and bootc refuses AuthFile=: it stops the install and every upgrade. Images are pulled with bootc's own pull secret, /etc/ostree/auth.json.",
      specifier:
        "{name} is bound, and bootc fills in no specifiers: at {value} it stops the install and every upgrade. Write the name out, and a percent sign as %%.",
      unit: "{name} is bound, and bootc takes {value} for the name of an image rather than of a unit: the pull fails. Bind the unit {value} itself instead of the container.",
      shortName:
        "{value} names no registry: which image bootc pulls depends on the machine, and without a list of registries there the install and upgrades fail. Write the full name.",
    },
  },
  "bound-image-globalargs": {
    title: "Container that does not find its bound image",
    summary:
      "Bound images lie in a store of bootc's own, where podman looks only if it is told. Without that the container pulls its image again, from the network.",
    messages: {
      missing:
        "{name} runs a bound image, but podman does not look into bootc's store: at boot it pulls the image again from the network. Add {line}",
    },
    fixes: { add: "Add GlobalArgs= with bootc's store" },
  },
  "bound-image-global-store": {
    title: "bootc's image store for all containers",
    summary:
      "bootc removes layers from its store when the system is updated. Containers that are not bound break when they share such layers.",
    messages: {
      listed:
        "With bootc's store in storage.conf every container may build on its layers, and fails once an update removes them. Name the store in GlobalArgs= of the bound containers only.",
    },
    fixes: { remove: "Remove bootc's store from the list" },
  },
  "prepare-root-invalid": {
    title: "Root mount settings that ostree cannot use",
    summary:
      "ostree reads prepare-root.conf in the initramfs, before the system starts. A value that it does not know keeps the machine from booting; a key that it does not know has no effect.",
    messages: {
      syntax:
        "This line is neither a [section] nor key = value below one: ostree cannot read the file, and the machine does not boot. Comments begin with # on a line of their own.",
      unknownSection: "ostree knows no section {section} and passes it over. It knows {sections}.",
      unknownKey: "ostree knows no key {key} in [{section}] and passes it over. It knows {keys}.",
      value:
        "{value} is no value of {key}: ostree stops in the initramfs, and the machine does not boot. Possible values, without quotes and without a comment behind: {values}.",
      disabled:
        "Without composefs the root file system is not protected against changes, and bootc container lint warns. Write yes, unless the system cannot do with it.",
      exclusive:
        "root.transient and root.transient-ro exclude each other: ostree stops in the initramfs, and the machine does not boot. Keep one of them.",
      xfs: "{value} needs a root file system with fs-verity, and the install configuration of this image chooses xfs, which has none. Install on ext4 or btrfs, or write yes.",
    },
    fixes: { rename: "Write {name}", write: "Write {value}" },
  },
  "tmpfiles-invalid": {
    title: "tmpfiles.d line that has no effect",
    summary:
      "systemd-tmpfiles passes over lines that it cannot read, and cannot make anything in the image's read-only folders. What the line should bring is missing on every machine.",
    messages: {
      modifier:
        "In {text} the modifier stands before the type: systemd-tmpfiles passes the line over. The letter comes first.",
      type: "systemd-tmpfiles knows no line type {text} and passes the line over. A line is: type, path, mode, user, group, age, argument.",
      noPath: "The line has a type and no path: systemd-tmpfiles passes it over.",
      relative:
        "{text} is no absolute path: systemd-tmpfiles passes the line over. Paths begin with a slash or a specifier; those with blanks stand in quotes.",
      escape:
        "{text} holds an escape that bootc does not know: bootc container lint stops with an error. It knows \\\\, \\n, \\r, \\t and \\xNN.",
      mode: "{text} stands where the mode belongs and is no octal number: systemd-tmpfiles passes the line over. A line is: type, path, mode, user, group, age, argument; a path with blanks stands in quotes.",
      argument:
        "Lines of type {text} need an argument in the seventh column: systemd-tmpfiles passes the line over.",
      target:
        "Without a target the link {text} leads to /usr/share/factory{text}, and this file brings nothing there. Write the target in the seventh column.",
      readOnly:
        "{text} lies in the read-only part of the image: systemd-tmpfiles cannot make it at boot. Make it in the build, or use /var, /etc or /run.",
      blank:
        "The line holds nothing but blanks: bootc takes it for a broken entry, and bootc container lint stops with an error. Remove the blanks.",
      unread:
        "systemd-tmpfiles does not read {path}: only files that end in .conf right inside /usr/lib/tmpfiles.d and /etc/tmpfiles.d.",
    },
    fixes: { write: "Write {text}", trim: "Remove the blanks" },
  },
  "sysusers-invalid": {
    title: "sysusers.d line that makes no account",
    summary:
      "systemd-sysusers refuses lines that it cannot read, and the account is missing on every machine. bootc reads the same files for its lint, and stops at some mistakes.",
    messages: {
      type: "systemd-sysusers knows no line type {text}, and makes nothing of the line. The types are u, u!, g, m and r.",
      noName: "The line has a type and no name: systemd-sysusers makes nothing of it.",
      name: "{text} is no name of a user or group for systemd-sysusers: letters, digits, underscore and hyphen, no digit first, 31 at most. The account is not made.",
      id: "{text} is no id: systemd-sysusers makes no account of the line, and bootc container lint stops. Write a number, a path, or - for any; for users also number:group.",
      range:
        "A line of type r is r - LOW-HIGH: {text} does not fit, and bootc container lint stops with an error.",
      group: "A line of type m names a user and a group: {text} does not fit, and nobody joins.",
      reserved: "The id in {text} is reserved: systemd-sysusers makes no account of the line.",
      gecos:
        "The description ({text}) has several words and no quotes: they are taken for home folder and shell, and systemd-sysusers refuses the line. Put the description in quotes.",
      shell:
        "{text} stands where the login shell belongs and is no absolute path: systemd-sysusers refuses the line.",
      extra:
        "Lines of this type end with the third column: because of {text}, systemd-sysusers refuses the line.",
      blank:
        "The line holds nothing but blanks: bootc takes it for a broken entry, and bootc container lint stops with an error. Remove the blanks.",
      unread:
        "systemd-sysusers does not read {path}: only files that end in .conf right inside /usr/lib/sysusers.d and /etc/sysusers.d.",
    },
    fixes: { quote: "Put the description in quotes", trim: "Remove the blanks" },
  },
  "policy-json-lockout": {
    title: "Signature policy that refuses every registry",
    summary:
      "bootc pulls updates under the machine's /etc/containers/policy.json. One that rejects every registry, or that cannot be read, leaves machines without updates.",
    messages: {
      locked:
        "The policy rejects what it does not name, and names no registry: machines cannot pull any update of this image. Add the image's own registry under transports.docker.",
      invalid:
        "This is no policy that can be read: nothing can be pulled with it, no update of this image either.",
    },
  },
} as const satisfies Record<string, RuleText>;
