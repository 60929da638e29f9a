import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/runtime-injected-file.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/centos-bootc/centos-bootc:stream9\n";
const found = (text: string) =>
  findings(rule, base + text).map((finding) => `${finding.severity} ${finding.message} ${finding.text}`);

describe("runtime-injected-file finds", () => {
  test.each([
    ["RUN echo edge > /etc/hostname", ["warning hostname /etc/hostname"]],
    ["RUN echo '10.0.0.5 db' >> /etc/hosts", ["warning written /etc/hosts"]],
    ["RUN echo 'nameserver 1.1.1.1' | tee /etc/resolv.conf", ["warning written /etc/resolv.conf"]],
    ["RUN cp /usr/share/app/hosts /etc/hosts", ["warning written /etc/hosts"]],
    ["RUN sed -i s/a/b/ /etc/hosts", ["warning replaced /etc/hosts"]],
    ["RUN rm -f /etc/resolv.conf", ["warning replaced /etc/resolv.conf"]],
    [
      "RUN mv /usr/x /etc/hosts && mv /etc/hostname /usr/y",
      ["warning replaced /etc/hostname", "warning replaced /etc/hosts"],
    ],
    [
      "RUN ln -sf ../run/systemd/resolve/stub-resolv.conf /etc/resolv.conf",
      ["warning link /etc/resolv.conf"],
    ],
    ["RUN rm -f /etc/resolv.conf || true", ["info replaced /etc/resolv.conf"]],
    ['RUN [ -n "$A" ] && echo a > /etc/hostname', ["info hostname /etc/hostname"]],
    ["COPY hosts /etc/hosts\nRUN echo '10.0.0.5 db' >> /etc/hosts", ["warning written /etc/hosts"]],
    ["RUN --network=none echo a > /etc/hostname", ["warning hostname /etc/hostname"]],
    ["RUN dnf -y install x && echo '10.0.0.5 db' >> /etc/hosts", ["warning written /etc/hosts"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("runtime-injected-file is silent about", () => {
  test.each([
    ["COPY and ADD", "COPY hostname /etc/hostname\nADD hosts resolv.conf /etc/"],
    ["files that no network needs", "RUN --network=none echo a > /etc/hosts && rm /etc/resolv.conf"],
    ["names that only the build needs", "RUN echo '10.0.0.5 mirror' >> /etc/hosts && dnf -y install x"],
    ["an attempt to clean up", "RUN : > /etc/hostname && touch /etc/hosts && truncate -s0 /etc/resolv.conf"],
    ["a build without the builder's name server", "# built with --dns=none\nRUN rm -f /etc/resolv.conf"],
    ["reading", "RUN cat /etc/hosts && cp /etc/resolv.conf /usr/share/x"],
    ["other files", "RUN echo a > /etc/hosts.allow && echo b > /etc/sysconfig/hostname"],
    ["what is written elsewhere", "RUN echo a > /usr/share/skel/etc/hostname"],
    ["builder stages", "FROM fedora AS b\nRUN echo a > /etc/hostname\nFROM quay.io/fedora/fedora-bootc:43"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of runtime-injected-file", () => {
  const heredoc = "COPY <<'EOF' /usr/share/a\na\nEOF\n";

  test("copies what the RUN writes, where the file has here-documents", () => {
    const fixed = applyFix(rule, `${base}${heredoc}RUN echo edge > /etc/hostname\n`);
    expect(fixed).toBe(`${base}${heredoc}COPY <<'EOF' /etc/hostname\nedge\nEOF\n`);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test("makes a link at boot", () => {
    const target = "../run/systemd/resolve/stub-resolv.conf";
    const fixed = applyFix(rule, `${base}RUN ln -sf ${target} /etc/resolv.conf\n`);
    expect(fixed).toBe(
      `${base}RUN printf '%s\\n' 'L+! /etc/resolv.conf - - - - ${target}' > /usr/lib/tmpfiles.d/10-resolv-conf.conf\n`,
    );
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    ["a file without here-documents", "RUN echo edge > /etc/hostname"],
    ["an addition to what the base has", `${heredoc}RUN echo '10.0.0.5 db' >> /etc/hosts`],
    ["a RUN that does more", `${heredoc}RUN echo edge > /etc/hostname && touch /usr/x`],
    ["a variable of the build", `ARG NAME=edge\n${heredoc}RUN echo $NAME > /etc/hostname`],
  ])("there is none for %s", (_, text) => {
    expect(applyFix(rule, `${base}${text}\n`)).toBeUndefined();
  });
});
