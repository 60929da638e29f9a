import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type {
  CodeAction,
  CompletionItem,
  DocumentSymbol,
  Hover,
  TextEdit,
} from "vscode-languageserver-protocol";
import { MarkupContent } from "vscode-languageserver-protocol";
import { type Bundle, bundle, temporaryProject } from "../support/bundle.ts";
import {
  type ClientOptions,
  type LanguageClient,
  pushedClient,
  startClient,
} from "../support/language-client.ts";

const uri = "file:///p/Containerfile";
const fedora = "FROM quay.io/fedora/fedora-bootc:43\n";
const flawed = `# syntax=docker/dockerfile:1
FROM quay.io/fedora/fedora-bootc:43
RUN systemctl enable --now sshd && \\
    systemctl enable --now cockpit
RUN bootc container lint
`;
const place = { start: { line: 2, character: 22 }, end: { line: 2, character: 22 } };

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

async function open(text = flawed, options: ClientOptions = {}, languageId = "dockerfile", at = uri) {
  client = await startClient(server.program, options);
  await client.open(at, languageId, text);
  return client;
}

const actionsAt = (one: LanguageClient, range = place, only?: string[]) =>
  one.request<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range,
    context: { diagnostics: [], ...(only && { only }) },
  });

function applied(text: string, action: CodeAction | undefined): string {
  const edits: TextEdit[] = [
    ...(action?.edit?.changes?.[uri] ?? []),
    ...((action?.edit?.documentChanges ?? []) as { edits: TextEdit[] }[]).flatMap((change) => change.edits),
  ];
  const lines = text.split("\n");
  const offset = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).join("\n").length + (line > 0 ? 1 : 0) + character;
  return edits
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)),
      text,
    );
}

