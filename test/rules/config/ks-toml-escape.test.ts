import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/ks-toml-escape.ts";
import { applyFix, findings } from "../../support/config.ts";

const config = (body: string, quotes = '"""'): string =>
  `[customizations.installer.kickstart]\ncontents = ${quotes}\ntext\n%post\n${body}\n%end\n${quotes}\n`;

describe("ks-toml-escape", () => {
  it.each([
    ["a line break", String.raw`sed -i 's/a/b\nc/' /etc/a`, "control", String.raw`\n`],
    ["a tab", String.raw`awk -F '\t' '{ print $1 }' /etc/a`, "control", String.raw`\t`],
    ["a quote inside of quotes", String.raw`logger "say \"hello\" to all"`, "quote", String.raw`\"`],
    ["only the first", String.raw`sed 's/\t/\n/' /etc/a`, "control", String.raw`\t`],
  ])("finds %s", (_what, body, message, text) => {
    expect(findings(rule, config(body))).toEqual([{ severity: "warning", message, text, line: 4 }]);
  });

  it.each([
    ["single quotes, which know no escapes", config(String.raw`sed 's/a/\n/' /etc/a`, "'''")],
    ["doubled backslashes", config(String.raw`sed 's/a/\\n/' /etc/a`)],
    ["quotes that are escaped throughout", config(String.raw`logger \"hello\"`)],
    ["printf, which prints the same", config(String.raw`printf 'a\nb\n' > /etc/a`)],
    ["comments", config(String.raw`# replaces \n by "a\"b"`)],
    ["joined lines", config("ls \\\n  /etc")],
    ["commands", '[customizations.installer.kickstart]\ncontents = """\nbootloader --append=\\"a\\"\n"""\n'],
    [
      "a kickstart on one line",
      String.raw`customizations.installer.kickstart.contents = "text\n%post\nls\n%end\n"`,
    ],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it("is silent on a disk image, which does not read the kickstart", () => {
    expect(findings(rule, config(String.raw`sed 's/a/\n/' /etc/a`), { imageType: "qcow2" })).toEqual([]);
  });

  it("encloses the text in single quotes", () => {
    const body = String.raw`sed -i 's/a/\t/' \
  /etc/a
logger "say \"hello\" to all"`;
    const mended = applyFix(rule, config(body));
    expect(mended).toBe(config(body, "'''"));
    expect(findings(rule, mended ?? "")).toEqual([]);
  });

  it.each([
    ["an escape that is meant", String.raw`sed 's/a/\n/' /etc/a; echo '\\'`],
    ["quotes that would end the text", String.raw`sed 's/a/\n/' /etc/a; echo '''b'''`],
  ])("leaves %s to the reader", (_what, body) => {
    expect(findings(rule, config(body))).toHaveLength(1);
    expect(applyFix(rule, config(body))).toBeUndefined();
  });
});
