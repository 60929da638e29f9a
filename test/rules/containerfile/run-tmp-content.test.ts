import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/run-tmp-content.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string, files?: Record<string, string>) =>
  findings(rule, base + text, files).map(
    (finding) => `${finding.severity} ${finding.message} ${finding.text}`,
  );

describe("run-tmp-content finds", () => {
  test.each([
    ["COPY a.rpm /tmp/\nRUN dnf -y install /tmp/a.rpm", ["warning copied /tmp/"]],
    ["RUN curl -o /tmp/x.tgz https://h/x.tgz && tar -xf /tmp/x.tgz -C /usr", ["warning tmp /tmp/x.tgz"]],
    ["RUN mkdir -p /run/app && touch /run/app/a", ["warning run /run/app"]],
    ["RUN echo > /var/run/app.pid", ["warning run /var/run/app.pid"]],
    ["WORKDIR /tmp/build", ["warning tmp /tmp/build"]],
    ["RUN git clone https://h/x /tmp/x", ["warning tmp /tmp/x"]],
    ["RUN mkdir /tmp/a /tmp/b", ["warning tmp /tmp/a", "warning tmp /tmp/b"]],
    ['RUN [ -n "$A" ] && touch /tmp/a', ["info tmp /tmp/a"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("run-tmp-content is silent about", () => {
  test.each([
    ["what the same RUN deletes", "RUN curl -o /tmp/x https://h/x && rm -f /tmp/x"],
    ["what a later RUN deletes", "COPY a /tmp/a\nRUN cp /tmp/a /usr/a\nRUN rm -rf /tmp/*"],
    [
      "mounts",
      "RUN --mount=type=tmpfs,dst=/tmp touch /tmp/x\nRUN --mount=type=bind,source=a,target=/tmp/a cp /tmp/a /usr/a",
    ],
    [
      "an archive whose folder is deleted",
      "RUN tar -xf x.tgz -C /tmp && cp /tmp/x-1/a /usr/a && rm -rf /tmp/x-1",
    ],
    ["the folders themselves", "WORKDIR /tmp\nRUN mkdir -p /tmp /run && chmod 1777 /tmp"],
    ["links of the base", "RUN ln -sf /run /var/run && ln -s ../run/lock /var/lock"],
    ["a link of the base made anew", "RUN rm -rf /media && ln -s /var/media /media"],
    ["the package manager's own", "RUN dnf -y install x"],
    ["what a script may delete", "COPY build.sh /tmp/build.sh\nRUN /tmp/build.sh"],
    ["ostree container commit", "RUN touch /tmp/x /run/y && ostree container commit"],
    ["find", "RUN touch /run/x && find /run -mindepth 1 ! -path '/run/secrets*' -delete"],
    ["a folder in place of /var/run", "RUN rm -rf /var/* && mkdir -p /var/run/app"],
    [
      "a folder in place of /var/run that goes again",
      "RUN rm -rf /var/* && mkdir -p /var/run/app && rm -rf /var/*",
    ],
    ["builder stages", "FROM fedora AS b\nCOPY a /tmp/a\nFROM quay.io/fedora/fedora-bootc:43"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of run-tmp-content", () => {
  test.each([
    [
      "COPY a.rpm /tmp/a.rpm\nRUN dnf -y install /tmp/a.rpm\n",
      "RUN --mount=type=bind,source=a.rpm,target=/tmp/a.rpm dnf -y install /tmp/a.rpm\n",
    ],
    [
      "COPY a.sql /tmp/\nRUN --network=none cp /tmp/a.sql /usr/share/a.sql\n",
      "RUN --network=none --mount=type=bind,source=a.sql,target=/tmp/a.sql cp /tmp/a.sql /usr/share/a.sql\n",
    ],
    [
      "RUN curl -o /tmp/x https://h/x && cp /tmp/x /usr/bin/x\n",
      "RUN --mount=type=tmpfs,target=/tmp curl -o /tmp/x https://h/x && cp /tmp/x /usr/bin/x\n",
    ],
  ])("%j", (text, expected) => {
    const fixed = applyFix(rule, base + text);
    expect(fixed).toBe(base + expected);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    ["a file that several RUNs use", "COPY a /tmp/a\nRUN cat /tmp/a\nRUN cat /tmp/a"],
    ["a file that is brought from a stage", "COPY --from=x /a /tmp/a\nRUN cat /tmp/a"],
    ["what lies in /run", "RUN touch /run/x"],
    ["a /tmp that instructions share", "RUN touch /tmp/x\nRUN cat /tmp/x"],
  ])("there is none for %s", (_, text) => {
    expect(applyFix(rule, `${base}${text}\n`)).toBeUndefined();
  });
});
