import { describe, expect, it } from "vitest";
import type { Command, Outcome, Platform } from "../environment/platform.ts";
import { podmanLogin, podmanPull, podmanPush } from "./registryArguments.ts";

const linuxRoot: Platform = { kind: "linux", uid: 0, gid: 0 };
const linuxUser: Platform = { kind: "linux", uid: 1000, gid: 1000 };
const mac: Platform = { kind: "machine", windows: false };
const windows: Platform = { kind: "machine", windows: true };
const everywhere = [linuxRoot, linuxUser, mac, windows];

const commandOf = (outcome: Outcome<Command>): Command => {
  if (outcome.kind === "refused") throw new Error(`refused: ${outcome.refusal.kind}`);
  return outcome.value;
};

const push = {
  podman: "podman",
  image: "localhost/kde:latest",
  destination: "quay.io/me/kde:latest",
  digestFile: "/home/me/.config/Code/its storage/digest",
  root: false,
};
const digestFile = `--digestfile=${push.digestFile}`;
const pull = { podman: "podman", image: "quay.io/fedora/fedora-bootc:43", root: false };
const login = { podman: "podman", registry: "quay.io", account: "me", root: false };

describe.each([
  ["pull", podmanPull.bind(undefined, pull), ["pull", pull.image]],
  ["login", podmanLogin.bind(undefined, login), ["login", "--username=me", "quay.io"]],
] as const)("podman %s", (_name, make, words) => {
  it.each(everywhere)("is the user's own: %o", (platform) => {
    expect(commandOf(make(platform))).toEqual({ program: "podman", arguments: words });
  });
});

describe("podman push", () => {
  const words = ["push", push.image, `docker://${push.destination}`];
  it.each(everywhere)("is the user's own, and tells the digest where it can: %o", (platform) => {
    const told = platform.kind === "linux" ? ["push", digestFile, ...words.slice(1)] : words;
    expect(commandOf(podmanPush(push, platform))).toEqual({ program: "podman", arguments: told });
  });

  it("goes without the digest where its file cannot be named", () => {
    const odd = { ...push, digestFile: ["/home/$", "{USER}/digest"].join("") };
    expect(commandOf(podmanPush(odd, linuxUser)).arguments).toEqual(words);
  });
});

describe("root's storage and log-ins", () => {
  it("are reached through sudo by a user of Linux, and by nobody else", () => {
    const asRoot = { ...push, root: true };
    expect(commandOf(podmanPush(asRoot, linuxUser))).toEqual({
      program: "sudo",
      arguments: ["podman", "push", digestFile, push.image, "docker://quay.io/me/kde:latest"],
    });
    for (const platform of [linuxRoot, mac, windows])
      expect(commandOf(podmanPush(asRoot, platform)).program).toBe("podman");
    expect(commandOf(podmanPull({ ...pull, root: true }, linuxUser)).arguments.slice(0, 2)).toEqual([
      "podman",
      "pull",
    ]);
    expect(commandOf(podmanLogin({ ...login, root: true }, linuxUser)).program).toBe("sudo");
  });
});

const hostile = [
  "",
  "a b",
  "it's",
  '"',
  "$(id)",
  "`id`",
  "-rf",
  "--creds=a:b",
  "a\nb",
  "한글",
  "a;b",
  "a\u202eb",
];

describe("hostile values", () => {
  it.each(hostile)("%j is no image, destination or registry", (value) => {
    for (const platform of everywhere) {
      expect(podmanPush({ ...push, image: value }, platform).kind).toBe("refused");
      expect(podmanPush({ ...push, destination: value }, platform).kind).toBe("refused");
      expect(podmanPush({ ...push, destination: `quay.io/${value}` }, platform).kind).toBe("refused");
      expect(podmanPull({ ...pull, image: value }, platform).kind).toBe("refused");
      expect(podmanLogin({ ...login, registry: value }, platform).kind).toBe("refused");
    }
  });

  it.each(["", " me", "me\n", "a\nb", "a\u0000b", "\u202eem", `\${env:SECRET}`])(
    "%j is no account",
    (account) => {
      expect(podmanLogin({ ...login, account }, linuxUser).kind).toBe("refused");
    },
  );

  it.each([
    "team+robot",
    "$oauthtoken",
    "12345|name",
    "-x",
    "a b",
    "me@example.com",
    "한글",
    'it\'s "$(id)"',
  ])("the account %s arrives as it is, in the word of its option", (account) => {
    expect(commandOf(podmanLogin({ ...login, account }, linuxRoot)).arguments).toEqual([
      "login",
      `--username=${account}`,
      "quay.io",
    ]);
  });

  it("a program that looks like an option is none", () => {
    expect(podmanPush({ ...push, podman: "--help" }, linuxRoot).kind).toBe("refused");
    expect(podmanPull({ ...pull, podman: "" }, linuxRoot).kind).toBe("refused");
    expect(podmanLogin({ ...login, podman: "-x" }, linuxUser).kind).toBe("refused");
  });
});
