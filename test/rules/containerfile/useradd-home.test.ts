import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/useradd-home.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map(
    ({ severity, text: word, line, args }) => `${severity} ${word} ${args.name} ${args.path} ${line}`,
  );

describe("useradd-home finds", () => {
  test.each([
    ["RUN useradd -m bob", ["warning -m bob /var/home/bob 1"]],
    ["RUN useradd -rmd /var/lib/app app", ["warning -rmd app /var/lib/app 1"]],
    ["RUN cp a b && \\\n  useradd --create-home -b /srv bob", ["warning --create-home bob /var/srv/bob 2"]],
    ["RUN id bob || useradd -m bob", ["info -m bob /var/home/bob 1"]],
    ["RUN useradd -m bob\nRUN /ctx/build.sh", ["info -m bob /var/home/bob 1"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("useradd-home is silent about", () => {
  test.each([
    ["no home", "RUN useradd -r app && useradd -M bob"],
    ["a home in /usr", "RUN useradd -rm -d /usr/lib/app app"],
    [
      "a home that tmpfiles.d makes",
      "RUN useradd -m bob && echo 'd /home/bob 0700 bob bob -' > /usr/lib/tmpfiles.d/b.conf",
    ],
    ["an account of the build", "RUN useradd -m build && su build -c true && userdel -r build"],
    ["another root", "RUN useradd -R /target -m bob"],
    ["a value that looks like the option", "RUN useradd -c -m bob"],
    ["what only the build knows", "RUN useradd -m $(cat /name)"],
    ["builder stages", "FROM fedora AS b\nRUN useradd -m bob\nFROM quay.io/fedora/fedora-bootc:43"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of useradd-home", () => {
  test.each([
    [
      "RUN useradd -m bob\n",
      "RUN useradd -M bob\nRUN printf '%s\\n' 'd /var/home/bob 0700 bob bob -' > /usr/lib/tmpfiles.d/10-var-home-bob.conf\n",
    ],
    [
      "RUN <<E\nuseradd --create-home -g users bob\nE\n",
      "RUN <<E\nuseradd --no-create-home -g users bob\nE\nCOPY <<'EOF' /usr/lib/tmpfiles.d/10-var-home-bob.conf\nd /var/home/bob 0700 bob users -\nEOF\n",
    ],
    [
      "RUN useradd -mG wheel bob\n",
      "RUN useradd -MG wheel bob\nRUN printf '%s\\n' 'd /var/home/bob 0700 bob bob -' > /usr/lib/tmpfiles.d/10-var-home-bob.conf\n",
    ],
  ])("%j", (before, after) => {
    const fixed = applyFix(rule, base + before);
    expect(fixed).toBe(base + after);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test("there is none where the group is not known", () => {
    expect(applyFix(rule, `${base}RUN useradd -mN bob\n`)).toBeUndefined();
  });
});
