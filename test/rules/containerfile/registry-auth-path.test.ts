import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/registry-auth-path.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map(({ severity, text: word, line }) => `${severity} ${word} ${line}`);

describe("registry-auth-path finds", () => {
  test.each([
    ["COPY auth.json /etc/containers/auth.json", ["warning /etc/containers/auth.json 1"]],
    ["COPY config.json /root/.docker/", ["warning /root/.docker/ 1"]],
    [
      "RUN mkdir -p /root/.config/containers && \\\n  echo '{}' > ~/.config/containers/auth.json",
      ["warning ~/.config/containers/auth.json 2"],
    ],
    ["COPY auth.json /run/containers/0/auth.json", ["warning /run/containers/0/auth.json 1"]],
    ["RUN [ -f /a ] && cp /a /etc/containers/auth.json", ["info /etc/containers/auth.json 1"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("registry-auth-path is silent about", () => {
  test.each([
    ["bootc's own file", "COPY auth.json /etc/ostree/auth.json\nCOPY auth.json /usr/lib/ostree/auth.json"],
    [
      "a link for podman",
      "COPY a.json /etc/ostree/auth.json\nRUN ln -s /etc/ostree/auth.json /etc/containers/auth.json",
    ],
    [
      "links of tmpfiles.d",
      "COPY a.json /etc/containers/auth.json\nRUN echo 'L /run/ostree/auth.json - - - - /etc/containers/auth.json' > /usr/lib/tmpfiles.d/a.conf",
    ],
    [
      "tmpfiles.d that cannot be read",
      "COPY a.json /etc/containers/auth.json\nCOPY --from=x /t/ /usr/lib/tmpfiles.d/",
    ],
    ["what a script may do", "COPY a.json /etc/containers/auth.json\nRUN /ctx/build.sh"],
    [
      "a file that is deleted",
      "COPY a.json /root/.docker/config.json\nRUN skopeo copy a b && rm -rf /root/.docker",
    ],
    ["other configuration", "COPY policy.json /etc/containers/policy.json"],
    [
      "builder stages",
      "FROM fedora AS b\nCOPY a /root/.docker/config.json\nFROM quay.io/fedora/fedora-bootc:43",
    ],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test("the fix of registry-auth-path", () => {
  const fixed = applyFix(rule, `${base}COPY --chmod=0600 a.json /etc/containers/auth.json\n`);
  expect(fixed).toBe(`${base}COPY --chmod=0600 a.json /etc/ostree/auth.json\n`);
  expect(findings(rule, fixed ?? "")).toEqual([]);
});

test.each(["COPY config.json /root/.docker/", "RUN echo '{}' > /etc/containers/auth.json"])(
  "there is none for %j",
  (text) => {
    expect(applyFix(rule, `${base}${text}\n`)).toBeUndefined();
  },
);
