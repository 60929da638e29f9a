import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/kargs-toml-invalid.ts";
import { applyFix, findings } from "../../support/containerfile.ts";
import { placesOf } from "../../support/places.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const kargs = (content: string) => `${base}COPY <<'EOF' /usr/lib/bootc/kargs.d/10-a.toml\n${content}\nEOF\n`;
const found = (text: string) =>
  findings(rule, text).map(({ severity, message, text: word, line }) => [severity, message, word, line]);

describe("kargs-toml-invalid finds", () => {
  test.each([
    ['[kargs]\nkargs = ["quiet"]', ["error", "table", "[kargs]", 2]],
    ['[install]\nkargs = ["quiet"]', ["error", "table", "[install]", 2]],
    ['kargs = ["a"]\nmatch_architectures = ["x86_64"]', ["error", "misspelledKey", "match_architectures", 3]],
    ['kargs = ["a"]\narch = "x86_64"', ["error", "misspelledKey", "arch", 3]],
    ['kargs = ["a"]\ndelete = ["b"]', ["error", "unknownKey", "delete", 3]],
    ['match-architectures = ["x86_64"]', ["error", "missing", 'match-architectures = ["x86_64"]', 2]],
    ['kargs = "quiet splash"', ["error", "notList", '"quiet splash"', 2]],
    ['kargs = ["a", 1]', ["error", "notString", "1", 2]],
    ['kargs = ["a"]\nmatch-architectures = "x86_64"', ["error", "notList", '"x86_64"', 3]],
    ['kargs = ["a" "b"]', ["error", "syntax", '"b"', 2]],
    ["quiet nosmt", ["error", "syntax", "nosmt", 2]],
    ["", ["error", "missing", "", 2]],
  ])("%j", (content, expected) => {
    expect(found(kargs(content))).toEqual([expected]);
  });

  test.each([
    [
      `RUN echo 'kargs = ["a"]\\nmatch-architectures = ["x86_64"]' > /usr/lib/bootc/kargs.d/a.toml`,
      ["error", "escapedBreak", "/usr/lib/bootc/kargs.d/a.toml", 1],
    ],
    [
      "RUN printf '[kargs]\\nkargs = [\"a\"]\\n' | tee /usr/lib/bootc/kargs.d/a.toml",
      ["error", "table", "/usr/lib/bootc/kargs.d/a.toml", 1],
    ],
    ["RUN : > /usr/lib/bootc/kargs.d/a.toml", ["error", "missing", "/usr/lib/bootc/kargs.d/a.toml", 1]],
    [
      'RUN if [ "$A" = 1 ]; then cat > /usr/lib/bootc/kargs.d/a.toml <<EOF\nkarg = ["a"]\nEOF\nfi',
      ["warning", "misspelledKey", "karg", 2],
    ],
    [
      'ARG LIMIT=1\nRUN cat <<EOF > /usr/lib/bootc/kargs.d/a.toml\nkargs = ["mem=${LIMIT}"]\nappend = ["x"]\nEOF',
      ["error", "unknownKey", "append", 4],
    ],
  ])("%j", (text, expected) => {
    expect(found(base + text)).toEqual([expected]);
  });

  test("a copied file, in that file", () => {
    const files = {
      "10-a.toml": '# why\n[kargs]\nkargs = ["a"]\n',
      "a.sh": "cat > /usr/lib/bootc/kargs.d/b.toml <<'E'\nkarg = []\nE\n",
    };
    const text = `${base}COPY 10-a.toml /usr/lib/bootc/kargs.d/\nCOPY a.sh /tmp/\nRUN sh /tmp/a.sh\n`;
    expect(placesOf(rule, text, files)).toEqual(["10-a.toml: [kargs]", "a.sh: karg"]);
  });

  test("a file that is moved to its place, on the move", () => {
    const files = { "10-a.toml": '[kargs]\nkargs = ["a"]\n' };
    const text = `${base}COPY 10-a.toml /usr/lib/bootc/install/a.toml\nRUN mv /usr/lib/bootc/install/a.toml /usr/lib/bootc/kargs.d/a.toml\n`;
    expect(placesOf(rule, text, files)).toEqual(["Containerfile: /usr/lib/bootc/kargs.d/a.toml"]);
  });

  test("a file that several images share, once", () => {
    const text = `${kargs("karg = []").replace("43", "43 AS base")}FROM base AS a\nRUN bootc container lint\nFROM base\nRUN bootc container lint\n`;
    expect(found(text)).toHaveLength(1);
  });
});

