import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { type Bundle, bundle, temporaryProject } from "../support/bundle.ts";
import {
  type ClientOptions,
  type LanguageClient,
  pullingClient,
  pushedClient,
  startClient,
} from "../support/language-client.ts";

const flawed =
  "FROM quay.io/fedora/fedora-bootc:43\nRUN systemctl enable --now sshd\nRUN bootc container lint\n";
const clean = flawed.replace(" --now", "");
const rulesOf = (items: readonly Diagnostic[]) => items.map(({ code }) => code);

let server: Bundle;
let client: LanguageClient | undefined;
beforeAll(async () => {
  server = await bundle("node");
});
afterAll(() => server.remove());
afterEach(async () => {
  await client?.stop();
  client = undefined;
});

async function start(options: ClientOptions = {}): Promise<LanguageClient> {
  client = await startClient(server.program, options);
  return client;
}

describe("a client that pulls", () => {
  it("gets what it asks for and nothing else", async () => {
    const one = await start();
    expect(one.initialized.capabilities.diagnosticProvider).toMatchObject({ identifier: "bootc" });
    await one.open("file:///p/Containerfile", "dockerfile", flawed);
    const [diagnostic, ...others] = await one.pull("file:///p/Containerfile");
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({
      source: "bootc",
      code: "systemctl-now",
      severity: 1,
      range: { start: { line: 1, character: 21 }, end: { line: 1, character: 26 } },
      codeDescription: { href: expect.stringMatching(/\/docs\/rules\/systemctl-now\.md$/) },
    });
    await one.change("file:///p/Containerfile", 2, clean);
    expect(await one.pull("file:///p/Containerfile")).toEqual([]);
    expect(one.published).toEqual([]);
  });

  it("is told that nothing changed", async () => {
    const one = await start();
    const uri = "file:///p/Containerfile";
    await one.open(uri, "dockerfile", flawed);
    const ask = (previousResultId?: string) =>
      one.request<{ kind: string; resultId: string }>("textDocument/diagnostic", {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      });
    const first = await ask();
    expect(first.kind).toBe("full");
    expect(await ask(first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    await one.change(uri, 2, `${flawed}\n`);
    expect((await ask(first.resultId)).kind).toBe("unchanged");
    await one.change(uri, 3, clean);
    expect((await ask(first.resultId)).kind).toBe("full");
  });

  it("follows incremental edits, also behind letters outside the basic plane", async () => {
    const one = await start();
    const uri = "file:///p/Containerfile";
    await one.open(uri, "dockerfile", clean.replace("RUN systemctl", "RUN echo 한글 😀 && systemctl"));
    await one.notify("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 1, character: 35 }, end: { line: 1, character: 35 } }, text: "-now " },
        { range: { start: { line: 1, character: 35 }, end: { line: 1, character: 35 } }, text: "-" },
      ],
    });
    const [diagnostic] = await one.pull(uri);
    expect(diagnostic?.range).toEqual({ start: { line: 1, character: 35 }, end: { line: 1, character: 40 } });
  });

  it("is asked to pull again when settings change", async () => {
    let settings: unknown = null;
    const one = await start({ configuration: () => settings });
    const uri = "file:///p/Containerfile";
    await one.open(uri, "dockerfile", flawed);
    expect(rulesOf(await one.pull(uri))).toEqual(["systemctl-now"]);
    settings = { lint: { rules: { "systemctl-now": "off" } } };
    await one.notify("workspace/didChangeConfiguration", { settings: null });
    await one.until(() => one.calls.find(({ method }) => method === "workspace/diagnostic/refresh"));
    expect(await one.pull(uri)).toEqual([]);
  });

  it("is asked to pull again when .bootc-lint.toml changes", async () => {
    const project = temporaryProject({ Containerfile: flawed });
    const one = await start({ folders: [project.uri()] });
    const uri = project.uri("Containerfile");
    await one.open(uri, "dockerfile", flawed);
    expect(rulesOf(await one.pull(uri))).toEqual(["systemctl-now"]);
    writeFileSync(path.join(project.folder, ".bootc-lint.toml"), '[rules]\n"systemctl-*" = "off"\n');
    await one.notify("workspace/didChangeWatchedFiles", {
      changes: [{ uri: project.uri(".bootc-lint.toml"), type: 1 }],
    });
    await one.until(() => one.calls.find(({ method }) => method === "workspace/diagnostic/refresh"));
    expect(await one.pull(uri)).toEqual([]);
    project.remove();
  });

  it("registers what it wants to be told", async () => {
    const one = await start();
    const registered = await one.until(() => {
      const methods = one.calls
        .filter(({ method }) => method === "client/registerCapability")
        .flatMap(({ params }) => (params as { registrations: { method: string }[] }).registrations)
        .map(({ method }) => method);
      return methods.length >= 2 ? methods : undefined;
    });
    expect(registered).toEqual(
      expect.arrayContaining(["workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"]),
    );
  });

  it("is warned once of a wrong setting", async () => {
    const one = await start({ configuration: () => ({ lint: { profile: "lax" } }) });
    await one.open("file:///p/Containerfile", "dockerfile", flawed);
    await one.open("file:///p/Containerfile.other", "dockerfile", flawed);
    await one.pull("file:///p/Containerfile");
    await one.pull("file:///p/Containerfile.other");
    const shown = one.calls.filter(({ method }) => method === "window/showMessage");
    expect(shown.map(({ params }) => (params as { message: string }).message)).toEqual([
      expect.stringContaining("profile"),
    ]);
  });
});

