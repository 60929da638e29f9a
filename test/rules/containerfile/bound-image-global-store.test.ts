import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/bound-image-global-store.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const storage = (list: string, path = "/etc/containers/storage.conf") =>
  `${base}COPY <<'EOF' ${path}\n[storage]\ndriver = "overlay"\n[storage.options]\nadditionalimagestores = [${list}]\nEOF\n`;
const found = (text: string) =>
  findings(rule, text).map(({ severity, text: word, line }) => [severity, word, line]);
const store = "/usr/lib/bootc/storage";

describe("bound-image-global-store finds", () => {
  test.each([
    ["the list", storage(`"${store}"`), [["warning", store, 5]]],
    ["one of several", storage(`"/usr/lib/containers/storage", '${store}'`), [["warning", store, 5]]],
    ["a drop-in", storage(`"${store}"`, "/etc/containers/storage.conf.d/a.conf"), [["warning", store, 5]]],
    [
      "an edit",
      `${base}RUN sed -i 's|^additionalimagestores = \\[|&"${store}",|' /etc/containers/storage.conf\n`,
      [["warning", `'s|^additionalimagestores = \\[|&"${store}",|'`, 1]],
    ],
  ])("%s", (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("bound-image-global-store is silent about", () => {
  test.each([
    ["other stores", storage('"/usr/lib/containers/storage"')],
    ["comments", storage(`\n# "${store}",\n`)],
    [
      "quadlets",
      `${base}COPY <<E /usr/share/containers/systemd/a.container\nGlobalArgs=--storage-opt=additionalimagestore=${store}\nE\n`,
    ],
    ["edits that delete it", `${base}RUN sed -i '\\#${store}#d' /etc/containers/storage.conf\n`],
    ["edits of other files", `${base}RUN sed -i 's|x|${store}|' /usr/share/containers/systemd/a.container\n`],
    [
      "builder stages",
      `FROM quay.io/fedora/fedora-bootc:43 AS a\nRUN sed -i 's|x|${store}|' /etc/containers/storage.conf\n${base}`,
    ],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of bound-image-global-store", () => {
  test.each([
    [`"${store}"`, ""],
    [`"/a", "${store}"`, '"/a"'],
    [`"${store}", "/a"`, '"/a"'],
  ])("%s", (before, after) => {
    const fixed = applyFix(rule, storage(before));
    expect(fixed).toBe(storage(after));
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });
});
