import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-erroronfail-no-set-e.ts";
import { applyFix, found } from "../../support/kickstart-scripts.ts";

const script = (body: string, header = "%post --erroronfail"): string => `${header}\n${body}\n%end\n`;
const speaks = ["info unseen: --erroronfail (1)"];

describe("ks-erroronfail-no-set-e", () => {
  it.each([
    ["several commands", "useradd a\necho done"],
    ["a command in a function", "work() {\n  useradd a\n  useradd b\n}\nwork\necho done"],
    ["a list that may fail in the middle", "mkdir /srv/a && chown a /srv/a\necho done"],
    ["an exit that always comes", "useradd a\nexit 0"],
  ])("finds %s", (_what, body) => {
    expect(found(rule, script(body))).toEqual(speaks);
  });

  it("finds it in %pre too", () => {
    expect(found(rule, script("parted -s /dev/sda mklabel gpt\nlsblk", "%pre --erroronfail"))).toEqual(
      speaks,
    );
  });

  it.each([
    ["set -e", "set -e\nuseradd a\necho done"],
    ["set -euo pipefail", "set -euo pipefail\nuseradd a\necho done"],
    ["set -o errexit", "set -o errexit\nuseradd a\necho done"],
    ["a single command", "useradd a"],
    ["commands that cannot fail", "echo a\ndate\nuseradd a"],
    ["exits of one's own", "useradd a || exit 1\nusermod -aG wheel a || exit 1\necho done"],
    ["a trap", "trap 'echo failed' ERR\nuseradd a\necho done"],
    ["one list", "useradd a && usermod -aG wheel a && echo done"],
    ["failures that are expected", "useradd a || true\necho done"],
    ["a body from elsewhere", "%include /tmp/post.sh\nuseradd a\necho done"],
    ["an option on the line that nobody reads", "#!/bin/bash -e\nuseradd a\necho done"],
  ])("is silent on %s", (_what, body) => {
    expect(found(rule, script(body))).toEqual([]);
  });

  it("is silent without the option, and in another language", () => {
    expect(found(rule, script("useradd a\necho done", "%post"))).toEqual([]);
    const python = "%post --erroronfail --interpreter=/usr/bin/python3";
    expect(found(rule, script("import os\nprint(1)", python))).toEqual([]);
  });

  it("begins the script with set -e", () => {
    const mended = applyFix(rule, script("useradd a\necho done"));
    expect(mended).toBe(script("set -e\nuseradd a\necho done"));
    expect(found(rule, mended ?? "")).toEqual([]);
  });

  it("leaves a #! line first, and the line breaks of the file", () => {
    const text = script("#!/bin/bash\nuseradd a\necho done").replaceAll("\n", "\r\n");
    expect(applyFix(rule, text)).toBe(
      script("#!/bin/bash\nset -e\nuseradd a\necho done").replaceAll("\n", "\r\n"),
    );
  });
});
