import type { RuleText } from "../text.ts";

/** Texts of the rules about accounts, secrets, remote content and how scripts fail. */
export const containerfileIdentity = {
  "heredoc-builder-version": {
    title: "Here-document for a builder that does not know it",
    summary:
      "podman before 4.8 and buildah before 1.33 know no here-documents in a Containerfile: the build ends with an unknown instruction.",
    messages: {
      old: "{file} names {runner}, whose podman 3.4 and buildah 1.23 know no here-documents: a build there ends with an unknown instruction. Use a newer runner, or copy the text from a file.",
    },
  },
  "machine-identity-baked": {
    title: "Identity of one machine made during the build",
    summary:
      "Ids and host keys belong to one machine. Made in the build, they are the same on every machine of the image.",
    messages: {
      machineId:
        "{what} gives all machines of this image the same machine id: DHCP leases, logs and services mix them up. Leave /etc/machine-id empty; systemd fills it at the first boot.",
      hostKey:
        "{what} gives all machines of this image the same SSH host key, and whoever has the image can pose as any of them. Leave the key out; sshd's own unit makes one at the first boot.",
      other:
        "{what} identifies a single machine, and would be the same on all machines of this image. Have it made at the first boot.",
    },
    fixes: { empty: "Leave {path} empty", remove: "Leave the host keys to the first boot" },
  },
  "authorized-keys-in-home": {
    title: "SSH files shipped in a home folder",
    summary:
      "Homes are copied to a machine once, at its first install. Keys that a later image adds or takes back never reach machines that are already installed.",
    messages: {
      keys: "{path} lies in a home, which reaches a machine only at its first install: a key that you replace or revoke later stays valid on every machine. Ship keys in /usr and point AuthorizedKeysFile there.",
      file: "{path} lies in a home, which reaches a machine only at its first install: later images never update or remove it. Use /etc/ssh/ssh_config.d, or a tmpfiles.d line of type f.",
    },
    fixes: { move: "Ship the keys as {path} and tell sshd" },
  },
  "heredoc-no-errexit": {
    title: "Script in a here-document goes on after failures",
    summary:
      "Of a script in a here-document, only the last command decides whether the build fails. Whatever failed before is shipped.",
    messages: {
      unseen:
        "If {command} fails here, the script goes on and the build succeeds: only the last command of a here-document counts, and the broken image is shipped. Begin it with `set -e`.",
      lint: "What `bootc container lint` finds here does not fail the build: only the last command of a here-document counts. Begin it with `set -e`.",
    },
    fixes: { stop: "Begin with {line}" },
  },
  "stray-background": {
    title: "Command sent to the background by a single &",
    summary:
      "A single `&` starts the next command before this one is done, and its failure is never seen. Mostly `&&` was meant.",
    messages: {
      background:
        "`&` sends {command} to the background: the next command does not wait for it, and the build does not see it fail. Write `&&`.",
    },
    fixes: { chain: "Write &&" },
  },
  "list-semicolon-hides-failure": {
    title: "Failure hidden by a semicolon",
    summary:
      "Behind `;` the next command runs whatever happened before, and the build does not see the failure.",
    messages: {
      unseen:
        "If {command} fails, `;` goes on and the build succeeds all the same: the broken image is shipped. Join the commands with `&&`.",
    },
    fixes: { chain: "Join the commands with &&" },
  },
  "sed-ie": {
    title: "Options behind -i are taken for a backup suffix",
    summary:
      "sed takes everything behind `i` in `-ie` for the suffix of a backup. The backup is shipped, and folders that are read as a whole may read it too.",
    messages: {
      backup:
        "{option} keeps a copy of each file under its name with “{suffix}” at the end, which is shipped with the image. Write -i and -e apart.",
      option:
        "{option} does not turn on the options behind i: it keeps a copy of each file under its name with “{suffix}” at the end. Write the options apart.",
    },
    fixes: { split: "Write {option}" },
  },
  "secret-in-arg-env": {
    title: "Secret passed as ARG or ENV",
    summary:
      "Values of ARG and ENV are kept in the history or the configuration of the image, where whoever can pull it reads them.",
    messages: {
      argument:
        "The value of {name} is kept in the image's history, where whoever can pull the image reads it. Hand it to the RUN that needs it with --mount=type=secret.",
      environment:
        "The value of {name} is part of the image's configuration, where whoever can pull the image reads it; services of a booted machine never see it. Use --mount=type=secret in the build, and systemd credentials on the machine.",
    },
    fixes: { mount: "Mount {name} as a secret where it is used" },
  },
  "secret-removed-later": {
    title: "Secret deleted in a later layer",
    summary:
      "Deleting a file in a later instruction only hides it. The layer that brought it is still pulled, and the secret can be read from it.",
    messages: {
      removed:
        "{path} is deleted by a later instruction, but stays in the layer that this one makes: whoever can pull the image can read it. Use --mount=type=secret, or delete it in the same RUN.",
      removal: "{path} is deleted here, in a layer of its own.",
    },
  },
  "registry-auth-path": {
    title: "Pull secret where bootc does not look",
    summary:
      "bootc reads its pull secret from /etc/ostree/auth.json, not from the files of podman or docker. Upgrades from a private registry fail without it.",
    messages: {
      path: "bootc does not read {path}: upgrades from a private registry will fail. Put the pull secret in /etc/ostree/auth.json, or link to it there with tmpfiles.d.",
    },
    fixes: { move: "Write to /etc/ostree/auth.json" },
  },
  "subscription-manager-register": {
    title: "System registered during the build",
    summary:
      "Registering in a build puts the identity of one system into the image, and every machine of the image shares it.",
    messages: {
      register:
        "{command} puts the identity of one system into the image, which all its machines then share. Register at the first boot, for example by a unit; builds on a subscribed host need no registration.",
    },
  },
  "useradd-home": {
    title: "Home folder made in the image",
    summary:
      "Homes lie in /var, which is copied to a machine once, at its first install. Upgraded machines get the user without the home.",
    messages: {
      home: "The home {path} of {name} lies in /var, which reaches a machine only at its first install: upgraded machines get the user without a home. Make it with a tmpfiles.d line.",
    },
    fixes: { tmpfiles: "Create {path} with tmpfiles.d instead" },
  },
  "passwd-file-edit": {
    title: "Account database edited by hand",
    summary:
      "Files such as /etc/passwd are merged as a whole. Once a machine has changed one of them, what later images write there never arrives.",
    messages: {
      accounts:
        "{path} is written by hand: once the file differs on a machine, through a password for instance, what later images write there never arrives. Describe accounts in /usr/lib/sysusers.d.",
      groups:
        "{path} is edited by hand: a group that goes here and stays in /etc/gshadow makes systemd-sysusers give up on all accounts, and once the file differs on a machine later images never change it. Use groupdel, and /usr/lib/sysusers.d for groups.",
      ranges:
        "{path} is written by hand: useradd on a machine changes it too, and from then on what later images write there never arrives.",
    },
  },
  "usermod-altfiles-group": {
    title: "Membership in a group of the base that is not stored",
    summary:
      "Groups of the base stand in /usr/lib/group. usermod finds them there and can write to /etc/group only, so that the membership is lost without an error.",
    messages: {
      lost: "Group {group} comes with the base, in /usr/lib/group, where usermod cannot write: it reports success, and {user} is not a member. Copy the group's line to /etc/group first.",
    },
    fixes: { promote: "Copy the group's line to /etc/group first" },
  },
  "sysusers-location": {
    title: "sysusers.d file in /etc",
    summary:
      "`bootc container lint` reads sysusers.d files in /usr/lib only, and a file in /etc stops following the image once it is edited on a machine.",
    messages: {
      local:
        "{path}: `bootc container lint` looks in /usr/lib/sysusers.d only and reports the accounts as undescribed; once edited on a machine, the file no longer follows the image. Put it in /usr/lib/sysusers.d.",
    },
    fixes: { move: "Put it in {path}" },
  },
  "sudo-nopasswd": {
    title: "sudo without a password for a group",
    summary:
      "Whoever gets hold of an account in the group – a stolen key, a hole in a program – is root on every machine of the image.",
    messages: {
      open: "Everybody in {group} becomes root without a password, on every machine of this image: any program that runs as one of them can do so too. Name the commands that need it.",
    },
  },
  "arg-lost-in-stage": {
    title: "Global ARG used in a stage that does not declare it",
    summary: "An ARG above the first FROM counts for FROM lines only. Inside a stage it is empty.",
    messages: {
      lost: "{name} is declared above the first FROM only, and is empty in this stage. Add `ARG {name}` below FROM.",
    },
    fixes: { declare: "Add ARG {name} to the stage" },
  },
  "add-remote-unverified": {
    title: "Remote content without a check",
    summary:
      "What a URL gives may change from build to build, and nobody notices when somebody else changes it.",
    messages: {
      add: "Nothing checks what this URL gives: the next build may ship something else on every machine. Name its digest with --checksum.",
      latest:
        "This URL gives whatever is newest: two builds of the same commit differ, and nothing checks what came. Name a version and check its digest.",
      clone:
        "This clones whatever the branch holds today: two builds of the same commit differ. Check out a tag or a commit.",
    },
  },
  "copy-whole-context": {
    title: "Whole build context copied before the packages",
    summary:
      "Any change in the folder, even of .git or a README, makes the builder install all packages again, and everything in the folder is shipped.",
    messages: {
      whole:
        "This copies the whole build context, .git and all, into the image, and any change in it installs the packages below again. Copy what is needed, or add a .containerignore.",
    },
  },
  "network-unneeded": {
    title: "Lint with network access",
    summary: "The lint needs no network. A RUN without one cannot change with what lies outside.",
    messages: {
      lint: "The lint needs no network: with --network=none this RUN depends on nothing but the image.",
    },
    fixes: { none: "Add --network=none" },
  },
} as const satisfies Record<string, RuleText>;