describe("code actions", () => {
  it("of a config write to the Containerfile beside it", async () => {
    const containerfile = `${fedora}RUN bootc container lint\n`;
    const project = temporaryProject({ Containerfile: containerfile });
    const at = project.uri("config.toml");
    const text = '[customizations.services]\nenabled = ["sshd"]\n';
    const one = await open(text, { folders: [project.uri()] }, "toml", at);
    const actions = await one.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: at },
      range: { start: { line: 0, character: 18 }, end: { line: 0, character: 18 } },
      context: { diagnostics: [] },
    });
    const move = actions.find(({ title }) => title.includes("Containerfile"));
    const changes = move?.edit?.documentChanges ?? Object.entries(move?.edit?.changes ?? {});
    expect(JSON.stringify(changes)).toContain(project.uri("Containerfile"));
    expect(JSON.stringify(changes)).toContain("RUN systemctl enable sshd\\n");
    expect(JSON.stringify(changes)).toContain(at);
    project.remove();
  });

  it("mend, silence and explain the finding at a place", async () => {
    const one = await open(flawed, { initializationOptions: { commands: ["bootc.showRule"] } });
    const actions = await actionsAt(one);
    expect(actions.map(({ kind }) => kind)).toEqual(["quickfix", "quickfix", "quickfix", "quickfix"]);
    expect(actions.filter(({ isPreferred }) => isPreferred)).toEqual([actions[0]]);
    expect(actions[0]?.diagnostics?.[0]).toMatchObject({ code: "systemctl-now", source: "bootc" });
    expect(applied(flawed, actions[0])).toBe(flawed.replace(" --now sshd", " sshd"));
    expect(applied(flawed, actions[1])).toBe(
      flawed.replace("RUN systemctl", "# bootc-lint disable=systemctl-now\nRUN systemctl"),
    );
    expect(applied(flawed, actions[2])).toBe(
      flawed.replace("FROM", "# bootc-lint disable-file=systemctl-now\nFROM"),
    );
    expect(actions[3]?.command).toMatchObject({ command: "bootc.showRule", arguments: ["systemctl-now"] });
  });

  it("ask for the hash of a password where the client can, and the server tells the place of it", async () => {
    const at = "file:///p/x.ks";
    const text = "text\nrootpw tulips\nuser --name=a\n";
    const one = await open(
      text,
      { initializationOptions: { commands: ["bootc.hashPassword"] } },
      "kickstart",
      at,
    );
    const ask = (line: number, only?: string[]) =>
      one.request<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri: at },
        range: { start: { line, character: 8 }, end: { line, character: 8 } },
        context: { diagnostics: [], ...(only && { only }) },
      });
    const hashing = async (line: number, only?: string[]) =>
      (await ask(line, only)).filter(({ command }) => command?.command === "bootc.hashPassword");
    const [remedy] = await hashing(1);
    expect(remedy).toMatchObject({ kind: "quickfix", diagnostics: [{ code: "ks-plaintext-password" }] });
    const [offer] = await hashing(2);
    expect(offer?.kind).toBe("refactor.rewrite");
    expect(await hashing(2, ["refactor"])).toEqual([offer]);
    expect(await hashing(2, ["quickfix"])).toEqual([]);
    expect(await hashing(0)).toEqual([]);
    const place = await one.request("bootc/passwordPlace", remedy?.command?.arguments?.[0]);
    expect(place).toEqual({
      account: "root",
      edits: [
        {
          range: { start: { line: 1, character: 6 }, end: { line: 1, character: 6 } },
          newText: " --iscrypted",
        },
        { range: { start: { line: 1, character: 7 }, end: { line: 1, character: 13 } }, newText: "<hash>" },
      ],
    });
    expect(
      await one.request("bootc/passwordPlace", {
        textDocument: { uri: at },
        position: { line: 0, character: 0 },
      }),
    ).toBeNull();
  });

  it("really silence", async () => {
    const one = await open();
    expect(await one.pull(uri)).toHaveLength(2);
    const actions = await actionsAt(one);
    for (const [version, action] of actions.slice(1, 3).entries()) {
      await one.change(uri, version + 2, applied(flawed, action));
      expect(await one.pull(uri)).toEqual([]);
    }
  });

  it("carry the version of the document, where the client takes it", async () => {
    const one = await open();
    const [action] = await actionsAt(one);
    expect(action?.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri, version: 1 } });
    await one.stop();
    const old = await open(flawed, { capabilities: pushedClient });
    expect(Object.keys((await actionsAt(old))[0]?.edit ?? {})).toEqual(["changes"]);
  });

  it("offer no command that the client does not have", async () => {
    const one = await open();
    expect((await actionsAt(one)).filter(({ command }) => command)).toEqual([]);
  });

  it("mend the whole file, only when asked for", async () => {
    const one = await open();
    for (const kind of ["source.fixAll.bootc", "source.fixAll", "source"]) {
      const [action, ...others] = await actionsAt(one, place, [kind]);
      expect(others).toEqual([]);
      expect(action?.kind).toBe("source.fixAll.bootc");
      expect(applied(flawed, action)).toBe(flawed.replaceAll(" --now", ""));
    }
    expect(await actionsAt(one, place, ["source.fixAll.eslint"])).toEqual([]);
    expect(await actionsAt(one, place, ["refactor"])).toEqual([]);
  });

  it("are absent where nothing was found", async () => {
    const one = await open();
    const start = { line: 4, character: 3 };
    expect(await actionsAt(one, { start, end: start })).toEqual([]);
  });
});

