import { describe, expect, test } from "vitest";
import { noImageFiles } from "../../../server/src/model/shell/image-files.ts";
import { interpretScript } from "../../../server/src/model/shell/interpreter.ts";
import { HOLE } from "../../../server/src/model/shell/value.ts";

const run = (text: string, variables: Record<string, string> = {}) =>
  interpretScript({
    text,
    start: 0,
    cwd: "/",
    files: noImageFiles,
    errexit: false,
    lookup: (name) =>
      variables[name] === undefined
        ? { text: HOLE, certainty: "unknown" }
        : { text: variables[name], certainty: "sure" },
  });
const commands = (text: string) =>
  run(text).commands.map(({ name, args }) => [name, ...args.map((arg) => arg.text)].join(" "));
const guards = (text: string) =>
  Object.fromEntries(run(text).commands.map(({ name, guard }) => [name, guard]));
const effects = (text: string, variables?: Record<string, string>) =>
  run(text, variables).effects.map((effect) => `${effect.kind} ${effect.path.replaceAll(HOLE, "?")}`);

describe("commands", () => {
  test.each([
    ["a && b; c | d", ["a", "b", "c", "d"]],
    ["sudo -u root dnf -y install x", ["dnf -y install x"]],
    ["env A=b nice -n 5 dnf -y install x", ["dnf -y install x"]],
    ["timeout 5m curl -o /f u", ["curl -o /f u"]],
    ["/usr/bin/dnf5 -y install x", ["dnf5 -y install x"]],
    ["bash -c 'systemctl start x'", ["bash -c systemctl start x", "systemctl start x"]],
    ["for i in a b; do echo $i; done", ["echo a", "echo b"]],
    ["f() { echo $1; }; f x", ["f x", "echo x"]],
    ["(cd /a; ls)", ["cd /a", "ls"]],
    ["if a; then b; else c; fi", ["a", "b", "c"]],
    ["case $x in a) b;; *) c;; esac", ["b", "c"]],
    ["x=1; echo ${x}2", ["echo 12"]],
    ["pass=$(mkpasswd x) && useradd -p $pass u", ["mkpasswd x", `useradd -p ${HOLE} u`]],
    ['ls "$(rpm -q $(uname -r))"', ["uname -r", `rpm -q ${HOLE}`, `ls ${HOLE}`]],
    ["rm kernel{-core,-modules}", ["rm kernel-core kernel-modules"]],
    ["echo {1..3}", ["echo 1 2 3"]],
    ["declare -A m=([k]=v); echo ${m[k]}", [`declare m=([k]=v)`, `echo ${HOLE}`]],
  ])("%j", (text, expected) => {
    expect(commands(text).map((line) => line.replace("declare -A ", "declare "))).toEqual(expected);
  });

  test("places are those of the words", () => {
    const text = "a && systemctl  start 'my unit'";
    const [, systemctl] = run(text).commands;
    expect(systemctl && text.slice(systemctl.nameRange.start, systemctl.nameRange.end)).toBe("systemctl");
    expect(systemctl?.args.map(({ range }) => text.slice(range.start, range.end))).toEqual([
      "start",
      "'my unit'",
    ]);
    expect(systemctl?.removal && text.slice(systemctl.removal.start, systemctl.removal.end)).toBe(
      " && systemctl  start 'my unit'",
    );
  });

  test.each([
    ["a || true", { a: "tolerated" }],
    ["a || :", { a: "tolerated" }],
    ["a || exit 1", { a: "none" }],
    ["if command -v x; then a; fi", { a: "guarded" }],
    ["[ -x /y ] && a", { a: "guarded" }],
    ["if grep -q x /f; then a; fi", { a: "guarded" }],
    ["if x; then a; fi", { a: "conditional" }],
    ["x || a", { a: "conditional" }],
    ["a && b", { a: "none", b: "none" }],
    ["{ a || true; } && b", { a: "tolerated", b: "none" }],
    ["a; b", { a: "unheeded", b: "none" }],
    ["set -ex; a; b", { a: "none", b: "none" }],
    ["set -o errexit\na\nset +e\nb\nc", { a: "none", b: "unheeded", c: "none" }],
    ["(set -e; a; x); b; y", { a: "unheeded", b: "unheeded" }],
    ["{ a; b; } && c", { a: "unheeded", b: "none", c: "none" }],
    ["bash -e <<E\na\nb\nE", { a: "none", b: "none" }],
    ["bash <<E\na\nb\nE", { a: "unheeded", b: "none" }],
    ["a || true; b", { a: "tolerated", b: "none" }],
  ])("the guard in %j", (text, expected) => {
    expect(guards(text)).toMatchObject(expected);
  });
});

