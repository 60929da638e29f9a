import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/expose-ignored.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, text).map(({ message, text: at, line, severity }) => [message, at, line, severity]);

describe("finds", () => {
  test.each([
    ["EXPOSE 80", [["ignored", "80", 1, "info"]]],
    [
      "EXPOSE 80/tcp 53/udp\nexpose $PORT",
      [
        ["ignored", "80/tcp 53/udp", 1, "info"],
        ["ignored", "$PORT", 2, "info"],
      ],
    ],
    ["RUN dnf -y install firewalld\nEXPOSE 443", [["closed", "443", 2, "info"]]],
    ["RUN dnf -y install firewalld\nRUN /ctx/setup.sh\nEXPOSE 443", [["ignored", "443", 3, "info"]]],
  ])("%j", (text, expected) => {
    expect(found(base + text)).toEqual(expected);
  });

  test("one that a published stage inherits", () => {
    expect(found("FROM quay.io/fedora/fedora-bootc:43 AS one\nEXPOSE 80\nFROM one")).toEqual([
      ["ignored", "80", 1, "info"],
    ]);
  });
});

describe("is silent", () => {
  test.each([
    ["a firewall that is told", `${base}RUN firewall-offline-cmd --add-service=http\nEXPOSE 80`],
    ["a zone of its own", `${base}COPY public.xml /etc/firewalld/zones/public.xml\nEXPOSE 80`],
    ["a builder stage", `FROM nginx AS n\nEXPOSE 80\n${base}`],
    ["an application beside the image", `${base}RUN bootc container lint\nFROM nginx\nEXPOSE 80`],
    ["a test stage", "FROM quay.io/fedora/fedora-bootc:43 AS test\nEXPOSE 80"],
    ["nothing at all", `${base}EXPOSE`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  ["EXPOSE 80\nLABEL a=b\n", "LABEL a=b\n"],
  [
    "RUN dnf -y install firewalld\nEXPOSE 80 53/udp\n",
    "RUN dnf -y install firewalld\nRUN firewall-offline-cmd --add-port=80/tcp --add-port=53/udp\n",
  ],
  [
    "RUN dnf -y install firewalld\nRUN bootc container lint\nEXPOSE 8000-8010\n",
    "RUN dnf -y install firewalld\nRUN firewall-offline-cmd --add-port=8000-8010/tcp\nRUN bootc container lint\n",
  ],
  ["RUN dnf -y install firewalld\nEXPOSE $PORT\n", "RUN dnf -y install firewalld\n"],
])("the fix of %j", (before, after) => {
  expect(applyFix(rule, base + before)).toBe(base + after);
  expect(found(base + after)).toEqual([]);
});
