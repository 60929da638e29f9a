/** Commands that run another command: `sudo dnf install` is `dnf install`. */
import { own } from "../../base/own.ts";
import type { OptionShape } from "../../data/option-shape.ts";
import { parseArguments } from "./arguments.ts";
import type { Argument } from "./value.ts";

interface Wrapper {
  readonly options: OptionShape;
  /** Words of the wrapper's own before the command. */
  readonly operands: number;
  /** The command works on another root file system. */
  readonly elsewhere?: true;
}

const wrappers: Readonly<Record<string, Wrapper>> = {
  sudo: { options: { short: "ugCDhpRrTt", long: ["user", "group"] }, operands: 0 },
  env: { options: { short: "uCS", long: ["unset", "chdir"] }, operands: 0 },
  nice: { options: { short: "n" }, operands: 0 },
  ionice: { options: { short: "cnp" }, operands: 0 },
  nohup: { options: {}, operands: 0 },
  time: { options: { short: "fo" }, operands: 0 },
  timeout: { options: { short: "ks", long: ["signal", "kill-after"] }, operands: 1 },
  exec: { options: { short: "a" }, operands: 0 },
  command: { options: {}, operands: 0 },
  builtin: { options: {}, operands: 0 },
  stdbuf: { options: { short: "ioe" }, operands: 0 },
  unshare: { options: { short: "SG" }, operands: 0 },
  setpriv: { options: { long: ["reuid", "regid", "groups"] }, operands: 0 },
  chroot: { options: {}, operands: 1, elsewhere: true },
  "systemd-nspawn": { options: { short: "D", long: ["directory"] }, operands: 0, elsewhere: true },
};

/** Peels wrappers off; `command -v x` and `exec` with nothing behind it stay what they are. */
export function unwrapped(words: readonly Argument[]): { words: readonly Argument[]; elsewhere: boolean } {
  let current = words;
  let elsewhere = false;
  for (;;) {
    const [first] = current;
    const name = first?.text.slice(first.text.lastIndexOf("/") + 1) ?? "";
    const wrapper = own(wrappers, name);
    if (!wrapper || (name === "command" && /^-[vV]$/.test(current[1]?.text ?? "")))
      return { words: current, elsewhere };
    const inner = behindWrapper(current.slice(1), wrapper);
    if (inner.length === 0) return { words: current, elsewhere };
    elsewhere ||= wrapper.elsewhere === true;
    current = inner;
  }
}

const behindWrapper = (words: readonly Argument[], { options, operands }: Wrapper): readonly Argument[] =>
  words.slice(commandStart(words, options) + operands);

/** Where the options of a command's own end, among the words behind its name. */
export function commandStart(words: readonly Argument[], options: OptionShape): number {
  let at = 0;
  while (at < words.length) {
    const text = words[at]?.text ?? "";
    if (text === "--") return at + 1;
    if (text.startsWith("-") && text !== "-") {
      const own = parseArguments(words.slice(at, at + 2), options);
      at +=
        own.operands.length === 0 &&
        !text.includes("=") &&
        at + 1 < words.length &&
        !words[at + 1]?.text.startsWith("-")
          ? 2
          : 1;
    } else if (/^[A-Za-z_]\w*=/.test(text)) at++;
    else break;
  }
  return at;
}
