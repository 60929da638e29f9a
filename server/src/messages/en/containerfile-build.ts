import type { RuleText } from "../text.ts";

/** Texts of the rules about how a Containerfile builds, and what a booted machine ignores. */
export const containerfileBuild = {
  "base-not-bootc": {
    title: "Base image that cannot boot",
    summary:
      "An application image has no kernel, no boot loader and none of the folders that bootc needs. Machines cannot install or switch to an image built on it.",
    messages: {
      application:
        "`{image}` is an application image: it has no kernel, no boot loader and no /sysroot. bootc refuses to install or upgrade to what is built on it. Start from a bootable base such as quay.io/fedora/fedora-bootc or quay.io/centos-bootc/centos-bootc.",
    },
    fixes: { replace: "Start from {base}" },
  },
  "cmd-entrypoint-service": {
    title: "Service started by CMD or ENTRYPOINT",
    summary:
      "A booted machine starts systemd and ignores CMD and ENTRYPOINT. A program that is started only there never runs.",
    messages: {
      service:
        "A booted machine ignores {keyword}: systemd starts instead, and this program never runs. Enable its systemd unit in a RUN, or write a unit for it.",
      shell:
        'A booted machine ignores {keyword}: it starts systemd, not a shell. Delete the line, or write `CMD ["/sbin/init"]` so that `podman run` boots the image as a machine does.',
    },
    fixes: {
      delete: "Delete {keyword}: the unit is enabled already",
      enable: "Enable {unit} with systemctl instead",
      write: "Write the unit {unit}.service and enable it",
    },
  },
  "credential-literal": {
    title: "Password or key in the Containerfile",
    summary:
      "What stands in a Containerfile can be read by everyone who has the file or the image, and is the same on every machine. Deleting it in a later step does not take it out of the image's history.",
    messages: {
      password:
        "A password stands here in plain text: everyone who has the file or the image can read it, and every machine gets the same one. Set passwords when a machine is installed (kickstart, config.toml, cloud-init), or give an SSH key instead.",
      hash: "A password hash stands here: everyone who has the image can try to crack it, and every machine gets the same password. Set passwords when a machine is installed (kickstart, config.toml, cloud-init), or give an SSH key instead.",
      empty:
        "This account gets an empty password, so that anybody may log in on every machine. Lock it with `passwd -l`, and give an SSH key or a password when a machine is installed.",
      login:
        "A login for another service stands here: it stays readable in the file and in the image's history. Hand it in with `RUN --mount=type=secret,id=…` and read it from /run/secrets.",
      token:
        "An access token or private key stands here: it stays readable in the file and in the image's history. Revoke it, and hand the new one in with `RUN --mount=type=secret,id=…`.",
    },
  },
  "label-bootc-missing": {
    title: "No label that makes the image bootable",
    summary:
      "bootc installs and upgrades to an image only where it carries the label containers.bootc or ostree.bootable. Labels come from the base in FROM; COPY does not bring them along.",
    messages: {
      scratch:
        "This image starts from scratch, and nothing gives it the label `containers.bootc`: COPY brings files, no labels. bootc refuses to install or upgrade to an image without it. Add `LABEL containers.bootc=1`.",
      application:
        "The base of this image has no label `containers.bootc`, and the file adds none. bootc refuses to install or upgrade to an image without it. Add `LABEL containers.bootc=1`.",
      elsewhere:
        "Nothing in this file gives the image the label `containers.bootc`; {path} mentions it and may set it there. Any other build makes an image that bootc refuses to install. With `LABEL containers.bootc=1` here, every build has it.",
    },
    fixes: { add: "Add the labels containers.bootc and ostree.bootable" },
  },
  "lint-missing": {
    title: "Build without bootc container lint",
    summary:
      "`bootc container lint` finds at build time what would otherwise fail when a machine installs, upgrades or boots.",
    messages: {
      missing:
        "Nothing in this build runs `bootc container lint`. It finds a second kernel, content in /run or a broken layout before a machine does. End the stage with `RUN bootc container lint`.",
      perhaps:
        "No step that can be read here runs `bootc container lint`. Unless a script does, end the stage with `RUN bootc container lint`: it finds mistakes before a machine does.",
    },
    fixes: { add: "Add RUN bootc container lint" },
  },
  "pkg-noninteractive": {
    title: "Package manager that waits for an answer",
    summary:
      "A build has no keyboard. A package manager that asks for confirmation gives up, and the step fails.",
    messages: {
      prompts:
        "`{command} {verb}` asks before it changes anything, and nobody can answer during a build: the step fails. Add `{remedy}`.",
      copr: "`{command} copr enable` asks first, and nobody can answer during a build: dnf 4 stops there, and dnf5 goes on without the repository. Add `{remedy}`.",
    },
    fixes: { answer: "Add {remedy}" },
  },
  "systemctl-now": {
    title: "systemctl --now in a build",
    summary:
      "`--now` starts or stops the unit at once, which needs a running systemd. A build has none, so that systemctl refuses and the step fails.",
    messages: {
      now: "`systemctl {verb} --now` wants to act on a running system, and a build has none: systemctl refuses and the step fails. Leave `--now` out; the unit follows its setting at every boot.",
    },
    fixes: { remove: "Remove --now" },
  },
  "systemctl-runtime-verb": {
    title: "Command that needs a running systemd",
    summary:
      "No systemd runs while an image is built. Commands that talk to it fail with “System has not been booted with systemd”, and what they start would be gone by the time a machine boots.",
    messages: {
      start:
        "`systemctl {verb}` talks to a running systemd, and a build has none: the command fails. A service started now would not run on the booted machine anyway. Use `systemctl enable` to have it start at boot.",
      useless:
        "`systemctl {verb}` talks to a running systemd, and a build has none: the command fails. Nothing it does would reach the booted machine, which begins afresh. Delete the command.",
      tool: "`{command}` needs a running init system, and a build has none: the command fails. What shall run on the booted machine belongs into a unit that `systemctl enable` switches on.",
    },
    fixes: {
      delete: "Delete the command",
      enable: "Use systemctl enable",
    },
  },
} as const satisfies Readonly<Record<string, RuleText>>;
