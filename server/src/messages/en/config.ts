import type { Instead } from "../../data/blueprint.ts";
import { advised } from "../advice.ts";
import type { RuleText } from "../text.ts";

/** What to do in the place of a key without effect. */
export const remedies = {
  account: "Set it on the installed system with `usermod` or `chage`.",
  bootloader: "In a kickstart, `bootloader --append=` sets the console.",
  cacerts:
    "In the Containerfile, COPY the certificate to /etc/pki/ca-trust/source/anchors and run `update-ca-trust`.",
  containers:
    "Use logically bound images: a quadlet in /usr/share/containers/systemd, linked from /usr/lib/bootc/bound-images.d.",
  copy: "Put it into the image with COPY in the Containerfile.",
  dnf: "Configure dnf below /etc/dnf in the Containerfile.",
  drop: "Remove it.",
  fips: "In the Containerfile, put `fips=1` into a file of /usr/lib/bootc/kargs.d and run `update-crypto-policies --set FIPS`.",
  firewall: "Run `firewall-offline-cmd` in the Containerfile.",
  firstboot: "Add a systemd unit with ConditionFirstBoot=yes in the Containerfile.",
  flatpak: "Install Flatpaks from a systemd unit at the first boot.",
  hostname:
    "COPY a file to /etc/hostname in the Containerfile, or write `network --hostname=` in the kickstart.",
  ignition: "Give Ignition its configuration by `customizations.ignition.firstboot.url` of a disk image.",
  installer: "It belongs to an installer ISO: build anaconda-iso or bootc-installer, or remove it.",
  kernel: "Put the arguments into a file of /usr/lib/bootc/kargs.d in the Containerfile.",
  locale:
    "COPY /etc/locale.conf and /etc/vconsole.conf in the Containerfile, or set `lang` and `keyboard` in the kickstart.",
  openscap: "Run `oscap-im` in the Containerfile.",
  packages: "Install packages with `dnf` in the Containerfile.",
  partition: "Use `customizations.disk` for a disk image; for an installer ISO, partition in the kickstart.",
  repositories: "COPY a .repo file to /etc/yum.repos.d in the Containerfile.",
  rhsm: "Configure subscription-manager below /etc/rhsm in the Containerfile.",
  rpm: "Run `rpm --import` in the Containerfile.",
  services: "Run `systemctl enable`, `disable` or `mask` in the Containerfile.",
  sshd: "COPY a drop-in to /etc/ssh/sshd_config.d in the Containerfile.",
  sshkey: "Write the key as `key` of the account's [[customizations.user]] entry.",
  sudo: "COPY a drop-in to /etc/sudoers.d in the Containerfile.",
  timezone: "Link /etc/localtime in the Containerfile, or set `timezone` in the kickstart.",
} as const satisfies Readonly<Record<Instead, string>>;