describe("kargs-toml-invalid is silent about", () => {
  test.each([
    ["a plain file", kargs('# why\nkargs = ["quiet", "a=\\"b c\\""]\nmatch-architectures = ["x86_64"]')],
    ["other folders", `${base}COPY <<EOF /usr/lib/bootc/install/a.toml\n[install]\nEOF\n`],
    ["names that bootc does not read", `${base}COPY <<EOF /usr/lib/bootc/kargs.d/README\nhello\nEOF\n`],
    [
      "values from variables",
      `${base}ARG A\nRUN cat <<EOF > /usr/lib/bootc/kargs.d/a.toml\nkargs = $A\nEOF\n`,
    ],
    [
      "what dash prints as two lines",
      `FROM ghcr.io/bootcrew/debian-bootc:latest\nRUN echo 'kargs = ["a"]\\nmatch-architectures = ["x86_64"]' > /usr/lib/bootc/kargs.d/a.toml\n`,
    ],
    ["a file that is gone again", `${kargs("karg = []")}RUN rm /usr/lib/bootc/kargs.d/10-a.toml\n`],
    [
      "a file that is edited afterwards",
      `${kargs("karg = []")}RUN sed -i s/karg/kargs/ /usr/lib/bootc/kargs.d/10-a.toml\n`,
    ],
    ["builder stages", `${kargs("karg = []").replace("43", "43 AS a")}FROM quay.io/fedora/fedora-bootc:43\n`],
    ["files that are not at hand", `${base}COPY a.toml /usr/lib/bootc/kargs.d/a.toml\n`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("what stands in place of a variable", () => {
  const target = "/usr/lib/bootc/kargs.d/a.toml";
  const text = 'kargs = ["a"]\nx = $A\ny = 1\n';

  test.each([
    ["a quoted delimiter", `COPY <<'E' ${target}\n${text}E\n`, "$A"],
    ["a quoted delimiter in RUN", `RUN cat > ${target} <<"E"\n${text}E\n`, "$A"],
    ["one inside another here-document", `RUN <<X\ncat > ${target} <<\\E\n${text}E\nX\n`, "$A"],
  ])("is taken as it is behind %s", (_, instruction, word) => {
    expect(found(base + instruction)).toEqual([["error", "syntax", word, expect.any(Number)]]);
  });

  test.each([
    ["COPY", `COPY <<E ${target}\n${text}E\n`],
    ["RUN", `RUN cat > ${target} <<E\n${text}E\n`],
    ["a here-document inside another", `RUN <<X\ncat > ${target} <<E\n${text}E\nX\n`],
    ["a file of another stage", `COPY --from=a /a.toml ${target}\n`],
  ])("makes the rule silent in %s", (_, instruction) => {
    const stage = `FROM scratch AS a\nCOPY <<E /a.toml\n${text}E\n`;
    expect(found(stage + base + instruction)).toEqual([]);
  });

  test("joins lines, so that none of them is judged", () => {
    expect(found(`${base}RUN cat > ${target} <<E\nkargs = \\\n["a"]\nE\n`)).toEqual([]);
  });
});

describe("the fix of kargs-toml-invalid", () => {
  test.each([
    ['[kargs]\nkargs = ["quiet"]', 'kargs = ["quiet"]'],
    ['kargs = ["a"]\nmatch_architectures = ["x86_64"]', 'kargs = ["a"]\nmatch-architectures = ["x86_64"]'],
    ['kargs = ["a"]\narch = "x86_64"', 'kargs = ["a"]\nmatch-architectures = ["x86_64"]'],
    ['kargs = "quiet splash"', 'kargs = ["quiet", "splash"]'],
    ["kargs = 'a=\"b c\"'", "kargs = ['a=\"b c\"']"],
  ])("%j", (before, after) => {
    const fixed = applyFix(rule, kargs(before));
    expect(fixed).toBe(kargs(after));
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test("there is none where the meaning is not known", () => {
    expect(applyFix(rule, kargs('[kargs]\nappend = ["a"]'))).toBeUndefined();
    expect(applyFix(rule, kargs('[kargs]\nkargs = ["a"]\n[x]\n'))).toBeUndefined();
  });
});
