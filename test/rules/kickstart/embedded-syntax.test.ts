/** Mistakes of a kickstart inside a builder config are shown where they stand in the TOML. */
import { describe, expect, it } from "vitest";
import { analyse } from "../../support/lint.ts";

const config = (contents: string) => `[customizations.installer.kickstart]\ncontents = """\n${contents}"""\n`;

async function shown(contents: string): Promise<readonly string[]> {
  const text = config(contents);
  const { findings } = await analyse({ "config.toml": text }, "config.toml");
  return (
    findings
      // What the whole installation lacks is another matter.
      .filter(({ severity, rule }) => severity === "error" && !rule.startsWith("ks-no-"))
      .map(({ rule, place }) => `${rule}: ${text.slice(place.start, place.end)}`)
  );
}

describe("a kickstart inside a config", () => {
  it("has its mistakes at their places", async () => {
    expect(await shown("text --non-interactive=yes\nzerombr yes\n%pre --nochroot\n%end\n")).toEqual([
      "ks-flag-value: --non-interactive=yes",
      "ks-unexpected-argument: yes",
      "ks-section-option: --nochroot",
    ]);
  });

  it("may have lines that TOML joins", async () => {
    expect(await shown("network --bootproto=dhcp \\\n  --device=link\n")).toEqual([]);
  });

  it("may be empty", async () => {
    expect(await shown("")).toEqual([]);
  });
});
