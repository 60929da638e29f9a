/** Folding, links, signatures and closing, asked for by a client. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type {
  ClientCapabilities,
  CompletionItem,
  DocumentLink,
  FoldingRange,
  SignatureHelp,
  TextEdit,
} from "vscode-languageserver-protocol";
import { type Bundle, bundle, temporaryProject } from "../support/bundle.ts";
import {
  type ClientOptions,
  type LanguageClient,
  pullingClient,
  startClient,
} from "../support/language-client.ts";

/** A client that has all of it. */
const able: ClientCapabilities = {
  ...pullingClient,
  textDocument: {
    ...pullingClient.textDocument,
    completion: { completionItem: { snippetSupport: true } },
    signatureHelp: { signatureInformation: { noActiveParameterSupport: true } },
    foldingRange: {},
    documentLink: {},
    onTypeFormatting: {},
  },
};
const uri = "file:///p/x.ks";

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

async function open(text: string, options: ClientOptions = {}, at = uri, languageId = "kickstart") {
  client = await startClient(server.program, { capabilities: able, ...options });
  await client.open(at, languageId, text);
  return client;
}

describe("what goes beyond diagnostics", () => {
  it("is announced only to clients that have it", async () => {
    const one = await open("");
    expect(one.initialized.capabilities).toMatchObject({
      signatureHelpProvider: { triggerCharacters: [" ", "="] },
      foldingRangeProvider: true,
      documentLinkProvider: {},
      documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" },
    });
    await one.stop();
    const plain = await open("", { capabilities: pullingClient });
    expect(Object.keys(plain.initialized.capabilities).join(" ")).not.toMatch(
      /signature|folding|Link|onType/i,
    );
  });

  it("answers for a kickstart", async () => {
    const project = temporaryProject({ "disk.ks": "zerombr\n" });
    const at = project.uri("x.ks");
    const textDocument = { uri: at };
    const one = await open("%include disk.ks\nautopart \n%post\n\n", { folders: [project.uri()] }, at);
    const help = await one.request<SignatureHelp>("textDocument/signatureHelp", {
      textDocument,
      position: { line: 1, character: 9 },
    });
    expect(help.signatures[0]?.label).toMatch(/^autopart /);
    expect(help.activeParameter).toBeNull();
    const edits = await one.request<TextEdit[]>("textDocument/onTypeFormatting", {
      textDocument,
      position: { line: 3, character: 0 },
      ch: "\n",
      options: { tabSize: 4, insertSpaces: true },
    });
    expect(edits.map(({ newText }) => newText)).toEqual(["%end\n"]);
    const links = await one.request<DocumentLink[]>("textDocument/documentLink", { textDocument });
    expect(links.map(({ target }) => target)).toEqual([project.uri("disk.ks")]);
    await one.change(at, 2, "%post\nls\n%end\n");
    expect(await one.request<FoldingRange[]>("textDocument/foldingRange", { textDocument })).toEqual([
      { startLine: 0, endLine: 2 },
    ]);
    project.remove();
  });

  it("never leads out of the workspace", async () => {
    const project = temporaryProject({ "inside/x.ks": "", "outside.ks": "" });
    const at = project.uri("inside/x.ks");
    const one = await open("%include ../outside.ks\n", { folders: [project.uri("inside")] }, at);
    expect(await one.request("textDocument/documentLink", { textDocument: { uri: at } })).toEqual([]);
    project.remove();
  });

  it("gives snippets and goes on only where the client can", async () => {
    const at = "file:///p/config.toml";
    const text = "[customizations.kernel]\n\n";
    const append = async (options: ClientOptions) => {
      const one = await open(text, options, at, "toml");
      const items = await one.request<CompletionItem[]>("textDocument/completion", {
        textDocument: { uri: at },
        position: { line: 1, character: 0 },
      });
      const item = items.find(({ label }) => label === "append");
      await one.stop();
      client = undefined;
      return [item?.textEdit?.newText, item?.insertTextFormat, item?.command?.command];
    };
    const commands = ["editor.action.triggerSuggest"];
    expect(await append({ initializationOptions: { commands } })).toEqual([
      'append = "$1"',
      2,
      "editor.action.triggerSuggest",
    ]);
    expect(await append({})).toEqual(['append = "$1"', 2, undefined]);
    expect(await append({ capabilities: pullingClient })).toEqual(["append = ", undefined, undefined]);
  });
});
