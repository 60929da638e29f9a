import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/srv-mnt-media.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map((finding) => `${finding.severity} ${finding.message} ${finding.text}`);
const builder = (text: string) => `FROM fedora AS b\n${text}\nFROM quay.io/fedora/fedora-bootc:43`;

describe("srv-mnt-media finds", () => {
  test.each([
    ["COPY site/ /srv/www/", ["info content /srv/www/"]],
    ["RUN mkdir -p /srv/ftp && touch /srv/ftp/a", ["info content /srv/ftp/a"]],
    ["RUN mkdir -p /mnt/data", ["info folder /mnt/data"]],
    ["COPY a /var/srv/a\nRUN /ctx/build.sh", ["hint content /var/srv/a"]],
    ["COPY a /srv/x/a\nCOPY b /srv/x/b\nCOPY c /srv/y/c", ["info content /srv/x/a", "info content /srv/y/c"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("srv-mnt-media is silent about", () => {
  test.each([
    ["what is deleted again", "RUN touch /srv/a && rm -rf /srv/*"],
    [
      "mounts",
      "RUN --mount=type=bind,source=.,target=/mnt cp /mnt/a /usr/a\nRUN --mount=type=tmpfs,dst=/srv touch /srv/a",
    ],
    ["the folders themselves", "RUN mkdir -p /var/srv /var/mnt"],
    [
      "what tmpfiles.d makes",
      "RUN mkdir /srv/a\nCOPY <<'E' /usr/lib/tmpfiles.d/a.conf\nd /srv/a 0755 root root - -\nE\n",
    ],
    ["static data", "COPY site/ /usr/share/www/"],
    ["builder stages", builder("COPY a /srv/a")],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of srv-mnt-media", () => {
  test("puts what is served in /usr/share, wherever the file speaks of it", () => {
    const fixed = applyFix(rule, `${base}COPY site/ /srv/www\nRUN chmod -R a+rX /srv/www\n`);
    expect(fixed).toBe(`${base}COPY site/ /usr/share/www\nRUN chmod -R a+rX /usr/share/www\n`);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    ["what a RUN makes", "RUN mkdir -p /srv/a"],
    ["/mnt", "COPY a /mnt/a"],
  ])("there is none for %s", (_, text) => {
    expect(applyFix(rule, `${base}${text}\n`)).toBeUndefined();
  });
});
