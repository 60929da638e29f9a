import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/credential-literal.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map(({ message, text: at, line, severity }) => [message, at, line, severity]);
// Put together here so that no scanner takes this file for a leak.
const github = `ghp_${"a1B2c3D4e5".repeat(4)}`;
const privateKey = ["-----BEGIN OPENSSH", "PRIVATE KEY-----"].join(" ");

test("a line without text gives no password, whatever ends it", () => {
  expect(found("RUN passwd root <<EOF\r\n\r\nEOF\r\n")).toEqual([]);
  expect(found("RUN passwd root <<EOF\r\nsecret\r\nEOF\r\n")).toEqual([["password", "secret", 2, "error"]]);
});

describe("finds what an account gets", () => {
  test.each([
    ["RUN echo 'root:redhat' | chpasswd", [["password", "'root:redhat'", 1, "error"]]],
    [
      "RUN chpasswd <<EOF\nroot:redhat\nme:secret\nEOF",
      [
        ["password", "root:redhat", 2, "error"],
        ["password", "me:secret", 3, "error"],
      ],
    ],
    ["RUN chpasswd <<< root:redhat", [["password", "root:redhat", 1, "error"]]],
    ["ARG PW=redhat\nRUN echo root:$PW | chpasswd", [["password", "root:$PW", 2, "error"]]],
    ["RUN echo 'root:$6$salt$hash' | chpasswd -e", [["hash", "'root:$6$salt$hash'", 1, "warning"]]],
    ["RUN echo redhat | passwd --stdin root", [["password", "redhat", 1, "error"]]],
    ["RUN passwd -d root", [["empty", "-d", 1, "warning"]]],
    ["RUN useradd -m -p secret me", [["password", "secret", 1, "error"]]],
    ["RUN usermod --password='$y$j9T$x$y' root", [["hash", "--password='$y$j9T$x$y'", 1, "warning"]]],
    ["RUN useradd -p '' me", [["empty", "''", 1, "warning"]]],
    [
      "RUN pass=$(mkpasswd --method=SHA-512 --rounds=4096 redhat) && useradd -m -G wheel me -p $pass",
      [["password", "redhat", 1, "error"]],
    ],
    ['RUN useradd -p "$(openssl passwd -6 -salt xy redhat)" me', [["password", "redhat", 1, "error"]]],
    ["RUN id me || echo me:secret | chpasswd", [["password", "me:secret", 1, "error"]]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("finds logins and keys", () => {
  test.each([
    ["RUN podman login -u me -p secret quay.io", [["login", "secret", 1, "error"]]],
    ["RUN skopeo copy --src-creds=me:secret docker://a dir:/tmp/b", [["login", "me:secret", 1, "error"]]],
    ["RUN curl -sSu me:secret https://example.com/x -o /usr/x", [["login", "me:secret", 1, "error"]]],
    ["RUN subscription-manager register --username me --password secret", [["login", "secret", 1, "error"]]],
    [
      "RUN git clone https://me:secret@example.com/x.git",
      [["login", "https://me:secret@example.com/x.git", 1, "error"]],
    ],
    [
      "ADD https://me:secret@example.com/x /usr/x",
      [["login", "https://me:secret@example.com/x", 1, "error"]],
    ],
    ["ENV PROXY=http://me:secret@proxy:3128", [["login", "http://me:secret@proxy:3128", 1, "error"]]],
    [`ARG TOKEN=${github}`, [["token", github, 1, "error"]]],
    [
      `RUN curl -H 'Authorization: Bearer ${github}' https://example.com`,
      [["token", `'Authorization: Bearer ${github}'`, 1, "error"]],
    ],
    [`COPY <<EOF /etc/ssh/key\n${privateKey}\nabc\nEOF`, [["token", privateKey, 2, "error"]]],
    [`RUN cat <<EOF > /etc/key\n${privateKey}\nEOF`, [["token", privateKey, 2, "error"]]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("also in a builder stage, where an account's password stays", () => {
    const stage = "FROM fedora:43 AS b\nRUN echo root:x | chpasswd && podman login -p secret q\n";
    expect(findings(rule, stage + base).map(({ text }) => text)).toEqual(["secret"]);
  });
});

describe("is silent", () => {
  test.each([
    "RUN passwd -l root && usermod -L root && usermod -p '!' root && useradd -p '*' me",
    "RUN passwd -d me",
    'RUN --mount=type=secret,id=pw echo "root:$(cat /run/secrets/pw)" | chpasswd',
    "RUN --mount=type=secret,id=pw chpasswd < /run/secrets/pw",
    "RUN chpasswd <<EOF\nroot:$PW\nEOF",
    "ARG PW\nRUN echo root:$PW | chpasswd",
    "RUN useradd -m -c 'a: b' -G wheel me && mkdir -p /usr/x",
    "# RUN echo root:redhat | chpasswd",
    "RUN echo 'set a password with: passwd'",
    "RUN podman login --password-stdin -u me quay.io < /run/secrets/x",
    'RUN curl -u "me:$(cat /run/secrets/x)" https://example.com',
    "RUN curl -u me https://example.com && curl -o p https://me@example.com/x",
    "ARG TOKEN\nRUN git clone https://x-access-token:$TOKEN@github.com/a/b",
    "ADD https://me:$TOKEN@example.com/x /usr/x",
    "RUN dnf -y install git && git clone ssh://git@example.com:22/x",
    "ENV TOKEN=ghp_xxxx KEY=AKIAIOSFODNN7EXAMPLE",
  ])("%j", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("a test stage", () => {
    expect(findings(rule, "FROM quay.io/fedora/fedora-bootc:43 AS test\nRUN echo root:x | chpasswd")).toEqual(
      [],
    );
  });
});
