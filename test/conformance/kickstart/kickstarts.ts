/** Kickstarts at random, from the table of commands: every command, option, type and section, right and wrong. */
import fc from "fast-check";
import {
  type CommandEntry,
  kickstartCommands,
  kickstartVersions,
  type OptionEntry,
  type OptionTable,
  type PositionalEntry,
} from "../../../server/src/data/kickstart.ts";
import {
  commandStatus,
  isAccepted,
  optionStatus,
  parseVersionSet,
} from "../../../server/src/model/kickstart/versions.ts";
import { section } from "./sections.ts";
import { broken, oneOf, quoted, sometimes, spoiled, type Text, type Texts, valueOf } from "./words.ts";

export interface Case {
  readonly version: string;
  readonly text: string;
}

/** An option with its value, written as a user might. */
function optionText(name: string, entry: OptionEntry): Text {
  const written = fc.oneof(
    { weight: 30, arbitrary: fc.constant(name) },
    { weight: 1, arbitrary: fc.nat(6).map((cut) => name.slice(0, Math.max(3, name.length - cut))) },
  );
  const value = valueOf(entry).chain(quoted);
  const glued = fc.tuple(written, value).map(([option, text]) => `${option}=${text}`);
  const apart = fc.tuple(written, value).map(([option, text]) => `${option} ${text}`);
  if (entry.kind === "flag") return sometimes(written, 30, glued);
  return fc.oneof(
    { weight: 20, arbitrary: glued },
    { weight: 8, arbitrary: apart },
    { weight: entry.kind === "optvalue" ? 6 : 1, arbitrary: written },
  );
}

/** Options of one version, each of its own chance; those that it requires are seldom left out. */
function optionsText(table: OptionTable, version: string): Texts {
  const all = Object.entries(table);
  const accepted = all.filter(([, entry]) => isAccepted(optionStatus(entry, version)));
  const required = accepted.filter(([, entry]) => entry.required);
  const some = (entries: typeof all, most: number): Texts =>
    entries.length === 0
      ? fc.constant([])
      : fc.array(
          fc.constantFrom(...entries).chain(([name, entry]) => optionText(name, entry)),
          {
            maxLength: most,
            size: "max",
          },
        );
  return fc
    .tuple(
      ...required.map(([name, entry]) => sometimes(optionText(name, entry), 25, fc.constant(""))),
      sometimes(some(accepted, 4), 12, some(all, 3)).map((list) => list.join("\0")),
    )
    .map((parts) => parts.flatMap((part) => part.split("\0")));
}

const placesOf = (entry: CommandEntry, version: string): readonly PositionalEntry[] =>
  entry.positionals_by_version?.find((each) => parseVersionSet(each.in).has(version))?.positionals ??
  entry.positionals ??
  [];

function positionalTexts(places: readonly PositionalEntry[]): Texts {
  const own = places.map((place) =>
    fc.array(valueOf(place).chain(quoted), {
      minLength: place.min,
      maxLength: Math.min(place.max ?? place.min + 2, place.min + 2),
      size: "max",
    }),
  );
  const extra = sometimes(
    fc.constant<string[]>([]),
    20,
    valueOf({})
      .chain(quoted)
      .map((text) => [text]),
  );
  return fc.tuple(...own, extra).map((lists) => lists.flat());
}

/** Words for the commands that take their line as it is; `realm` is the one that reads them. */
const rawTexts: Texts = fc
  .tuple(
    sometimes(oneOf("join"), 5, oneOf("leave", "select")),
    fc.array(
      oneOf(
        ...["--no-password", "--computer-ou=x", "--client-software sssd", "--server=ad", "--no-password=1"],
        ...["--c=x", "--computer-ou", "-v", "--"],
      ),
      { maxLength: 2 },
    ),
    sometimes(oneOf("example.com"), 6, oneOf("", "a b", "'a b'", "x # y")),
  )
  .map(([verb, options, name]) => [[verb, ...options, name].join(" ")]);

type Named = readonly (readonly [string, CommandEntry])[];

function commandLine(version: string, names: Named): Text {
  const live = names.filter(([, entry]) => isAccepted(commandStatus(entry, version)));
  return sometimes(fc.constantFrom(...(live.length > 0 ? live : names)), 40, fc.constantFrom(...names)).chain(
    ([name, entry]) =>
      fc
        .tuple(
          optionsText(entry.options ?? {}, version),
          entry.raw_line
            ? rawTexts
            : sometimes(positionalTexts(placesOf(entry, version)), 20, fc.constant<string[]>([])),
          sometimes(
            fc.constant<string[]>([]),
            25,
            spoiled.map((text) => [text]),
          ),
        )
        .chain(([options, words, wrong]) => {
          const all = [...options, ...words, ...wrong].filter((text) => text !== "");
          return fc.shuffledSubarray(all, { minLength: all.length });
        })
        .map((words) => [name, ...words].join(" ")),
  );
}

const otherLine = oneOf(
  "",
  "# a comment, isn't it",
  "   # indented",
  "#version=RHEL9",
  "#platform=x86_64",
  "%include /tmp/part",
  "%include",
  '%include ""',
  "%include a b # c",
  "%include/tmp/x",
  "%ksappend http://example.com/ks",
  "%ksappend",
  "%ksappend\thttp://example.com/ks",
  "Lang en_US",
  "instal",
  "text; reboot",
  "--help",
  "%end",
  "\u00a0text",
  "'' lang",
  '"lang" en_US',
  "la'ng' en_US",
  "reboot \\",
);

const decorated = (line: string): Text =>
  fc
    .tuple(
      sometimes(fc.constant(""), 20, oneOf("  ", "\t")),
      sometimes(fc.constant(line), 40, broken(line)),
      sometimes(fc.constant(""), 12, oneOf(" # c", "#c", " # don't", " ", " \\")),
    )
    .map((parts) => parts.join(""));

const lineBreak = sometimes(fc.constant("\n"), 60, oneOf("\r\n", "\r", "\f", "\u2028", "\v", "\u0085"));

const part = (version: string, names: Named): Text =>
  fc.oneof(
    { weight: 14, arbitrary: commandLine(version, names).chain(decorated) },
    { weight: 2, arbitrary: section },
    { weight: 1, arbitrary: otherLine },
  );

const commands: Named = [...kickstartCommands];

/** Of all commands, or of a few, which then meet themselves and each other. */
const someCommands: fc.Arbitrary<Named> = sometimes(
  fc.constant(commands),
  3,
  fc.array(fc.constantFrom(...commands), { minLength: 1, maxLength: 2 }),
);

const file = (version: string, names: Named): Text =>
  fc
    .tuple(
      sometimes(fc.constant(""), 200, fc.constant("\ufeff")),
      fc.array(
        fc.tuple(part(version, names), lineBreak).map((parts) => parts.join("")),
        { minLength: 1, maxLength: 5, size: "max" },
      ),
      sometimes(fc.constant(""), 3, part(version, names)),
    )
    .map(([mark, parts, last]) => mark + parts.join("") + last);

const kickstart: fc.Arbitrary<Case> = fc
  .constantFrom(...kickstartVersions)
  .chain((version) => someCommands.chain((names) => file(version, names)).map((text) => ({ version, text })));

export const generated = (runs: number, seed: number): readonly Case[] =>
  fc.sample(kickstart, { numRuns: runs, seed });
