import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/machine-identity-baked.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map(({ severity, message, text: word }) => `${severity} ${message} ${word}`);

describe("machine-identity-baked finds", () => {
  test.each([
    ["RUN systemd-machine-id-setup", ["error machineId systemd-machine-id-setup"]],
    ["RUN dbus-uuidgen --ensure", ["error machineId dbus-uuidgen"]],
    ["RUN dbus-uuidgen > /etc/machine-id", ["error machineId /etc/machine-id"]],
    ["RUN echo 0123456789abcdef > /etc/machine-id", ["error machineId /etc/machine-id"]],
    ["RUN dnf -y install openssh-server && ssh-keygen -A", ["error hostKey ssh-keygen"]],
    [
      "RUN ssh-keygen -t ed25519 -f /etc/ssh/ssh_host_ed25519_key -N ''",
      ["error hostKey /etc/ssh/ssh_host_ed25519_key"],
    ],
    ["COPY keys/host /etc/ssh/ssh_host_rsa_key", ["error hostKey /etc/ssh/ssh_host_rsa_key"]],
    ["COPY hostid /etc/hostid", ["info other /etc/hostid"]],
    ["RUN iscsi-iname > /etc/iscsi/initiatorname.iscsi", ["info other /etc/iscsi/initiatorname.iscsi"]],
    ["RUN [ -f /etc/machine-id ] || systemd-machine-id-setup", ["info machineId systemd-machine-id-setup"]],
    ["RUN ssh-keygen -A\nRUN /ctx/finish.sh", ["warning hostKey ssh-keygen"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("machine-identity-baked is silent about", () => {
  test.each([
    ["an empty id", "RUN : > /etc/machine-id && truncate -s0 /var/lib/dbus/machine-id"],
    ["systemd's own word", "RUN echo uninitialized > /etc/machine-id"],
    ["an id taken away again", "RUN systemd-machine-id-setup && dnf -y install x\nRUN rm -f /etc/machine-id"],
    ["an id emptied again", "RUN systemd-machine-id-setup\nRUN : > /etc/machine-id"],
    ["host keys taken away again", "RUN ssh-keygen -A && rm -f /etc/ssh/ssh_host_*"],
    ["another root", "RUN systemd-machine-id-setup --root=/target && ssh-keygen -A -f /target"],
    ["keys of a user", "RUN ssh-keygen -t ed25519 -f /tmp/key -N '' && rm /tmp/key"],
    ["a public host key", "COPY ssh_host_rsa_key.pub /etc/ssh/ssh_host_rsa_key.pub"],
    ["an id file that cannot be read", "COPY machine-id /etc/machine-id"],
    ["builder stages", "FROM fedora AS b\nRUN ssh-keygen -A\nFROM quay.io/fedora/fedora-bootc:43"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  ["RUN systemd-machine-id-setup\n", "RUN : > /etc/machine-id\n"],
  ["RUN dbus-uuidgen --ensure\n", "RUN : > /var/lib/dbus/machine-id\n"],
  ["RUN systemctl enable sshd && ssh-keygen -A\n", "RUN systemctl enable sshd\n"],
  ["RUN ssh-keygen -A\nRUN true\n", "RUN true\n"],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, base + before);
  expect(fixed).toBe(base + after);
  expect(findings(rule, fixed ?? "")).toEqual([]);
});