describe("a client that does not pull", () => {
  it("is told, and told again after each edit", async () => {
    const one = await start({ capabilities: pushedClient });
    expect(one.initialized.capabilities.diagnosticProvider).toBeUndefined();
    const uri = "file:///p/Containerfile";
    await one.open(uri, "dockerfile", flawed);
    expect(rulesOf((await one.publishedFor(uri, 1)).diagnostics)).toEqual(["systemctl-now"]);
    await one.change(uri, 2, clean);
    expect((await one.publishedFor(uri, 2)).diagnostics).toEqual([]);
  });

  it("is told once of edits that arrive together", async () => {
    const one = await start({ capabilities: pushedClient });
    const uri = "file:///p/Containerfile";
    await one.open(uri, "dockerfile", flawed);
    await one.publishedFor(uri, 1);
    const edits = Array.from({ length: 40 }, (_, at) => one.change(uri, at + 2, flawed + "\n".repeat(at)));
    await Promise.all(edits);
    await one.publishedFor(uri, 41);
    const versions = one.published.map(({ version }) => version ?? 0);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(versions.length).toBeLessThan(30);
  });

  it("loses the findings of a file that it closes", async () => {
    const one = await start({ capabilities: pushedClient });
    const uri = "file:///p/Containerfile";
    await one.open(uri, "dockerfile", flawed);
    await one.publishedFor(uri, 1);
    await one.notify("textDocument/didClose", { textDocument: { uri } });
    const last = await one.until(() => one.published.find(({ diagnostics }) => diagnostics.length === 0));
    expect(last.uri).toBe(uri);
  });

  it("takes settings from initializationOptions and from didChangeConfiguration", async () => {
    const off = { lint: { rules: { "systemctl-now": "off" } } };
    const one = await start({ capabilities: pushedClient, initializationOptions: { settings: off } });
    const uri = "file:///p/Containerfile";
    await one.open(uri, "dockerfile", flawed);
    expect((await one.publishedFor(uri, 1)).diagnostics).toEqual([]);
    await one.notify("workspace/didChangeConfiguration", { settings: { bootc: {} } });
    const told = await one.until(() => one.published.find(({ diagnostics }) => diagnostics.length > 0));
    expect(rulesOf(told.diagnostics)).toEqual(["systemctl-now"]);
  });
});

describe("every client", () => {
  it.each([
    ["pulls", pullingClient],
    ["is told", pushedClient],
  ])("that %s reads Korean where it asks for it", async (_, capabilities) => {
    const one = await start({ capabilities, locale: "ko-KR" });
    const uri = "file:///p/Containerfile";
    await one.open(uri, "dockerfile", flawed);
    const items =
      capabilities === pullingClient ? await one.pull(uri) : (await one.publishedFor(uri)).diagnostics;
    expect(items[0]?.message).toMatch(/[가-힣]/);
    expect(items[0]?.codeDescription?.href).toMatch(/\/docs\/ko\/rules\//);
  });

  it("sees nothing of a Dockerfile that is not bootc", async () => {
    const one = await start();
    const uri = "file:///p/Dockerfile";
    await one.open(uri, "dockerfile", "FROM node:22\nRUN systemctl enable --now sshd\n");
    expect(await one.pull(uri)).toEqual([]);
  });

  it("sees findings that depend on an unsaved file beside the document", async () => {
    const project = temporaryProject({ Containerfile: "FROM scratch\n", "config.toml": 'hostnam = "x"\n' });
    const one = await start({ folders: [project.uri()] });
    await one.open(project.uri("config.toml"), "toml", 'hostnam = "x"\n');
    expect(await one.pull(project.uri("config.toml"))).toEqual([]);
    await one.open(project.uri("Containerfile"), "dockerfile", clean);
    await one.until(() => one.calls.find(({ method }) => method === "workspace/diagnostic/refresh"));
    expect(rulesOf(await one.pull(project.uri("config.toml")))).toEqual(["config-unknown-key"]);
    project.remove();
  });
});
