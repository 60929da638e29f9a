import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/usermod-altfiles-group.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map(
    ({ severity, text: word, line, args }) => `${severity} ${word} ${args.user} ${args.group} ${line}`,
  );

describe("usermod-altfiles-group finds", () => {
  test.each([
    ["RUN usermod -aG video bob", ["info video bob video 1"]],
    [
      "RUN cp a b && \\\n  usermod --append --groups wheel,dialout,render bob",
      ["info wheel,dialout,render bob dialout 2"],
    ],
    ["RUN gpasswd -a bob input", ["info input bob input 1"]],
    ["RUN useradd -m -G users,wheel bob", ["info users,wheel bob users 1"]],
    ["RUN id bob && usermod -aG kvm bob", ["hint kvm bob kvm 1"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("usermod-altfiles-group is silent about", () => {
  test.each([
    ["wheel, and groups that packages bring", "RUN usermod -aG wheel,docker,libvirt bob"],
    ["a line copied first", "RUN grep '^video:' /usr/lib/group >> /etc/group && usermod -aG video bob"],
    ["a group of the build", "RUN groupadd -g 44 video && usermod -aG video bob"],
    ["what a script may copy", "RUN /ctx/groups.sh\nRUN usermod -aG video bob"],
    ["leaving a group", "RUN gpasswd -d bob video && usermod -rG video bob"],
    ["another root", "RUN usermod -R /target -aG video bob"],
    ["names that only the build knows", "RUN usermod -aG video $(cat /name)"],
    ["other changes", "RUN usermod -s /bin/zsh bob"],
    ["builder stages", "FROM fedora AS b\nRUN usermod -aG video bob\nFROM quay.io/fedora/fedora-bootc:43"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test("bases without nss-altfiles", () => {
    expect(findings(rule, "FROM ghcr.io/bootcrew/debian-bootc:latest\nRUN usermod -aG video bob")).toEqual(
      [],
    );
  });
});

test.each([
  [
    "RUN usermod -aG video bob\n",
    "RUN grep '^video:' /usr/lib/group >> /etc/group && usermod -aG video bob\n",
  ],
  [
    "RUN cp a b && sudo usermod -aG render,wheel,kvm bob\n",
    "RUN cp a b && grep -E '^(render|kvm):' /usr/lib/group >> /etc/group && sudo usermod -aG render,wheel,kvm bob\n",
  ],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, base + before);
  expect(fixed).toBe(base + after);
  expect(findings(rule, fixed ?? "")).toEqual([]);
});

test.each(['RUN ["usermod", "-aG", "video", "bob"]\n', "RUN usermod -aG video bob || true\n"])(
  "there is none for %j",
  (text) => {
    expect(found(text)).toHaveLength(1);
    expect(applyFix(rule, base + text)).toBeUndefined();
  },
);
