import type { RuleText } from "../text.ts";

/** Texts of the rules about values of a builder config that the builder refuses. */
export const configValues = {
  "config-account-name": {
    title: "A name that no account can have",
    summary: "The builder takes the name, and then the build ends where the accounts are made.",
    messages: {
      user: "`{name}` is no name for a user: the build fails. Use letters of the English alphabet, digits, `.`, `_` and `-`, and begin with another character than `-`.",
      group:
        "`{name}` is no name for a group: the build fails. Use at most 32 letters of the English alphabet, digits, `.`, `_` and `-`, and begin with another character than `-`.",
    },
  },
  "config-boot-filesystem": {
    title: "A file system from which no machine could boot",
    summary: "The builder refuses file systems that boot loaders cannot read, and makes no image.",
    messages: {
      boot: "The builder refuses `{type}` for /boot. Use ext4 or xfs.",
      efi: "The builder refuses `{type}` for /boot/efi: firmware reads nothing but vfat.",
    },
    fixes: { write: "Change to {type}" },
  },
  "config-boot-in-volume": {
    title: "/boot inside a logical volume or btrfs subvolume",
    summary: "The builder refuses it, or crashes: what the machine boots from needs partitions of its own.",
    messages: {
      "logical-volume":
        "{path} cannot lie in a logical volume: the builder refuses it. Give it a plain partition, or leave it out; the builder adds it.",
      subvolume:
        "{path} cannot lie in this btrfs subvolume: the build fails. Give it a plain partition, or leave it out; the builder adds it.",
    },
  },
  "config-dos-table": {
    title: "More than a dos partition table can hold",
    summary:
      "The builder refuses what a partition table of type dos has no room for. gpt has none of its limits.",
    messages: {
      own: "A partition table of type dos holds four partitions, and here are {count}: the builder stops. Use gpt.",
      added:
        "A partition table of type dos holds four partitions. With those that the builder adds on x86_64, these {count} become {total}: it stops. Use gpt.",
      key: "A partition table of type dos has no `{key}`: the builder stops. Use gpt, or remove the key.",
    },
    fixes: { gpt: "Change to gpt", remove: "Remove {key}" },
  },
  "config-file-denied": {
    title: "A file or directory where the builder does not write",
    summary: "The builder writes only to a few places of the image; for any other path it stops.",
    messages: {
      file: "The builder writes no file to {path}, and stops: it writes below /etc, /root, /usr/local/bin and /usr/local/sbin. COPY the file in the Containerfile.",
      directory:
        "The builder makes no directory {path}, and stops: it makes them only below /etc. Create it in the Containerfile, or with tmpfiles.d below /var.",
      reserved:
        "The builder does not let {path} be written, and stops. Accounts belong to `customizations.user` and `customizations.group`, mounts to `customizations.disk`.",
    },
  },
  "config-file-mode": {
    title: "A file mode that the builder does not take",
    summary:
      "The builder stops at a mode that is not a text of three octal digits, with or without one zero before them.",
    messages: {
      form: '`{mode}` is no mode for the builder: it stops. Write three octal digits as a text, such as "0644".',
      special:
        "The builder takes no setuid, setgid or sticky bit, as in `{mode}`, and stops. Write three octal digits, and set the bit in the Containerfile.",
    },
    fixes: { write: "Change to {mode}" },
  },
  "config-file-owner": {
    title: "An owner that no account can be",
    summary: "The builder stops while it reads the file.",
    messages: {
      user: "`{name}` is no name of a user: the builder stops. Letters of the English alphabet, digits, `.`, `_` and `-` are allowed, 32 at most.",
      group:
        "`{name}` is no name of a group: the builder stops. Letters of the English alphabet, digits, `_` and `-` are allowed, 32 at most. Write its number for any other group.",
      empty:
        "The owner is empty: the builder stops. Write a name or a number, or leave the key out for root.",
      negative: "The number of an account is not negative: the builder stops.",
    },
  },
  "config-file-twice": {
    title: "Files and directories that get in each other's way",
    summary: "The builder stops at a path that stands twice, and at a path below a file.",
    messages: {
      twice: "{path} stands here for the second time: the builder stops. Remove one of the two.",
      below: "{path} lies below {file}, which is a file: the builder stops.",
      first: "This is the other one.",
    },
  },
  "config-file-uri": {
    title: "A file that is to be fetched from a URI",
    summary: "The builder reads the key `uri`, but it puts no such file into a bootc image.",
    messages: {
      unsupported:
        "The builder puts no files from a URI into a bootc image, and stops. Write the text as `data`, or COPY the file in the Containerfile.",
      scheme:
        "The builder knows no URIs but file:, and stops. Write the text as `data`, or fetch the file in the Containerfile.",
      both: "The builder takes either `data` or `uri`, not both, and stops. Keep `data`.",
    },
    fixes: { remove: "Remove uri" },
  },
  "config-filesystem-and-disk": {
    title: "Partitions both in `filesystem` and in `disk`",
    summary: "The builder cannot combine the old form of partitioning with the new one, and makes no image.",
    messages: {
      both: "The builder cannot combine `customizations.filesystem` with `customizations.disk`, and stops. Describe all partitions in `customizations.disk`.",
      disk: "The partitions in the new form.",
    },
  },
  "config-group-twice": {
    title: "Two groups with one name or number",
    summary: "The builder stops: names and numbers of groups must differ.",
    messages: {
      name: "A group named {text} is there already: the builder stops. Remove one of the two.",
      gid: "A group with the number {text} is there already: the builder stops. Choose another number.",
      first: "This is the other one.",
    },
  },
  "config-ignition-firstboot": {
    title: "Ignition settings that contradict one another, or say nothing",
    summary:
      "The builder wants either the address of a configuration or `empty = true`. It stops at both, and crashes at none.",
    messages: {
      both: "`url` and `empty = true` exclude one another: the builder stops. Keep one of them.",
      nothing:
        "Without `url` and without `empty = true` the builder crashes here. Write one of them, or remove the table.",
    },
    fixes: { remove: "Remove empty" },
  },
  "config-key-missing": {
    title: "An entry that lacks what the builder needs",
    summary:
      "The builder stops at entries without these keys, often with a message that names neither line nor key.",
    messages: {
      missing: "{table} lacks `{key}`: the builder stops.",
      empty: "`{key}` is empty: the builder stops at {table}.",
      zero: "`{key}` must be greater than zero: the builder stops at {table}.",
    },
  },
  "config-kickstart-options": {
    title: "Options of the generated kickstart beside a kickstart of one's own",
    summary:
      "The builder writes these settings into a kickstart that it generates. Beside a kickstart of yours it refuses them, and makes no ISO.",
    messages: {
      unattended:
        "The builder refuses `unattended` beside a kickstart of your own, even an empty one. Write `text`, `autopart` and the other answers into the kickstart, and remove the key.",
      "sudo-nopasswd":
        "The builder refuses `sudo-nopasswd` beside a kickstart of your own, even an empty one. COPY a drop-in to /etc/sudoers.d in the Containerfile, and remove the key.",
      kickstart: "The kickstart.",
    },
    fixes: { remove: "Remove {key}" },
  },
  "config-label-too-long": {
    title: "A label that its file system has no room for",
    summary: "The builder takes the label, and then the build ends where the file system is made.",
    messages: {
      long: "A label of {type} has at most {most} characters, this one has {length}: the build fails.",
    },
  },
  "config-mountpoint-denied": {
    title: "A file system where none may be mounted",
    summary:
      "In a bootc image only /, /boot and directories below /var can be file systems of their own; for any other path the builder stops.",
    messages: {
      outside:
        "The builder takes no file system at {path}, and stops: only /, /boot and directories below /var can be mounted in a bootc image.",
      btrfs:
        "With btrfs as the root file system the builder takes no file system at {path}, and stops: only / and /boot can be mounted there.",
      var: "The builder takes no file system at /var, and stops. Mount a directory below it, such as /var/lib.",
      reserved:
        "The builder takes no file system at {path}, and stops: {folder} belongs to the layout of bootc. Mount another directory below /var.",
    },
  },
  "config-mountpoint-twice": {
    title: "Two volumes at the same mount point",
    summary: "The builder stops: a directory can show one file system only.",
    messages: {
      twice: "Something else is mounted at {path} already: the builder stops.",
      first: "This is the other one.",
    },
  },
  "config-partition-id": {
    title: "A partition type, UUID or label that the table cannot hold",
    summary: "The builder stops at identifiers that do not fit the partition table.",
    messages: {
      "type-gpt":
        "`{id}` is no partition type of a gpt table: the builder stops. Write its GUID, or leave it out; the builder chooses one.",
      "type-dos":
        "`{id}` is no partition type of a dos table: the builder stops. Write two hexadecimal digits, or leave it out; the builder chooses one.",
      uuid: "`{id}` is no UUID: the builder stops. Leave it out; the builder makes one up.",
      label: "The label of a partition has at most 36 characters, this one has {length}: the builder stops.",
    },
  },
  "config-path-form": {
    title: "A path that is not absolute, or not in its shortest form",
    summary: "The builder stops at relative paths, and at paths with `//`, `.`, `..` or a slash at the end.",
    messages: {
      relative: "`{path}` does not begin with a slash: the builder stops. Write {meant}.",
      form: "The builder stops at `{path}`: it wants the shortest form of the path. Write {meant}.",
      root: "The builder stops at `{path}`: it ends with a slash, and is no file or directory that a config can make.",
    },
    fixes: { write: "Change to {path}" },
  },
  "config-root-account": {
    title: "A setting of root that an installer ISO cannot make",
    summary:
      "root exists in the installed system, and the kickstart of the builder can give it nothing but a key. The builder refuses the rest.",
    messages: {
      refused:
        "For an installer ISO the builder refuses `{key}` of root, and makes no image. Remove it, or write a kickstart of your own.",
      "refused-iso":
        "For installer ISOs (anaconda-iso, bootc-installer) the builder refuses `{key}` of root; disk images can have it.",
    },
    fixes: { remove: "Remove {key}" },
  },
  "config-size": {
    title: "A size that the builder cannot read",
    summary:
      "The builder stops at sizes with other units than kB, KiB, MB, MiB, GB, GiB, TB and TiB, spelt just so.",
    messages: {
      unreadable:
        'The builder cannot read the size `{size}`, and stops. Write a number and one of kB, KiB, MB, MiB, GB, GiB, TB, TiB, as in "10 GiB".',
      negative: "A size cannot be negative: the builder stops.",
    },
    fixes: { write: "Change to {size}" },
  },
  "config-size-twice": {
    title: "Both `size` and `minsize`",
    summary: "`size` is the old name of `minsize`. The builder stops where both stand.",
    messages: {
      both: "`size` is the old name of `minsize`: the builder stops where both stand. Keep `minsize`.",
    },
    fixes: { remove: "Remove size" },
  },
  "config-swap-mountpoint": {
    title: "A mount point for swap space",
    summary:
      "Swap space and partitions without a file system are not mounted; the builder stops at a mount point.",
    messages: {
      swap: "Swap space is not mounted: the builder stops. Remove the mount point.",
      none: "A partition without a file system cannot be mounted: the builder stops. Remove the mount point, or choose a file system.",
    },
    fixes: { remove: "Remove mountpoint" },
  },
  "config-users-module": {
    title: "Accounts for an installer without its module for accounts",
    summary:
      "The installer needs the module Users to make the accounts of the config. The builder refuses to switch it off.",
    messages: {
      disabled:
        "`customizations.{kind}` needs this module of the installer: the builder refuses to disable it, and makes no ISO. Leave it on, or make the accounts in a kickstart of your own.",
      account: "The account.",
    },
    fixes: { remove: "Leave the module on" },
  },
  "config-value-unknown": {
    title: "A type of table, partition or file system that the builder does not know",
    summary: "The builder stops at values of `type`, `fs_type` and `sector_size` that it does not know.",
    messages: {
      unknown: "The builder knows no `{key}` called `{value}`, and stops. It knows: {values}.",
      sector: "A sector has 512 or 4096 bytes: the builder stops at numbers that are no power of two.",
    },
    fixes: { write: "Change to {value}" },
  },
  "config-volume-groups": {
    title: "More than one volume group or btrfs volume",
    summary: "The builder makes one LVM volume group or one btrfs volume, and stops at a second one.",
    messages: {
      lvm: "The builder makes one LVM volume group only, and stops. Put the logical volumes into the first one.",
      btrfs: "The builder makes one btrfs volume only, and stops. Put the subvolumes into the first one.",
      mixed: "The builder cannot combine LVM with btrfs, and stops. Choose one of the two.",
      first: "This is the first one.",
    },
  },
  "config-volume-id": {
    title: "A volume id with characters that the builder refuses",
    summary: "The builder refuses a volume id with a space, a dot or other characters, and makes no ISO.",
    messages: {
      letters:
        "`{id}` is no volume id: the builder stops. Letters of the English alphabet, digits, `-` and `_` are allowed.",
    },
    fixes: { write: "Change to {id}" },
  },
  "config-volume-name": {
    title: "A name that LVM does not take",
    summary: "The builder does not check the name, and crashes when it comes to make the volume.",
    messages: {
      group:
        "The builder crashes at a volume group called `{name}`. Use letters of the English alphabet, digits, `+`, `_`, `.` and `-`, and begin with another character than `-`.",
      volume:
        "The builder crashes at a logical volume called `{name}`. Use letters of the English alphabet, digits, `+`, `_`, `.` and `-`, and begin with another character than `-`.",
    },
    fixes: { write: "Change to {name}" },
  },
  "config-volume-twice": {
    title: "Two volumes with one name",
    summary: "The builder stops: names of logical volumes and of btrfs subvolumes must differ.",
    messages: {
      "logical-volume":
        "The volume group has a logical volume called {name} already: the builder stops. Choose another name.",
      subvolume:
        "The btrfs volume has a subvolume called {name} already: the builder stops. Choose another name.",
      first: "This is the other one.",
    },
  },
  "config-wrong-type": {
    title: "A value of another type than the key has",
    summary: "The builder stops while it reads the file.",
    messages: {
      string: "`{key}` takes a text, in quotes: the builder stops.",
      integer: "`{key}` takes a whole number, without quotes: the builder stops.",
      boolean: "`{key}` takes true or false, without quotes: the builder stops.",
      strings: '`{key}` takes a list of texts, as in ["a", "b"]: the builder stops.',
      table: "`{key}` takes one table, as in [{key}] or { … }: the builder stops.",
      tables:
        "`{key}` takes a list of tables: the builder stops. Write two brackets on either side, [[…{key}]], for each entry.",
      size: '`{key}` takes a number of bytes, or a text such as "10 GiB": the builder stops.',
      id: "`{key}` takes the name or the number of an account: the builder stops.",
    },
    fixes: { fit: "Write it as the builder reads it" },
  },
} as const satisfies Readonly<Record<string, RuleText>>;
