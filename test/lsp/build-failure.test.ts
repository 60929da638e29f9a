/** The reasons of a failed build, asked for as a client does. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bundle, bundle, temporaryProject } from "../support/bundle.ts";
import { type LanguageClient, pullingClient, startClient } from "../support/language-client.ts";

const script = "#!/bin/sh\nset -ex\nmkdir -p /usr/lib/shop\npodlet --version\n";
const config = '[[customizations.user]]\nname = "alice"\nkeys = "x"\n';
const run = "RUN --mount=type=bind,source=build,target=/ctx sh /ctx/build.sh";
const project = temporaryProject({
  Containerfile: `FROM quay.io/fedora/fedora-bootc:43\n${run}\n`,
  "build/build.sh": script,
  "config.toml": config,
});
const containerfile = project.uri("Containerfile");

let server: Bundle;
let client: LanguageClient;
beforeAll(async () => {
  server = await bundle("node");
  client = await startClient(server.program, { capabilities: pullingClient, folders: [project.uri()] });
});
afterAll(async () => {
  await client.stop();
  server.remove();
  project.remove();
});

const reasons = (parameters: object) => client.request("bootc/buildFailure", parameters);

it("finds the command of a script, in files that are not open", async () => {
  const output = `STEP 1/2: FROM quay.io/fedora/fedora-bootc:43\nSTEP 2/2: ${run}\n+ podlet --version\n/ctx/build.sh: line 4: podlet: not found\nError: building at STEP "${run}": while running runtime: exit status 127\n`;
  expect(await reasons({ containerfile, output })).toEqual([
    {
      message: "`podlet` was not found in the image.",
      remedy: expect.any(String),
      location: {
        uri: project.uri("build/build.sh"),
        range: { start: { line: 3, character: 0 }, end: { line: 3, character: 6 } },
      },
    },
  ]);
});

it("finds the key of the config behind the path in the builder's container", async () => {
  const output =
    '2026/08/21 10:00:00 error: cannot build manifest: cannot read config: cannot decode "/config.toml": unknown keys found: [customizations.user.keys]\n';
  const [reason] = (await reasons({ config: project.uri("config.toml"), containerfile, output })) as object[];
  expect(reason).toMatchObject({
    location: { uri: project.uri("config.toml"), range: { start: { line: 2, character: 0 } } },
  });
});

it.each([
  {},
  { output: 1 },
  { output: "Error: building at STEP" },
  { containerfile: 7, config: null, output: "error: x" },
  { containerfile: "file:///nowhere/Containerfile", output: "Error: no FROM statement found" },
])("is not broken by %j", async (parameters) => {
  expect(await reasons(parameters)).toBeInstanceOf(Array);
});
