/** What completion offers is what the rules take. */
import { describe, expect, it } from "vitest";
import { kickstartCommands } from "../../../server/src/data/kickstart.ts";
import { completion } from "../../../server/src/features/completion.ts";
import { applied } from "../../support/completing.ts";
import { analyse } from "../../support/lint.ts";

const path = "x.ks";

async function errorsIn(text: string): Promise<readonly string[]> {
  const { findings } = await analyse({ [path]: text }, path);
  return findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule);
}

/** Errors that `line` has with an offered item and not with `bare`, by item. */
async function worse(line: string, bare: string): Promise<readonly string[]> {
  const text = `${line}\n`;
  const analysis = await analyse({ [path]: text }, path);
  const before = await errorsIn(`${bare}\n`);
  const found: string[] = [];
  // What still awaits a value is no line yet.
  const whole = completion(analysis, line.length, { locale: "en" }).filter(
    ({ textEdit }) => !/[= ]$/.test(textEdit?.newText ?? ""),
  );
  for (const item of whole.slice(0, 40)) {
    const after = await errorsIn(applied(text, item, analysis.lines).text);
    const further = after.filter((rule) => !before.includes(rule));
    if (further.length > 0) found.push(`${line}${item.label}: ${further.join(", ")}`);
  }
  return found;
}

/** They stand beside `--device`, which may come behind them. */
const needsMore = [4, 6].map((version) => `network --ipv${version}-ignore-auto-dns: ks-exclusive-options`);

describe("a completed line", { timeout: 240_000 }, () => {
  it("has no error more than the command by itself", async () => {
    const found: string[] = [];
    for (const name of kickstartCommands.keys()) found.push(...(await worse(`${name} `, name)));
    expect(found.filter((each) => !needsMore.includes(each))).toEqual([]);
  });

  it("has no error of its value", async () => {
    const found: string[] = [];
    for (const [name, { options = {} }] of kickstartCommands) {
      for (const [option, { choices, suggest }] of Object.entries(options)) {
        if (choices ?? suggest) found.push(...(await worse(`${name} ${option}=`, name)));
      }
    }
    expect(found).toEqual([]);
  });
});