describe("effects", () => {
  test.each([
    ["echo a > /etc/x", ["write /etc/x"]],
    ["echo a >> /etc/x 2>/dev/null", ["write /etc/x"]],
    [": > /etc/machine-id", ["write /etc/machine-id"]],
    ["cd /opt && touch a ../b", ["write /opt/a", "write /b"]],
    ["(cd /opt); touch a", ["write /a"]],
    ["cp a b /dst/", ["write /dst/a", "write /dst/b"]],
    ["cp -r a /dst", ["tree /dst"]],
    ["cp a -t /dst", ["write /dst/a"]],
    ["install -Dm0755 a /usr/bin/a", ["write /usr/bin/a"]],
    ["install -d -m 0700 -o u /var/lib/a /var/lib/b", ["mkdir /var/lib/a", "mkdir /var/lib/b"]],
    ["mkdir -p -m 0700 /var/roothome", ["mkdir /var/roothome"]],
    ["bash -n <<E\ntouch /a\nE", []],
    ["sh -exn -c 'touch /a'; bash -o noexec -c 'touch /b'; bash -eu -c 'touch /c' -n", ["write /c"]],
    ["ln -s ../x /etc/y", ["symlink /etc/y"]],
    ["ln -sf /var/opt /opt", ["symlink /opt"]],
    ["rm -rf /var/{log,cache,lib}/*", ["delete /var/log/*", "delete /var/cache/*", "delete /var/lib/*"]],
    ["rm /var/log/* /var/cache -rf", ["delete /var/log/*", "delete /var/cache"]],
    ["find /var/* -maxdepth 0 -type d \\! -name cache -exec rm -fr {} \\;", ["empty /var"]],
    ["find /run -mindepth 1 ! -path '/run/secrets*' -delete", ["empty /run"]],
    ["find /usr -name '*.pyc' -delete", ["delete /usr/*.pyc"]],
    ["mv /var/www /usr/share/www", ["move /var/www"]],
    ["mv /opt{,.bak}", ["move /opt"]],
    ["sed -i s/a/b/ /etc/x", ["write /etc/x"]],
    ["sed -n p /etc/x", []],
    ["tar xzf a.tgz -C /opt", ["tree /opt"]],
    ["tar -tf a.tgz", []],
    ["curl -fsSLo /usr/bin/x https://h/x", ["write /usr/bin/x"]],
    ["curl -O https://h/y?z", ["write /y"]],
    ["wget -qO- https://h/x", []],
    ["git clone https://h/r.git /src", ["tree /src"]],
    ["cat <<EOF | tee /etc/a\nx\nEOF", ["write /etc/a"]],
    ["systemctl mask x.service", ["symlink /etc/systemd/system/x.service"]],
    ["touch $X/y", ["write /var/lib/app/y"]],
    ["touch /usr/lib/modules/$(uname -r)/x", ["write /usr/lib/modules/?/x"]],
    ["cat /var/lib/x; ls /var", []],
    ["echo 'mkdir /var/x'", []],
  ])("%j", (text, expected) => {
    expect(effects(text, { X: "/var/lib/app" })).toEqual(expected);
  });

  test.each([
    ["cat > /f <<'EOF'\na $b\nEOF", "a $b\n"],
    ["echo 'd /x' > /f", "d /x\n"],
    ["printf 'u a\\n%s\\n' 'u b' > /f", "u a\nu b\n"],
    ["tee /f <<EOF\nx\nEOF", "x\n"],
    ["echo $(date) > /f", undefined],
  ])("the content that %j writes", (text, expected) => {
    const [effect] = run(text).effects;
    expect(effect?.kind === "write" && effect.content).toBe(
      expected ?? (effect?.kind === "write" ? undefined : false),
    );
  });

  test("a package transaction leaves state behind, cleaning takes some of it away", () => {
    expect(effects("dnf -y install x && dnf clean all")).toEqual([
      "leftover /var/cache/dnf",
      "leftover /var/cache/libdnf5",
      "leftover /var/lib/dnf",
      "leftover /var/log/dnf.log",
      "leftover /var/log/dnf5.log",
      "leftover /var/log/dnf.librepo.log",
      "leftover /var/log/dnf.rpm.log",
      "leftover /var/log/hawkey.log",
      "leftover /run/dnf",
      "delete /var/cache/dnf",
      "delete /var/cache/libdnf5",
    ]);
  });
});

describe("what cannot be read", () => {
  test.each([
    "/ctx/build.sh",
    "make install",
    "curl -fsSL u | bash",
    "bash x.sh",
    'eval "$(x)"',
    ". ./env",
    "python3 x.py",
  ])("%j is opaque", (text) => {
    expect(run(text).opaque).toBeDefined();
  });

  test.each([
    "dnf -y install make",
    "/usr/bin/dnf -y install x",
    "echo a | tee /x",
    "bash <<EOF\nls\nEOF",
    "python3 --version",
    ". /etc/os-release",
  ])("%j is not", (text) => {
    expect(run(text).opaque).toBeUndefined();
  });

  test("a broken line costs that line only", () => {
    const facts = run("a )\nsystemctl start x\n");
    expect(facts.complete).toBe(false);
    expect(facts.commands.map(({ name }) => name)).toContain("systemctl");
  });

  test("recursion and endless nesting end", () => {
    expect(() => run("f() { f; }; f")).not.toThrow();
    expect(() => run("$(".repeat(20_000))).not.toThrow();
  });
});
