import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CancellationTokenSource } from "vscode-languageserver-protocol/node";
import { version } from "../../server/src/data/project.ts";
import { type Bundle, bundle, temporaryProject } from "../support/bundle.ts";
import { startClient } from "../support/language-client.ts";

let server: Bundle;
beforeAll(async () => {
  server = await bundle("node");
});
afterAll(() => server.remove());

const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

describe("the program", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [server.program, ...args], { encoding: "utf8" });

  it("says its version and how it is used", () => {
    expect(run("--version")).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
    expect(run("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("--stdio") });
    expect(run()).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("--stdio") });
  });

  it("speaks over Node's channel", async () => {
    const child = spawn(process.execPath, [server.program, "--node-ipc"], {
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const answer = new Promise<{ result?: { serverInfo?: unknown } }>((resolve) =>
      child.once("message", (message) => resolve(message as { result?: { serverInfo?: unknown } })),
    );
    child.send({
      jsonrpc: "2.0",
      id: 1,
      method: "initialize",
      params: { processId: null, capabilities: {} },
    });
    expect((await answer).result?.serverInfo).toEqual({ name: "bootc-language-server", version });
    child.kill();
  });
});

describe("compiled code", () => {
  it("is kept after the first session, and the second one answers with it", async () => {
    const project = temporaryProject({});
    const cache = path.join(project.folder, "cache");
    const kept = () => (existsSync(cache) ? readdirSync(cache).filter((name) => name.endsWith(".code")) : []);
    const session = async (enough: () => boolean) => {
      const client = await startClient(server.program, { arguments: [`--code-cache=${cache}`] });
      expect(client.initialized.serverInfo).toEqual({ name: "bootc-language-server", version });
      while (!enough()) await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await client.stop()).toBe(0);
    };
    await session(() => kept().length === 1);
    const { mtimeMs } = statSync(path.join(cache, kept()[0] ?? ""));
    await session(() => true);
    expect(kept().map((name) => statSync(path.join(cache, name)).mtimeMs)).toEqual([mtimeMs]);
    project.remove();
  });
});

describe("the end", () => {
  it("is 0 after shutdown", async () => {
    const client = await startClient(server.program);
    expect(await client.stop()).toBe(0);
  });

  it("is 1 without shutdown", async () => {
    const client = await startClient(server.program);
    await client.notify("exit", undefined);
    expect(await client.exit).toBe(1);
  });

  it("comes when the client is gone", async () => {
    const client = await startClient(server.program);
    client.process.stdin.end();
    expect(await client.exit).toBe(1);
  });
});

describe("what a client should not do", () => {
  const uri = "file:///p/Containerfile";

  it("is answered with an error and survived", async () => {
    const client = await startClient(server.program);
    await client.open(uri, "dockerfile", "FROM quay.io/fedora/fedora-bootc:43\n");
    await expect(client.request("textDocument/noSuchThing", {})).rejects.toThrow();
    await expect(client.request("textDocument/hover", {})).rejects.toThrow();
    await expect(client.request("textDocument/codeAction", { textDocument: null })).rejects.toThrow();
    await client.notify("textDocument/didChange", { textDocument: { uri: 7 } });
    await client.notify("textDocument/didOpen", null);
    await client.notify("workspace/didChangeWatchedFiles", { changes: "all" });
    await client.notify("workspace/didChangeConfiguration", {});
    await client.notify("$/unknown", [1]);
    const position = { line: -4, character: 1e9 };
    expect(await client.request("textDocument/hover", { textDocument: { uri }, position })).toBeNull();
    await client.change(uri, 2, "FROM quay.io/fedora/fedora-bootc:43\nRUN systemctl enable --now x\n");
    expect((await client.pull(uri)).length).toBeGreaterThan(0);
    expect(await client.stop()).toBe(0);
  });

  it("such as asking before initialize, is refused", async () => {
    const child = spawn(process.execPath, [server.program, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
    const answer = new Promise<string>((resolve) => {
      let received = "";
      child.stdout.on("data", (data) => {
        received += data;
        if (received.endsWith("}")) resolve(received);
      });
    });
    const params = { textDocument: { uri }, position: { line: 0, character: 0 } };
    child.stdin.write(
      framed(JSON.stringify({ jsonrpc: "2.0", id: 1, method: "textDocument/hover", params })),
    );
    expect(await answer).toContain("-32002");
    child.kill();
  });

  it.each([
    ["no JSON", framed("{ this is not json")],
    ["JSON of another kind", framed("[1, 2")],
    ["an empty message", framed("")],
    ["null", framed("null")],
    ["a number", framed("7")],
    ["a batch", framed('[{"jsonrpc":"2.0","id":1,"method":"x"}]')],
    ["a message without method", framed('{"jsonrpc":"2.0","id":5}')],
  ])("such as sending %s, does not end the session", async (_, bytes) => {
    const client = await startClient(server.program);
    client.process.stdin.write(bytes);
    await client.open(
      uri,
      "dockerfile",
      "FROM quay.io/fedora/fedora-bootc:43\nRUN systemctl enable --now x\n",
    );
    expect((await client.pull(uri)).length).toBeGreaterThan(0);
    expect(await client.stop()).toBe(0);
  });
});

describe("cancellation", () => {
  it("is honoured", async () => {
    const client = await startClient(server.program);
    const uri = "file:///p/Containerfile";
    const run = "RUN dnf -y install httpd && systemctl enable httpd\n";
    await client.open(uri, "dockerfile", `FROM quay.io/fedora/fedora-bootc:43\n${run.repeat(5_000)}`);
    const source = new CancellationTokenSource();
    const answer = client.cancellable.sendRequest(
      "textDocument/diagnostic",
      { textDocument: { uri } },
      source.token,
    );
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
    expect(await client.stop()).toBe(0);
  });
});

describe("the disk", () => {
  it("is read below the workspace folders only, and text only", async () => {
    const project = temporaryProject({
      "inside/Containerfile": "FROM quay.io/fedora/fedora-bootc:43\n",
      "inside/binary/Containerfile": new Uint8Array([70, 0, 79]),
      "inside/large/Containerfile": `FROM quay.io/fedora/fedora-bootc:43\n${"#\n".repeat(600_000)}`,
      "outside/Containerfile": "FROM quay.io/fedora/fedora-bootc:43\n",
    });
    symlinkSync(path.join(project.folder, "outside"), path.join(project.folder, "inside", "link"));
    mkdirSync(path.join(project.folder, "inside", "folder", "Containerfile"), { recursive: true });
    if (process.platform !== "win32") spawnSync("mkfifo", [path.join(project.folder, "inside", "fifo.ks")]);
    writeFileSync(path.join(project.folder, "inside", "named link"), "");
    const client = await startClient(server.program, { folders: [project.uri("inside")] });
    const isRead = async (name: string) => {
      const status = await client.request<{ kind: string }>("bootc/fileStatus", {
        textDocument: { uri: project.uri(name) },
      });
      return status.kind !== "other";
    };
    expect(await isRead("inside/Containerfile")).toBe(true);
    for (const name of [
      "outside/Containerfile",
      "inside/../outside/Containerfile",
      "inside/link/Containerfile",
      "inside/binary/Containerfile",
      "inside/large/Containerfile",
      "inside/folder/Containerfile",
      "inside/fifo.ks",
    ]) {
      expect(await isRead(name), name).toBe(false);
    }
    expect(await client.stop()).toBe(0);
    project.remove();
  });
});
