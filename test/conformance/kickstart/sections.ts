/** Sections at random: headers, bodies and ends, right and wrong. */
import fc from "fast-check";
import { kickstartSections } from "../../../server/src/data/kickstart.ts";
import { oneOf, sometimes, spoiled, type Text, valueOf } from "./words.ts";

const tag = sometimes(
  fc.constantFrom(...kickstartSections.keys()),
  20,
  oneOf("%Post", "% post", "%foo", "%end", "%posts", "%", "%pre%"),
);

const header = tag.chain((name) => {
  const options = Object.entries(
    kickstartSections.get(name)?.options ?? { "--x": { kind: "flag" as const } },
  );
  const option = fc
    .constantFrom(...options)
    .chain(([option, entry]) =>
      entry.kind === "flag"
        ? sometimes(fc.constant(option), 20, fc.constant(`${option}=1`))
        : valueOf(entry).map((value) => `${option}=${JSON.stringify(value)}`),
    );
  const word = sometimes(option, 10, spoiled);
  return fc
    .array(word, { maxLength: 2 })
    .map((words) => (name === "%certificate" ? [...words, "--filename=x"] : words))
    .map((words) => [name, ...words].join(" "));
});

const bodyLine = oneOf(
  ...["echo hello", "vim", "-nano", "@core", "@^server", "-@core", "-@^server", "@", "-", "-@", "- x", "a b"],
  ...["@g --nodefaults", "@g --optional", "@g --nodefaults --optional", "@g --nodef --opt", "@g --no --op"],
  ...[
    "@g --nodefaults --optional # c",
    "@g --nodefaults=1",
    "@ --optional --nodefaults",
    "@^g --nodefaults --optional",
  ],
  ...[
    "# comment, isn't it",
    "",
    "  ",
    "cat <<E",
    "echo 'x",
    "%foo",
    "%include /tmp/x",
    "%include",
    "%include 'x",
  ],
  ...[
    "%ksappend http://e/x",
    "%ksappend",
    "%end",
    "  %end",
    "%end'",
    "%ended",
    "%post",
    "%post 'x",
    "%packages # x",
  ],
  ...["vim # -", "#", "-#", "- # x", "@# x", "@g --bad", "@g -x", "@g --", "@g -- --nodefaults", "a\\"],
);

const plainLine = oneOf("echo hello", "vim", "@core", "set -e", "# x", "", "-nano");

const end = sometimes(
  fc.constant("%end"),
  8,
  oneOf("", "%end extra", "%end # don't", "  %end", "%end # x", "%End", "%end'", "'%end'", "\\%end"),
);

export const section: Text = fc
  .tuple(
    sometimes(fc.constant(""), 12, oneOf("  ", "\t")),
    header,
    fc.array(sometimes(plainLine, 3, bodyLine), { maxLength: 4 }),
    end,
  )
  .map(([indent, first, body, last]) => [indent + first, ...body, last].join("\n"));
