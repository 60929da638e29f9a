import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/usr-local-content.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const linked = "FROM ghcr.io/ublue-os/bazzite:stable\n";
const found = (text: string) =>
  findings(rule, text).map((finding) => `${finding.severity} ${finding.message} ${finding.text}`);

describe("usr-local-content finds", () => {
  test.each([
    [`${linked}COPY app /usr/local/bin/app`, ["warning content /usr/local/bin/app"]],
    [
      "FROM quay.io/fedora/fedora-silverblue:43\nRUN tar -xf a.tgz -C /usr/local",
      ["warning content /usr/local"],
    ],
    [
      `${linked}RUN mkdir -p /usr/local/bin && curl -o /usr/local/bin/x https://h/x`,
      ["warning content /usr/local/bin/x"],
    ],
    [`${linked}RUN mkdir -p /usr/local/share/x`, ["warning content /usr/local/share/x"]],
    [`${linked}RUN pip install yq && npm install -g yarn`, ["warning tool install", "warning tool install"]],
    [`${linked}COPY a /usr/local/bin/a\nRUN /ctx/build.sh`, ["info content /usr/local/bin/a"]],
    [`${linked}RUN if x; then pip3 install yq; fi`, ["info tool install"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("usr-local-content is silent about", () => {
  test.each([
    [
      "a folder of the image",
      `FROM quay.io/fedora/fedora-bootc:43\nCOPY app /usr/local/bin/app\nRUN pip install yq`,
    ],
    [
      "a base that is not known",
      "# bootc-lint bootc=true\nFROM registry.example.com/os:1\nCOPY app /usr/local/bin/app",
    ],
    [
      "a folder in place of the link",
      `${linked}RUN rm /usr/local && mkdir /usr/local\nCOPY app /usr/local/bin/app`,
    ],
    [
      "what is deleted or moved",
      `${linked}RUN touch /usr/local/a /usr/local/b && rm /usr/local/a && mv /usr/local/b /usr/b`,
    ],
    ["mounts", `${linked}RUN --mount=type=tmpfs,dst=/usr/local touch /usr/local/a && pip install x`],
    ["other prefixes", `${linked}RUN pip install --prefix /usr x && npm i x && pip install --user y`],
    [
      "virtual environments",
      `${linked}RUN /usr/lib/app/bin/pip install x\nENV VIRTUAL_ENV=/usr/lib/app\nRUN pip install y`,
    ],
    [
      "what tmpfiles.d makes",
      `${linked}RUN mkdir /usr/local/app\nCOPY <<'E' /usr/lib/tmpfiles.d/app.conf\nd /usr/local/app 0755 root root - -\nE\n`,
    ],
    ["builder stages", `FROM fedora AS b\nCOPY a /usr/local/bin/a\n${linked}`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of usr-local-content", () => {
  test("puts it in /usr, wherever the file speaks of it", () => {
    const fixed = applyFix(rule, `${linked}COPY app /usr/local/bin/app\nRUN chmod 0755 /usr/local/bin/app\n`);
    expect(fixed).toBe(`${linked}COPY app /usr/bin/app\nRUN chmod 0755 /usr/bin/app\n`);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    ["a folder that /usr has not", "COPY a /usr/local/etc/a"],
    ["a whole tree", "RUN tar -xf a.tgz -C /usr/local"],
    ["a tool", "RUN pip install x"],
  ])("there is none for %s", (_, text) => {
    expect(applyFix(rule, `${linked}${text}\n`)).toBeUndefined();
  });
});
