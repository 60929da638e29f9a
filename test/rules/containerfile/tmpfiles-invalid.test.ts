import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/tmpfiles-invalid.ts";
import { applyFix, findings } from "../../support/containerfile.ts";
import { placesOf } from "../../support/places.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const lines = (content: string, from = base) =>
  `${from}COPY <<'EOF' /usr/lib/tmpfiles.d/a.conf\n${content}\nEOF\n`;
const found = (text: string, files?: Record<string, string>) =>
  findings(rule, text, files).map(({ severity, message, text: word, line }) => [
    severity,
    message,
    word,
    line,
  ]);

describe("tmpfiles-invalid finds", () => {
  test.each([
    ["+z /var/lib/a 0640 root tss -", ["warning", "modifier", "+z", 2]],
    ["directory /var/lib/a 0755 root root -", ["warning", "type", "directory", 2]],
    ["d", ["warning", "noPath", "d", 2]],
    ["d var/lib/a 0755 root root -", ["warning", "relative", "var/lib/a", 2]],
    ["d /var/lib/a\\ b 0755 root root -", ["error", "escape", "/var/lib/a\\ b", 2]],
    ["# a\nd /var/lib/a root root 0755", ["warning", "mode", "root", 3]],
    ["d /var/lib/my app 0755 root root", ["warning", "mode", "app", 2]],
    ["d /var/lib/a rwxr-xr-x root root", ["warning", "mode", "rwxr-xr-x", 2]],
    ["w /sys/a", ["warning", "argument", "w", 2]],
    ["a+ /var/lib/a - - - -", ["warning", "argument", "a+", 2]],
    ["L /var/lib/a - - - -", ["info", "target", "/var/lib/a", 2]],
    ["d /usr/share/app 0755 root root -", ["warning", "readOnly", "/usr/share/app", 2]],
    ["L+ /opt/app - - - - ../var/app", ["warning", "readOnly", "/opt/app", 2]],
    ["d /var/a\n  \nd /var/b", ["error", "blank", "  ", 3]],
  ])("%j", (content, expected) => {
    expect(found(lines(content))).toEqual([expected]);
  });

  test.each([
    ["COPY a.tmpfiles.conf /usr/lib/systemd/tmpfiles.d/", "/usr/lib/systemd/tmpfiles.d/"],
    ["RUN echo 'd /var/a' > /usr/lib/tmpfiles.d/a", "/usr/lib/tmpfiles.d/a"],
    ["RUN echo 'd /var/a' > /etc/tmpfiles.d/app/a.conf", "/etc/tmpfiles.d/app/a.conf"],
  ])("%j, which nobody reads", (text, word) => {
    expect(found(base + text)).toEqual([["warning", "unread", word, 1]]);
  });

  test("a copied file, in that file", () => {
    const files = { "a.conf": "d /var/a\nq: /var/b\n" };
    expect(placesOf(rule, `${base}COPY a.conf /usr/lib/tmpfiles.d/\n`, files)).toEqual(["a.conf: q:"]);
  });
});

describe("tmpfiles-invalid is silent about", () => {
  test.each([
    [
      "lines that are right",
      lines(
        '# c\n\nd /var/lib/a 0755 root root - -\nf= /run/a 644\nL /var/b - - - - ../run/b\nL+? /etc/c\nz /usr/lib/x 0755\nZ /var/c ~2755 a b\na+ /var/d - - - - u::rwx\nC /var/e - - - - -\nd "/var/my app" 0755\nd /var/a\\x20b :0755\nw! /sys/a - - - - it\'s 1\nD! %t/x\nx /var/tmp/*',
      ),
    ],
    [
      "files of the image that get another mode",
      `${lines("d /usr/lib/app 0700")}RUN mkdir -p /usr/lib/app\n`,
    ],
    [
      "a root file system that can be written",
      `${lines("d /usr/share/a")}RUN printf '[root]\\ntransient = true\\n' > /usr/lib/ostree/prepare-root.conf\n`,
    ],
    ["/opt that leads to /var", lines("d /opt/app", "FROM ghcr.io/ublue-os/bazzite:stable\n")],
    [
      "/opt of a base that is not known",
      `${lines("d /opt/app", "FROM example.com/bootc\n")}RUN bootc container lint\n`,
    ],
    ["/opt that the build makes a link", `${lines("d /opt/app")}RUN rm -rf /opt && ln -s /var/opt /opt\n`],
    ["links with a twin", `${lines("L /var/lib/a")}COPY a /usr/share/factory/var/lib/a\n`],
    ["links whose twin a script may bring", `${lines("L /var/lib/a")}RUN /ctx/build.sh\n`],
    ["lines from variables", lines("$TYPE var/a\nd ${DIR} x y").replace("<<'EOF'", "<<EOF")],
    ["units", `${base}COPY <<E /usr/lib/systemd/system/a.service\n+z x\nE\n`],
    ["notes beside the files", `${base}COPY README a.conf.bak /usr/lib/tmpfiles.d/\n`],
    ["files that are not at hand", `${base}COPY a.conf /usr/lib/tmpfiles.d/\n`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test("lines that end as on Windows", () => {
    expect(found(lines("d /var/a 0755\n\nd /var/b 0755").replaceAll("\n", "\r\n"))).toEqual([]);
  });
});

describe("the fix of tmpfiles-invalid", () => {
  test.each([
    ["+z /var/lib/a 0640 root tss -", "z /var/lib/a 0640 root tss -"],
    ["+L /var/a - - - - b", "L+ /var/a - - - - b"],
    ["d /var/a\n \t\nd /var/b", "d /var/a\n\nd /var/b"],
  ])("%j", (before, after) => {
    const fixed = applyFix(rule, lines(before));
    expect(fixed).toBe(lines(after));
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test("there is none for words that nobody knows", () => {
    expect(applyFix(rule, lines("directory /var/a"))).toBeUndefined();
  });
});
