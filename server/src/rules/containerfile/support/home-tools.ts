/** Tools that write to the home of whoever calls them, unless they are told otherwise. */
import { own } from "../../../base/own.ts";
import type { PlacedCommand } from "../../../model/containerfile/model.ts";
import { type ParsedArguments, parseArguments } from "../../../model/shell/arguments.ts";
import type { Argument } from "../../../model/shell/value.ts";

interface HomeTool {
  /** The verb that writes; any call does where it is left out. */
  readonly verb?: string;
  /** One of these must be given. */
  readonly options?: readonly string[];
  /** Any of these sends the tool elsewhere. */
  readonly elsewhere: readonly string[];
  /** Variables that do. */
  readonly variables: readonly string[];
  /** What the option becomes so that the whole system has what the tool writes. */
  readonly forSystem?: string;
}

const pip: HomeTool = {
  verb: "install",
  options: ["--user"],
  elsewhere: ["--root", "--prefix", "-t", "--target"],
  variables: ["PYTHONUSERBASE"],
};

/** Sources: cargo-install(1), go help install, pipx docs, pip install, git-config(1), flatpak(1), gpg(1). */
const tools: Readonly<Record<string, HomeTool>> = {
  cargo: { verb: "install", elsewhere: ["--root"], variables: ["CARGO_HOME", "CARGO_INSTALL_ROOT"] },
  rustup: { elsewhere: ["--help", "--version"], variables: ["RUSTUP_HOME"] },
  go: { verb: "install", elsewhere: [], variables: ["GOBIN", "GOPATH"] },
  pipx: { verb: "install", elsewhere: ["--global"], variables: ["PIPX_HOME", "PIPX_BIN_DIR"] },
  pip,
  pip3: pip,
  git: {
    verb: "config",
    options: ["--global"],
    elsewhere: ["--get", "--list", "-l", "--unset"],
    variables: ["GIT_CONFIG_GLOBAL", "XDG_CONFIG_HOME"],
    forSystem: "--system",
  },
  gpg: {
    options: ["--import"],
    elsewhere: ["--homedir", "--no-default-keyring", "--dry-run"],
    variables: ["GNUPGHOME"],
  },
};

export const toolsWithHome = Object.keys(tools);

export interface HomeUse {
  /** The word that says what is done. */
  readonly word: Argument;
  readonly option: Argument | undefined;
  readonly replacement: string | undefined;
}

/** Where a call writes to the caller's home; undefined where it does not, or something names another place. */
export function homeUse({ facts, step }: PlacedCommand): HomeUse | undefined {
  const tool = own(tools, facts.name);
  if (!tool || facts.elsewhere) return undefined;
  const parsed = parseArguments(facts.args);
  const option = parsed.options.find(({ name }) => tool.options?.includes(name))?.word;
  const word = tool.verb === undefined ? (option ?? parsed.operands[0]) : parsed.operands[0];
  const applies =
    (tool.verb === undefined || word?.text === tool.verb) && (tool.options === undefined || option);
  if (!word || !applies || isSentElsewhere(tool, parsed)) return undefined;
  const isSet = [...tool.variables, "HOME"].some(
    (name) => facts.environment(name) !== undefined || step.context.variables.lookup(name) !== undefined,
  );
  return isSet ? undefined : { word, option, replacement: tool.forSystem };
}

const isSentElsewhere = ({ elsewhere }: HomeTool, { options }: ParsedArguments): boolean =>
  options.some(({ name }) => elsewhere.includes(name));
