import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/prepare-root-invalid.ts";
import { applyFix, findings } from "../../support/containerfile.ts";
import { placesOf } from "../../support/places.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const path = "/usr/lib/ostree/prepare-root.conf";
const config = (content: string) => `${base}COPY <<'EOF' ${path}\n${content}\nEOF\n`;
const found = (text: string) =>
  findings(rule, text).map(({ severity, message, text: word, line }) => [severity, message, word, line]);
const xfs = '[install.filesystem.root]\ntype = "xfs"\n';

describe("prepare-root-invalid finds", () => {
  test.each([
    ["[composefs]\nenabled = on", ["error", "value", "on", 3]],
    ['[composefs]\nenabled = "yes"', ["error", "value", '"yes"', 3]],
    ["[composefs]\nenabled = yes # safe", ["error", "value", "yes # safe", 3]],
    ["[composefs]\nenabled =", ["error", "value", "enabled", 3]],
    ["[etc]\ntransient = yes", ["error", "value", "yes", 3]],
    ["[root]\ntransient = True", ["error", "value", "True", 3]],
    ["[root]\ntransient = true\ntransient-ro = 1", ["error", "exclusive", "transient-ro", 4]],
    ["[composefs]\nenabled = no", ["info", "disabled", "no", 3]],
    ["[composefs]\nenable = yes", ["warning", "unknownKey", "enable", 3]],
    ["[compose]\nenabled = yes", ["warning", "unknownSection", "[compose]", 2]],
    ["enabled = yes", ["error", "syntax", "enabled", 2]],
    ["[etc]\ntransient", ["error", "syntax", "transient", 3]],
    ["[etc]\n; note\ntransient = true", ["error", "syntax", "; note", 3]],
  ])("%j", (content, expected) => {
    expect(found(config(content))).toEqual([expected]);
  });

  test("verity on a file system without it", () => {
    const text = `${config("[composefs]\nenabled = verity")}COPY <<E /usr/lib/bootc/install/a.toml\n${xfs}E\n`;
    expect(found(text)).toEqual([["warning", "xfs", "verity", 3]]);
  });

  test("what printf writes, and a copied file", () => {
    const text = `${base}RUN printf '[etc]\\ntransient = on\\n' > /etc/ostree/prepare-root.conf`;
    expect(found(text)).toEqual([["error", "value", "/etc/ostree/prepare-root.conf", 1]]);
    const files = { "prepare-root.conf": "[etc]\ntransient = on\n" };
    expect(placesOf(rule, `${base}COPY prepare-root.conf ${path}\n`, files)).toEqual([
      "prepare-root.conf: on",
    ]);
  });
});

describe("prepare-root-invalid is silent about", () => {
  test.each([
    [
      "all that ostree knows",
      config(
        "# c\n[composefs]\nenabled = signed\nkeypath = /etc/key\n[sysroot]\nreadonly = true\n[etc]\ntransient = 0\n[root]\ntransient=true\ntransient-ro=false",
      ),
    ],
    ["verity where the file system is not known", config("[composefs]\nenabled = verity")],
    ["a root that forgets its changes", config("[composefs]\nenabled = no\n[root]\ntransient = true")],
    ["an empty file", config("")],
    ["values from variables", config("[composefs]\nenabled = $MODE\n$MORE").replace("<<'EOF'", "<<EOF")],
    ["other files", `${base}COPY <<E /usr/lib/ostree/other.conf\nx\nE\n`],
    ["builder stages", `${config("x").replace("43", "43 AS a")}${base}`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of prepare-root-invalid", () => {
  test.each([
    ["[composefs]\nenabled = on", "[composefs]\nenabled = true"],
    ['[composefs]\nenabled = "Yes" # safe', "[composefs]\nenabled = yes"],
    ["[etc]\ntransient = yes", "[etc]\ntransient = true"],
    ["[root]\ntransient_ro = true", "[root]\ntransient-ro = true"],
    ["[compose]\nenabled = yes", "[composefs]\nenabled = yes"],
  ])("%j", (before, after) => {
    const fixed = applyFix(rule, config(before));
    expect(fixed).toBe(config(after));
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test("there is none where nobody knows what is meant", () => {
    expect(applyFix(rule, config("[composefs]\nenabled = perhaps"))).toBeUndefined();
  });
});
