import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-shebang-ignored.ts";
import { applyFix, found } from "../../support/kickstart-scripts.ts";

const script = (body: string, header = "%post"): string => `${header}\n${body}\n%end\n`;

describe("ks-shebang-ignored", () => {
  it.each([
    ["another language", "#!/usr/bin/python3\nprint(1)", "language: #!/usr/bin/python3"],
    ["another language by env", "#!/usr/bin/env perl\nprint 1;", "language: #!/usr/bin/env perl"],
    ["another shell", "#!/bin/zsh\nprint -l *", "language: #!/bin/zsh"],
    ["options that would stop the script", "#!/bin/bash -e\nls", "options: #!/bin/bash -e"],
    ["several options", "#! /bin/sh -eux\nls", "options: #! /bin/sh -eux"],
  ])("finds %s", (_what, body, expected) => {
    expect(found(rule, script(body))).toEqual([`warning ${expected} (2)`]);
  });

  it("finds it where another program is named", () => {
    expect(found(rule, script("#!/usr/bin/python3\nprint(1)", "%pre --interpreter=/bin/bash"))).toEqual([
      "warning language: #!/usr/bin/python3 (2)",
    ]);
  });

  it.each([
    ["the shell that runs it", "#!/bin/sh\nls"],
    ["bash, which sh is", "#!/bin/bash\na=(1 2)\nls"],
    ["bash by env", "#!/usr/bin/env bash\nls"],
    ["options that change nothing for what runs", "#!/bin/bash -x\nls"],
    ["options that the script sets itself", "#!/bin/bash -e\nset -e\nls"],
    ["a line that is not the first", "ls\n#!/usr/bin/python3"],
    ["the line of another file", "cat > /root/a.py <<EOF\n#!/usr/bin/python3\nEOF"],
  ])("is silent on %s", (_what, body) => {
    expect(found(rule, script(body))).toEqual([]);
  });

  it("is silent where the language is named", () => {
    const header = "%post --interpreter=/usr/bin/python3";
    expect(found(rule, script("#!/usr/bin/python3\nprint(1)", header))).toEqual([]);
  });

  it("names the language", () => {
    const mended = applyFix(rule, script("#!/usr/bin/env python3\nprint(1)", "%post --log=/root/a.log"));
    expect(mended).toBe(
      script("#!/usr/bin/env python3\nprint(1)", "%post --interpreter=/usr/bin/python3 --log=/root/a.log"),
    );
    expect(found(rule, mended ?? "")).toEqual([]);
  });

  it("sets the options", () => {
    const mended = applyFix(rule, script("#!/bin/bash -eu -o pipefail\nls"));
    expect(mended).toBe(script("#!/bin/bash -eu -o pipefail\nset -eu -o pipefail\nls"));
    expect(found(rule, mended ?? "")).toEqual([]);
  });

  it("leaves what cannot be said in one word to the reader", () => {
    expect(applyFix(rule, script("#!/usr/bin/python3 -u\nprint(1)"))).toBeUndefined();
    expect(applyFix(rule, script("#!/bin/bash -e --login\nls"))).toBeUndefined();
    const named = "%post --interpreter=/bin/sh";
    expect(applyFix(rule, script("#!/usr/bin/python3\nprint(1)", named))).toBeUndefined();
  });
});
