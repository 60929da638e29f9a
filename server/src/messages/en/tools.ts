/** Texts of the command line and of everything that speaks of the configuration. */
export const tools = {
  "hover.more": "More",
  "configuration.not-toml":
    "{file}: line {line} is no valid TOML, so the file is ignored. Correct that line.",
  "configuration.unknown-key":
    "{file}: the key {key} is unknown and has no effect. Remove it or correct its name.",
  "configuration.wrong-value": "{file}: {key} has a value that cannot be used. Expected: {expected}",
  "configuration.unknown-rule": "{file}: there is no rule {rule}. `bootc-lint rules` lists all of them.",
  "configuration.unknown-rule-near": "{file}: there is no rule {rule}. Did you mean {suggestion}?",
} as const;
