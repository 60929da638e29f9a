import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { bootcOn, type HostAction } from "./bootcArguments.ts";
import { isReachable } from "./references.ts";
import { configuredHosts, forgetKey, onHost, parseHost, shellWord } from "./remote.ts";

const wordsOf = (host: string, action: HostAction, way?: "quiet" | "terminal") => {
  const outcome = bootcOn(host, action, way);
  if (outcome.kind === "refused") throw new Error(`refused: ${outcome.refusal.kind}`);
  return [outcome.value.program, ...outcome.value.arguments];
};

describe("a host", () => {
  it.each([
    ["edge", { destination: "edge" }],
    ["core@edge-1.example.com", { destination: "core@edge-1.example.com" }],
    ["core@192.168.0.7:2222", { destination: "core@192.168.0.7", port: 2222 }],
    ["root@[fe80::1%eth0]:22", { destination: "root@fe80::1%eth0", port: 22 }],
    ["[::1]", { destination: "::1" }],
  ])("is read from %s", (text, host) => {
    expect(parseHost(text)).toEqual(host);
  });

  it.each([
    ...["", " ", "-oProxyCommand=id", "-l", "user@-host", "-user@host", "user@", "@host", "a@b@c"],
    ...[
      "two words",
      "host;id",
      "host\nid",
      "$(id)",
      "`id`",
      "host|id",
      "host'",
      'host"',
      "host\u202e",
      "호스트",
    ],
    ...["host:0", "host:65536", "host:port", "host:", "::1", "[host]", "[::1", "[]", "ssh://host", "host/x"],
    ...["user name@host", "user\u0000@host", `\${env:HOME}`, "host\\x", "a".repeat(400)],
  ])("is not read from %j, and no command is made", (text) => {
    expect(parseHost(text)).toBeUndefined();
    expect(onHost(text, ["bootc", "status"], "terminal")).toMatchObject({
      kind: "refused",
      refusal: { kind: "host", value: text },
    });
  });

  it("is known by its key under the name that ssh writes down", () => {
    const name = (text: string) => forgetKey(parseHost(text) ?? { destination: "" }).arguments.at(-1);
    expect(name("core@edge")).toBe("edge");
    expect(name("edge:22")).toBe("edge");
    expect(name("core@edge:2222")).toBe("[edge]:2222");
  });
});

describe("words for the remote shell", () => {
  const hostile = [
    "plain",
    "quay.io/me/os:1@sha256:ab",
    "",
    "two words",
    "it's",
    '"',
    "$(id)",
    "`id`",
    "$HOME",
    "a;b|c&d>e<f",
    "*",
    "~",
    "#x",
    "!x",
    "-rf",
    "line\nbreak",
    "\\",
    "한글 é",
    "\t",
  ];
  it.skipIf(process.platform === "win32")("arrive as they are in a POSIX shell", () => {
    const line = ["printf", "%s\\0", ...hostile].map(shellWord).join(" ");
    expect(execFileSync("sh", ["-c", line], { encoding: "utf8" })).toBe(`${hostile.join("\0")}\0`);
  });
});

describe("bootc on a host", () => {
  const image = "quay.io/me/os:1";
  const checked = ["-o", "StrictHostKeyChecking=ask"];
  it.each([
    [{ kind: "status" }, "sudo bootc status --format=json"],
    [{ kind: "check" }, "sudo bootc upgrade --check"],
    [{ kind: "upgrade", reboot: false }, "sudo bootc upgrade"],
    [{ kind: "upgrade", reboot: true }, "sudo bootc upgrade --apply"],
    [{ kind: "switch", image, reboot: false }, `sudo bootc switch -- ${image}`],
    [{ kind: "switch", image, reboot: true }, `sudo bootc switch --apply -- ${image}`],
    [{ kind: "rollback", reboot: false }, "sudo bootc rollback"],
    [{ kind: "rollback", reboot: true }, "sudo bootc rollback --apply"],
  ] as const)("is asked for %o in a terminal by one line", (action, line) => {
    expect(wordsOf("core@edge", action)).toEqual(["ssh", "-t", ...checked, "--", "core@edge", line]);
  });

  it("asks nobody in the quiet way, and goes to the port", () => {
    const quiet = ["-T", "-o", "BatchMode=yes", "-o", "ConnectTimeout=10"];
    expect(wordsOf("edge:2222", { kind: "status" }, "quiet")).toEqual(
      ["ssh", ...quiet, ...checked, "-p", "2222", "--", "edge"].concat("sudo -n bootc status --format=json"),
    );
  });

  it("needs no sudo as root", () => {
    expect(wordsOf("root@edge", { kind: "status" }, "quiet").at(-1)).toBe("bootc status --format=json");
  });

  it.each([
    "localhost/os:1",
    "os",
    "me/os",
    "localhost:5000/os",
    "127.0.0.1:5000/os",
    "-x",
    "quay.io/Two Words",
  ])("is not switched to %s", (name) => {
    expect(bootcOn("edge", { kind: "switch", image: name, reboot: false })).toMatchObject({
      kind: "refused",
      refusal: { kind: "image-name" },
    });
  });

  it.each(["quay.io/me/os", "registry:5000/os", "192.168.0.7:5000/os:1"])("can pull %s", (name) => {
    expect(isReachable(name)).toBe(true);
  });
});

describe("an ssh configuration", () => {
  it("names hosts, and its patterns are none", () => {
    const text = `Include other
Host edge  shop-1
  HostName 192.168.0.7
Host *.example.com !bad
host=lab
  Host "quoted"
Match host x
HostKeyAlgorithms y
`;
    expect(configuredHosts(text)).toEqual(["edge", "shop-1", "lab", "quoted"]);
    expect(configuredHosts("")).toEqual([]);
  });
});
