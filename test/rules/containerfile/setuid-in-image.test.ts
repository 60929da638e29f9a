import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/setuid-in-image.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map((finding) => `${finding.severity} ${finding.message} ${finding.text}`);
const builder = (text: string) => `FROM fedora AS b\n${text}\nFROM quay.io/fedora/fedora-bootc:43`;

describe("setuid-in-image finds", () => {
  test.each([
    ["RUN chmod u+s /usr/bin/app", ["hint mode u+s"]],
    ["RUN chmod 4755 /usr/bin/app", ["hint mode 4755"]],
    ["RUN chmod +s /usr/libexec/app", ["hint mode +s"]],
    ["RUN chmod 2755 /usr/bin/app && chmod g+s /usr/bin/app", ["hint mode 2755", "hint mode g+s"]],
    ["RUN install -m 4755 app /usr/bin/app", ["hint mode 4755"]],
    ["COPY --chmod=4755 app.bin /usr/bin/app.bin", ["hint mode --chmod=4755"]],
    ["RUN chmod u=rwxs,go=rx /opt/app/sandbox", ["hint mode u=rwxs,go=rx"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("setuid-in-image is silent about", () => {
  test.each([
    [
      "other modes",
      "RUN chmod 0755 /usr/bin/app && chmod 1777 /usr/x && chmod a+x /usr/bin/b && chmod 755 /usr/bin/c",
    ],
    ["taking the bit away", "RUN chmod u-s /usr/bin/app && chmod -s /usr/bin/b"],
    [
      "folders that hand their group on",
      "RUN chmod g+s /usr/share/app && chmod 2775 /usr/lib/app && chmod 4777 /var/lib/x",
    ],
    [
      "modes of other files",
      "RUN chmod --reference=/usr/bin/sudo /usr/bin/app && install -d -m 4755 /usr/bin/x",
    ],
    ["copies that go elsewhere", "COPY --chmod=4755 a.txt /etc/a.txt"],
    ["another root file system", "RUN chroot /mnt/x chmod u+s /usr/bin/app"],
    ["builder stages", builder("RUN chmod u+s /usr/bin/app\nCOPY --chmod=4755 a.txt /usr/a.txt")],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
