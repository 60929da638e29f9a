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
} as const satisfies Record<string, RuleText>;
