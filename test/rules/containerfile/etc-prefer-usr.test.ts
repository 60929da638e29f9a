import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/etc-prefer-usr.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string, files?: Record<string, string>) =>
  findings(rule, base + text, files).map(
    ({ severity, args, text: word }) => `${severity} ${word} ${args.folder}`,
  );

describe("etc-prefer-usr finds", () => {
  test.each([
    ["COPY app.service /etc/systemd/system/", "hint /etc/systemd/system/ /usr/lib/systemd/system"],
    ["COPY a.timer /etc/systemd/user/a.timer", "hint /etc/systemd/user/a.timer /usr/lib/systemd/user"],
    ["RUN echo 'a=1' > /etc/sysctl.d/90-app.conf", "hint /etc/sysctl.d/90-app.conf /usr/lib/sysctl.d"],
    ["RUN tee /etc/tmpfiles.d/a.conf <<E\nd /var/a\nE\n", "hint /etc/tmpfiles.d/a.conf /usr/lib/tmpfiles.d"],
    [
      "COPY <<E /etc/udev/rules.d/9-a.rules\nx\nE\n",
      "hint /etc/udev/rules.d/9-a.rules /usr/lib/udev/rules.d",
    ],
    ["COPY a.conf /etc/dracut.conf.d/", "hint /etc/dracut.conf.d/ /usr/lib/dracut/dracut.conf.d"],
    [
      "COPY a.conf /etc/NetworkManager/conf.d/a.conf",
      "hint /etc/NetworkManager/conf.d/a.conf /usr/lib/NetworkManager/conf.d",
    ],
    [
      "COPY a.container /etc/containers/systemd/",
      "hint /etc/containers/systemd/ /usr/share/containers/systemd",
    ],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test("a tree is one finding", () => {
    const files = {
      "root/etc/sysctl.d/a.conf": "",
      "root/etc/udev/rules.d/a.rules": "x",
      "root/etc/motd": "",
    };
    const [finding, ...others] = findings(rule, `${base}COPY root/ /\n`, files);
    expect(finding).toMatchObject({ message: "several", text: "/", args: { more: 1 } });
    expect(others).toEqual([]);
  });
});

describe("etc-prefer-usr is silent about", () => {
  test.each([
    ["drop-ins of units", "COPY a.conf /etc/systemd/system/sshd.service.d/a.conf"],
    ["links that enable units", "RUN ln -s /usr/lib/systemd/system/a.service /etc/systemd/system/a.service"],
    ["masks", "RUN ln -s /dev/null /etc/tmpfiles.d/a.conf && : > /etc/sysctl.d/b.conf"],
    [
      "folders without a twin",
      "COPY a.repo /etc/yum.repos.d/\nCOPY b.conf /etc/ssh/sshd_config.d/\nCOPY c /etc/sudoers.d/c\nCOPY d.sh /etc/profile.d/",
    ],
    ["a unit of the base", "COPY a /etc/systemd/system/sshd.service"],
    ["a unit of a package", "RUN dnf -y install nginx\nCOPY nginx.service /etc/systemd/system/"],
    [
      "a file that stands before another of the image",
      "COPY a.conf /usr/lib/sysctl.d/a.conf\nCOPY a.conf /etc/sysctl.d/a.conf",
    ],
    ["edits in place", "RUN sed -i s/a/b/ /etc/sysctl.d/a.conf && echo x >> /etc/modprobe.d/b.conf"],
    [
      "an /etc that forgets changes",
      "COPY a.conf /etc/sysctl.d/\nRUN printf '[etc]\\ntransient = true\\n' > /usr/lib/ostree/prepare-root.conf",
    ],
    [
      "builder stages",
      "FROM scratch AS ctx\nCOPY a.conf /etc/sysctl.d/\nFROM quay.io/fedora/fedora-bootc:43",
    ],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of etc-prefer-usr", () => {
  test.each([
    [
      "COPY app.service /etc/systemd/system/\nRUN chmod 644 /etc/systemd/system/app.service\n",
      "COPY app.service /usr/lib/systemd/system/\nRUN chmod 644 /usr/lib/systemd/system/app.service\n",
    ],
    ["RUN echo a > /etc/modules-load.d/a.conf\n", "RUN echo a > /usr/lib/modules-load.d/a.conf\n"],
  ])("%j", (text, expected) => {
    const fixed = applyFix(rule, base + text);
    expect(fixed).toBe(base + expected);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test("there is none where a word brings other files as well", () => {
    const files = { "units/a.service": "[Service]\n", "units/b.service.d/c.conf": "" };
    expect(applyFix(rule, `${base}COPY units/ /etc/systemd/system/\n`, files)).toBeUndefined();
  });
});
