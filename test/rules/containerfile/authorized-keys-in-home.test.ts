import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/authorized-keys-in-home.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string, files?: Record<string, string>) =>
  findings(rule, base + text, files).map(
    ({ severity, message, text: word, line }) => `${severity} ${message} ${word} ${line}`,
  );

describe("authorized-keys-in-home finds", () => {
  test.each([
    ["COPY id.pub /root/.ssh/authorized_keys", ["warning keys /root/.ssh/authorized_keys 1"]],
    [
      "RUN mkdir -p /var/roothome/.ssh && \\\n    echo 'ssh-ed25519 A' > /var/roothome/.ssh/authorized_keys",
      ["warning keys /var/roothome/.ssh/authorized_keys 2"],
    ],
    ["RUN echo key >> ~/.ssh/authorized_keys", ["warning keys ~/.ssh/authorized_keys 1"]],
    ["COPY --chown=core config known_hosts /home/core/.ssh/", ["warning keys /home/core/.ssh/ 1"]],
    ["COPY <<E /var/home/core/.ssh/config\nHost x\nE", ["warning file /var/home/core/.ssh/config 1"]],
    [
      "RUN curl -o /root/.ssh/authorized_keys https://x/k || true",
      ["warning keys /root/.ssh/authorized_keys 1"],
    ],
    [
      "RUN if [ -f /k ]; then cp /k /root/.ssh/authorized_keys; fi",
      ["info keys /root/.ssh/authorized_keys 1"],
    ],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("the word that copies a tree", () => {
    const files = { "files/root/.ssh/authorized_keys": "ssh-ed25519 A\n", "files/usr/share/x": "" };
    expect(found("COPY files/ /", files)).toEqual(["warning keys / 1"]);
  });
});

describe("authorized-keys-in-home is silent about", () => {
  test.each([
    ["keys in /usr", "COPY id.pub /usr/ssh/root.keys"],
    ["a folder alone", "RUN mkdir -p -m 0700 /root/.ssh"],
    [
      "keys taken away again",
      "COPY id /root/.ssh/id_ed25519\nRUN git clone x:y /usr/share/y && rm -rf /root/.ssh",
    ],
    [
      "a mount",
      "RUN --mount=type=ssh --mount=type=tmpfs,dst=/var/roothome ssh-keyscan x >> /root/.ssh/known_hosts",
    ],
    ["tmpfiles.d", "RUN echo 'f~ /home/u/.ssh/authorized_keys 600 u u - QQ==' > /usr/lib/tmpfiles.d/k.conf"],
    [
      "builder stages",
      "FROM fedora AS b\nCOPY k /root/.ssh/authorized_keys\nFROM quay.io/fedora/fedora-bootc:43",
    ],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of authorized-keys-in-home", () => {
  const settings = "AuthorizedKeysFile /usr/ssh/%u.keys .ssh/authorized_keys .ssh/authorized_keys2";

  test.each([
    [
      "COPY id.pub /root/.ssh/authorized_keys\n",
      `COPY --chmod=0644 id.pub /usr/ssh/root.keys\nRUN printf '%s\\n' '${settings}' > /etc/ssh/sshd_config.d/30-auth-system.conf\n`,
    ],
    [
      "COPY --from=keys --chmod=0600 /id.pub /home/core/.ssh/authorized_keys\nRUN <<E\ntrue\nE\n",
      `COPY --from=keys --chmod=0644 /id.pub /usr/ssh/core.keys\nCOPY <<'EOF' /etc/ssh/sshd_config.d/30-auth-system.conf\n${settings}\nEOF\nRUN <<E\ntrue\nE\n`,
    ],
  ])("%j", (before, after) => {
    const fixed = applyFix(rule, base + before);
    expect(fixed).toBe(base + after);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    ["a folder", "COPY id.pub /root/.ssh/"],
    ["a RUN", "RUN echo k > /root/.ssh/authorized_keys"],
    [
      "a file that something else changes",
      "COPY k /root/.ssh/authorized_keys\nRUN chmod 600 /root/.ssh/authorized_keys",
    ],
  ])("there is none for %s", (_, text) => {
    expect(applyFix(rule, `${base}${text}\n`)).toBeUndefined();
  });
});
