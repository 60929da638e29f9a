import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/kargs-machine-specific.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const kargs = (list: string) => `${base}COPY <<'EOF' /usr/lib/bootc/kargs.d/a.toml\nkargs = [${list}]\nEOF\n`;
const found = (text: string) =>
  findings(rule, text).map(({ severity, message, args, text: word }) => [
    severity,
    message,
    args.argument,
    word,
  ]);

describe("kargs-machine-specific finds", () => {
  test.each([
    ['"quiet", "root=UUID=1-2"', ["info", "root", "root=UUID=1-2", '"root=UUID=1-2"']],
    [
      '"rootflags=noatime,subvol=root"',
      ["info", "root", "rootflags=noatime,subvol=root", '"rootflags=noatime,subvol=root"'],
    ],
    ['"rd.luks.uuid=luks-1"', ["info", "machine", "rd.luks.uuid=luks-1", '"rd.luks.uuid=luks-1"']],
    [
      '"quiet resume=/dev/mapper/swap"',
      ["info", "machine", "resume=/dev/mapper/swap", '"quiet resume=/dev/mapper/swap"'],
    ],
    ['"ostree=/ostree/boot.1/x"', ["info", "boot", "ostree=/ostree/boot.1/x", '"ostree=/ostree/boot.1/x"']],
  ])("%s", (list, expected) => {
    expect(found(kargs(list))).toEqual([expected]);
  });
});

describe("kargs-machine-specific is silent about", () => {
  test.each([
    [
      "arguments for every machine",
      kargs('"rootwait", "rw", "rootflags=noatime", "rd.luks.options=discard"'),
    ],
    ["labels", kargs('"resume=LABEL=swap"')],
    [
      "arguments for the install",
      `${base}COPY <<E /usr/lib/bootc/install/a.toml\n[install]\nkargs = ["root=LABEL=x"]\nE\n`,
    ],
    ["values from variables", kargs('"root=$ROOT"').replace("<<'EOF'", "<<EOF")],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
