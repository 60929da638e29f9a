import type { RuleText } from "../text.ts";

/** Texts of the rules about how the tables of a builder config are written. */
export const configTables = {
  "config-inline-tables": {
    title: "Partitions in an inline array",
    summary:
      "The builder refuses partitions, logical volumes and subvolumes that are written as an array of inline tables, and calls every key in them unknown.",
    messages: {
      refused:
        "The builder does not look into this array: it stops and calls every key in it unknown. Write its tables as [[{table}]].",
    },
    fixes: { sections: "Write as [[{table}]]" },
  },
} as const satisfies Readonly<Record<string, RuleText>>;