/** Texts of the rules for the image builder's config. */
export const config = {
  "config-key-has-no-effect": {
    title: "A key that the image builder reads and ignores",
    summary:
      "The builder accepts the key and does nothing with it for this type of image, so the booted machine lacks the setting.",
    messages: {
      ...advised(
        "never",
        "`{key}` has no effect: the builder ignores it for every type of bootc image.",
        remedies,
      ),
      ...advised(
        "type",
        "`{key}` has no effect: the builder ignores it for images of type {type}.",
        remedies,
      ),
      ...advised(
        "iso",
        "`{key}` takes effect only in images of type {types}; the installer ISO for which this file has settings ignores it.",
        remedies,
      ),
      ...advised(
        "refused",
        "image-builder refuses to build with `{key}`: a bootc image cannot have it.",
        remedies,
      ),
      ...advised(
        "refused-type",
        "image-builder refuses to build an image of type {type} with `{key}`.",
        remedies,
      ),
      image: "The image is built here.",
    },
    fixes: { move: "Write it in the Containerfile instead of {key}", remove: "Remove {key}" },
  },
  "config-key-lost": {
    title: "An unknown key that the image builder drops without a word",
    summary:
      "In files, directories, filesystem, disk and logical_volumes the builder neither knows the key nor says so: the image is built without the setting.",
    messages: {
      unknown: "{table} has no key `{key}`: the builder drops it without a word. Remove or correct it.",
      similar:
        "{table} has no key `{key}`: the builder drops it without a word. Did you mean `{suggestion}`?",
    },
    fixes: { rename: "Change to {suggestion}", remove: "Remove {key}" },
  },
  "config-plaintext-password": {
    title: "A password in plain text",
    summary:
      "The file is usually committed, and everyone who reads it can log in to every machine that was built from it.",
    messages: {
      plain:
        "The password stands here in plain text, for everyone who can read the file. Write a hash (`openssl passwd -6` makes one), or give the account only a `key`.",
      scheme:
        "The builder does not know the hash `{prefix}…`: this text becomes the password itself. Write a SHA-512 hash (`openssl passwd -6` makes one).",
      locked:
        "`{password}` does not lock the account here: it becomes the password itself. Leave the password out to lock it.",
    },
  },
  "config-syntax": {
    title: "A config that is no TOML",
    summary: "The builder stops before it does anything: it cannot read the file.",
    messages: {
      "string-open":
        "This string has no end. Close it on the same line, or put three quotes on both sides of a text of several lines.",
      "control-character":
        "TOML allows no control characters. Write an escape such as \\t or \\u0000, or remove it.",
      escape: "TOML knows no escape `{text}`. Double the backslash, or put the text into single quotes.",
      duplicate:
        "`{text}` has been defined before, and TOML allows that only once. Merge the two, or write [[…]] for a further entry of a list.",
      "bracket-open": "A comma or the closing bracket is missing.",
      "line-not-finished":
        "A value must be the last thing on its line. Remove the rest, or quote the whole value.",
      header: "The header of a list's entry needs two closing brackets: [[name]].",
      key: "This is no line of TOML: write `key = value`, `[table]` or `[[list]]`.",
      value: "This is no value of TOML. Text needs quotes.",
      number: "This is no number of TOML. Text needs quotes, and so does a number with leading zeros.",
      date: "This is no date of TOML. Text needs quotes.",
      "too-deep": "The nesting is too deep.",
      other: "The builder cannot read the file: from here on it is no TOML.",
      json: "This is JSON. The builder reads JSON only from a file whose name ends in .json: rename the file to config.json.",
      "json-comma": "JSON allows no comma before a closing bracket. Remove it.",
      "json-comment": "JSON allows no comments. Remove it, or write the config as config.toml.",
      "json-rest": "The builder reads one JSON object and stops at anything behind it. Remove the rest.",
      "json-value": "The builder cannot read the file: this is no JSON.",
      "not-toml":
        "This file is no TOML, so the builder cannot read it. A config begins with a line such as [[customizations.user]].",
    },
    fixes: { remove: "Remove the comma", escape: "Double the backslash", quote: "Put the value into quotes" },
  },
  "config-unknown-key": {
    title: "A key that the image builder does not know",
    summary: 'The builder stops with "unknown keys found" and names no line.',
    messages: {
      top: "The builder knows no key `{key}` at the top of the file, and stops. Settings of the image stand in `customizations`.",
      unknown: "{table} has no key `{key}`: the builder stops. Remove or correct it.",
      "similar-top":
        "The builder knows no key `{key}` at the top of the file, and stops. Did you mean `{suggestion}`?",
      similar: "{table} has no key `{key}`: the builder stops. Did you mean `{suggestion}`?",
      customization:
        "`{key}` at the top of the file stops the builder: it belongs to `customizations`. Write {suggestion}.",
      wrapper:
        "The builder knows no `{key}` in TOML, and stops: only the old JSON form has that wrapper. Write its contents without the prefix.",
      option:
        "The builder knows no `{key}`, and stops: the type of image and what happens to it afterwards are options of its command line, such as --type.",
      "other-type":
        "A partition of type {type} has no key `{key}`: the builder stops. Only type {types} has it.",
    },
    fixes: {
      rename: "Change to {suggestion}",
      move: "Change to {suggestion}",
      unwrap: "Remove the prefix {key}",
    },
  },
} as const satisfies Readonly<Record<string, RuleText>>;

/** Words of hovers and completion in configs. */
export const configWords = {
  applied: "Takes effect in: {types}",
  warned: "Takes effect although the builder calls it unsupported, in: {types}",
  ignored: "Ignored in: {types}",
  refused: "Refused by image-builder for: {types}",
  default: "Default: {value}",
  values: "One of: {values}",
  only: "Only in partitions of type: {types}",
  since: "Since {since}",
  required: "Required.",
  deprecated: "Deprecated.",
  string: "text",
  integer: "integer",
  boolean: "true or false",
  strings: "list of texts",
  table: "table",
  tables: "list of tables",
  size: "size",
  id: "name or number",
} as const;
