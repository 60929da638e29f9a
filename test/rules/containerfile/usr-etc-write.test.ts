import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/usr-etc-write.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/centos-bootc/centos-bootc:stream10\n";
const found = (text: string, files?: Record<string, string>) =>
  findings(rule, base + text, files).map(
    (finding) => `${finding.severity} ${finding.message} ${finding.text}`,
  );

describe("usr-etc-write finds", () => {
  test.each([
    ["COPY motd /usr/etc/motd", "error content /usr/etc/motd"],
    ["COPY etc/ /usr/etc/", "error content /usr/etc/"],
    ["RUN echo hello > /usr/etc/motd", "error content /usr/etc/motd"],
    ["RUN sed -i s/a/b/ /usr/etc/os.conf", "error content /usr/etc/os.conf"],
    ["RUN mkdir -p /usr/etc/app", "error content /usr/etc/app"],
    ["RUN ln -s /usr/etc/app.conf /etc/app.conf", "error link /etc/app.conf"],
    ["RUN ln -s ../usr/etc/app.conf /etc/app.conf", "error link /etc/app.conf"],
    ['RUN [ -n "$X" ] && echo hello > /usr/etc/motd', "warning content /usr/etc/motd"],
    ["COPY motd /usr/etc/motd\nRUN /ctx/cleanup.sh", "warning content /usr/etc/motd"],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test("files of a copied tree", () => {
    expect(found("COPY root/ /", { "root/usr/etc/motd": "" })).toEqual(["error content /"]);
  });
});

describe("usr-etc-write is silent about", () => {
  test.each([
    ["deletion", "RUN rm -rf /usr/etc"],
    ["what is moved to /etc", "COPY etc/ /usr/etc/\nRUN cp -a /usr/etc/. /etc/ && rm -rf /usr/etc"],
    ["reading", "RUN cat /usr/etc/motd > /etc/motd"],
    ["folders of that name elsewhere", "COPY a /usr/share/app/usr/etc/a"],
    ["/usr/local/etc", "COPY a /usr/local/etc/a"],
    ["builder stages", "FROM scratch AS ctx\nCOPY a /usr/etc/a\nFROM quay.io/fedora/fedora-bootc:43"],
    ["mounts", "RUN --mount=type=tmpfs,dst=/usr/etc touch /usr/etc/a"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of usr-etc-write", () => {
  test.each([
    ["COPY motd /usr/etc/motd\n", "COPY motd /etc/motd\n"],
    ["COPY a.service /usr/etc/systemd/system/\n", "COPY a.service /usr/lib/systemd/system/\n"],
    [
      "RUN echo a > /usr/etc/a && chmod 600 /usr/etc/a\nRUN chown app /usr/etc/a\n",
      "RUN echo a > /etc/a && chmod 600 /etc/a\nRUN chown app /etc/a\n",
    ],
  ])("%j", (text, expected) => {
    const fixed = applyFix(rule, base + text);
    expect(fixed).toBe(base + expected);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    ["a file that builders mount over", "RUN echo a > /usr/etc/hostname"],
    ["a path in pieces", "WORKDIR /usr\nCOPY a etc/a"],
    ["a link", "RUN ln -s /usr/etc/a /etc/a"],
  ])("there is none for %s", (_, text) => {
    expect(applyFix(rule, `${base}${text}\n`)).toBeUndefined();
  });
});
