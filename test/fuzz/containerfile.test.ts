/** Anything may be typed: the model neither throws nor hangs, and every place lies inside its text. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineIndex } from "../../server/src/base/text.ts";
import { layoutOf } from "../../server/src/features/containerfile/layout.ts";
import { predict } from "../../server/src/features/containerfile/prediction.ts";
import { noContextFiles } from "../../server/src/model/containerfile/context-files.ts";
import { type ContainerfileModel, containerfileModel } from "../../server/src/model/containerfile/model.ts";
import { containerfileRules } from "../../server/src/rules/index.generated.ts";
import { hour, many } from "./runs.ts";

const runs = many(1_500, 15_000);
const base = "FROM quay.io/centos-bootc/centos-bootc:stream9\n";

const token = fc.constantFrom(
  "FROM ",
  "RUN ",
  "COPY ",
  "ADD ",
  "ENV ",
  "ARG ",
  "LABEL ",
  "CMD ",
  "ONBUILD ",
  "SHELL ",
  "WORKDIR ",
  "--mount=type=cache,target=",
  "--from=",
  "AS x",
  "\n",
  "\r\n",
  "\\\n",
  "\\ \n",
  "# note\\x\n",
  "<<EOF",
  "<< 'E'",
  "EOF\n",
  "<<-",
  "`",
  "$(",
  ")",
  "${",
  "}",
  "$X",
  "${X:-y}",
  "${X//a/b}",
  "'",
  '"',
  "\\",
  "{a,b}",
  "{1..9}",
  "*",
  "[",
  "]",
  "/var/x ",
  "/etc/",
  "~/",
  "..",
  "dnf -y install x ",
  "rm -rf ",
  "mv ",
  "ln -s ",
  "find / -delete ",
  "cd ",
  "tee ",
  "systemctl start ",
  "bash -c ",
  "for i in ",
  "; do ",
  "; done ",
  "if ",
  "; then ",
  "; fi ",
  "case x in ",
  "esac ",
  "f() { ",
  "; } ",
  "&& ",
  "|| ",
  "| ",
  "& ",
  "> ",
  ">> ",
  "! ",
  "\u0000",
  "\ufeff",
  "한글",
  "\u2028",
  "constructor ",
  "__proto__ ",
  "toString ",
  "dnf constructor ",
  "a",
  " ",
  "\t",
  "=",
  ",",
  ":",
);
const soup = fc.array(token, { maxLength: 60 }).map((tokens) => tokens.join(""));

function modelOf(text: string): ContainerfileModel {
  const fail = (message: string) => {
    throw new Error(message);
  };
  return containerfileModel({ text, files: noContextFiles, targets: [], log: fail });
}

function expectInside(model: ContainerfileModel): void {
  const { length } = model.text;
  for (const { steps } of model.stages) {
    for (const { start, syntax, outcome } of steps) {
      const ranges = [
        ...outcome.commands.flatMap(({ range, nameRange, args }) => [
          range,
          nameRange,
          ...args.map((arg) => arg.range),
        ]),
        ...outcome.effects.map(({ range }) => range),
        ...syntax.flags.map(({ range }) => range),
        ...syntax.words.map(({ range }) => range),
      ];
      const outside = ranges.filter(({ start: from, end }) => from < 0 || end < from || start + end > length);
      expect(outside).toEqual([]);
    }
  }
}

describe("the model of a Containerfile", { timeout: hour }, () => {
  test("survives token soup", () => {
    fc.assert(
      fc.property(soup, (text) => {
        expectInside(modelOf(base + text));
      }),
      { numRuns: runs },
    );
  });

  test("and the rules over it survive token soup, and so do their fixes", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const model = modelOf(base + text);
        for (const rule of containerfileRules) {
          rule.check(model, ({ place, fixes }) => {
            const places = [place, ...fixes.flatMap((fix) => fix.edits().map((edit) => edit.place))];
            expect(
              places.filter(({ start, end }) => start < 0 || end < start || end > model.text.length),
            ).toEqual([]);
          });
        }
      }),
      { numRuns: runs },
    );
  });

  test("and what is said of whole images survive token soup", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const model = modelOf(base + text);
        const lines = lineIndex(model.text);
        const { images } = layoutOf(model, { locale: "en", uri: "x:/", lines, linesOf: () => undefined });
        expect(images).toHaveLength(model.images.length);
        const places = model.images.flatMap((image) => predict(model, image).map(({ place }) => place));
        for (const place of places) {
          if (place) expect(place.start <= place.end && place.end <= model.text.length).toBe(true);
        }
      }),
      { numRuns: runs / 3 },
    );
  });

  test("survives any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expectInside(modelOf(text));
      }),
      { numRuns: runs },
    );
  });

  test("an edit gives the same model as a fresh look", () => {
    const places = (model: ContainerfileModel) =>
      model.stages.map(({ steps }) =>
        steps.map(({ start, outcome }) => [start, outcome.effects, outcome.commands.map(({ name }) => name)]),
      );
    fc.assert(
      fc.property(soup, soup, (before, after) => {
        const { syntax } = containerfileModel({
          text: base + before,
          files: noContextFiles,
          targets: [],
          log: () => {},
        });
        const edited = containerfileModel({
          text: base + after,
          files: noContextFiles,
          targets: [],
          previous: syntax,
          log: () => {},
        });
        expect(places(edited)).toEqual(places(modelOf(base + after)));
      }),
      { numRuns: runs / 3 },
    );
  });
});

describe("256 kB of", () => {
  const size = 256 * 1024;
  test.each([
    ["nested substitutions", `RUN ${"$(".repeat(size / 2)}`],
    ["nested quotes", `RUN ${`"$(echo `.repeat(size / 8)}`],
    ["braces", `RUN rm ${"{a,b}".repeat(size / 5)}`],
    ["nested braces", `RUN rm ${"{".repeat(size / 2)}${"}".repeat(size / 2)}`],
    ["nested variables", `RUN echo ${"${a:-".repeat(size / 5)}`],
    ["nested variables in ENV", `ENV X=${"${a:-".repeat(size / 5)}x${"}".repeat(size / 5)}`],
    ["functions", `RUN ${"f() { f; }; ".repeat(size / 12)} f`],
    ["continued comments", `RUN a \\\n${"# c\\c \\\n".repeat(size / 8)} b`],
    ["here-documents", `RUN ${"<<E ".repeat(size / 8)}\n${"E\n".repeat(size / 8)}`],
    ["mounts", `RUN ${"--mount=type=cache,target=/x ".repeat(size / 30)} a`],
    ["environment", "ENV A=$A\n".repeat(size / 9)],
    ["stages", Array.from({ length: size / 24 }, (_, n) => `FROM s${n} AS s${n + 1}`).join("\n")],
    ["deletions", `RUN ${"touch /a/b && rm -rf /a/* && ".repeat(size / 30)} true`],
    ["loops", `RUN ${"for i in a b c d e f; do ".repeat(40)} x ${"; done".repeat(40)}`],
    ["one path", `RUN touch ${"/a".repeat(size / 2)}`],
    ["a JSON array", `RUN [${'"a",'.repeat(size / 4)}"b"]`],
    ["open brackets", `RUN ${"[".repeat(size)}`],
    ["labels", `LABEL ${"a=b ".repeat(size / 4)}`],
    ["globs", `RUN rm -rf ${"/*a".repeat(50)} && touch ${"/aaaaaaaaaaaaaaaaaaaaaaaaaa".repeat(50)}`],
  ])(
    "%s ends",
    (_, text) => {
      // How long it takes is the benchmark's business; here it must end, and in bounds.
      expectInside(modelOf(base + text));
    },
    60_000,
  );
});
