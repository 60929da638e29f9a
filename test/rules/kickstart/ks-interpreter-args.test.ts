import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-interpreter-args.ts";
import { applyFix, found } from "../../support/kickstart-scripts.ts";

const script = (header: string): string => `${header}\nls\n%end\n`;

describe("ks-interpreter-args", () => {
  it.each([
    ['%post --interpreter="/bin/bash -e"', '"/bin/bash -e"'],
    ["%pre --interpreter '/usr/bin/env python3'", "'/usr/bin/env python3'"],
    ['%onerror --interpreter="bash -x"', '"bash -x"'],
  ])("finds %s", (header, value) => {
    expect(found(rule, script(header))).toEqual([`error words: ${value} (1)`]);
  });

  it.each([
    ["a program", "%post --interpreter=/bin/bash"],
    ["a program without its folder, which is looked for", "%post --interpreter=bash"],
    ["no interpreter", "%post --erroronfail"],
    ["an empty one, which stands for none", "%post --interpreter="],
    ["a template", '%post --interpreter="{{ shell }} -e"'],
  ])("is silent on %s", (_what, header) => {
    expect(found(rule, script(header))).toEqual([]);
  });

  it.each([
    ["/bin/bash -e", "/bin/bash", "set -e\nls"],
    ["/usr/bin/env bash -eu -o pipefail", "/usr/bin/bash", "set -eu -o pipefail\nls"],
    ["/usr/bin/env python3", "/usr/bin/python3", "ls"],
  ])("names the program of %s alone", (value, program, body) => {
    const mended = applyFix(rule, script(`%post --interpreter="${value}" --erroronfail`));
    expect(mended).toBe(`%post --interpreter=${program} --erroronfail\n${body}\n%end\n`);
    expect(found(rule, mended ?? "")).toEqual([]);
  });

  it("leaves arguments that only the program knows to the reader", () => {
    expect(applyFix(rule, script('%post --interpreter="/usr/bin/python3 -u"'))).toBeUndefined();
    expect(applyFix(rule, script('%post --interpreter="/bin/bash --login"'))).toBeUndefined();
  });
});
