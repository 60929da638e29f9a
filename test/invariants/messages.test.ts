/** The catalogues of both languages say the same things about the same arguments. */
import { describe, expect, it } from "vitest";
import { builderFailures as builderFailuresEn } from "../../server/src/messages/en/builder-failures.ts";
import { failures as failuresEn } from "../../server/src/messages/en/failures.ts";
import * as imagesEn from "../../server/src/messages/en/images.ts";
import * as interfaceEn from "../../server/src/messages/en/interface.ts";
import * as toolsEn from "../../server/src/messages/en/tools.ts";
import { builderFailures as builderFailuresKo } from "../../server/src/messages/ko/builder-failures.ts";
import { failures as failuresKo } from "../../server/src/messages/ko/failures.ts";
import * as imagesKo from "../../server/src/messages/ko/images.ts";
import * as interfaceKo from "../../server/src/messages/ko/interface.ts";
import * as toolsKo from "../../server/src/messages/ko/tools.ts";
import { ruleText } from "../../server/src/messages/messages.ts";
import { allRules } from "../support/rules.ts";

type Texts = Readonly<Record<string, string>>;

const placeholders = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""))].sort();

/** Causes and remedies, each under a key of its own. */
const flat = (texts: Readonly<Record<string, Texts>>): Texts =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) =>
      Object.entries(text).map(([part, words]) => [`${key}.${part}`, words]),
    ),
  );

const catalogues: readonly (readonly [string, Texts, Texts])[] = [
  ["interface", interfaceEn.ui, interfaceKo.ui],
  ["tools", toolsEn.tools, toolsKo.tools],
  ["failures", flat(failuresEn), flat(failuresKo)],
  ["builder failures", flat(builderFailuresEn), flat(builderFailuresKo)],
  ["images", imagesEn.images, imagesKo.images],
  ...allRules.flatMap(({ id }) => {
    const [en, ko] = [ruleText(id, "en"), ruleText(id, "ko")];
    return [
      [`${id} messages`, en.messages, ko.messages] as const,
      [`${id} fixes`, en.fixes ?? {}, ko.fixes ?? {}] as const,
    ];
  }),
];

describe("the message catalogues", () => {
  it.each(catalogues)("of %s have the same keys and placeholders", (_, en, ko) => {
    expect(Object.keys(ko).sort()).toEqual(Object.keys(en).sort());
    for (const [key, text] of Object.entries(en)) {
      expect(placeholders(ko[key] ?? ""), key).toEqual(placeholders(text));
    }
  });

  it.each(catalogues)("of %s glue no Korean particle to a placeholder", (_, _en, ko) => {
    // Which particle is right depends on the last letter of what fills the place.
    for (const text of Object.values(ko))
      expect(text).not.toMatch(/\{\w+\}`?(?:을|를|은|는|이|가|과|와|으로|로)(?![가-힣])/);
  });
});
