import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/secret-removed-later.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map(({ severity, text: word, line }) => `${severity} ${word} ${line}`);

describe("secret-removed-later finds", () => {
  test.each([
    [
      "COPY auth.json /usr/lib/ostree/auth.json\nRUN dnf -y install x\nRUN rm /usr/lib/ostree/auth.json",
      ["warning /usr/lib/ostree/auth.json 1"],
    ],
    [
      "COPY id_ed25519 /root/.ssh/id_ed25519\nRUN git clone a:b /usr/share/b && rm -rf ~/.ssh",
      ["warning /root/.ssh/id_ed25519 1"],
    ],
    ["COPY netrc /root/.netrc\nRUN rm -f /root/.net*", ["warning /root/.netrc 1"]],
    [
      "RUN curl -o /usr/share/ca.key x\nRUN find /usr/share -name '*.key' -delete",
      ["warning /usr/share/ca.key 1"],
    ],
    ["RUN [ -f /k ] && cp /k /etc/mok.priv\nRUN rm /etc/mok.priv", ["info /etc/mok.priv 1"]],
    [
      "COPY e.pem /etc/pki/entitlement/1.pem\nRUN dnf -y install x\nRUN rm -rf /etc/pki/entitlement",
      ["warning /etc/pki/entitlement/1.pem 1"],
    ],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("secret-removed-later is silent about", () => {
  test.each([
    ["a secret that stays", "COPY auth.json /etc/ostree/auth.json"],
    [
      "one that its own RUN deletes",
      "RUN curl -o /root/.netrc x && curl -n y && rm /root/.netrc\nRUN rm -f /root/.netrc",
    ],
    [
      "a mount",
      "RUN --mount=type=secret,id=k,target=/etc/k.key cp /etc/k.key /dev/shm/x\nRUN rm -f /etc/k.key",
    ],
    ["certificates", "COPY ca.pem /usr/share/ca.pem\nRUN update-ca-trust\nRUN rm /usr/share/ca.pem"],
    ["public keys", "COPY x.key /etc/pki/rpm-gpg/x.key\nRUN rm /etc/pki/rpm-gpg/x.key"],
    ["keys of packages", "COPY x.key /tmp/x.key\nRUN rpm --import /tmp/x.key\nRUN rm /tmp/x.key"],
    ["other files", "COPY x.rpm /tmp/x.rpm\nRUN dnf -y install /tmp/x.rpm\nRUN rm /tmp/x.rpm"],
    ["another file of the folder", "COPY a.key /usr/share/a.key\nRUN rm /usr/share/b.key"],
    [
      "builder stages",
      "FROM fedora AS b\nCOPY k.key /k.key\nRUN rm /k.key\nFROM quay.io/fedora/fedora-bootc:43",
    ],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
