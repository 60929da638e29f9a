import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/useradd-in-build.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string, files?: Record<string, string>) =>
  findings(rule, base + text, files).map(
    ({ severity, message, text: word, args }) => `${severity} ${message} ${word} ${args.name}`,
  );

describe("useradd-in-build finds", () => {
  test.each([
    ["RUN useradd -r -u 951 -d /var/lib/app -s /sbin/nologin app", ["warning user useradd app"]],
    ["RUN useradd -r app", ["warning userWithoutId useradd app"]],
    ["RUN useradd -m -G wheel bob", ["warning person useradd bob"]],
    [
      "RUN groupadd -g 44 x && useradd -rg x y",
      ["warning group groupadd x", "warning userWithoutId useradd y"],
    ],
    ["RUN groupadd x", ["warning groupWithoutId groupadd x"]],
    ["RUN newusers /usr/share/users", ["warning list newusers "]],
    ["ARG U=app\nRUN adduser --system $U", ["warning userWithoutId adduser app"]],
    ["RUN getent passwd app || useradd -r app", ["info userWithoutId useradd app"]],
    ["RUN for u in a b; do useradd -r $u; done", ["warning userWithoutId useradd a"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("useradd-in-build is silent about", () => {
  test.each([
    [
      "an entry in the lineage",
      'COPY <<E /usr/lib/sysusers.d/app.conf\nu app - "App"\nE\nRUN useradd -r app',
    ],
    ["a group that a user entry brings", "RUN echo 'u app -' > /usr/lib/sysusers.d/a.conf && groupadd app"],
    ["an account of the build", "RUN useradd -m builder && su builder -c true && userdel -r builder"],
    ["another root", "RUN useradd -R /target app && useradd --root=/target app"],
    ["accounts that move to /usr/lib", "RUN useradd -r app && cp /etc/passwd /usr/lib/passwd"],
    [
      "a number reserved before a package comes",
      "RUN groupadd -g 44 x && useradd -r -u 44 -g x x\nRUN dnf -y install x",
    ],
    ["what a script may describe", "RUN useradd -r app\nRUN /ctx/build.sh"],
    ["what a tree that cannot be read may describe", "COPY --from=x /files/ /\nRUN useradd -r app"],
    ["a name that only the build knows", "RUN useradd -r $(cat /name)"],
    ["defaults and help", "RUN useradd -D -s /bin/zsh && useradd --help"],
    ["a group that an account joins", "RUN adduser app video"],
    ["builder stages", "FROM fedora AS b\nRUN useradd a\nFROM quay.io/fedora/fedora-bootc:43"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test("an entry in a copied tree", () => {
    const files = { "root/usr/lib/sysusers.d/app.conf": 'u! app 951 "App" /var/lib/app\n' };
    expect(found("COPY root/ /\nRUN useradd -r -u 951 app", files)).toEqual([]);
  });
});

describe("the fix of useradd-in-build", () => {
  test.each([
    [
      "RUN useradd -r -u 951 -d /var/lib/app -s /sbin/nologin app\n",
      "RUN printf '%s\\n' 'u app 951 \"app\" /var/lib/app /sbin/nologin' > /usr/lib/sysusers.d/10-app.conf\n",
    ],
    [
      "RUN useradd -r -G video,render -c 'The app' app\nCOPY --chown=app a /usr/share/a\n",
      "RUN printf '%s\\n' 'u app - \"The app\" - -' 'm app video' 'm app render' > /usr/lib/sysusers.d/10-app.conf && systemd-sysusers\nCOPY --chown=app a /usr/share/a\n",
    ],
    [
      "RUN groupadd -g 44 x && echo done\nCOPY <<A /etc/a\na\nA\n",
      "COPY <<'EOF' /usr/lib/sysusers.d/10-x-group.conf\ng x 44\nEOF\nRUN echo done\nCOPY <<A /etc/a\na\nA\n",
    ],
  ])("%j", (text, expected) => {
    const fixed = applyFix(rule, base + text);
    expect(fixed).toBe(base + expected);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    ["a person", "RUN useradd -m bob"],
    ["a password", "RUN useradd -r app && echo app:x | chpasswd"],
    ["a group of another name without a number", "RUN useradd -r -g web app"],
    ["an option that sysusers.d cannot express", "RUN useradd -r -K UID_MIN=9 app"],
  ])("there is none for %s", (_, text) => {
    expect(applyFix(rule, `${base}${text}\n`)).toBeUndefined();
  });
});
