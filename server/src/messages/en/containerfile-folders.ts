import type { RuleText } from "../text.ts";

/** Texts of the rules about folders of the image that behave in their own way. */
export const containerfileFolders = {
  "runtime-injected-file": {
    title: "RUN writes to a file that the builder mounts over",
    summary:
      "While a RUN is at work, the builder mounts its own /etc/hostname, /etc/hosts and /etc/resolv.conf there. What the RUN writes to them never reaches the image.",
    messages: {
      hostname:
        "{path} is the builder's own file during a RUN: what is written here does not reach the image. Bring the file with COPY – or better let each machine have its own name, through kickstart, DHCP or cloud-init.",
      written:
        "{path} is the builder's own file during a RUN: what is written here does not reach the image. Bring the file with COPY.",
      replaced:
        "{path} is mounted by the builder during a RUN: it can neither be deleted nor replaced (`Device or resource busy`), so that the step fails. Bring the file with COPY, or have tmpfiles.d act at boot.",
      link: "{path} is mounted by the builder during a RUN: a link cannot take its place (`Device or resource busy`), so that the step fails. Have a tmpfiles.d line of type L+! make the link at boot.",
    },
    fixes: { copy: "Bring {path} with COPY", link: "Make {path} at boot with tmpfiles.d" },
  },
  "root-home-write": {
    title: "Build writes to root's home",
    summary:
      "/root is a link to /var/roothome. The folder is missing while an image is built, and what it holds reaches a machine once, at its first install.",
    messages: {
      content:
        "{path} lies in root's home, a link to /var/roothome: it reaches a machine only at its first install, and later images never update it. Put settings in /etc or /usr, and programs in /usr.",
      fails:
        "{path}: /root is a link to /var/roothome, which this base does not have during the build, so that mkdir fails. Put settings in /etc or /usr; a folder that only the build needs is made with `mkdir -p -m 0700 /var/roothome` and deleted afterwards.",
      tool: "`{command}` writes to root's home, a link to /var/roothome: the folder is missing during the build, and what it holds never follows later images. Have the tool write to /usr or /etc, or mount a tmpfs on /var/roothome.",
    },
    fixes: { system: "Use {option}, which holds for the whole system" },
  },
  "boot-write": {
    title: "Content below /boot",
    summary:
      "A machine mounts its own file system on /boot, which hides what the image holds there. The kernel belongs in /usr/lib/modules, the boot loader is bootupd's.",
    messages: {
      content:
        "{path} is never seen on a machine, which mounts a file system of its own there; `bootc container lint` warns of it. Kernel arguments go to /usr/lib/bootc/kargs.d, and the boot loader is managed by bootupd.",
      kernel:
        "{path} is never seen on a machine, which mounts a file system of its own there: bootc boots vmlinuz and initramfs.img from /usr/lib/modules/VERSION. Put the file there.",
    },
  },
  "removed-required-dir": {
    title: "A folder that every image must have is deleted",
    summary:
      "bootc and systemd need some folders to exist in the image, even empty ones. Delete what lies in them, not the folders.",
    messages: {
      required:
        "{path} is deleted and not made again: an image without it fails `bootc container lint`, and does not boot. Delete only its content, or make it again.",
      boot: "{path} is deleted and not made again: a machine mounts its boot partition there, and `bootc container lint` warns where it is missing. Delete only its content, or make it again.",
      temporary:
        "{path} is deleted and not made again: dracut and scripts of packages in the RUNs below need it. Delete only its content, or make it again.",
      cleared:
        "This deletes /var/tmp as well, without which the dracut below stops (`Invalid tmpdir`). Make the folder again, or clear /var after dracut has run.",
      needed: "dracut needs /var/tmp here",
    },
    fixes: { remake: "Make {paths} again" },
  },
  "rm-over-mount": {
    title: "Recursive delete crosses a mount of the same RUN",
    summary:
      "A mount point cannot be deleted: the command fails with `Device or resource busy`. Whatever a cache holds is gone by then, for all other builds too.",
    messages: {
      busy: "This deletes {path} too, which is a mount of this RUN: `Device or resource busy`, and the step fails. Name the folders to delete, or clean up in a RUN without the mount.",
      emptied:
        "This empties the cache mounted on {path}, which is not part of the image: nothing gets smaller, and the next build has to download everything again. Leave the cache alone.",
    },
    fixes: { around: "Delete everything in {folder} but the mounts" },
  },
  "var-run-directory": {
    title: "/var/run turned into a folder",
    summary:
      "/var/run must be a link to /run. A folder in its place fails `bootc container lint`, and its content is missing from the /run of a machine.",
    messages: {
      folder:
        "{path}: the link from /var/run to /run is deleted above, so that this makes a folder of /var/run. That fails `bootc container lint`, and programs look for their files in vain. Keep the link (`ln -s /run /var/run`), and have tmpfiles.d make what shall lie in /run.",
    },
    fixes: { link: "Make the link instead", boot: "Make {path} at boot with tmpfiles.d" },
  },
  "usr-local-content": {
    title: "Content in /usr/local on a base where it is a link into /var",
    summary:
      "On this kind of base /usr/local is a link to /var/usrlocal, which reaches a machine only at its first install. Later images never update it.",
    messages: {
      content:
        "{path}: on this base /usr/local is a link to /var/usrlocal, which reaches a machine only at its first install: later images never update it. Install to /usr.",
      tool: "`{command}` installs to /usr/local, which on this base is a link to /var/usrlocal: it reaches a machine only at its first install, and later images never update it. Install to /usr (`--prefix /usr`).",
    },
    fixes: { move: "Put it in {path}" },
  },
  "home-content": {
    title: "Files shipped in a user's home",
    summary:
      "Homes lie in /var, which is copied to a machine once, at its first install. Later images neither update nor remove what lies there.",
    messages: {
      content:
        "{path} lies in a home below /var/home, which reaches a machine only at its first install: later images never update it. Put it in /etc/skel for new homes, or in /etc or /usr for everybody.",
      folder:
        "{path}: /home is a link to /var/home, which most bases lack during the build, so that mkdir may fail; and homes reach a machine only at its first install. Have the home made together with its user, when a machine is installed.",
    },
    fixes: { skeleton: "Put it in {path}, for every new home" },
  },
  "copy-tree-over-symlink": {
    title: "A copied tree has a folder where the base has a link",
    summary:
      "Where a copied folder meets a link of the base, BuildKit stops, and podman and old Docker replace the link. Replaced links leave a system that does not start.",
    messages: {
      link: "{path}: in the base {link} is a link to {target}. BuildKit refuses to copy a folder over it; podman and old Docker replace the link, and all that lies behind it is gone. Name the folder {target} in the source.",
      placeholder:
        "{path}: the placeholder of an empty folder in git is copied to the root of the image. Leave it out with .dockerignore.",
    },
  },
  "special-file": {
    title: "Device or fifo in the image",
    summary:
      "ostree stores files, folders and links, and nothing else: an image with a device or a fifo cannot be installed.",
    messages: {
      device:
        "{path} is a device, which ostree cannot store: the image cannot be installed. Have a tmpfiles.d line of type c or b make it at boot.",
      fifo: "{path} is a fifo, which ostree cannot store: the image cannot be installed. Have a tmpfiles.d line of type p make it at boot.",
    },
  },
  "etc-edit-vendor-file": {
    title: "In-place edit of a packaged file",
    summary:
      "An edited file stands still: changes of its package, of the image and of the administrator meet in one file. A file of your own in the folder for additions keeps them apart.",
    messages: {
      file: "{path} belongs to a package: once it is edited, changes of the package, of the image and of the administrator meet in one file. Write a file of your own to {folder}.",
      unit: "{name} belongs to a package: an edit is lost as soon as the package is installed anew. Write a drop-in file to {folder}.",
    },
  },
  "srv-mnt-media": {
    title: "Content in /srv or /mnt",
    summary:
      "/srv and /mnt are links into /var, which is copied to a machine once, at its first install. Later images neither update nor remove what lies there.",
    messages: {
      content:
        "{path} lies behind a link into /var and reaches a machine only at its first install: later images never update it. Ship static data in /usr/share, and let the service read it there.",
      folder:
        "{path} lies behind a link into /var: the folder is missing during the build on most bases, so that mkdir may fail, and it reaches a machine only at its first install. Have tmpfiles.d make it; mount units make their mount points themselves.",
    },
    fixes: { share: "Put it in {path}" },
  },
  "run-mount-stub": {
    title: "Mount target deep in /run or /tmp leaves a folder behind",
    summary:
      "Builders remove the mount point again, but not the folders that they made around it. `bootc container lint` warns of what is left in /run and /tmp.",
    messages: {
      stub: "Builders before buildah 1.41 leave {path} in the image, which they make for this mount; `bootc container lint` warns of it. Mount a tmpfs on {top} first, or choose a target such as /ctx.",
    },
    fixes: { tmpfs: "Mount a tmpfs on {top} for this RUN" },
  },
  "toplevel-dir-selinux": {
    title: "Folder at the top without an SELinux label",
    summary:
      "SELinux has no rule for folders of one's own at the top of the file system. Their files get the label default_t, which services must not use.",
    messages: {
      folder:
        "{path} is no folder that the SELinux policy knows: its files get the label default_t, which confined services can neither read nor run. Install below /usr, or give it a label with `semanage fcontext`.",
    },
  },
  "non-root-owned-usr": {
    title: "File of the image owned by another user than root",
    summary:
      "What lies in /usr is read-only on a machine, whoever owns it. And the number of a user may change from one image to the next.",
    messages: {
      copied:
        "These files are given to {owner}, but are read-only on a machine, whoever owns them; and the user's number may change from one image to the next. Leave them to root.",
      changed:
        "{path} is given to {owner}, but is read-only on a machine, whoever owns it; and the user's number may change from one image to the next. Leave it to root.",
    },
    fixes: { drop: "Leave the files to root", delete: "Leave the owner as it is" },
  },
  "setuid-in-image": {
    title: "Program with the setuid or setgid bit",
    summary:
      "Such a program runs with the rights of its owner, whoever calls it. A systemd service with just the rights it needs is easier to keep safe.",
    messages: {
      mode: "Mode {mode} lets {path} run with the rights of its owner, whoever calls it: a mistake in it is open to every user. Start it as a systemd service, or give it just the capability that it needs.",
    },
  },
  "fstab-crypttab": {
    title: "Devices of one machine in fstab or crypttab",
    summary:
      "An image is for many machines, and which devices one has is known only there. The installer writes these tables.",
    messages: {
      fstab:
        "{path} names devices, which differ from machine to machine, and the installer writes its own: a device that is missing stops the boot. Use kickstart or the partitioning of image-builder, or ship a mount unit for what all machines have.",
      crypttab:
        "{path} names devices, which differ from machine to machine; and the initramfs has a copy of its own, so that later changes do not reach it. Leave encryption to the installer, or use kernel arguments (rd.luks.*).",
    },
  },
  "layer-rm-useless": {
    title: "Packages removed in a later layer",
    summary:
      "What one RUN installs stays in its layer, whatever a later RUN removes. Machines still pull it with every upgrade that changes the layer.",
    messages: {
      late: "{name} is removed here, but an earlier RUN has installed it: it stays in that layer, and machines still pull it. Install and remove it in the same RUN, or build in a stage of its own.",
      installed: "{name} is installed here",
    },
    fixes: { join: "Make one RUN of both" },
  },
} as const satisfies Readonly<Record<string, RuleText>>;
