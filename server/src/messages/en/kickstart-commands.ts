import type { RuleText } from "../text.ts";

/** Texts of the rules about versions of the installer, conflicts, and the image that is installed. */
export const kickstartCommands = {
  "ks-bootc-not-implemented": {
    title: "`bootc` in an installer that does not install with it",
    summary:
      "The installer of Fedora 43, and of RHEL 10 before 10.2, reads a `bootc` line and then has nothing to install: the installation ends without a system.",
    messages: {
      nothing:
        "The installer of Fedora 43 reads this line and installs nothing: it can do so from Fedora 44 on. Use `ostreecontainer`.",
      since:
        "The installer can do this from RHEL 10.2 on; an older one reads the line and installs nothing. Use `ostreecontainer` where RHEL 10.0 or 10.1 must work too.",
    },
    fixes: { convert: "Replace by `ostreecontainer`" },
  },
  "ks-bootc-option-inert": {
    title: "An option of `bootc` that the installer does not read",
    summary:
      "The parser of Fedora 45 knows the option, and the installer does not pass it on: the machine gets GRUB and the ostree backend all the same.",
    messages: {
      found:
        "The installer does not read `{option}` yet: the machine gets GRUB and the ostree backend all the same. Remove the option.",
    },
    fixes: { remove: "Remove `{option}`" },
  },
  "ks-bootc-source-transport": {
    title: "`--source-imgref` without a transport",
    summary:
      "`bootc install` takes the text before the first colon for the transport. Without one it does not understand the reference, and the installation fails.",
    messages: {
      found:
        "`{reference}` does not begin with a transport such as `registry:` or `oci:`, so that the installation fails when the image is to be fetched. Write it in front.",
    },
    fixes: { prefix: "Write `registry:` in front" },
  },
  "ks-bootc-target": {
    title: "`bootc` without the image for later updates",
    summary:
      "`--target-imgref` is where the machine looks for updates, and takes a reference without a transport. Without it the source is used as it is written, transport included, and updates fail.",
    messages: {
      missing:
        "Without `--target-imgref` the machine looks for updates at `{source}`, transport included, which does not work. Add the same reference without a transport.",
      local:
        "Without `--target-imgref` the machine looks for updates at `{source}`, which it does not have. Add the reference of the image in a registry, without a transport.",
      prefix:
        "`--target-imgref` takes a reference without a transport: with `{transport}:` in front the machine finds no updates. Leave it out.",
    },
    fixes: { add: "Add `--target-imgref={target}`", strip: "Replace by `{target}`" },
  },
  "ks-bootc-unlisted-command": {
    title: "A command that is not listed to work with `bootc`",
    summary:
      "Red Hat lists the commands that work beside `bootc`. Others may be passed over or stop the installation.",
    messages: {
      found:
        "`{command}` is not among the commands that Red Hat lists for an installation with `bootc`: it may have no effect. Do this in the Containerfile, or try it out.",
    },
  },
  "ks-conflict": {
    title: "Commands that exclude each other",
    summary:
      "The installer stops at a command that excludes one above it: nothing is installed. In some orders it passes over the conflict, and one of the two has no effect.",
    messages: {
      storage:
        "`{command}` and `{earlier}` are two ways to lay out the disks: the installer stops here and nothing is installed. Keep one of them.",
      payload:
        "`{command}` and `{earlier}` both say what is installed: the installer stops here and nothing is installed. Keep one of them.",
      ignored:
        "`{command}` and `{earlier}` exclude each other. In this order the installer says nothing, and only one of them has an effect. Keep one of them.",
      earlier: "`{earlier}` stands here.",
    },
    fixes: { remove: "Remove `{command}`" },
  },
  "ks-deprecated-command": {
    title: "A command that the installer no longer obeys",
    summary:
      "The installer passes over a deprecated command with a warning, and the next release may refuse it. What the line was written for does not happen.",
    messages: {
      useless:
        "The installer of {targets} passes over `{command}`, and a later one may refuse it. Remove the line.",
      replaced:
        "The installer of {targets} passes over `{command}`, and a later one may refuse it: what it asks for does not happen. Use `{successor}`.",
      leaving:
        "`{command}` is deprecated in {targets}, and the installers of RHEL 10 and Fedora refuse it. Use `{successor}`.",
    },
    fixes: { remove: "Remove this line" },
  },
  "ks-deprecated-option": {
    title: "An option that the installer warns of",
    summary:
      "A deprecated option works for the time being or is passed over; the next release refuses it, and nothing is installed.",
    messages: {
      renamed:
        "`{option}` of `{command}` is deprecated, and the installer of RHEL 10 refuses it. It is called `{successor}` now.",
      moved:
        "`{option}` of `{command}` is deprecated, and the installer of RHEL 10 refuses it. Write a `{successor}` line instead.",
      useless:
        "`{option}` of `{command}` has no effect any more in {targets}, and a later installer refuses it. Remove it.",
      working:
        "`{option}` of `{command}` is deprecated in {targets} and will be refused: team devices are going away. Use a bond (`--bondslaves`).",
    },
    fixes: {
      rename: "Replace by `{successor}`",
      move: "Move to `timesource`",
      remove: "Remove `{option}`",
    },
  },
  "ks-duplicate-command": {
    title: "A command that counts only once, written twice",
    summary:
      "Of these commands the installer keeps one only. A later line is laid over the earlier one without a message, so that what the earlier one asks for is lost or mixed in.",
    messages: {
      lost: "`{command}` stands in line {line} already, and only the last one counts: what the earlier line says is lost. Write one line.",
      merged:
        "`{command}` stands in line {line} already. The installer lays one line over the other: options of the earlier one stay where this one does not set them. Write one line.",
      other:
        "`{command}` takes the place of `{earlier}` in line {line}: only the last one counts. Keep the one that you mean.",
      same: "`{command}` stands in line {line} already, word for word. Remove one of the two.",
      once: "The installer takes one `realm` line only and stops at this one: nothing is installed. Line {line} has it already. Remove one of the two.",
      earlier: "`{earlier}` stands here.",
    },
    fixes: { merge: "Join both lines", remove: "Remove the earlier line" },
  },
  "ks-duplicate-entry": {
    title: "Two lines for the same thing",
    summary:
      "A mount point, user, group, repository or device should be described once. The installer warns, and only one of the lines takes effect; with `inst.ksstrict` it stops.",
    messages: {
      found:
        "Line {line} describes `{key}` already: only one of the `{command}` lines takes effect. Write one line.",
      keys: "Line {line} has a key for `{key}` already. Both are installed, but a check of the file warns of it, and with `inst.ksstrict` the installer stops.",
      same: "This line stands in line {line} already, word for word. Remove one of the two.",
      earlier: "The earlier line stands here.",
    },
    fixes: { remove: "Remove this line" },
  },
  "ks-image-tag": {
    title: "An image without a fixed tag",
    summary:
      "Without a tag, or with `latest`, it depends on the day of the installation what is installed, and the machine follows whatever `latest` becomes.",
    messages: {
      none: "Without a tag this means `latest`: what is installed depends on the day, and the machine follows whatever it becomes. Name a tag such as a version.",
      latest:
        "`latest` depends on the day: machines installed later are different, and all follow whatever it becomes. Name a tag such as a version.",
    },
  },
  "ks-network-no-device": {
    title: "A further `network` line without `--device`",
    summary:
      "The first `network` line may leave the device open; further ones are told apart by it. Without `--device` they are not read early in the boot, and the installer takes them for a repetition.",
    messages: {
      found:
        "Without `--device` it is open which device this line is about: it is not read early in the boot, and the installer may take it for a repetition of line {line}. Add `--device`.",
      hostname:
        "A line with nothing but `--hostname` counts as a repetition of line {line}, and the installer warns of it. Move the option there.",
    },
    fixes: { move: "Move `--hostname` to the first line" },
  },
  "ks-no-payload": {
    title: "A kickstart that installs nothing",
    summary:
      "The file lays out disks and does not say what is installed. In a bootc project that should be the image.",
    messages: {
      found:
        "`{command}` prepares a disk, and no line says what is installed on it: the installer asks, or installs packages instead of the image. Add `ostreecontainer --url=… --transport=registry`.",
    },
  },
  "ks-origin-not-switched": {
    title: "An installed machine that looks for updates on the medium",
    summary:
      "What the image was installed from is also where the machine looks for updates. A file or a folder of the medium is not there after the installation, so that updates fail.",
    messages: {
      found:
        "The machine would look for updates at this `{transport}` source, which is gone after the installation: `bootc upgrade` fails. Add a `%post` with `bootc switch --mutate-in-place --transport registry IMAGE`.",
    },
  },
  "ks-packages-ignored": {
    title: "Packages beside a container image",
    summary:
      "The installer takes one payload only. With a container image, packages and their sources are read and then passed over without a message.",
    messages: {
      packages:
        "`%packages` is passed over: the image is installed as it is. Install the packages in the Containerfile.",
      command:
        "`{command}` is passed over: the image is installed as it is. Do this in the Containerfile, and remove the line.",
      medium:
        "No package is taken from `{command}`: the image is installed as it is. At most the installer looks there for its own files. Remove the line unless the installer is booted over the network.",
    },
    fixes: { remove: "Remove it" },
  },
  "ks-payload-merge": {
    title: "Two lines for the image that is installed",
    summary:
      "There is one image. A later line is laid over the earlier one, and options that it does not give are kept from there: a reference may end up with the transport of another.",
    messages: {
      kept: "`{command}` stands in line {line} already. This line is laid over it and keeps `{options}` from there, so that another image is installed than either line says. Write one line.",
      replaced: "`{command}` stands in line {line} already, and only this line counts. Write one line.",
      earlier: "The earlier line stands here.",
    },
    fixes: { remove: "Remove the earlier line" },
  },
  "ks-signature-off": {
    title: "An image from a registry whose signature is not checked",
    summary:
      "With `--no-signature-verification` the signature policy is not asked, neither at the installation nor, as the option becomes part of the origin, at updates.",
    messages: {
      found:
        "The image comes over the network and its signature is not checked: what the registry, or somebody in between, hands out is installed. Remove the option and say in `/etc/containers/policy.json` what is trusted.",
    },
    fixes: { remove: "Remove the option" },
  },
  "ks-traceback-section": {
    title: "A `%traceback` section",
    summary: "`%traceback` is deprecated since Fedora 34 and RHEL 9 and will be refused.",
    messages: {
      found:
        "`%traceback` is deprecated and will be refused. Use `%onerror`, which runs whenever the installation fails.",
    },
    fixes: { replace: "Replace by `%onerror`" },
  },
  "ks-transport-implicit": {
    title: "An image from a registry without `--transport`",
    summary:
      "The installer waits for the network only if `--transport=registry` is written, although that is the default. Without it the image may be asked for before the network is up.",
    messages: {
      found:
        "The image comes from a registry, but the installer waits for the network only where `--transport=registry` is written. Add it.",
    },
    fixes: { add: "Add `--transport=registry`" },
  },
  "ks-transport-unknown": {
    title: "A transport that does not exist",
    summary:
      "ostree does not know the transport, and the installation fails when the image is to be fetched.",
    messages: {
      unknown:
        "There is no transport `{transport}`: the installation fails when the image is to be fetched. Use one of {known}.",
      similar:
        "There is no transport `{transport}`: the installation fails when the image is to be fetched. Did you mean `{suggestion}`? There are {known}.",
    },
    fixes: { replace: "Replace by `{suggestion}`" },
  },
  "ks-url-shape": {
    title: "`--url` that does not fit the transport",
    summary:
      "`--url` takes what stands behind the transport: `host/name:tag` for a registry, an absolute path for files. Anything else is not found, and the installation fails.",
    messages: {
      prefix:
        "`--url` takes a reference without a scheme or a transport, which `--transport` says: `{url}` is not found and the installation fails.",
      relative:
        "With `--transport={transport}`, `--url` is a path in the installer: `{url}` is not absolute, so that it is not found and the installation fails.",
      blank: "A reference has no blanks: the image is not found and the installation fails.",
      path: "`{url}` is a path, and the transport is `{transport}`: the image is not found and the installation fails. Add `--transport=oci`, or name an image in a registry.",
    },
    fixes: { replace: "Replace by `{suggestion}`" },
  },
  "ks-version-comment": {
    title: "`#version=` of another installer",
    summary:
      "The comment tells readers and tools which installer the file is for. The installer itself does not read it.",
    messages: {
      found:
        "The comment says `{version}`, and the file is checked for {target}, after the base image or the settings. Correct the one that is wrong.",
    },
    fixes: { replace: "Replace by `{target}`" },
  },
} as const satisfies Readonly<Record<string, RuleText>>;
