import type { RuleText } from "../text.ts";

/** Texts of the rules about the base image, labels, and instructions that only containers heed. */
export const containerfileBase = {
  "base-arg-scope": {
    title: "FROM with a variable that is always empty",
    summary:
      "FROM sees only arguments that an ARG above the first FROM declares. Builders take every other variable for empty, whatever --build-arg says.",
    messages: {
      late: "FROM does not see `{name}`: ARG inside a stage holds for that stage only, and the variable is empty here. Declare it above the first FROM.",
      undeclared:
        "No ARG declares `{name}`, so that it is empty here, whatever `--build-arg` says. Declare it above the first FROM: `ARG {name}=…`.",
    },
    fixes: { hoist: "Declare {name} above the first FROM" },
  },
  "base-floating-tag": {
    title: "Base image by a tag that moves on",
    summary:
      "A tag such as latest or stable names another image tomorrow. A rebuild then replaces the whole operating system, and nobody can say afterwards on what an image was built.",
    messages: {
      floating:
        "`{image}` is another image tomorrow: a rebuild then replaces the whole operating system, without any change in this file. Add the digest (`@sha256:…`), and let a bot such as Renovate renew it.",
      major:
        "`{image}` follows Fedora to its next release: one day a rebuild upgrades every machine to another major version, without any change in this file. Name the release (`:43`), or the digest.",
    },
  },
  "base-needs-privileged-build": {
    title: "Build step that needs more rights than a build has",
    summary:
      "Tools that assemble root file systems start a sandbox of their own. Inside an ordinary `podman build` that is forbidden, and the step fails with a message about namespaces or mounts.",
    messages: {
      sandbox:
        "`{command}` starts a sandbox of its own, which an ordinary build forbids. Build with `podman build --cap-add=all --security-opt=label=disable --device /dev/fuse …`.",
    },
  },
  "base-ostree-commit-assumption": {
    title: "ostree container commit where it fails or does nothing",
    summary:
      "`ostree container commit` empties /run, /tmp, /var/tmp and /var/cache, and first demands an ostree repository inside the image. Where there is none, the build stops.",
    messages: {
      fails:
        "`ostree container commit` looks for an ostree repository in /sysroot/ostree/repo. A root file system made of packages has none: the step stops with “Not in an ostree-based container environment”. Remove the command; nothing else needs it.",
      needless:
        "bootc images need no `ostree container commit`. It empties /run, /tmp, /var/tmp and /var/cache, leaves the rest of /var as it is, and fails on bases without an embedded ostree repository. `bootc container lint` checks what it once stood for.",
    },
    fixes: { remove: "Remove ostree container commit" },
  },
  "base-platform-pinned": {
    title: "Published image bound to one platform",
    summary:
      "A FROM with a fixed platform brings the programs of that platform into every image, also into one that is built for other machines. bootc refuses an image of another architecture.",
    messages: {
      builder:
        "`{platform}` is the machine that builds, not the one that boots. An image built here for another architecture holds the wrong programs, and bootc refuses it there. Keep the flag for builder stages and remove it from the published one.",
      fixed:
        "Every build of this image is for {platform}, whatever `podman build --platform` asks for. Without the flag the same file serves all architectures that the base has.",
    },
    fixes: { remove: "Remove the flag --platform" },
  },
  "base-superseded": {
    title: "Base image from a place that is no longer cared for",
    summary:
      "The first bootc bases came from places that are archived by now. Their images get no security updates any more.",
    messages: {
      moved:
        "`{image}` gets no updates any more, so that every image built on it is out of date from the start. The base is now at {successor}.",
    },
    fixes: { replace: "Start from {image}" },
  },
  "custom-base-layout": {
    title: "Hand-made base without the layout that bootc needs",
    summary:
      "A plain distribution image lacks what bootable bases have: /sysroot, the link /ostree, and a prepare-root.conf that turns composefs on. Without them the lint stops the build, or the machine does not boot.",
    messages: {
      missing:
        "This image puts a system together on a plain distribution image, and nothing makes {paths}. bootc mounts the disk at /sysroot, demands the link /ostree → sysroot/ostree, and reads from prepare-root.conf that composefs is on. Add what is missing before the lint.",
      link: "/ostree leads to `{target}`. `bootc container lint` accepts the relative link `sysroot/ostree` only, letter by letter, and stops the build at every other one.",
    },
    fixes: { add: "Add the missing parts of the layout", relink: "Link to sysroot/ostree" },
  },
  "entrypoint-set": {
    title: "ENTRYPOINT in a bootable image",
    summary:
      "A machine ignores ENTRYPOINT. A container does not: `podman run IMAGE bootc install …` hands its words to the entry point, and nothing is installed.",
    messages: {
      set: 'A booted machine ignores ENTRYPOINT, and `podman run … bootc install` breaks on it: the words `bootc install …` become arguments of the entry point. Remove it. `CMD ["/sbin/init"]` lets `podman run` boot the image as a machine does.',
    },
    fixes: { command: "Write CMD instead", remove: "Remove ENTRYPOINT" },
  },
  "env-ignored": {
    title: "ENV that no machine heeds",
    summary:
      "ENV sets variables for the build and for containers. On a booted machine neither services nor logins see them.",
    messages: {
      ignored:
        "A booted machine ignores ENV, and nothing in the build reads `{name}`: no program will ever see it. Set it where it is needed: `Environment=` in a unit, /usr/lib/environment.d for user sessions, `DefaultEnvironment=` in /usr/lib/systemd/system.conf.d for all services.",
      zone: "A booted machine ignores ENV: its clock stays at UTC in spite of `TZ`. Its time zone is the link /etc/localtime: `RUN ln -sf ../usr/share/zoneinfo/… /etc/localtime`.",
    },
    fixes: {
      services: "Set it for all services, in system.conf.d",
      sessions: "Set it for user sessions, in environment.d",
      zone: "Make {zone} the time zone of the machine",
    },
  },
  "expose-ignored": {
    title: "EXPOSE that no machine heeds",
    summary:
      "EXPOSE is a note for container engines. On a booted machine services listen on what they are configured for, and the firewall of the image decides who gets through.",
    messages: {
      ignored:
        "A booted machine ignores EXPOSE: what a service listens on is reachable unless the image has a firewall. With firewalld, open ports with `RUN firewall-offline-cmd --add-port=…`; without one, the line says nothing.",
      closed:
        "A booted machine ignores EXPOSE, and the firewalld that this image installs keeps the ports closed: {ports}. Open them with `RUN firewall-offline-cmd --add-port=…`.",
    },
    fixes: { open: "Open the ports with firewall-offline-cmd", remove: "Remove EXPOSE" },
  },
  "healthcheck-ignored": {
    title: "HEALTHCHECK that nobody runs",
    summary:
      "A container engine runs HEALTHCHECK; a booted machine has none around it. Images in OCI format, the default of podman, do not even carry it.",
    messages: {
      ignored:
        "Nobody runs this check: a booted machine has no container engine around it, and images in OCI format lose HEALTHCHECK already in the build. Let systemd watch the service (`Restart=`, `WatchdogSec=`), or check the boot with a unit before boot-complete.target.",
    },
    fixes: { remove: "Remove HEALTHCHECK" },
  },
  "label-bootc-redundant": {
    title: "Bootc label that the base already has",
    summary:
      "FROM passes labels on, and known bootable bases carry the bootc labels. Setting them again changes nothing.",
    messages: {
      inherited:
        "The base of this image already has the label `{label}`, and FROM passes it on. The line can go.",
    },
    fixes: { remove: "Remove the label" },
  },
  "label-bootc-value": {
    title: "Unknown value of the label containers.bootc",
    summary:
      "The label containers.bootc has one defined value, 1. With any other one, bootc notes “Unknown containers.bootc value” in the journal at every installation and upgrade.",
    messages: {
      other:
        "bootc knows the value 1 of `containers.bootc` and no other: it notes “Unknown containers.bootc value” at every installation and upgrade. Write `containers.bootc=1`.",
      off: "The label says that the image is bootable as soon as it is there: no value takes that back, and every one but 1 is unknown to bootc. Write `containers.bootc=1`, or remove the label.",
    },
    fixes: { one: "Write containers.bootc=1" },
  },
  "label-ostree-internal": {
    title: "Label that belongs to ostree set by hand",
    summary:
      "The tools that build base images write down in ostree.* labels which layer ends the base, which commit it holds and which kernel. A value set by hand is wrong from the next build of the base on.",
    messages: {
      layer:
        "`{label}` names the last layer of the base, and bootc looks for that layer in the image. With any other value it stops at installation or upgrade: “Missing ostree.final-diffid”. Remove the label; the base brings the right one.",
      commit:
        "`{label}` is written by the tool that builds the base. Set by hand it names a commit that the image does not hold. Remove the label.",
      kernel:
        "`{label}` comes with the base and follows its kernel; a value written here stays when the kernel changes. Remove the label.",
    },
    fixes: { remove: "Remove the label" },
  },
  "label-quay-expiry": {
    title: "Image that the registry will delete",
    summary:
      "With the label quay.expires-after, quay.io deletes the tag when the time is over. Machines that follow the tag find nothing there any more and get no updates.",
    messages: {
      expires:
        "quay.io deletes this image after {time}. Machines go on asking for it and get no updates any more. Remove the label, or give it to builds of branches only, with `podman build --label`.",
    },
    fixes: { remove: "Remove the label" },
  },
  "label-version-inherited": {
    title: "Version of the base shown for the image",
    summary:
      "FROM passes the labels of the base on, its version among them. `bootc status` then shows the version of the base for every build of the image.",
    messages: {
      inherited:
        "The image has a description of its own, but its version is that of the base: `bootc status` and the boot menu show the same one for every build. Add `LABEL org.opencontainers.image.version=…`, for instance from an ARG that the build fills in.",
    },
  },
  "label-wrong-stage": {
    title: "Bootc label in a stage where it is lost",
    summary:
      "COPY --from brings files and no labels. A label of a stage that is only copied from never reaches the image, and bootc refuses to install or upgrade to an image without it.",
    messages: {
      lost: "The published image does not get the label `{label}`: it only copies files from this stage, and COPY brings no labels. bootc refuses to install or upgrade to an image without it. Set it in the published stage.",
      needs: "The image that needs the label.",
    },
    fixes: { move: "Move the label to the published stage" },
  },
  "onbuild-maintainer": {
    title: "ONBUILD or MAINTAINER",
    summary:
      "Images in OCI format, the default of podman, have no place for ONBUILD: it is dropped. MAINTAINER is deprecated; the author belongs into a label.",
    messages: {
      onbuild:
        "Images in OCI format do not carry ONBUILD: podman and buildah warn and drop it, so that builds on this image do not run it. Put the step into the builds that need it.",
      maintainer:
        "MAINTAINER is deprecated, and nobody who looks at the image's labels finds it. Write `LABEL org.opencontainers.image.authors=…`; without it the image names the authors of its base.",
    },
    fixes: { label: "Write a label instead", remove: "Remove ONBUILD" },
  },
  "user-ignored": {
    title: "USER in a bootable image",
    summary:
      "A machine ignores USER: every unit says for itself as whom it runs. The build heeds it, and steps that need root fail; so does `podman run IMAGE bootc install`.",
    messages: {
      last: "A booted machine ignores USER: the services do not run as {user} because of it. As a container the image does, and `podman run … bootc install` fails without root. Write `User=` into the unit, and leave the image to root.",
      needed:
        "From here on the build runs as {user}, and `{command}` below needs root. A booted machine ignores USER altogether. Write `USER root` before the step; who a service runs as belongs into its unit (`User=`).",
    },
    fixes: { remove: "Remove USER", root: "Go back to root with USER root" },
  },
  "volume-ignored": {
    title: "VOLUME in a bootable image",
    summary:
      "A booted machine has no volumes: the folder is what the image and the file system make it. In the build, some builders drop what later RUN steps write into a volume.",
    messages: {
      ignored:
        "A booted machine ignores VOLUME. What shall last and change on a machine lives in /var; a systemd mount unit or a partition gives it a disk of its own. Remove the instruction.",
      lost: "A later RUN writes into the volume {path}. Docker's legacy builder and older versions of buildah drop that without a word, and a booted machine has no volumes at all. Remove the instruction, or write before it.",
    },
    fixes: { remove: "Remove VOLUME" },
  },
  "workdir-left": {
    title: "Folder of the build left by WORKDIR",
    summary:
      "WORKDIR makes the folder that it names, and the folder stays in the image: every machine has it at the top of its file system, read-only.",
    messages: {
      left: "WORKDIR makes {path}, and the folder ships to every machine, where it is read-only. A booted machine ignores the working directory itself. Write `RUN cd … && …`, build in another stage, or lend the sources to the step with `RUN --mount=type=bind`.",
    },
  },
} as const satisfies Record<string, RuleText>;
