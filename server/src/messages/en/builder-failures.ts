/** Why the image builder failed, and what helps. Its own words are kept where they say what is wrong. */
export const builderFailures = {
  "unknown-key": {
    cause: "The image builder does not know the key `{key}`.",
    remedy: "Correct or remove it.",
  },
  "unknown-key-near": {
    cause: "The image builder does not know the key `{key}`.",
    remedy: "`{suggestion}` is probably meant.",
  },
  "config-syntax": { cause: "The image builder cannot read this: {why}" },
  "config-value": { cause: "The image builder refuses this value: {why}" },
  "config-twice": { cause: "This is defined twice: {why}", remedy: "Remove one of them." },
  "config-extension": {
    cause: "The image builder reads .toml and .json only: {why}",
    remedy: "Rename the file.",
  },
  mountpoint: {
    cause: "The image builder allows no file system at `{path}`.",
    remedy: "Allowed are `/`, `/boot`, and folders below `/var` that bootc does not use itself.",
  },
  "mountpoint-form": {
    cause: "`{path}` is no path that the image builder takes: it {why}.",
    remedy: "Write it from `/` on, without `..` and without a slash at the end.",
  },
  "file-place": {
    cause: "The image builder writes nothing to `{path}`.",
    remedy: "Files go below /etc, /root and /usr/local/bin, folders below /etc; COPY brings the others.",
  },
  partitioning: { cause: "The image builder refuses these partitions: {why}" },
  "disk-and-filesystem": {
    cause: "`filesystem` and `disk` cannot stand in one config.",
    remedy: "Keep one of them; `disk` says more.",
  },
  accounts: { cause: "The image builder refuses these accounts: {why}" },
  "account-name": {
    cause: "`{name}` is no name that the image builder takes.",
    remedy: "Use letters, digits, `.`, `_` and `-`, and no `-` at the beginning.",
  },
  "missing-group": {
    cause: "The image has no group `{group}`, so the user cannot be created.",
    remedy: "Declare it with [[customizations.group]], or create it in the image.",
  },
  "account-id": {
    cause: "The number of this account is taken in the image: {why}",
    remedy: "Leave it out, or choose another one.",
  },
  "kickstart-accounts": {
    cause: "Accounts of the config and a kickstart of your own exclude each other.",
    remedy: "Write `user`, `group` and `sshkey` lines in the kickstart, and remove them here.",
  },
  "kickstart-option": {
    cause: "`{key}` and a kickstart of your own exclude each other.",
    remedy: "Write in the kickstart what it does, and remove it here.",
  },
  "users-module": {
    cause: "The installer needs the module Users for the accounts of the config.",
    remedy: "Take it out of the disabled ones.",
  },
  "root-options": {
    cause: "An installer cannot set this for `{user}`: {why}.",
    remedy: "Remove it; for root, password and key are enough.",
  },
  label: { cause: "The label `{label}` is too long for its file system.", remedy: "Shorten it." },
  "key-refused": {
    cause: "The image type {type} does not support `{key}`.",
    remedy: "Remove it, or do the same in the Containerfile.",
  },
  crash: { cause: "The image builder crashed: {why}" },
  "builder-absent": {
    cause: "The image builder {image} is not here, and could not be pulled: {why}",
    remedy:
      "Check the network and the log-in at its registry, or name another one in `bootc.imageBuilder.image`.",
  },
  "builder-in-use": {
    cause: "Another build is writing this result already, in the container {name}.",
    remedy: "Wait until it has ended, or end it: `podman kill {name}`, as root.",
  },
  "no-rootfs": {
    cause: "The image names no root file system, so the image builder does not know which one to make.",
    remedy: "Choose one in `bootc.imageBuilder.rootfs`, or name it in /usr/lib/bootc/install/*.toml.",
  },
  "wrong-rootfs": {
    cause: "There is no root file system of this kind: {why}",
    remedy: "Use ext4, xfs or btrfs.",
  },
  "not-bootc": {
    cause: "The image `{image}` is not marked as bootable (`containers.bootc=1`).",
    remedy: "Build on a bootc base image, or add `LABEL containers.bootc=1`.",
  },
  "no-dnf": {
    cause: "The installer cannot be made of this image's repositories: {why}",
    remedy: "The image needs dnf and the repositories of its distribution.",
  },
  "image-architecture": {
    cause: "The image is for another architecture: {why}",
    remedy: "Build it for the one that is asked for (`--platform`).",
  },
  "not-in-storage": {
    cause: "The image is not in root's container storage: {why}",
    remedy: "Build it as root, or pull it as root: the image builder pulls nothing.",
  },
  "no-storage": {
    cause: "The image builder does not see root's container storage.",
    remedy: "It has to be mounted: `-v /var/lib/containers/storage:/var/lib/containers/storage`.",
  },
  rootless: {
    cause: "The image builder works with a rootful podman only.",
    remedy: "Run it as root; a virtual machine of podman has to be rootful.",
  },
  unprivileged: {
    cause: "The container of the image builder has too few rights: {why}",
    remedy: "Run it with `--privileged`.",
  },
  emulation: {
    cause: "Programs of the other architecture do not run here.",
    remedy: "Install qemu-user-static on this machine.",
  },
  "mixed-types": {
    cause: "Installers and disks cannot be built in one run: {why}",
    remedy: "Build them one after the other.",
  },
  "image-type": { cause: "{why}", remedy: "Choose one of these types." },
  payload: {
    cause: "A bootc-installer needs the image that it installs.",
    remedy: "Name it with `--installer-payload-ref`.",
  },
  owner: {
    cause: "The owner of files in the output folder cannot be changed.",
    remedy: "Choose an output folder on a file system that knows owners.",
  },
  loop: {
    cause: "No loop device could be set up: {why}",
    remedy: "The host has to offer them (`modprobe loop`), and the container needs `--privileged`.",
  },
  selinux: {
    cause: "SELinux does not let the image builder set contexts: {why}",
    remedy: "Install osbuild-selinux on this machine.",
  },
  install: { cause: "bootc could not install the image on the disk: {why}" },
  builder: { cause: "The image builder says: {why}" },
} as const;
