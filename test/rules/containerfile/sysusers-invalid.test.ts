import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/sysusers-invalid.ts";
import { applyFix, findings } from "../../support/containerfile.ts";
import { placesOf } from "../../support/places.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const lines = (content: string, folder = "/usr/lib/sysusers.d") =>
  `${base}COPY <<'EOF' ${folder}/a.conf\n${content}\nEOF\n`;
const found = (text: string) =>
  findings(rule, text).map(({ severity, message, text: word, line }) => [severity, message, word, line]);

describe("sysusers-invalid finds", () => {
  test.each([
    ["user app - -", ["warning", "type", "user", 2]],
    ["g", ["error", "noName", "g", 2]],
    ["u my.app - -", ["warning", "name", "my.app", 2]],
    ["u 9app - -", ["warning", "name", "9app", 2]],
    ["u app auto", ["error", "id", "auto", 2]],
    ["u app 990/991", ["error", "id", "990/991", 2]],
    ["g app 990:991", ["error", "id", "990:991", 2]],
    ["u app 65535", ["warning", "reserved", "65535", 2]],
    ["m app", ["warning", "group", "app", 2]],
    ["m app 10", ["warning", "group", "10", 2]],
    ["r - 500", ["error", "range", "500", 2]],
    ["# c\nu app - App User /var/lib/app /sbin/nologin", ["warning", "gecos", "App User", 3]],
    ["u app - The App", ["warning", "gecos", "The App", 2]],
    ['u app - "App" /var/lib/app nologin', ["warning", "shell", "nologin", 2]],
    ["g app - wheel", ["warning", "extra", "wheel", 2]],
    ["g a\n \ng b", ["error", "blank", " ", 3]],
  ])("%j", (content, expected) => {
    expect(found(lines(content))).toEqual([expected]);
  });

  test.each([
    ["COPY a.conf /usr/lib/systemd/sysusers.d/", "/usr/lib/systemd/sysusers.d/"],
    ["RUN echo 'u app -' > /usr/lib/sysusers.d/app", "/usr/lib/sysusers.d/app"],
  ])("%j, which nobody reads", (text, word) => {
    expect(found(base + text)).toEqual([["warning", "unread", word, 1]]);
  });

  test("ids where bootc does not look", () => {
    expect(found(lines("u app auto", "/etc/sysusers.d"))).toEqual([["warning", "id", "auto", 2]]);
  });

  test("a copied file, in that file", () => {
    const files = { "a.conf": "u app x\n" };
    expect(placesOf(rule, `${base}COPY a.conf /usr/lib/sysusers.d/\n`, files)).toEqual(["a.conf: x"]);
  });
});

describe("sysusers-invalid is silent about", () => {
  test.each([
    [
      "lines that are right",
      lines(
        '# c\n\nu app - "App User" /var/lib/app /sbin/nologin\nu! b 440 \'B C\'\nu c 10:20 - - -\nu d -:wheel\nu e /usr/bin/e "E"\ng f -\ng g 12\ng h /usr/bin/h\nm app wheel\nr - 500-900\nu %i - "x"\nu onlyname',
      ),
    ],
    ["blanks where bootc does not look", lines("g a\n \ng b", "/etc/sysusers.d")],
    ["lines from variables", lines("u app $UID App\n").replace("<<'EOF'", "<<EOF")],
    ["other files", `${base}COPY <<E /etc/a.conf\nuser a\nE\n`],
    ["files that are not at hand", `${base}COPY a.conf /usr/lib/sysusers.d/\n`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of sysusers-invalid", () => {
  test.each([
    ["u app - App User /var/lib/app /sbin/nologin", 'u app - "App User" /var/lib/app /sbin/nologin'],
    ["u app - The App", 'u app - "The App"'],
    ["g a\n \ng b", "g a\n\ng b"],
  ])("%j", (before, after) => {
    const fixed = applyFix(rule, lines(before));
    expect(fixed).toBe(lines(after));
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test("there is none where the columns remain unclear", () => {
    expect(applyFix(rule, lines("u app - a /b c /d e"))).toBeUndefined();
  });
});
