import type { RuleText } from "../text.ts";

/** Texts of the rules about packages and what else installs software, and about the lint at the end. */
export const containerfilePackages = {
  "alternatives-in-build": {
    title: "Links managed by alternatives",
    summary:
      "alternatives keeps its records in /var/lib/alternatives, which machines get from the image only once. The links in /etc follow the image, the records do not.",
    messages: {
      records:
        "`{command}` notes its choice in /var/lib/alternatives: machines get that folder only when they are first installed, so that records and links part on the next upgrade. Make the link itself part of the image with `ln -sfr`.",
    },
    fixes: { link: "Make the link with ln -sfr" },
  },
  "bootc-verb-in-build": {
    title: "bootc command that needs a booted machine",
    summary:
      "bootc upgrades, switches and installs machines. A build has no booted system and no disk to work on, so that these commands fail.",
    messages: {
      upgrade:
        "`bootc {verb}` works on the system that is booted, and a build has none: the step fails. Machines upgrade themselves once the image is pushed; what the image holds is up to FROM, COPY and RUN.",
      install:
        "`bootc {verb}` writes the running container to a disk, and a build may touch none: the step fails. Install the finished image with `podman run --privileged`, or let bootc-image-builder make a disk image of it.",
      store:
        "`bootc {verb}` reads the image that is booted, and a build has none: the step fails. Push the image that the build makes instead.",
    },
  },
  "cache-mount-conflict": {
    title: "Cache that is kept and cleaned at once",
    summary:
      "A cache mount keeps downloads for the next build and out of the image. Cleaning the cache in the same RUN throws them away.",
    messages: {
      conflict:
        "{folder} lies in a cache mount and never reaches the image. Cleaning it here only throws away what the next build could use; leave the cleaning out.",
    },
    fixes: { delete: "Leave the cleaning out" },
  },
  "cache-mount-suggestion": {
    title: "Packages fetched anew in every build",
    summary:
      "Cache mounts keep metadata and packages between builds, and keep caches and logs out of the image.",
    messages: {
      several:
        "{count} steps of this stage install packages, and each fetches the metadata of all repositories anew. `--mount=type=cache` on /var/cache and /var/log keeps them between steps and builds, and out of the image.",
    },
    fixes: { mount: "Mount caches in every step that installs packages" },
  },
  "curl-pipe-shell": {
    title: "Download piped into a shell",
    summary:
      "The status of a pipe is that of its last command. A download that fails gives the shell nothing to do, and that succeeds.",
    messages: {
      piped:
        "When `{tool}` fails, `{shell}` reads nothing, succeeds, and the build goes on without what the script should have done. Save the script to a file first and check it, or set `pipefail`.",
    },
  },
  "dnf-upgrade-all": {
    title: "Upgrade of everything in the base",
    summary:
      "A base image is updated as a whole by its makers. Upgrading all of its packages in a derived image may bring a second kernel and boot loader files that do not fit, and makes every build different.",
    messages: {
      all: "`{command}` upgrades everything that the base brings along, the kernel and the boot loader included: a second kernel stops machines from upgrading, and no two builds are alike. Build on a newer base, or name the packages that you need.",
    },
  },
  "flatpak-in-build": {
    title: "Flatpaks put into the image",
    summary:
      "Flatpak keeps applications and remotes in /var, which machines get from the image only once, when they are installed. Upgrades of the image never reach them.",
    messages: {
      installed:
        "`flatpak {verb}` fills {folder}: machines get that only when they are first installed, and upgrades of the image never change it. Name the applications in /usr/share/flatpak/preinstall.d and have `flatpak preinstall` run at boot.",
      remote:
        "`flatpak {verb}` writes to {folder}: machines get that only when they are first installed, and upgrades of the image never change it. Put a .flatpakrepo file into /etc/flatpak/remotes.d instead.",
      gone: "What `flatpak {verb}` puts into {folder} is gone when the build is over: it lies on a mount, or is deleted later. Name remotes in /etc/flatpak/remotes.d and applications in /usr/share/flatpak/preinstall.d.",
      copied:
        "This lies in {folder}: machines get it only when they are first installed, and upgrades of the image never change it. Name remotes in /etc/flatpak/remotes.d and applications in /usr/share/flatpak/preinstall.d.",
    },
    fixes: { remote: "Put the remote into /etc/flatpak/remotes.d" },
  },
  "gpg-disabled": {
    title: "Signatures that are not checked",
    summary:
      "Whoever controls the network or a mirror can put anything into the image, and from there onto every machine.",
    messages: {
      package:
        "`{option}` makes `{tool}` take packages without a look at their signatures: whoever controls a mirror decides what every machine runs. Import the repository's key and leave the option out.",
      download:
        "`{option}` makes `{tool}` take a download from anybody who says to be the server. Give it the right certificate authority, and leave the option out.",
      repository:
        "This repository has `gpgcheck=0`: packages from it are taken without a look at their signatures, on every machine. Name its key with `gpgkey=` and set `gpgcheck=1`.",
    },
    fixes: { delete: "Leave {option} out" },
  },
  "language-pkg-prefix": {
    title: "Language packages in /usr/local",
    summary:
      "pip, npm and gem install to /usr/local unless they are told otherwise. On some bases that is a link into /var, which upgrades never reach.",
    messages: {
      linked:
        "`{command}` installs to /usr/local, which is a link into /var on this base: machines get that only when they are first installed. Install to /usr (`--prefix=/usr`), or to a folder of its own below /usr/lib.",
      beside:
        "`{command}` installs to /usr/local, where the distribution's own package manager knows nothing of it, and leaves a cache in root's home. Say where it shall go: `--prefix=/usr`, or a virtual environment below /usr/lib.",
    },
    fixes: { prefix: "Install to /usr, without a cache" },
  },
  "lint-fatal-warnings": {
    title: "Lint that lets warnings pass",
    summary:
      "`bootc container lint` fails the build for mistakes that break a machine. With `--fatal-warnings` it also fails for content that machines lose or keep for ever.",
    messages: {
      mild: "Warnings of this lint scroll by and the build goes on. Once it is clean, `--fatal-warnings` keeps it clean: content in /var, logs and accounts without sysusers.d then stop the build.",
    },
    fixes: { add: "Add --fatal-warnings" },
  },
  "lint-masked-by-mount": {
    title: "Lint that cannot see behind a mount",
    summary:
      "`bootc container lint` does not enter mounted folders. What the image really holds below a cache or tmpfs mount of the same RUN stays unchecked.",
    messages: {
      masked:
        "The lint does not look into mounts: with {paths} mounted in its RUN, what the image holds there is not checked. Give the lint a RUN of its own, without these mounts.",
      runtime:
        "The lint does not look into mounts: what the image holds in {paths} is not checked here. Without the mount, `nonempty-run-tmp` also reports files that the builder puts there.",
    },
    fixes: { split: "Run the lint without the mounts" },
  },
  "lint-not-last": {
    title: "Changes after the lint",
    summary:
      "`bootc container lint` judges the files that are there when it runs. What later instructions add reaches machines unchecked.",
    messages: {
      late: "This changes the image after `bootc container lint` has looked at it: what goes wrong here is found by a machine. Move the lint behind the last RUN, COPY or ADD.",
      lint: "The lint runs here.",
    },
    fixes: { move: "Move the lint to the end" },
  },
  "lint-rootfs-limits": {
    title: "Lint of another root that skips a check",
    summary:
      "With `--rootfs` bootc leaves out checks that it runs on `/` only. A plain lint in the finished stage makes up for it.",
    messages: {
      limited:
        "With `--rootfs` the lint leaves out {checks}: content in /var stays unchecked. Run a plain `bootc container lint` in the stage that is published, too.",
    },
    fixes: { add: "Add RUN bootc container lint to the last stage" },
  },
  "lint-skip-unknown": {
    title: "Lint told to skip an unknown check",
    summary:
      "`bootc container lint --skip` takes any name and says nothing where it knows no such check. The check that was meant still runs.",
    messages: {
      unknown:
        "bootc knows no check `{name}` and ignores this option without a word: the check that is meant still runs. `bootc container lint --list` prints the names.",
      twice: "The check `{name}` is skipped already.",
    },
    fixes: { replace: "Skip {name}" },
  },
  "lint-swallowed": {
    title: "Lint whose failure is ignored",
    summary:
      "Only the exit status of `bootc container lint` stops a build. Where it gets lost, an image that fails the lint is published all the same.",
    messages: {
      fallback:
        "The lint may fail and the build goes on: an image that cannot be installed or upgraded is published all the same. Take the fallback away, and leave single checks out with `--skip NAME`.",
      background:
        "`&` runs the lint in the background, where nobody waits for its result: the build goes on whatever it finds. Write `&&`, or let it be the last command.",
      later:
        "What runs afterwards decides whether this RUN fails, so that a failed lint does not stop the build. Let the lint be the last command, or begin the script with `set -e`.",
      pipe: "The status of a pipe is that of its last command, so that a failed lint does not stop the build. Take the pipe away, or set `pipefail` before it.",
    },
    fixes: { heed: "Let the lint fail the build", exit: "Stop when the lint fails" },
  },
  "pkg-missing-verb": {
    title: "Package manager without a command",
    summary: "dnf takes its first word for a command. A package name in that place fails the step.",
    messages: {
      missing:
        "`{word}` is no command of `{tool}`, so that the step fails, with or without `-y`. To install a package, write `{tool} -y install` before its name.",
    },
    fixes: { install: "Insert install", replace: "Write {verb}" },
  },
  "podman-in-build": {
    title: "Container images pulled into the image",
    summary:
      "Layers of a container image cannot be nested in another image without damage, and /var/lib/containers reaches machines only once. bootc can fetch application images together with the system instead.",
    messages: {
      nested:
        "`{command}` puts container images into {folder}: their deleted files do not survive inside a layer, and machines get the folder only when they are first installed. Bind the image instead: a .image quadlet, linked in /usr/lib/bootc/bound-images.d.",
      embedded:
        "`{command}` embeds container images in {folder}. Files that their layers delete may come back, and tools that make disks stumble over such stores. Images bound in /usr/lib/bootc/bound-images.d are fetched with every upgrade instead.",
      copied:
        "Container images in {folder} reach machines only when they are first installed, and upgrades of the image never change them. Bind them instead: a .image quadlet, linked in /usr/lib/bootc/bound-images.d.",
    },
    fixes: { bind: "Bind the image with a quadlet" },
  },
  "repo-left-enabled": {
    title: "Repository left in the image",
    summary:
      "A repository that the build adds stays enabled on every machine, and in every image that is built upon this one.",
    messages: {
      copr: "The COPR repository {name} stays enabled in the image: whatever appears there later gets into every image built upon this one. Disable it once its packages are installed.",
      added:
        "This repository stays enabled in the image: whatever appears there later gets into every image built upon this one. Disable it once its packages are installed, or delete its file.",
    },
    fixes: { disable: "Disable {name} after the last installation" },
  },
  "rpm-ostree-booted-verb": {
    title: "rpm-ostree command that needs a booted machine",
    summary:
      "These commands change or ask for the deployment that is booted. A build has none, so that they fail.",
    messages: {
      booted:
        "`{command}` works on the deployment that is booted, and a build has none: the step fails. Do what it is for in the build itself (COPY, `dnf`, `dracut`), or on the machine.",
      kargs:
        "`{command}` changes the arguments of the booted system, and a build has none: the step fails. bootc takes kernel arguments from files in /usr/lib/bootc/kargs.d and applies them at installation and upgrade.",
    },
    fixes: { write: "Write the arguments to /usr/lib/bootc/kargs.d" },
  },
  "rpm-ostree-in-build": {
    title: "Packages installed with rpm-ostree",
    summary:
      "In a build dnf does what rpm-ostree does, and more. bootc images do not need rpm-ostree, and a later base may come without it.",
    messages: {
      install:
        "This base has dnf, which does in a build what `rpm-ostree {verb}` does and knows groups, modules and all other options besides; rpm-ostree may be missing from a later base, where the step then fails. Write `{replacement}`.",
      wrapper:
        "`rpm-ostree {verb}` is deprecated and about to go. kernel-install does what it was for; leave it out.",
    },
    fixes: { dnf: "Use dnf", delete: "Leave out cliwrap" },
  },
} as const satisfies Record<string, RuleText>;
