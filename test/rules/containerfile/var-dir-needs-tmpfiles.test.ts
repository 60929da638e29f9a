import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/var-dir-needs-tmpfiles.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string, files?: Record<string, string>) =>
  findings(rule, base + text, files).map(
    (finding) => `${finding.severity} ${finding.message} ${finding.text}`,
  );

describe("var-dir-needs-tmpfiles finds", () => {
  test.each([
    ["RUN mkdir -p /var/lib/app", ["warning folder /var/lib/app"]],
    ["RUN install -d -m 0750 /var/lib/app", ["warning folder /var/lib/app"]],
    ["RUN mkdir -p /var/lib/{a,b}", ["warning several /var/lib/{a,b}"]],
    ["RUN mkdir /var/lib/a /var/log/a", ["warning folder /var/lib/a", "warning folder /var/log/a"]],
    ["RUN ln -s /run/app /var/lib/app", ["warning link /var/lib/app"]],
    ["WORKDIR /var/lib/app", ["warning folder /var/lib/app"]],
    ["RUN mkdir -p /var/lib/alternatives", ["info folder /var/lib/alternatives"]],
    ['RUN [ -n "$A" ] && mkdir /var/lib/a', ["info folder /var/lib/a"]],
    [
      "RUN mkdir -p /var/lib/a/b\nRUN echo 'd /var/lib/a 0755 root root - -' > /usr/lib/tmpfiles.d/a.conf",
      ["warning folder /var/lib/a/b"],
    ],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("var-dir-needs-tmpfiles is silent about", () => {
  test.each([
    [
      "folders of the base",
      "RUN mkdir -p /var/tmp /var/lib /var/log /var/log/chrony /var/lib/rpm-state /var/home /var/opt",
    ],
    ["links of the base", "RUN ln -s /run /var/run && ln -s ../run/lock /var/lock"],
    ["root's home as the build needs it", "RUN mkdir -p -m 0700 /var/roothome && x && rm -rf /var/roothome"],
    ["what is deleted again", "RUN mkdir -p /var/lib/a && x && rm -rf /var/lib/a"],
    ["a mount", "RUN --mount=type=tmpfs,dst=/var mkdir -p /var/lib/a"],
    ["an entry of any type", "RUN mkdir -p /var/lib/a && echo 'z /var/lib/a 0755' > /etc/tmpfiles.d/a.conf"],
    [
      "a unit that makes it",
      "RUN mkdir -p /var/lib/a\nCOPY <<E /usr/lib/systemd/system/a.service\n[Service]\nStateDirectory=a\nE\n",
    ],
    ["a folder for files that another rule speaks of", "RUN mkdir -p /var/lib/a && touch /var/lib/a/b"],
    ["what a script that cannot be read may cover", "RUN mkdir -p /var/lib/a\nRUN /ctx/build.sh"],
    ["what a tree that cannot be read may cover", "RUN mkdir -p /var/lib/a\nCOPY --from=x /files/ /"],
    ["a name that only the build knows", "RUN mkdir -p /var/lib/$(hostname)"],
    ["an instruction that is not whole", "RUN <<EOF\nmkdir /var/lib/a\n"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test("an entry in a copied tree", () => {
    const files = { "root/usr/lib/tmpfiles.d/a.conf": "# a\nd /var/lib/a 0755 root root - -\n" };
    expect(found("COPY root/ /\nRUN mkdir -p /var/lib/a", files)).toEqual([]);
  });
});

describe("the fix of var-dir-needs-tmpfiles", () => {
  test.each([
    [
      "RUN mkdir -p /var/lib/foo\nRUN bootc container lint\n",
      "RUN printf '%s\\n' 'd /var/lib/foo 0755 root root - -' > /usr/lib/tmpfiles.d/10-var-lib-foo.conf\nRUN bootc container lint\n",
    ],
    [
      "RUN mkdir -p /var/lib/a/b && chown app:web /var/lib/a/b && chmod 750 /var/lib/a/b\n",
      "RUN mkdir -p /var/lib/a/b && chown app:web /var/lib/a/b && chmod 750 /var/lib/a/b\nRUN printf '%s\\n' 'd /var/lib/a 0755 root root - -' 'd /var/lib/a/b 0750 app web - -' > /usr/lib/tmpfiles.d/10-var-lib-a-b.conf\n",
    ],
    [
      "RUN <<X\ninstall -d -o app -g web -m 2770 /var/lib/a\nX\nRUN dnf -y install a\n",
      "RUN <<X\ninstall -d -o app -g web -m 2770 /var/lib/a\nX\nCOPY <<'EOF' /usr/lib/tmpfiles.d/10-var-lib-a.conf\nd /var/lib/a 2770 app web - -\nEOF\nRUN dnf -y install a\n",
    ],
    [
      "RUN ln -s ../../run/a /var/lib/a\n",
      "RUN printf '%s\\n' 'L /var/lib/a - - - - ../../run/a' > /usr/lib/tmpfiles.d/10-var-lib-a.conf\n",
    ],
  ])("%j", (text, expected) => {
    const fixed = applyFix(rule, base + text);
    expect(fixed).toBe(base + expected);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test("there is none for a mode that cannot be written down", () => {
    expect(applyFix(rule, `${base}RUN mkdir -m u+x /var/lib/a\n`)).toBeUndefined();
  });
});
