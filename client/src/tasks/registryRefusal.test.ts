import { describe, expect, it } from "vitest";
import { registryRefusal } from "./registryRefusal.ts";

// Words of podman 4.3.1 in front of Debian's docker-registry, and of podman 3 to 5 in issues of quay.io, Docker Hub and
// ghcr.io (github.com/docker/docs/issues/14222, github.com/containers/podman/issues/4604).
const before = "> podman push localhost/kde docker://quay.io/me/kde\nGetting image source signatures\n";
const blob = `trying to reuse blob sha256:${"c8".repeat(32)} at destination`;

describe("a registry that wants a log-in", () => {
  it.each([
    `${blob}: checking whether a blob sha256:c8 exists in 127.0.0.1:5077/team/x: unauthorized: authentication required`,
    "initializing source docker://127.0.0.1:5077/team/x:v1: reading manifest v1 in 127.0.0.1:5077/team/x: unauthorized: authentication required",
    "writing blob: initiating layer upload to /v2/me/kde/blobs/uploads/ in quay.io: unauthorized: access to the requested resource is not authorized",
    "writing blob: initiating layer upload to /v2/me/kde/blobs/uploads/ in registry-1.docker.io: errors:\ndenied: requested access to the resource is denied\nunauthorized: authentication required",
    "writing blob: Requesting bearer token: invalid status code from registry 403 (Forbidden)",
    "initializing source docker://ghcr.io/me/x:latest: reading manifest latest in ghcr.io/me/x: denied: denied",
  ])("says %s", (words) => {
    expect(registryRefusal(`${before}Error: ${words}\n`)).toBe("log-in");
  });
});

it("a registry without TLS is told from the others", () => {
  const words = `${blob}: pinging container registry 127.0.0.1:5077: Get "https://127.0.0.1:5077/v2/": http: server gave HTTP response to HTTPS client`;
  expect(registryRefusal(`${before}Error: ${words}\n`)).toBe("plain-http");
});

it.each([
  `${blob}: pinging container registry 127.0.0.1:5099: Get "https://127.0.0.1:5099/v2/": dial tcp 127.0.0.1:5099: connect: connection refused`,
  "localhost/kde:latest: image not known",
  "open /run/user/1000/containers/auth.json: permission denied",
  "reading manifest v9 in quay.io/me/kde: manifest unknown",
])("a log-in does not help against %s", (words) => {
  expect(registryRefusal(`${before}Error: ${words}\n`)).toBeUndefined();
});

it("only podman's last words count", () => {
  expect(registryRefusal("curl: unauthorized: authentication required\n")).toBeUndefined();
  expect(registryRefusal("\nError: unauthorized\nSTEP 2/2: RUN x\nError: no space left\n")).toBeUndefined();
  expect(registryRefusal("")).toBeUndefined();
});
