import { describe, expect, it } from "vitest";
import { answerOf, isNewest, isReboot } from "./hostStatus.ts";

const entry = (image: string, digest: string, timestamp: string | null) => ({
  image: {
    image: { image, transport: "registry" },
    architecture: "amd64",
    version: "stream9.20260101",
    timestamp,
    imageDigest: digest,
  },
  cachedUpdate: null,
  incompatible: false,
  pinned: false,
  ostree: { checksum: "aa", deploySerial: 0 },
});
const host = (status: object) =>
  JSON.stringify({ apiVersion: "org.containers.bootc/v1", kind: "BootcHost", spec: { image: null }, status });

const booted = entry("quay.io/me/os:1", "sha256:11", "2026-01-01T00:00:00Z");
const read = {
  image: "quay.io/me/os:1",
  digest: "sha256:11",
  version: "stream9.20260101",
  built: Date.UTC(2026, 0, 1),
};

describe("the answer of a host", () => {
  it("is its status", () => {
    const text = host({
      booted,
      staged: entry("quay.io/me/os:2", "sha256:22", null),
      rollback: null,
      rollbackQueued: false,
    });
    const { built, ...staged } = { ...read, image: "quay.io/me/os:2", digest: "sha256:22" };
    expect(answerOf(0, text)).toEqual({
      kind: "status",
      status: { booted: read, staged, rollbackQueued: false },
    });
  });

  it("is found behind what was asked in the terminal", () => {
    const printed = `> ssh -t -- edge 'sudo bootc status'\n[sudo] password for me: \r\n${host({ booted })}\r\nConnection to edge closed.\r\n`;
    expect(answerOf(0, printed)).toMatchObject({ kind: "status", status: { booted: read } });
  });

  it("may be of a machine that no image was installed on", () => {
    expect(answerOf(0, host({ booted: { image: null, ostree: {} } }))).toEqual({
      kind: "status",
      status: { booted: {}, rollbackQueued: false },
    });
    expect(answerOf(0, host({ booted: null, staged: null, rollback: null }))).toEqual({ kind: "not-booted" });
  });

  it.each([
    [
      255,
      "@@@\r\n@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\r\nHost key verification failed.",
      "key-changed",
    ],
    [
      255,
      "No ED25519 host key is known for edge and you have requested strict checking.\nHost key verification failed.",
      "key-unknown",
    ],
    [255, "me@edge: Permission denied (publickey,password).", "login"],
    [255, "ssh: connect to host edge port 22: Connection refused", "failed"],
    [1, "sudo: a password is required", "login"],
    [1, "sudo: 암호가 필요합니다", "login"],
    [1, "sudo: bootc: command not found", "no-bootc"],
    [127, "bash: line 1: bootc: command not found", "no-bootc"],
    [1, "error: Status: No such file", "failed"],
    [0, "", "failed"],
    [0, "{", "failed"],
    [0, '{"status": 7}', "failed"],
    [0, "[1]", "failed"],
    [undefined, "", "failed"],
  ])("with code %s and %j says %s", (code, printed, kind) => {
    expect(answerOf(code, printed).kind).toBe(kind);
  });
});

describe("an upgrade", () => {
  it.each([
    ["No changes in: ostree-unverified-registry:quay.io/me/os:1\r\n  Digest: sha256:11", true],
    ["No update available.", true],
    ["Update available for: ostree-unverified-registry:quay.io/me/os:1\n  Version: 2", false],
    ["something new", undefined],
  ])("says in %j whether the newest is there: %s", (printed, newest) => {
    expect(isNewest(`> ssh\n${printed}`)).toBe(newest);
  });

  it("that reboots ends the connection", () => {
    expect(isReboot(255, "Rebooting system\nConnection to edge closed by remote host.")).toBe(true);
    expect(isReboot(255, "ssh: connect to host edge port 22: Connection refused")).toBe(false);
    expect(isReboot(1, "Connection to edge closed.")).toBe(false);
  });
});
