/** Texts of everything that is no rule: hovers, code actions, language status, command line. */
export const ui = {
  "action.disable-line": "Disable {rule} for this line",
  "action.disable-file": "Disable {rule} for this file",
  "action.show-rule": "Show the page of {rule}",
  "action.fix-all": "Fix all safe bootc findings",
} as const;
