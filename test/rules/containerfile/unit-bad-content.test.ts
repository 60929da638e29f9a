import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/unit-bad-content.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const start = "ExecStart=/usr/bin/app";
const copy = (lines: string, delimiter = "'EOF'") =>
  `${base}COPY <<${delimiter} /usr/lib/systemd/system/app.service\n${lines}\nEOF\n`;
const found = (text: string) =>
  findings(rule, text).map(({ text: word, line, severity, message }) => [message, word, line, severity]);

describe("finds", () => {
  test.each([
    ["[Service]\nType=simple", ["noStart", "[Service]", 2, "warning"]],
    ["[Service]\nExecStop=/bin/x", ["noStart", "[Service]", 2, "warning"]],
    ["[Service]\nExecStart=/a\nExecStart=/b", ["severalStarts", "ExecStart", 4, "warning"]],
    [`[Service]\n${start}\nPIDFile=/usr/lib/app.pid`, ["readOnly", "/usr/lib/app.pid", 4, "warning"]],
    [
      `[Service]\n${start}\nStandardOutput=append:/usr/share/app.log`,
      ["readOnly", "append:/usr/share/app.log", 4, "warning"],
    ],
    [
      "[Service]\nExecStart=/bin/sh -c 'date > /usr/share/date'",
      ["readOnly", "/bin/sh -c 'date > /usr/share/date'", 3, "warning"],
    ],
    [`[Service]\n${start}\nPIDFile=/var/run/app.pid`, ["varRun", "/var/run/app.pid", 4, "info"]],
    [
      "[Unit]\nConditionPathExists=!/var/lib/a\n[Service]\nExecStart=/bin/sh -c 'x && touch /var/lib/b'",
      ["flag", "!/var/lib/a", 3, "warning"],
    ],
    [
      `[Unit]\nAfter=network-online.target\n[Service]\n${start}`,
      ["online", "network-online.target", 3, "info"],
    ],
    [
      "[Unit]\nAfter=network.target\n[Service]\nExecStart=/usr/bin/curl -O https://x",
      ["network", "network.target", 3, "info"],
    ],
    [`[Service]\n${start}\nUser=shop`, ["user", "shop", 4, "warning"]],
    [`[Service]\n${start}\nEnvironmentFile=/etc/app.env`, ["environment", "/etc/app.env", 4, "info"]],
    [
      `[Service]\n${start}\nEnvironmentFile=/usr/lib/app/env`,
      ["environment", "/usr/lib/app/env", 4, "warning"],
    ],
  ])("%j", (lines, expected) => {
    expect(found(copy(lines))).toEqual([expected]);
  });

  test("variables that the build fills in", () => {
    expect(found(copy(`[Service]\n${start}\nExecReload=/bin/kill $MAINPID`, "EOF"))).toEqual([
      ["variable", "$MAINPID", 4, "warning"],
    ]);
  });

  test("a unit in a file of the context, in that file", () => {
    const text = `${base}COPY app.service /etc/systemd/system/\n`;
    const files = { "app.service": "[Service]\nType=simple\n" };
    expect(findings(rule, text, files).map(({ file, text: word, line }) => [file, word, line])).toEqual([
      ["app.service", "[Service]", 0],
    ]);
  });

  test("a unit below a condition, one level milder", () => {
    const text = `${base}RUN if [ $X = y ]; then printf '[Service]\\n' > /etc/systemd/system/x.service; fi`;
    expect(found(text)).toEqual([["noStart", "/etc/systemd/system/x.service", 1, "info"]]);
  });
});

describe("a unit that waits for a flag", () => {
  const waiting = "[Unit]\nConditionPathExists=/etc/app/first\n[Service]\nExecStart=/bin/rm -f /etc/app/next";

  test("that the image has under another name", () => {
    const text = `${copy(waiting)}RUN touch /etc/app/next\n`;
    expect(found(text)).toEqual([["flagMissing", "/etc/app/first", 3, "warning"]]);
    const fixed = applyFix(rule, text);
    expect(fixed).toBe(text.replace("/etc/app/first", "/etc/app/next"));
    expect(found(fixed ?? "")).toEqual([]);
  });

  test.each(["", "RUN touch /etc/app/first /etc/app/next\n", "RUN touch /var/lib/next\n"])(
    "with nothing wrong to be seen: %j",
    (instruction) => {
      expect(found(copy(waiting) + instruction)).toEqual([]);
    },
  );
});

