import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-post-writes-usr.ts";
import { found, withPost } from "../../support/kickstart-scripts.ts";

describe("ks-post-writes-usr", () => {
  it.each([
    ["packages", "dnf -y install htop", ["warning install: dnf (3)"]],
    [
      "packages from files",
      "rpm -Uvh /root/a.rpm\nrpm-ostree install b",
      ["warning install: rpm (3)", "warning install: rpm-ostree (4)"],
    ],
    ["Python packages", "pip3 install requests", ["warning install: pip3 (3)"]],
    [
      "an installation from source",
      "make install\nnpm install -g yarn",
      ["warning install: make (3)", "warning install: npm (4)"],
    ],
    ["a redirection", "echo x > /usr/lib/a.conf", ["warning write: /usr/lib/a.conf (3)"]],
    [
      "a copy and a link",
      "cp /root/a /usr/bin/a\nln -s /opt/a /bin/a",
      ["warning write: /usr/bin/a (3)", "warning write: /bin/a (4)"],
    ],
    [
      "a folder and an edit",
      "mkdir -p /usr/share/a\nsed -i s/a/b/ /usr/lib/b",
      ["warning write: /usr/share/a (3)", "warning write: /usr/lib/b (4)"],
    ],
    ["a download", "curl -o /lib/a https://example.org/a", ["warning write: /lib/a (3)"]],
    ["a file that is moved there", "mv /root/a /usr/lib/a", ["warning write: /usr/lib/a (3)"]],
    ["a folder that is entered first", "cd /usr/lib\ntouch a", ["warning write: a (4)"]],
    ["a condition", "if lspci | grep -q x; then foo; dnf -y install a; fi", ["warning install: dnf (3)"]],
  ])("finds %s", (_what, body, expected) => {
    const usual = expected.map((one) => (body.startsWith("if") ? one.replace("warning", "info") : one));
    expect(found(rule, withPost(body))).toEqual(usual);
  });

  it("says less of /usr/local, which some images link to /var", () => {
    expect(found(rule, withPost("install -m755 a /usr/local/bin/a"))).toEqual([
      "info local: /usr/local/bin/a (3)",
    ]);
  });

  it("is an error where the failure ends the installation", () => {
    expect(found(rule, withPost("set -e\ndnf -y install a\nls", " --erroronfail"))).toEqual([
      "error install: dnf (4)",
    ]);
    expect(found(rule, withPost("dnf -y install a\nls", " --erroronfail"))).toEqual([
      "warning install: dnf (3)",
    ]);
    expect(found(rule, withPost("set -e\ndnf -y install a || true", " --erroronfail"))).toEqual([
      "info install: dnf (4)",
    ]);
  });

  it("is no error with the command bootc, which leaves /usr writable", () => {
    const text = "bootc --source-imgref=registry:quay.io/a/b:1\n%post --erroronfail\ntouch /usr/a\n%end\n";
    expect(found(rule, text)).toEqual(["warning write: /usr/a (3)"]);
  });

  it("finds it in a kickstart to which the builder adds the image", () => {
    expect(found(rule, "%post\ntouch /usr/a\n%end\n", { payload: true })).toEqual([
      "warning write: /usr/a (2)",
    ]);
  });

  it.each([
    ["reading", "ls /usr/lib\ncat /usr/lib/os-release > /root/release\nrpm -qi bash\nrpm -qa"],
    ["comments and texts", "# dnf install a\necho dnf install a > /root/notes"],
    ["system extensions", "mkdir -p /var/lib/extensions/a/usr/bin\ncp a /var/lib/extensions/a/usr/bin/"],
    ["a home of one's own", "pip install --user a\n/opt/venv/bin/pip install a"],
    [
      "packages elsewhere",
      "dnf --installroot=/var/lib/machines/a install b\nmake install DESTDIR=/var/lib/a",
    ],
    ["an overlay that is asked for", "bootc usr-overlay\ndnf -y install a"],
    ["settings", "systemctl enable sshd\necho a > /etc/motd"],
  ])("is silent on %s", (_what, body) => {
    expect(found(rule, withPost(body))).toEqual([]);
  });

  it("is silent outside of the installed system", () => {
    const script = "dnf -y install a\ntouch /usr/a";
    expect(found(rule, withPost(script, " --nochroot"))).toEqual([]);
    expect(found(rule, withPost(script).replace("%post", "%pre"))).toEqual([]);
    expect(found(rule, withPost(script, " --interpreter=/usr/bin/python3"))).toEqual([]);
  });

  it("is silent where packages are installed and no image", () => {
    expect(found(rule, "%post\ndnf -y install a\n%end\n")).toEqual([]);
  });
});
