import type { RuleText } from "../text.ts";

/** Texts of the rules about what systems come of a builder config. */
export const configSystems = {
  "config-account-twice": {
    title: "An account that stands in the config twice",
    summary:
      "The builder keeps only the last entry of a name: groups, keys and passwords of the others are missing on every machine.",
    messages: {
      user: "A later entry for `{name}` replaces this one whole: nothing of it reaches the system. Merge the two.",
      key: "`{name}` also has a [[customizations.user]] entry, which replaces this one: the key is lost. Write it as `key` there.",
      keys: "A later key for `{name}` replaces this one. Put both into one `key`, a line for each.",
      kept: "This entry counts.",
    },
    fixes: { merge: "Move the key into the entry of the user", remove: "Remove this entry" },
  },
  "config-btrfs-root": {
    title: "A partition table without a root for a system on btrfs",
    summary: "Where the container wants btrfs and the partition table has no root, the builder crashes.",
    messages: {
      missing:
        "The container wants btrfs, and no partition here is for /: the builder adds one that it cannot format, and crashes. Add a partition of type btrfs with a subvolume at /.",
    },
  },
  "config-disk-mountpoint": {
    title: "A partition mounted where a bootc system has no place for it",
    summary:
      "The builder accepts any path in `disk`. On the machine the folder cannot be made, or the partition hides what the image brings.",
    messages: {
      outside:
        "`{path}` cannot be a mount point: the root of a deployment is read-only, so the folder is never made. Mount the partition below /var, for example at `{suggestion}`.",
      system:
        "A partition at `{path}` hides what the image or the kernel has there, and the system does not start. Mount partitions below /var.",
      link: "`{path}` is a link to `{target}` in a bootc system, and no folder to mount at. Mount the partition elsewhere below /var, for example at /var/data.",
      var: "A partition for all of /var makes the installation of the image fail. Mount partitions at folders below it, for example at /var/lib/containers.",
      reserved:
        "The builder refuses `{path}` as a file system, because links of the image lead there; in `disk` it only forgets to look. Mount the partition elsewhere below /var.",
    },
    fixes: { "below-var": "Change to {suggestion}" },
  },
  "config-disk-small-root": {
    title: "A disk table without room for the root file system",
    summary:
      "With a `disk` table the builder no longer grows the root partition to its usual 10 GiB, so that updates may find no space.",
    messages: {
      small:
        "With this table the root partition becomes only twice as large as the container, and no longer the usual 10 GiB. Set `minsize` of `disk`, or write a partition for `/` with a size.",
    },
    fixes: { add: 'Set minsize = "{size} GiB" for the disk' },
  },
  "config-filesystem-deprecated": {
    title: "File systems declared the old way",
    summary:
      "bootc-image-builder calls the key unsupported and still follows it; image-builder, its successor, refuses the config.",
    messages: {
      unsupported:
        "bootc-image-builder warns of `filesystem` and image-builder refuses it. Use `customizations.disk`, and give `/` a size there: with that table the root partition no longer grows to 10 GiB by itself.",
    },
  },
  "config-json-wrapper": {
    title: "A JSON config in the wrapper of old",
    summary:
      "bootc-image-builder still takes the key `blueprint` off and reads what is in it; image-builder refuses the file.",
    messages: {
      old: "Only bootc-image-builder still reads a config inside of `blueprint`; image-builder refuses it. Take the wrapper away.",
      siblings:
        "The builder reads what is inside of `blueprint`, and drops everything beside it without a word. Put all of it into one object without the wrapper.",
      refused: "image-builder knows no key `blueprint`, and stops. Take the wrapper away.",
    },
    fixes: { unwrap: "Take the wrapper away" },
  },
  "config-kernel-argument-managed": {
    title: "A kernel argument that belongs to bootc",
    summary:
      "The installation writes these arguments for each machine, and each update renews them. A second value leads to another disk or deployment.",
    messages: {
      root: "The installation itself writes where the root file system is. A second value such as `{argument}` leads to another place, and the system may not start. Remove it.",
      boot: "`{argument}` names one deployment, which bootc and the boot loader do by themselves for each update. Remove it.",
    },
    fixes: { remove: "Remove {argument}" },
  },
  "config-locked-out": {
    title: "A system that nobody can log in to",
    summary:
      "bootc images have no default account and root is locked. Without a password or a key from the config or the image, nobody gets in.",
    messages: {
      nobody:
        "Nobody can log in to this system: neither the config nor the image has an account with a password or a key, and root is locked. Add a [[customizations.user]] with a `key`.",
      "no-credential":
        "Nobody can log in to this system: the account has neither `password` nor `key`, and the image brings no other. Add one of them.",
      image: "The image is built here.",
    },
  },
  "config-password-hash": {
    title: "A password hash that opens nothing, or too easily",
    summary:
      "A hash that was cut off matches no password, so nobody can log in with it. One with few rounds is quickly guessed.",
    messages: {
      damaged:
        "This hash is cut off or mistyped: no password matches it, and nobody can log in. Make it again with `openssl passwd -6`.",
      quick:
        "With {rounds} rounds this hash is quickly guessed by whoever reads the file. Make it again with `openssl passwd -6`.",
    },
  },
  "config-placeholder-credential": {
    title: "A key or hash that was never filled in",
    summary: "The text stands for a credential and is none: nobody can log in with it.",
    messages: {
      key: "This key is a placeholder: nobody can log in with it. Write the content of your .pub file.",
      hash: "This hash is a placeholder: no password matches it. Make one with `openssl passwd -6`.",
    },
  },
  "config-root-password-lost": {
    title: "A password of root that an installer ISO drops",
    summary:
      "The builder's own kickstart ends in `rootpw --lock`, so the password that was set before is gone.",
    messages: {
      lost: "The installer locks root behind this password: only a `key` stays. Add a user in the group wheel, or write `rootpw` in a kickstart of your own.",
    },
  },
  "config-secret-literal": {
    title: "A secret in the config",
    summary:
      "The file is usually committed, and what it says lies on every machine that was built from it. A token, key or login in it belongs to everybody who reads either.",
    messages: {
      login:
        "A password in a URL, for everyone who can read the file or the machine. Change the password, and give it to machines in another way.",
      token:
        "A token or private key, for everyone who can read the file or the machine. Revoke it, and give machines their own in another way.",
    },
  },
  "config-shell-missing": {
    title: "A login shell that the image does not have",
    summary: "sshd and login refuse an account whose shell does not exist.",
    messages: {
      missing:
        "The image has no `{shell}`, so that nobody can log in to this account. Install the shell in the Containerfile, or leave `shell` out.",
      image: "The image is built here.",
    },
    fixes: { install: "Install {package} in the Containerfile" },
  },
  "config-size-negative": {
    title: "A negative size of a file system",
    summary: "The builder takes it for a number too large to count, and then ignores it.",
    messages: {
      negative:
        'This size is negative: the builder accepts it and ignores it. Write a size with its unit, such as "10 GiB".',
    },
  },
  "config-ssh-key": {
    title: "A key that sshd does not take",
    summary:
      "The builder writes any text into authorized_keys. sshd skips what is no public key, and nobody gets in.",
    messages: {
      private:
        "This is a private key: it lets nobody in, and now everyone who reads the file has it. Make a new pair, and write the content of its .pub file.",
      file: "This is the name of a file, which nobody reads. Write the content of the .pub file.",
      none: "This is no public key, so that sshd skips it. Write the content of a .pub file, such as `ssh-ed25519 AAAA…`.",
      dsa: "sshd accepts no DSA keys any more. Make another one with `ssh-keygen -t ed25519`.",
    },
  },
  "config-sudo-nopasswd": {
    title: "sudo without a password from the config",
    summary: "Whoever gets hold of a session of such an account has the whole machine.",
    messages: {
      open: "Everybody in {group} becomes root without a password, also who finds an open session. Leave NOPASSWD out, or limit it to single commands.",
    },
  },
  "config-sudo-password": {
    title: "An administrator whom sudo asks for a password that does not exist",
    summary: "sudo asks members of wheel for their password; an account with only a key has none to give.",
    messages: {
      asked:
        "sudo asks members of wheel for their password, and this account has only a key, so that it never becomes root. Add a `password` hash, or write a sudoers rule with NOPASSWD in the Containerfile.",
    },
  },
  "config-unknown-group": {
    title: "A group that the image does not have",
    summary: "useradd knows no such group, so the build of a disk image fails at its end.",
    messages: {
      missing:
        "The image has no group `{group}`, so that making the account fails, and with it the build. Declare it as [[customizations.group]].",
      perhaps:
        "Neither the base nor this config has a group `{group}`. If no installed package makes it, making the account fails, and with it the build. Declare it as [[customizations.group]].",
    },
    fixes: { rename: "Change to {suggestion}", declare: "Declare the group {group}" },
  },
} as const satisfies Readonly<Record<string, RuleText>>;
