import type { RuleText } from "../text.ts";

/** Texts of the rules about values of a builder config that the builder refuses. */
export const configValues = {
  "config-key-missing": {
    title: "An entry that lacks what the builder needs",
    summary:
      "The builder stops at entries without these keys, often with a message that names neither line nor key.",
    messages: {
      missing: "{table} lacks `{key}`: the builder stops.",
      empty: "`{key}` is empty: the builder stops at {table}.",
      zero: "`{key}` must be greater than zero: the builder stops at {table}.",
    },
  },
  "config-path-form": {
    title: "A path that is not absolute, or not in its shortest form",
    summary: "The builder stops at relative paths, and at paths with `//`, `.`, `..` or a slash at the end.",
    messages: {
      relative: "`{path}` does not begin with a slash: the builder stops. Write {meant}.",
      form: "The builder stops at `{path}`: it wants the shortest form of the path. Write {meant}.",
    },
    fixes: { write: "Change to {path}" },
  },
  "config-size": {
    title: "A size that the builder cannot read",
    summary:
      "The builder stops at sizes with other units than kB, KiB, MB, MiB, GB, GiB, TB and TiB, spelt just so.",
    messages: {
      unreadable:
        'The builder cannot read the size `{size}`, and stops. Write a number and one of kB, KiB, MB, MiB, GB, GiB, TB, TiB, as in "10 GiB".',
      negative: "A size cannot be negative: the builder stops.",
    },
    fixes: { write: "Change to {size}" },
  },
  "config-size-twice": {
    title: "Both `size` and `minsize`",
    summary: "`size` is the old name of `minsize`. The builder stops where both stand.",
    messages: {
      both: "`size` is the old name of `minsize`: the builder stops where both stand. Keep `minsize`.",
    },
    fixes: { remove: "Remove size" },
  },
  "config-value-unknown": {
    title: "A type of table, partition or file system that the builder does not know",
    summary: "The builder stops at values of `type`, `fs_type` and `sector_size` that it does not know.",
    messages: {
      unknown: "The builder knows no `{key}` called `{value}`, and stops. It knows: {values}.",
      sector: "A sector has 512 or 4096 bytes: the builder stops at numbers that are no power of two.",
    },
    fixes: { write: "Change to {value}" },
  },
  "config-wrong-type": {
    title: "A value of another type than the key has",
    summary: "The builder stops while it reads the file.",
    messages: {
      string: "`{key}` takes a text, in quotes: the builder stops.",
      integer: "`{key}` takes a whole number, without quotes: the builder stops.",
      boolean: "`{key}` takes true or false, without quotes: the builder stops.",
      strings: '`{key}` takes a list of texts, as in ["a", "b"]: the builder stops.',
      table: "`{key}` takes one table, as in [{key}] or { … }: the builder stops.",
      tables:
        "`{key}` takes a list of tables: the builder stops. Write two brackets on either side, [[…{key}]], for each entry.",
      size: '`{key}` takes a number of bytes, or a text such as "10 GiB": the builder stops.',
      id: "`{key}` takes the name or the number of an account: the builder stops.",
    },
    fixes: { fit: "Write it as the builder reads it" },
  },
} as const satisfies Readonly<Record<string, RuleText>>;
