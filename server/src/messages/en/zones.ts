/** Texts of the hovers in a Containerfile: what becomes of a path on a machine, what a base image is. */
export const zones = {
  card: {
    install: "First install",
    upgrade: "Upgrade",
    rollback: "Rollback",
    leads: "Leads to {path}.",
    builder:
      "This stage is not published: of what lies here, only what a `COPY --from` takes along reaches a machine.",
    mount: "A `{type}` mount covers it in this RUN: what is written here stays out of the image.",
    "etc-transient":
      "`[etc] transient` is set here: changes made on a machine vanish at every reboot, and the image always wins.",
    "root-transient":
      "`[root] transient` is set here: the path can be written on a machine, until it reboots.",
    overlay:
      "A state overlay is enabled here: it can be written on a machine, and the image's files win again at each upgrade.",
    volatile: "`systemd.volatile=state` is set here: `/var` begins empty at every boot.",
    line: "line {line}",
    origin: "Comes from {chain}: {certainty}.",
  },
  certainty: {
    sure: "certain",
    likely: "likely, since it depends on a condition, a default, or a step that cannot be read",
    unknown: "part of its name is known to the build only",
  },
  zones: {
    image: {
      name: "Part of the image",
      install: "shipped, read-only on the machine",
      upgrade: "replaced by what the new image holds",
      rollback: "the old content returns",
    },
    "etc-merge": {
      name: "Configuration, merged",
      install: "becomes the default and the machine's own copy",
      upgrade: "files that nobody changed take the new version; a file changed on the machine stays as it is",
      rollback: "the older deployment's own copy returns, with the changes that it had",
    },
    state: {
      name: "Machine state",
      install: "copied to the machine once",
      upgrade: "ignored; neither updated nor removed",
      rollback: "untouched, since all deployments share it",
    },
    ephemeral: {
      name: "Gone at boot",
      install: "dropped, since a file system in memory takes its place",
      upgrade: "dropped",
      rollback: "nothing to return",
    },
    "symlink-state": {
      name: "A link into /var: machine state",
      install: "copied to the machine once, where the link's target exists while building",
      upgrade: "ignored; neither updated nor removed",
      rollback: "untouched, since all deployments share it",
    },
    masked: {
      name: "Hidden by a mount",
      install: "out of reach, since another file system is mounted over it",
      upgrade: "out of reach",
      rollback: "out of reach",
    },
    reserved: {
      name: "Reserved for bootc and ostree",
      install: "managed by bootc; content of an image does not belong here",
      upgrade: "managed by bootc",
      rollback: "managed by bootc",
    },
  },
  rows: {
    toplevel: {
      note: "A folder of your own at the top is allowed. On SELinux systems it needs a label: `semanage fcontext`.",
    },
    usr: { note: "The right place for programs, libraries, static data, units and defaults." },
    "usr-etc": {
      note: "Write to `/etc` instead: bootc makes `/usr/etc` from it, and its lint stops at an image that has both.",
    },
    modules: {
      note: "Kernel, modules, `vmlinuz` and `initramfs.img`: bootc copies them to `/boot` itself. Exactly one folder may hold a `vmlinuz`.",
    },
    kargs: {
      note: "Kernel arguments in TOML files. An upgrade applies the difference between the old files and the new ones; arguments set on the machine stay.",
    },
    "install-config": { note: "Read by `bootc install` once; an upgrade does not look at it." },
    "bound-images": {
      note: "Links to `.image` and `.container` files, nothing else: bootc pulls these images along with the system.",
    },
    "bootc-storage": {
      note: "The store of bound images. Use it as `additionalimagestore` of such a container, and never write to it.",
    },
    "prepare-root": {
      note: "Takes effect through the initramfs: regenerate that in the same build. `/etc/ostree/prepare-root.conf` wins where it exists.",
    },
    declarations: {
      note: "systemd makes accounts and folders from these at every boot, so they also reach machines that are installed already.",
    },
    altfiles: {
      note: "Static accounts that local changes of `/etc/passwd` cannot freeze. Needs nss-altfiles.",
    },
    "container-store": {
      note: "Images baked into the image. Their whiteouts do not nest well; logically bound images are the safer way.",
    },
    factory: {
      note: "Templates: a tmpfiles.d line of type `C` copies them to `/var` where they are missing.",
    },
    quadlets: {
      note: "Quadlets of the image. Their units are generated at boot and cannot be enabled with systemctl.",
    },
    "usr-local": { note: "An ordinary folder on this base: what is installed here follows the image." },
    "usr-local-linked": { note: "A link to `/var/usrlocal` on this base: install below `/usr` instead." },
    "usr-local-unknown": {
      note: "Part of the image on Fedora, CentOS and RHEL bootc bases; a link to `/var/usrlocal` on atomic desktops, CoreOS and Universal Blue.",
    },
    opt: {
      note: "Software that writes below `/opt` needs a link into `/var`, `BindPaths=`, or `ostree-state-overlay@opt.service`.",
    },
    "opt-linked": {
      note: "A link to `/var/opt` on this base. `RUN rm /opt && mkdir /opt` before the installation makes it part of the image.",
    },
    "opt-unknown": {
      note: "Part of the image on Fedora, CentOS and RHEL bootc bases; a link to `/var/opt` on atomic desktops, CoreOS and Universal Blue.",
    },
    etc: { note: "What the image must keep in its hand belongs below `/usr`, or into a drop-in folder." },
    "etc-quadlets": {
      note: "Prefer `/usr/share/containers/systemd`. Generated units cannot be enabled with systemctl.",
    },
    accounts: {
      note: "One change on the machine, such as a new password, freezes the whole file: users that a later image adds never arrive. Declare accounts in `/usr/lib/sysusers.d`.",
    },
    injected: {
      note: "The builder mounts its own file here during RUN, so that a RUN writes in vain. COPY works.",
    },
    "machine-id": { note: "Must be empty or absent: an ID in the image would be shared by all machines." },
    fstab: { note: "The installer writes it for the machine. Prefer mount units and kernel arguments." },
    "pull-secret": {
      note: "bootc reads its registry login here; `/run/ostree/auth.json` and `/usr/lib/ostree/auth.json` work too.",
    },
    "unit-links": {
      note: "Links that `systemctl enable` makes. They follow the image, unless the administrator changed that link.",
    },
    var: {
      note: "Folders: tmpfiles.d or `StateDirectory=`. Files: ship them below `/usr/share`, or seed them through `/usr/share/factory`.",
    },
    droppings: {
      note: "What package managers leave here ships to every disk and is never cleaned: remove it at the end of the same RUN.",
    },
    "var-tmp": { note: "Keep the folder itself (mode 1777): dracut and rpm use it." },
    homes: {
      note: "While building the link often leads nowhere. Create users when a machine is installed; put defaults into `/etc/skel`.",
    },
    "root-home": {
      note: "Usually absent while building: `mkdir -p -m 0700 /var/roothome` first, and delete it afterwards. Caches of pip and cargo end up here.",
    },
    served: {
      note: "Data that the image serves belongs below `/usr/share`; the rest is brought to the machine later.",
    },
    media: { note: "Mount points of removable media." },
    boot: {
      note: "bootc and bootupd fill it. Kernel and initramfs belong to `/usr/lib/modules/<version>`. Only UKIs may stand in `/boot/EFI/Linux`.",
    },
    efi: { note: "The EFI system partition; bootupd takes care of it." },
    run: { note: "Folders at run time: `RuntimeDirectory=` or tmpfiles.d." },
    tmp: {
      note: "While building, mount a tmpfs: `RUN --mount=type=tmpfs,dst=/tmp`. The folder itself must exist.",
    },
    kernel: { note: "Made by the kernel; permissions of devices belong into udev rules." },
    sysroot: {
      note: "The physical root file system is mounted here; in the image it must be an empty folder.",
    },
    ostree: { note: "Must be a link to `sysroot/ostree`." },
    foreign: { note: "Needs a bind mount or a link from `/var`: its tools want to write here." },
  },
  base: {
    family: "Family",
    labels: "Labels",
    none: "none that bootc knows",
    rootfs: "Root file system",
    "rootfs-default": "{name}, unless the builder is told otherwise",
    "rootfs-needed": "none by itself: tell the builder with `--rootfs`",
    "not-known": "not known",
    desktop: "Desktop",
    yes: "yes",
    no: "no",
    packages: "Packages",
    application: "An application image: it has no kernel and cannot boot. Good for builder stages.",
    unknown: "Not among the known bootable base images.",
    scratch: "An empty image: nothing but what is copied into it, and no labels.",
    stage: "The stage `{stage}` starts from {image}.",
    "bare-stage": "The stage `{stage}` starts from nothing (`scratch`).",
    published: "Machines run this stage.",
    unpublished: "Other stages build upon it or copy from it.",
  },
  notes: {
    "fedora-bootc":
      "Only the newest two releases get updates; name one in the tag, since `latest` jumps to the next.",
    "centos-bootc": "Tags are streams: `stream9`, `stream10`.",
    "rhel9-bootc": "Needs a login to registry.redhat.io; packages need the subscription of the build host.",
    "rhel10-bootc": "Needs a login to registry.redhat.io; packages need the subscription of the build host.",
    "fedora-ostree-desktops":
      "`/opt` and `/usr/local` are links into `/var`, whose targets are absent while building.",
    "fedora-coreos": "Set up by Ignition and updated by Zincati unless that is switched off.",
    bazzite: "`/opt` and `/usr/local` are links into `/var`.",
    bluefin: "`/opt` and `/usr/local` are links into `/var`.",
    aurora: "`/opt` and `/usr/local` are links into `/var`.",
    "bluefin-lts": "Built on CentOS Stream, with `/opt` and `/usr/local` linked into `/var`.",
    "bootcrew-arch": "Experimental; installed with `bootc install`, not with bootc-image-builder.",
    "bootcrew-debian": "Experimental. The package database lies in `/var/lib/dpkg`: do not wipe `/var`.",
    "bootcrew-ubuntu": "Experimental. The package database lies in `/var/lib/dpkg`: do not wipe `/var`.",
    "bootcrew-opensuse": "Experimental.",
  },
  labels: {
    "containers.bootc": "bootc installs and upgrades to images that carry this label. Its only value is 1.",
    "ostree.bootable": "The older form of `containers.bootc`, which rpm-ostree knows too.",
    "bootc.diskimage-builder": "The image builder that suits this image, for tools that make disks from it.",
    "org.opencontainers.image.version":
      "Shown by `bootc status` and in the boot menu; else the base's version is shown.",
    "org.opencontainers.image.title": "Name of the image; else the base's name stays.",
    "org.opencontainers.image.description": "One sentence about the image; else the base's stays.",
    "org.opencontainers.image.source":
      "Repository of the Containerfile; registries and update bots link to it.",
  },
} as const;