describe("hovers", () => {
  const markupOf = (hover: Hover | null): MarkupContent => {
    if (!MarkupContent.is(hover?.contents)) throw new Error("the hover has no markup");
    return hover.contents;
  };
  const hoverAt = (one: LanguageClient, line: number, character: number) =>
    one.request<Hover | null>("textDocument/hover", { textDocument: { uri }, position: { line, character } });

  it("explain the finding below the pointer", async () => {
    const one = await open();
    const hover = await hoverAt(one, 2, 23);
    const { kind, value } = markupOf(hover);
    expect(kind).toBe("markdown");
    expect(value).toContain("`systemctl-now`");
    expect(value).toContain("/docs/rules/systemctl-now.md");
    expect(hover?.range).toEqual({ start: { line: 2, character: 21 }, end: { line: 2, character: 26 } });
  });

  it("come without marks for clients that show plain text, and in Korean", async () => {
    const one = await open(flawed, { capabilities: pushedClient, locale: "ko" });
    const { kind, value } = markupOf(await hoverAt(one, 2, 23));
    expect(kind).toBe("plaintext");
    expect(value).not.toMatch(/\*\*|`/);
    expect(value).toMatch(/[가-힣]/);
  });

  it("are absent outside any place of interest", async () => {
    const one = await open();
    expect(await hoverAt(one, 4, 0)).toBeNull();
    expect(await hoverAt(one, 400, 0)).toBeNull();
  });
});

describe("completion", () => {
  const labels = async (one: LanguageClient, line: number, character: number, at = uri) =>
    (
      await one.request<CompletionItem[]>("textDocument/completion", {
        textDocument: { uri: at },
        position: { line, character },
      })
    ).map(({ label }) => label);

  it("offers rules in suppression comments, those that were found first", async () => {
    const text = flawed.replace("FROM", "# bootc-lint disable=var-content,s\nFROM");
    const one = await open(text);
    const items = await one.request<CompletionItem[]>("textDocument/completion", {
      textDocument: { uri },
      position: { line: 1, character: 34 },
    });
    expect(items.map(({ label }) => label)).toContain("systemctl-now");
    expect(items.map(({ label }) => label)).not.toContain("var-content");
    expect(items.map(({ label }) => label).filter((label) => label.startsWith("ks-"))).toEqual([]);
    const sorted = [...items].sort((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1));
    expect(sorted[0]?.label).toBe("systemctl-now");
    expect(sorted[0]?.textEdit).toMatchObject({
      range: { start: { line: 1, character: 33 }, end: { line: 1, character: 34 } },
    });
  });

  it("offers the directives themselves", async () => {
    const one = await open("# bootc-lint \nFROM quay.io/fedora/fedora-bootc:43\n");
    expect(await labels(one, 0, 13)).toEqual(["disable=", "disable-file=", "bootc=true", "bootc=false"]);
  });

  it("offers kickstart rules in a config and in a kickstart", async () => {
    const at = "file:///p/x.bib.toml";
    const one = await open("# bootc-lint disable=\n[customizations]\n", {}, "toml", at);
    const inConfig = await labels(one, 0, 21, at);
    expect(inConfig).toEqual(expect.arrayContaining(["config-unknown-key", "ks-unknown-command"]));
    await one.open("file:///p/x.ks", "kickstart", "# bootc-lint disable=\ntext\n");
    const inKickstart = await labels(one, 0, 21, "file:///p/x.ks");
    expect(inKickstart).toContain("ks-unknown-command");
    expect(inKickstart).not.toContain("config-unknown-key");
  });

  it("offers the top keys of a config", async () => {
    const at = "file:///p/x.bib.toml";
    const one = await open("[customizations]\n\n", {}, "toml", at);
    expect(await labels(one, 1, 0, at)).toContain("[[customizations.user]]");
  });
});

describe("document symbols", () => {
  const text = '[customizations]\nhostname = "x"\n\n[[customizations.user]]\nname = "core"\n';
  const at = "file:///p/x.bib.toml";
  const names = (symbols: readonly DocumentSymbol[]): string[] =>
    symbols.flatMap(({ name, children = [] }) => [name, ...names(children)]);

  it("form a tree of a config", async () => {
    const one = await open(text, {}, "toml", at);
    const tree = await one.request<DocumentSymbol[]>("textDocument/documentSymbol", {
      textDocument: { uri: at },
    });
    expect(names(tree).length).toBeGreaterThan(2);
    expect(tree[0]).toMatchObject({ range: { start: { line: 0 } } });
  });

  it("form a list for clients that know no trees", async () => {
    const one = await open(text, { capabilities: pushedClient }, "toml", at);
    const list = await one.request<{ location: { uri: string } }[]>("textDocument/documentSymbol", {
      textDocument: { uri: at },
    });
    expect(list.length).toBeGreaterThan(2);
    expect(list.every(({ location }) => location.uri === at)).toBe(true);
  });

  it("leave the outline of Containerfiles to others", async () => {
    const one = await open();
    expect(await one.request("textDocument/documentSymbol", { textDocument: { uri } })).toBeNull();
  });
});

describe("the project's own requests", () => {
  it("say what a file counts as, and that it changed", async () => {
    const one = await open();
    const ask = () => one.request("bootc/fileStatus", { textDocument: { uri } });
    expect(await ask()).toMatchObject({
      kind: "containerfile",
      bootc: true,
      reason: expect.stringContaining("FROM"),
    });
    await one.change(uri, 2, "FROM node:22\n");
    await one.pull(uri);
    await one.until(() => one.calls.find(({ method }) => method === "bootc/fileStatusChanged"));
    expect(await ask()).toMatchObject({ kind: "containerfile", bootc: false });
  });

  it("tell no client of changes that never asked", async () => {
    const one = await open();
    await one.pull(uri);
    await one.change(uri, 2, "FROM node:22\n");
    await one.pull(uri);
    expect(one.calls.filter(({ method }) => method.startsWith("bootc/"))).toEqual([]);
  });

  it("answer for files that are neither open nor there", async () => {
    const one = await open();
    const status = await one.request("bootc/fileStatus", { textDocument: { uri: "file:///nowhere/x" } });
    expect(status).toMatchObject({ kind: "other", bootc: false });
    expect(await one.request("bootc/project", { uri: "file:///nowhere/x" })).toBeNull();
  });

  it("lay out what the images hold", async () => {
    const one = await open(`${fedora}RUN mkdir /var/lib/app\n`);
    expect(await one.request("bootc/layout", { textDocument: { uri } })).toMatchObject({
      images: [
        {
          zones: [
            {
              zone: "state",
              name: "Machine state",
              entries: [
                {
                  path: "/var/lib/app",
                  origin: [
                    { label: expect.stringContaining("FROM") },
                    { label: "RUN mkdir /var/lib/app" },
                    {
                      location: {
                        uri,
                        range: { start: { line: 1, character: 10 }, end: { line: 1, character: 22 } },
                      },
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
    expect(await one.request("bootc/layout", { textDocument: { uri: "file:///nowhere/x" } })).toBeNull();
    await one.change(uri, 2, "FROM node:22\n");
    expect(await one.request("bootc/layout", { textDocument: { uri } })).toBeNull();
  });

  it("say once that a layout is old", async () => {
    const one = await open();
    const notices = () => one.calls.filter(({ method }) => method === "bootc/fileStatusChanged").length;
    await one.pull(uri);
    expect(notices()).toBe(0);
    await one.request("bootc/layout", { textDocument: { uri } });
    for (const version of [2, 3]) {
      await one.change(uri, version, `${fedora}RUN mkdir /var/a${version}\n`);
      await one.pull(uri);
    }
    await one.until(() => (notices() > 0 ? true : undefined));
    expect(notices()).toBe(1);
    await one.request("bootc/layout", { textDocument: { uri } });
    await one.change(uri, 4, fedora);
    await one.pull(uri);
    await one.until(() => (notices() > 1 ? true : undefined));
  });

  it("find the files of a project", async () => {
    const project = temporaryProject({
      "My Desktop/Containerfile": "FROM quay.io/fedora/fedora-bootc:43 AS base\nRUN true\nFROM base\n",
      "My Desktop/config.toml": "[customizations]\n",
    });
    client = await startClient(server.program, { folders: [project.uri()] });
    const [containerfile, config] = ["Containerfile", "config.toml"].map((name) =>
      project.uri(`My Desktop/${name}`),
    );
    const expected = {
      containerfile,
      config,
      image: "localhost/my-desktop:latest",
      stages: [
        { name: "base", line: 0, published: false },
        { line: 2, published: true },
      ],
    };
    expect(await client.request("bootc/project", { uri: containerfile })).toMatchObject(expected);
    expect(await client.request("bootc/project", { uri: config })).toMatchObject(expected);
    project.remove();
  });
});
