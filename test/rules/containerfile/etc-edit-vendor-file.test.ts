import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/etc-edit-vendor-file.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map((finding) => `${finding.severity} ${finding.message} ${finding.text}`);
const builder = (text: string) => `FROM fedora AS b\n${text}\nFROM quay.io/fedora/fedora-bootc:43`;

describe("etc-edit-vendor-file finds", () => {
  test.each([
    ["RUN sed -i 's/^#Port.*/Port 2222/' /etc/ssh/sshd_config", ["hint file /etc/ssh/sshd_config"]],
    ["RUN echo 'vm.swappiness = 10' >> /etc/sysctl.conf", ["hint file /etc/sysctl.conf"]],
    [
      "RUN echo 'Storage=persistent' | tee -a /etc/systemd/journald.conf",
      ["hint file /etc/systemd/journald.conf"],
    ],
    [
      "RUN sed -i s/a/b/ /usr/lib/systemd/system/nginx.service",
      ["hint unit /usr/lib/systemd/system/nginx.service"],
    ],
    ["RUN sed -i s/a/b/ /etc/sudoers && sed -i s/c/d/ /etc/sudoers", ["hint file /etc/sudoers"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("etc-edit-vendor-file is silent about", () => {
  test.each([
    ["files of one's own", "COPY sshd_config /etc/ssh/sshd_config\nRUN sed -i s/a/b/ /etc/ssh/sshd_config"],
    ["additions in their folder", "RUN echo 'Port 2222' > /etc/ssh/sshd_config.d/10-port.conf"],
    ["repositories", "RUN sed -i 's@enabled=1@enabled=0@' /etc/yum.repos.d/x.repo /etc/dnf/dnf.conf"],
    [
      "units that came with a tree",
      "COPY --from=ctx /system_files /\nRUN sed -i s/a/b/ /usr/lib/systemd/system/x.service",
    ],
    [
      "units of one's own",
      "COPY x.service /usr/lib/systemd/system/\nRUN sed -i s/a/b/ /usr/lib/systemd/system/x.service",
    ],
    ["reading", "RUN sed -n p /etc/sudoers && cat /etc/ssh/sshd_config"],
    [
      "a transient /etc",
      "COPY <<E /usr/lib/ostree/prepare-root.conf\n[etc]\ntransient = true\nE\nRUN sed -i s/a/b/ /etc/sudoers",
    ],
    ["builder stages", builder("RUN sed -i s/a/b/ /etc/sudoers")],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
