import { describe, expect, it } from "vitest";
import korean from "../../../server/src/data/blueprint.ko.json" with { type: "json" };
import { type Keys, topKeys } from "../../../server/src/data/blueprint.ts";
import { configHover } from "../../../server/src/features/config/hover.ts";
import { modelOf } from "../../../server/src/model/config/model.ts";

function hover(marked: string, locale: "en" | "ko" = "en") {
  const text = marked.replace("‸", "");
  const found = configHover(modelOf(text), marked.indexOf("‸"), locale);
  return found && { ...found, text: text.slice(found.range.start, found.range.end) };
}

describe("hover in a config", () => {
  it("says in which images a key counts", () => {
    const found = hover("[customizations.installer.kick‸start]\n");
    expect(found?.text).toBe("kickstart");
    expect(found?.markdown).toContain("**`customizations.installer.kickstart`**");
    expect(found?.markdown).toContain("Takes effect in: `anaconda-iso`, `iso`, `bootc-installer`");
    expect(found?.markdown).toMatch(/Ignored in: .*`qcow2`/);
  });

  it("says what to do in the place of a key without effect", () => {
    expect(hover("[customizations]\nhost‸name = 'x'\n")?.markdown).toContain("/etc/hostname");
  });

  it("knows the fate of keys inside a table", () => {
    expect(hover("[customizations.timezone]\nntp‸servers = []\n")?.markdown).toMatch(/Ignored in: .*`qcow2`/);
  });

  it("names values, default and need", () => {
    const found = hover("[[customizations.disk.partitions]]\nfs_t‸ype = 'xfs'\n");
    expect(found?.markdown).toContain("One of: `ext4`, `xfs`, `vfat`, `swap`, `none`");
    expect(hover("[[customizations.files]]\npa‸th = '/etc/a'\n")?.markdown).toContain("Required.");
  });

  it("speaks Korean", () => {
    expect(hover("[[customizations.us‸er]]\n", "ko")?.markdown).toMatch(
      /사용자 계정.*\n\n- 적용되는 유형: /s,
    );
  });

  it.each(["[customizations.noth‸ing]\n", "name = 'te‸xt'\n", "# na‸me\n", "‸"])(
    "is silent on %j",
    (marked) => {
      expect(hover(marked)).toBeUndefined();
    },
  );

  it("has a Korean text for every key, and no other", () => {
    const paths = (keys: Keys, above: string): readonly string[] =>
      Object.entries(keys).flatMap(([name, key]) => [
        above + name,
        ...paths(key.keys ?? {}, `${above}${name}.`),
      ]);
    expect(Object.keys(korean).sort()).toEqual([...paths(topKeys, "")].sort());
  });
});
