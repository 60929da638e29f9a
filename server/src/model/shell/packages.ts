/** Package transactions in terms of the table: what a call of a package manager does. */
import { own } from "../../base/own.ts";
import { type PackageManager, packageManagers } from "../../data/package-managers.ts";
import { type ParsedArguments, parseArguments } from "./arguments.ts";
import type { Argument } from "./value.ts";

export interface PackageCall {
  readonly manager: PackageManager;
  readonly verb: Argument | undefined;
  readonly parsed: ParsedArguments;
  /** It installs, changes or removes packages of the image itself. */
  readonly isTransaction: boolean;
  /** Folders that the call empties. */
  readonly cleans: readonly string[];
  /** Packages named, for installing verbs. */
  readonly packages: readonly Argument[];
}

/** Verbs that take a second verb; only these of them change packages. */
const secondVerbs: Readonly<Record<string, RegExp>> = {
  group: /^(?:install|upgrade|update|remove|erase)$/,
  grp: /^(?:install|upgrade|update|remove|erase)$/,
  environment: /^(?:install|upgrade|remove)$/,
};

const remembered = new WeakMap<readonly Argument[], PackageCall>();

/** Reads a call of `name`; undefined where `name` is no package manager. */
export function packageCall(name: string, words: readonly Argument[]): PackageCall | undefined {
  const manager = own(packageManagers, name);
  if (!manager) return undefined;
  const known = remembered.get(words);
  if (known) return known;
  const call = callOf(name, manager, words);
  remembered.set(words, call);
  return call;
}

function callOf(name: string, manager: PackageManager, words: readonly Argument[]): PackageCall {
  const parsed = parseArguments(words, manager.options);
  if (name === "pacman") return pacmanCall(manager, parsed);
  const [verb, ...operands] = parsed.operands;
  const second = own(secondVerbs, verb?.text ?? "");
  const changes =
    manager.transactions.includes(verb?.text ?? "") && (!second || second.test(operands[0]?.text ?? ""));
  const cleaning =
    own(manager.cleaning, verb?.text ?? "") ?? own(manager.cleaning, `${verb?.text} ${operands[0]?.text}`);
  return {
    manager,
    verb,
    parsed,
    isTransaction: changes && !parsed.has("--installroot", "--root", "--downloadonly", "--help"),
    cleans: cleaning ?? [],
    packages: second ? operands.slice(1) : operands,
  };
}

function pacmanCall(manager: PackageManager, parsed: ParsedArguments): PackageCall {
  const cleans = parsed.has("-S") && parsed.has("-c", "--clean");
  const changes = parsed.has("-S", "-R", "-U") && !parsed.has("-s", "-i", "-l", "-g", "-p", "-w");
  return {
    manager,
    verb: parsed.options.find(({ name }) => ["-S", "-R", "-U"].includes(name))?.word,
    parsed,
    isTransaction:
      changes && !cleans && (parsed.operands.length > 0 || parsed.has("-u")) && !parsed.has("--root", "-r"),
    cleans: cleans ? ["/var/cache/pacman/pkg"] : [],
    packages: parsed.operands,
  };
}
