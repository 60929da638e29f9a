import type { RuleText } from "../text.ts";

/** Texts of the rules about what a Containerfile leaves in the image. */
export const containerfileFiles = {
  "var-content": {
    title: "Files shipped in /var",
    summary:
      "/var is copied to a machine once, at its first install. Later images neither update nor remove what lies there.",
    messages: {
      content:
        "{path} lies in /var, which reaches a machine only at its first install: later images never update or remove it. Ship static files in /usr, or a template in /usr/share/factory with a tmpfiles.d line of type C.",
      several:
        "{path} and {more} more lie in /var, which reaches a machine only at its first install: later images never update or remove them. Ship static files in /usr, or a template in /usr/share/factory with a tmpfiles.d line of type C.",
      web: "{path} lies in /var, which reaches a machine only at its first install: later versions of the site never arrive. Ship the site in /usr/share and point the web server there.",
      database:
        "{path} lies in /var, which reaches a machine only at its first install: databases belong to the machine, and later images never touch them. Have a service create the database on first boot.",
      temporary:
        "{path} stays behind in /var/tmp: it reaches a machine at its first install only, and is deleted there by age. Delete it in the same RUN, or ship it in /usr.",
      covered:
        "{path} has a tmpfiles.d line of type {type}, which does not bring its content to machines that are already installed. Use type C with a template in /usr/share/factory.",
    },
    fixes: { seed: "Ship a template for {path} and copy it with tmpfiles.d" },
  },
  "var-dir-needs-tmpfiles": {
    title: "Folder or link in /var without a tmpfiles.d line",
    summary:
      "/var is copied to a machine once, at its first install. A folder that a later image adds there never appears on machines that are already installed.",
    messages: {
      folder:
        "{path} is made in /var, which reaches a machine only at its first install: upgraded machines never get the folder. Add a tmpfiles.d line of type d, or StateDirectory= in the unit that uses it.",
      several:
        "{path} and {more} more are made in /var, which reaches a machine only at its first install: upgraded machines never get these folders. Add tmpfiles.d lines of type d, or StateDirectory= in the unit that uses them.",
      link: "{path} is a link in /var, which reaches a machine only at its first install: upgraded machines never get the link. Add a tmpfiles.d line of type L.",
    },
    fixes: { add: "Create {path} with tmpfiles.d" },
  },
  "usr-etc-write": {
    title: "Content in /usr/etc",
    summary:
      "/usr/etc is made on the machine from the image's /etc. An image that brings its own fails the lint and may not install.",
    messages: {
      content:
        "{path}: /usr/etc is what bootc makes of the image's /etc. An image that brings both fails `bootc container lint` and may not install. Write to /etc.",
      link: "{path} is a link into /usr/etc, which does not exist while an image is installed: the installation can fail. Let the link lead to a file in /usr/lib or /usr/share.",
    },
    fixes: { move: "Write to {path}" },
  },
  "etc-prefer-usr": {
    title: "Static defaults placed in /etc",
    summary:
      "A file in /etc stops following the image as soon as somebody edits it on a machine. Defaults in /usr follow every image, and can still be overridden in /etc.",
    messages: {
      file: "{path} is a default of the image: once edited on a machine it no longer follows the image. Put it in {folder}, and leave /etc to the administrator.",
      several:
        "{path} and {more} more are defaults of the image: once edited on a machine they no longer follow the image. Put them in {folder} and its like in /usr, and leave /etc to the administrator.",
    },
    fixes: { move: "Put it in {path}" },
  },
  "opt-content": {
    title: "Content in /opt",
    summary:
      "/opt is read-only on plain bases; on others it is a link into /var, so that its content reaches a machine only at its first install.",
    messages: {
      linked:
        "{path}: on this base /opt is a link to /var/opt, which is missing during the build and reaches a machine only at its first install. Make /opt a folder first (`rm /opt && mkdir /opt`), or install to /usr.",
      plain:
        "{path}: /opt is part of the image and read-only on a machine. If the software writes below it, link those folders into /var or enable ostree-state-overlay@opt.service.",
      unknown:
        "{path}: depending on the base, /opt is read-only on a machine or a link into /var that later images never update. Install to /usr, or make sure which of them holds here.",
      linkedPackage:
        "{name} installs to /opt, which on this base is a link to a missing folder: the installation fails, or its files reach a machine only at its first install. Make /opt a folder first (`rm /opt && mkdir /opt`).",
      plainPackage:
        "{name} installs to /opt, which is part of the image and read-only on a machine. If the software writes there, link those folders into /var or enable ostree-state-overlay@opt.service.",
    },
    fixes: { plain: "Make /opt a folder of the image first" },
  },
  "run-tmp-content": {
    title: "Leftovers in /run or /tmp",
    summary:
      "/run and /tmp are temporary file systems on a machine. What an image holds there is dropped when it is installed.",
    messages: {
      run: "{path} is left in /run, which is empty after every boot: the machine never sees it. Delete it in the same RUN, or have RuntimeDirectory= or tmpfiles.d make it at boot.",
      tmp: "{path} is left in /tmp, which is dropped when the image is installed. Delete it in the same RUN, or mount a tmpfs there with --mount=type=tmpfs,target=/tmp.",
      copied:
        "{path} is copied to /tmp and never deleted; it is dropped when the image is installed. Lend it to the RUN that needs it with --mount=type=bind, or delete it afterwards.",
    },
    fixes: {
      tmpfs: "Mount a tmpfs on /tmp for this RUN",
      bind: "Mount {path} where it is used instead of copying it",
    },
  },
  "pkg-leftovers": {
    title: "Package manager state stays in the image",
    summary:
      "Caches, histories and logs of package managers end up on the disk of every machine, are never cleaned there, and have broken imports.",
    messages: {
      kept: "{manager} leaves {paths} in the image: they reach the disk of every machine, are never cleaned there, and hard links in a cache can break the import. Clean up in the same RUN.",
      rest: "{manager} leaves {paths} in the image: cleaning its cache does not remove them, and they reach the disk of every machine. Delete them in the same RUN.",
      runtime:
        "{manager} leaves {paths} in the image: it is dropped when the image is installed, and newer versions of `bootc container lint` warn of it. Delete it in the same RUN, or mount a tmpfs there with --mount=type=tmpfs,target=/run.",
      late: "{manager} leaves {paths} in this layer: they are removed by a later instruction, but are still pulled with the layer. Clean up in the same RUN.",
    },
    fixes: { clean: "Clean up behind the package manager" },
  },
  "useradd-in-build": {
    title: "Account created at build time without a sysusers.d entry",
    summary:
      "Accounts made in a build live in /etc/passwd. Once that file differs on a machine, accounts of later images never arrive there.",
    messages: {
      user: "User {name} is written to /etc/passwd: once that file differs on a machine, through a password for instance, accounts of later images never arrive. Describe the user in /usr/lib/sysusers.d.",
      userWithoutId:
        "User {name} is written to /etc/passwd: once that file differs on a machine, accounts of later images never arrive. Without a fixed id a rebuild may number the user anew, while its files keep the old number. Describe the user in /usr/lib/sysusers.d.",
      group:
        "Group {name} is written to /etc/group: once that file differs on a machine, groups of later images never arrive. Describe the group in /usr/lib/sysusers.d.",
      groupWithoutId:
        "Group {name} is written to /etc/group: once that file differs on a machine, groups of later images never arrive. Without a fixed id a rebuild may number the group anew, while its files keep the old number. Describe the group in /usr/lib/sysusers.d.",
      person:
        "User {name} is written to /etc/passwd: once that file differs on a machine, accounts of later images never arrive. Create people's accounts when a machine is installed (kickstart, config.toml, cloud-init), service accounts in /usr/lib/sysusers.d.",
      list: "newusers writes to /etc/passwd: once that file differs on a machine, accounts of later images never arrive. Create people's accounts when a machine is installed, service accounts in /usr/lib/sysusers.d.",
    },
    fixes: { sysusers: "Describe {name} in sysusers.d" },
  },
} as const satisfies Readonly<Record<string, RuleText>>;
