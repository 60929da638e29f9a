/** bootc's image store offered to every container, whose layers then vanish with an update. */
import type { TextRange } from "../../base/text.ts";
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import type { Argument } from "../../model/shell/value.ts";
import { defineRule, type Reporter } from "../rule.ts";
import { callsWhere } from "./support/calls.ts";
import { bootcStore, storageEntries } from "./support/storage-conf.ts";
import { judged, keyOf } from "./support/words.ts";
import { type WrittenFile, writtenFile } from "./support/written-files.ts";

type Id = "bound-image-global-store";

export const rule = defineRule(
  {
    id: "bound-image-global-store",
    severity: "warning",
    tier: "C",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/logically-bound-images.html#avoid-using-usrlibbootcstorage-for-floating-images",
    ],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<string>();
    for (const image of file.images) {
      for (const entry of storageEntries(image)) {
        const written = writtenFile(image, entry);
        const key = keyOf(placeIn(entry.step, entry.effect.range));
        if (written && !reported.has(key)) checkText(written, report);
        reported.add(key);
      }
    }
    checkEdits(file, report);
  },
);

/** The elements of the list that name the store; lines that are comments say nothing. */
function checkText(written: WrittenFile, report: Reporter<Id>): void {
  const { text } = written.source;
  for (let at = text.indexOf(bootcStore); at >= 0; at = text.indexOf(bootcStore, at + 1)) {
    const lineStart = text.lastIndexOf("\n", at) + 1;
    if (/^[ \t]*#/.test(text.slice(lineStart, at))) continue;
    const removal = elementAt(text, at);
    report({
      message: "listed",
      at: written.placeAt({ start: at, end: at + bootcStore.length }),
      severity: judged("warning", written.entry),
      fixes:
        removal && written.editable
          ? [{ title: "remove", edits: () => [{ place: written.placeAt(removal), text: "" }] }]
          : [],
    });
  }
}

/** The quoted element around `at`, with the comma and the blanks behind it. */
function elementAt(text: string, at: number): TextRange | undefined {
  const start = at - 1;
  const quote = text[start];
  const end = at + bootcStore.length;
  if ((quote !== '"' && quote !== "'") || text[end] !== quote) return undefined;
  const [behind = ""] = /^[ \t]*,[ \t]*/.exec(text.slice(end + 1)) ?? [];
  const [before = ""] = behind === "" ? (/,[ \t]*$/.exec(text.slice(0, start)) ?? []) : [];
  return { start: start - before.length, end: end + 1 + behind.length };
}

const namesStore = ({ text }: Argument): boolean => text.includes(bootcStore);
const callsNamingStore = callsWhere(["sed", "crudini", "perl"], ({ args }) => args.some(namesStore));

/** `sed -i` and the like, whose result is not known. */
function checkEdits(file: ContainerfileModel, report: Reporter<Id>): void {
  for (const { facts, step } of callsNamingStore(file)) {
    const word = facts.args.find(namesStore);
    if (!word || !file.isPublished(step) || /[^A-Za-z]d$/.test(word.text)) continue;
    const edited = step.outcome.effects.find(
      ({ kind, path, range }) =>
        kind === "write" &&
        facts.range.start <= range.start &&
        range.end <= facts.range.end &&
        /^\/(?:etc|usr\/share)\/containers$/.test(path.replace(/\/storage\.conf(?:\.d\/[^/]+)?$/, "")),
    );
    if (edited) report({ message: "listed", at: placeIn(step, word.range) });
  }
}
