import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/home-content.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string, files?: Record<string, string>) =>
  findings(rule, base + text, files).map(
    (finding) => `${finding.severity} ${finding.message} ${finding.text}`,
  );

describe("home-content finds", () => {
  test.each([
    ["COPY bashrc /home/user/.bashrc", ["warning content /home/user/.bashrc"]],
    [
      "RUN mkdir -p /var/home/user/.config && echo a > /var/home/user/.config/a",
      ["warning content /var/home/user/.config/a"],
    ],
    ["RUN mkdir -p /home/user", ["warning folder /home/user"]],
    [
      "COPY a /home/a/a\nCOPY b /home/a/b\nCOPY c /home/c/c",
      ["warning content /home/a/a", "warning content /home/c/c"],
    ],
    ["COPY a /home/user/a\nRUN /ctx/build.sh", ["info content /home/user/a"]],
    ["RUN if x; then touch /home/user/a; fi", ["info content /home/user/a"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("what a copied folder holds", () => {
    expect(found("COPY root/ /", { "root/home/user/a": "a", "root/usr/x": "b" })).toEqual([
      "warning content /",
    ]);
  });
});

describe("home-content is silent about", () => {
  test.each([
    ["what is deleted again", "COPY a /home/user/a\nRUN rm -rf /home/user /var/home/*"],
    ["mounts", "RUN --mount=type=tmpfs,dst=/var/home touch /home/user/a"],
    ["the folder of homes", "RUN mkdir -p /var/home"],
    ["Homebrew", "COPY --from=brew /home/linuxbrew /home/linuxbrew"],
    [
      "keys of ssh, which another rule knows",
      "RUN mkdir -p /home/a\nCOPY id.pub /home/a/.ssh/authorized_keys",
    ],
    [
      "what tmpfiles.d makes",
      "RUN mkdir /home/a\nCOPY <<'E' /usr/lib/tmpfiles.d/a.conf\nd /var/home/a 0700 1000 1000 - -\nE\n",
    ],
    ["the skeleton of homes", "COPY bashrc /etc/skel/.bashrc"],
    ["builder stages", "FROM fedora AS b\nCOPY a /home/user/a\nFROM quay.io/fedora/fedora-bootc:43"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of home-content", () => {
  test("puts it in the skeleton of homes", () => {
    const fixed = applyFix(rule, `${base}COPY bashrc /home/user/.bashrc\n`);
    expect(fixed).toBe(`${base}COPY bashrc /etc/skel/.bashrc\n`);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    ["a file that has an owner", "COPY --chown=1000:1000 a /home/user/a"],
    ["a home that the build names elsewhere", "COPY a /home/user/a\nRUN chown -R 1000 /home/user"],
    ["a folder", "RUN mkdir -p /home/user/data"],
  ])("there is none for %s", (_, text) => {
    expect(applyFix(rule, `${base}${text}\n`)).toBeUndefined();
  });
});
