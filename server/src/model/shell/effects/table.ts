/** What each known command does to the file system: the table of commands. */
import { type ParsedArguments, parseArguments } from "../arguments.ts";
import { clone, download, unpack, unzip, wget } from "./arrivals.ts";
import { copy, install, link, move, rsync } from "./copies.ts";
import { findAndDelete, remove } from "./deletions.ts";
import { contentOf, type EffectScope, type EffectWriter, each } from "./scope.ts";

const operands = (parsed: ParsedArguments) => parsed.operands;
const rest = (parsed: ParsedArguments) => parsed.operands.slice(1);
const valuesOf =
  (...options: string[]) =>
  (parsed: ParsedArguments) =>
    parsed.values(...options);

function makeFolder(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, { short: "mZ", long: ["mode", "context"] });
  const mode = parsed.values("-m", "--mode")[0]?.text;
  for (const word of parsed.operands) {
    const path = scope.resolve(word);
    if (path !== undefined) scope.emit({ kind: "mkdir", path, ...(mode && { mode }) }, word);
  }
}

function editInPlace(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, { short: "efl", long: ["expression", "file"] });
  if (!parsed.has("-i", "--in-place")) return;
  const scripted = parsed.has("-e", "-f", "--expression", "--file");
  for (const word of scripted ? parsed.operands : parsed.operands.slice(1)) {
    const path = scope.resolve(word);
    if (path !== undefined) scope.emit({ kind: "write", path, append: true }, word);
  }
}

/** `systemctl enable` writes links whose folder depends on the unit's [Install]; only their place in /etc is certain. */
function systemctl(scope: EffectScope): void {
  const parsed = parseArguments(scope.words, { short: "tpsnHM", long: ["root", "type", "property"] });
  const [verb, ...units] = parsed.operands;
  if (parsed.has("--root", "--runtime", "--user") || !verb) return;
  for (const unit of units) {
    if (verb.text === "mask")
      scope.emit({ kind: "symlink", path: `/etc/systemd/system/${unit.text}`, target: "/dev/null" }, unit);
    if (verb.text === "set-default")
      scope.emit(
        {
          kind: "symlink",
          path: "/etc/systemd/system/default.target",
          target: `/usr/lib/systemd/system/${unit.text}`,
        },
        unit,
      );
  }
}

/** `ostree container commit` empties what ostree-ext's commit.rs lists. */
function ostree(scope: EffectScope): void {
  const [group, verb] = scope.words;
  if (group?.text !== "container" || verb?.text !== "commit") return;
  for (const path of ["/run", "/tmp", "/var/tmp", "/var/cache"])
    scope.emit({ kind: "empty", path, except: [] }, verb);
}

const writesOperands = each({}, operands, "write");

/** Effects by command name. */
export const effectWriters: Readonly<Record<string, EffectWriter>> = {
  cp: copy,
  install,
  mv: move,
  ln: link,
  mkdir: makeFolder,
  rm: remove,
  rmdir: remove,
  unlink: remove,
  find: findAndDelete,
  sed: editInPlace,
  tar: unpack,
  bsdtar: unpack,
  unzip,
  curl: download,
  wget,
  git: clone,
  systemctl,
  ostree,
  touch: each({ short: "drt", long: ["date", "reference"] }, operands, "write"),
  truncate: each({ short: "sr", long: ["size", "reference"] }, operands, "write"),
  fallocate: each({ short: "lo", long: ["length", "offset"] }, operands, "write"),
  tee: (scope) => {
    const parsed = parseArguments(scope.words);
    for (const word of parsed.operands) {
      const path = scope.resolve(word);
      if (path !== undefined)
        scope.emit({ kind: "write", path, append: parsed.has("-a", "--append"), ...contentOf(scope) }, word);
    }
  },
  dd: (scope) => {
    for (const word of scope.words.filter(({ text }) => text.startsWith("of="))) {
      const path = scope.resolve({ ...word, text: word.text.slice(3) });
      if (path !== undefined) scope.emit({ kind: "write", path }, word);
    }
  },
  sponge: writesOperands,
  rsync,
  "7z": each({}, () => [], "tree"),
  perl: (scope) => {
    if (scope.words.some(({ text }) => /^-[a-z]*i/.test(text)))
      each({ short: "e" }, operands, "write")(scope);
  },
  yq: (scope) => {
    if (parseArguments(scope.words).has("-i", "--inplace")) each({}, rest, "write")(scope);
  },
  crudini: (scope) => {
    if (parseArguments(scope.words).has("--set", "--del"))
      each({}, (parsed) => parsed.operands.slice(0, 1), "write")(scope);
  },
  openssl: each({ long: ["out", "keyout"] }, valuesOf("-out", "-keyout"), "write"),
  mknod: each({ short: "m" }, (parsed) => parsed.operands.slice(0, 1), "write"),
  mkfifo: each({ short: "m" }, operands, "write"),
  "ssh-keygen": each({ short: "tbCNfmPOVnIzwrsE" }, valuesOf("-f"), "write"),
};

/** Commands that write no files but where they are told to, or only in places of their own. */
const harmless = new Set(
  "[ apt apt-get basename bash bootc cat cd chgrp chmod chown command dirname dnf dnf5 echo exit export false grep id ls microdnf printf pwd read return rpm set sh shopt sleep test true uname unset usermod useradd groupadd xargs yum zypper pacman".split(
    " ",
  ),
);

/** Whether all files that a command makes are known from its words. */
export const isUnderstood = (name: string): boolean =>
  harmless.has(name) || Object.hasOwn(effectWriters, name);
