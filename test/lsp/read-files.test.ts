/** Findings in files that a Containerfile's build reads: seen wherever the client looks, and gone when they are mended. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { CodeAction, Diagnostic } from "vscode-languageserver-protocol";
import { type Bundle, bundle, temporaryProject } from "../support/bundle.ts";
import { type LanguageClient, pullingClient, pushedClient, startClient } from "../support/language-client.ts";

const containerfile =
  "FROM quay.io/fedora/fedora-bootc:43\nRUN --mount=type=bind,source=build,target=/ctx /ctx/build.sh\nRUN bootc container lint\n";
const flawed = "#!/bin/bash\nset -e\nsystemctl enable --now sshd\n";
const clean = flawed.replace(" --now", "");
/** As VS Code says of itself: it asks for each open document, and shows no others with it. */
const asking = {
  ...pullingClient,
  textDocument: { ...pullingClient.textDocument, diagnostic: { relatedDocumentSupport: false } },
};
const said = (items: readonly Diagnostic[]) => items.map(({ code, range }) => [code, range.start.line]);

let server: Bundle;
let client: LanguageClient;
let project: ReturnType<typeof temporaryProject>;
beforeAll(async () => {
  server = await bundle("node");
});
afterAll(() => server.remove());
afterEach(async () => {
  await client.stop();
  project.remove();
});

async function start(capabilities: typeof asking | typeof pushedClient): Promise<void> {
  project = temporaryProject({ Containerfile: containerfile, "build/build.sh": flawed });
  client = await startClient(server.program, { capabilities, folders: [project.uri()] });
}

describe("a client that asks", () => {
  it("is told of scripts that are not open, and asks for those that are", async () => {
    await start(asking);
    const script = project.uri("build/build.sh");
    await client.open(project.uri("Containerfile"), "dockerfile", containerfile);
    expect(await client.pull(project.uri("Containerfile"))).toEqual([]);
    const { diagnostics } = await client.publishedFor(script);
    expect(said(diagnostics)).toEqual([["systemctl-now", 2]]);
    expect(diagnostics[0]?.relatedInformation?.[0]).toMatchObject({
      location: { uri: project.uri("Containerfile"), range: { start: { line: 1, character: 0 } } },
    });
    await client.open(script, "shellscript", flawed);
    await client.until(() =>
      client.published.find((one) => one.uri === script && one.diagnostics.length === 0),
    );
    expect(said(await client.pull(script))).toEqual([["systemctl-now", 2]]);
  });

  it("sees the findings of a script whose Containerfile is not open, and loses them as it types", async () => {
    await start(asking);
    const script = project.uri("build/build.sh");
    await client.open(script, "shellscript", flawed);
    expect(said(await client.pull(script))).toEqual([["systemctl-now", 2]]);
    const asked = () => client.calls.filter(({ method }) => method === "workspace/diagnostic/refresh").length;
    const before = asked();
    await client.change(script, 2, clean);
    await client.until(() => (asked() > before ? true : undefined));
    expect(await client.pull(script)).toEqual([]);
  });

  it("gets fixes and comments for a script", async () => {
    await start(asking);
    const script = project.uri("build/build.sh");
    await client.open(script, "shellscript", flawed);
    const [diagnostic] = await client.pull(script);
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: script },
      range: diagnostic?.range,
      context: { diagnostics: [diagnostic] },
    });
    const edited = actions.map(({ edit }) =>
      edit?.documentChanges?.map((change) =>
        "edits" in change
          ? [
              change.textDocument.uri,
              change.edits.map((each) => [each.range.start.line, "newText" in each && each.newText]),
            ]
          : [],
      ),
    );
    expect(edited).toEqual([
      [[script, [[2, ""]]]],
      [[script, [[2, "# bootc-lint disable=systemctl-now\n"]]]],
      [[script, [[1, "# bootc-lint disable-file=systemctl-now\n"]]]],
    ]);
  });

  it("has a comment in a script heeded", async () => {
    await start(asking);
    const script = project.uri("build/build.sh");
    await client.open(
      script,
      "shellscript",
      flawed.replace("systemctl", "# bootc-lint disable=systemctl-now\nsystemctl"),
    );
    expect(await client.pull(script)).toEqual([]);
  });
});

describe("a client that is told", () => {
  it("is told of the script, and again when its buffer changes", async () => {
    await start(pushedClient);
    const script = project.uri("build/build.sh");
    await client.open(project.uri("Containerfile"), "dockerfile", containerfile);
    expect(said((await client.publishedFor(script)).diagnostics)).toEqual([["systemctl-now", 2]]);
    await client.open(script, "shellscript", clean);
    await client.until(() =>
      client.published.findLast((one) => one.uri === script)?.diagnostics.length === 0 ? true : undefined,
    );
  });
});