describe("is silent", () => {
  test.each([
    `[Unit]\nDescription=x\n[Service]\nType=notify\n${start}`,
    "[Service]\nType=oneshot\nExecStart=/a\nExecStart=/b",
    "[Service]\nExecStart=/a\nExecStart=\nExecStart=/b",
    "[Service]\nRemainAfterExit=yes\nExecStop=/bin/x",
    `[Service]\n${start}\nPIDFile=/run/app.pid\nStandardOutput=journal\nStandardError=append:/var/log/x`,
    "[Service]\nExecStart=/bin/sh -c 'cat /usr/share/x > /run/x'",
    "[Unit]\nConditionPathExists=!/var/lib/a\n[Service]\nExecStart=/bin/sh -c 'x && touch /var/lib/a'",
    "[Unit]\nConditionPathExists=/usr/bin/x\n[Service]\nExecStart=/bin/touch /run/x",
    `[Unit]\nWants=network-online.target\nAfter=network-online.target\n[Service]\n${start}`,
    `[Unit]\nAfter=network.target\n[Service]\n${start}`,
    `[Service]\n${start}\nUser=nobody\nExecReload=/bin/kill $MAINPID`,
    `[Service]\n${start}\nUser=shop\nDynamicUser=yes`,
    `[Service]\n${start}\nUser=%i\nEnvironmentFile=/etc/%i.env`,
    `[Service]\n${start}\nEnvironmentFile=-/etc/app.env\nEnvironmentFile=/etc/sysconfig/network`,
    `[Service]\n${start}\nEnvironmentFile=/run/app/env`,
  ])("%j", (lines) => {
    expect(found(copy(lines))).toEqual([]);
  });

  test.each([
    "RUN dnf -y install shop",
    "RUN echo 'u shop - -' > /usr/lib/sysusers.d/shop.conf",
    "COPY shop.conf /usr/lib/sysusers.d/shop.conf",
    "RUN useradd -r shop",
    "RUN ./setup.sh",
    "COPY tree/ /",
    "RUN echo '[Service]' > /usr/lib/systemd/system/app.service.d/user.conf",
  ])("about a user where there is %j", (instruction) => {
    expect(found(`${copy(`[Service]\n${start}\nUser=shop`)}${instruction}\n`)).toEqual([]);
  });

  test("about accounts of a base that is not known", () => {
    const text = copy(`[Service]\n${start}\nUser=shop`).replace(
      "quay.io/fedora/fedora-bootc",
      "ghcr.io/me/base",
    );
    expect(found(`${text}RUN bootc container lint`)).toEqual([]);
  });

  test("about a file that the image brings", () => {
    const text = copy(`[Service]\n${start}\nEnvironmentFile=/etc/app.env`);
    expect(found(`${text}COPY app.env /etc/app.env\n`)).toEqual([]);
  });

  test.each([
    ["ARG NAME=x\n", "$NAME"],
    ["", "\\$MAINPID"],
  ])("about variables that are meant: %j", (before, variable) => {
    const text = copy(`[Service]\n${start} ${variable}`, "EOF");
    expect(found(base + before + text.slice(base.length))).toEqual([]);
  });

  test("about a variable of the script", () => {
    const text = `${base}RUN NAME=x; cat > /etc/systemd/system/x.service <<EOF\n[Service]\n${start} $NAME\nEOF`;
    expect(found(text)).toEqual([]);
  });

  test("about drop-ins and units elsewhere", () => {
    const text = copy("[Service]\nUser=x").replace("app.service", "app.service.d/x.conf");
    expect(found(text)).toEqual([]);
    expect(found(copy("[Service]").replace("/usr/lib/systemd/system", "/usr/share/doc"))).toEqual([]);
  });
});

test.each([
  [`[Service]\n${start}\nPIDFile=/var/run/a`, `[Service]\n${start}\nPIDFile=/run/a`],
  [
    `[Unit]\nAfter=network-online.target\n[Service]\n${start}`,
    `[Unit]\nWants=network-online.target\nAfter=network-online.target\n[Service]\n${start}`,
  ],
  [
    "[Unit]\nAfter=network.target\n[Service]\nExecStart=bootc upgrade --apply",
    "[Unit]\nWants=network-online.target\nAfter=network-online.target\n[Service]\nExecStart=bootc upgrade --apply",
  ],
  [`[Service]\n${start}\nUser=shop`, `[Service]\n${start}\nUser=shop\nDynamicUser=yes`],
  [`[Service]\n${start}\nEnvironmentFile=/etc/a`, `[Service]\n${start}\nEnvironmentFile=-/etc/a`],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, copy(before));
  expect(fixed).toBe(copy(after));
  expect(findings(rule, fixed ?? "")).toEqual([]);
});

test("the fix quotes the delimiter", () => {
  const lines = `[Service]\n${start}\nExecReload=/bin/kill $MAINPID`;
  expect(applyFix(rule, copy(lines, "EOF"))).toBe(copy(lines));
  expect(applyFix(rule, copy(`${lines}\nExecStop=\\$X`, "EOF"))).toBeUndefined();
});
