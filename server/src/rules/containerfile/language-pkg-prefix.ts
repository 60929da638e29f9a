/** Package managers of languages, which install where the distribution's own does not look. */
import { lowered } from "../../base/severity.ts";
import { optIsLinked } from "../../data/layouts.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { parseArguments } from "../../model/shell/arguments.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { type Argument, HOLE } from "../../model/shell/value.ts";
import { defineRule } from "../rule.ts";
import { hidesFolder } from "./support/packages.ts";
import { written } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "language-pkg-prefix",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/filesystem.html#usrlocal",
      "https://github.com/bootc-dev/bootc/issues/1732",
      "https://pip.pypa.io/en/stable/cli/pip_install/",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands("pip", "pip3", "python", "python3", "npm", "gem")) {
      const { facts, step } = command;
      const verb = file.isPublished(step) && !facts.elsewhere ? installing(command) : undefined;
      if (!verb || hidesFolder(step, "/usr/local") || isEnvironment(file, command)) continue;
      const isLinked = optIsLinked[step.context.layout];
      const isPip = /^(?:pip|python)/.test(facts.name);
      const keepsNone = facts.args.some(({ text }) => text === "--no-cache-dir");
      const option = keepsNone ? "--prefix=/usr" : "--prefix=/usr --no-cache-dir";
      const isShell = step.syntax.exec === undefined;
      const end = placeIn(step, { start: verb.range.end, end: verb.range.end });
      report({
        message: isLinked ? "linked" : "beside",
        args: { command: `${facts.name} ${verb.text}` },
        at: placeIn(step, verb.range),
        severity: mayNotRun(facts.guard) || isLinked === undefined ? lowered("info") : "info",
        ...(isPip &&
          isShell && {
            fixes: [{ title: "prefix", edits: () => [{ place: end, text: ` ${option}` }] }],
          }),
      });
    }
  },
);

/** Options that say where to install. */
const placed = /^(?:--(?:prefix|target|root|user|install-dir|bindir|dry-run|help|editable)(?:=|$)|-[tie]$)/;
/** The same as variables. */
const variables = [
  "PIP_PREFIX",
  "PIP_TARGET",
  "PIP_ROOT",
  "VIRTUAL_ENV",
  "npm_config_prefix",
  "NPM_CONFIG_PREFIX",
  "GEM_HOME",
];

/** The word that installs, where nothing says to which folder. */
function installing({ facts: { name, args, environment }, step }: PlacedCommand): Argument | undefined {
  const isModule = /^python/.test(name);
  if (isModule && (args[0]?.text !== "-m" || !/^pip3?$/.test(args[1]?.text ?? ""))) return undefined;
  const words = isModule ? args.slice(2) : args;
  const [verb] = parseArguments(words, { long: ["proxy", "timeout", "log", "cache-dir"] }).operands;
  if (!verb || words.some(({ text }) => placed.test(text) || text.includes(HOLE))) return undefined;
  const isGlobal = name !== "npm" || words.some(({ text }) => /^(?:-g|--global)$/.test(text));
  if (!isGlobal || !(name === "npm" ? /^(?:install|i|add)$/ : /^install$/).test(verb.text)) return undefined;
  const isSet = variables.some(
    (variable) =>
      environment(variable) !== undefined || step.context.variables.lookup(variable) !== undefined,
  );
  return isSet ? undefined : verb;
}

/** A virtual environment: called by its path, activated before, or ahead in PATH. */
function isEnvironment(file: ContainerfileModel, { facts, step }: PlacedCommand): boolean {
  const name = written(file, placeIn(step, facts.nameRange));
  if (name.includes("/") && !/^\/(?:usr\/)?bin\//.test(name)) return true;
  if (/venv|virtualenv|\/opt\//.test(step.context.variables.lookup("PATH")?.text ?? "")) return true;
  return step.outcome.commands.some(
    ({ name: other, args }) =>
      other === "virtualenv" || args.some(({ text }) => text === "venv" || /\/activate$/.test(text)),
  );
}
