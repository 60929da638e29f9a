/** The language server as a process: sets the compiler up, then runs `process.ts`. */
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { version } from "./data/project.ts";
import { loadKeepingCode, usersCodeFolder } from "./disk/code-cache.ts";

/** The language server, which the web worker shares, and its connection. */
const programs = [path.join(__dirname, "server.js"), path.join(__dirname, "process.js")] as const;

const usage = `bootc-language-server ${version}

Language server for bootable-container images: Containerfile, image-builder config, kickstart.

  --stdio              talk over standard input and output
  --node-ipc           talk over Node's channel to the parent process
  --socket=PORT        talk over a TCP port that the client listens on
  --pipe=NAME          talk over a named pipe
  --code-cache=FOLDER  where compiled code is kept for the next start
  --no-code-cache      keep no compiled code
  --version            print the version
  --help               print this
`;

function main(args: readonly string[]): void {
  if (args.includes("--version")) process.stdout.write(`${version}\n`);
  else if (args.includes("--help")) process.stdout.write(usage);
  else if (args.some((arg) => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(arg))) serve(args);
  else {
    process.stderr.write(usage);
    process.exitCode = 2;
  }
}

function serve(args: readonly string[]): void {
  // A server lives beside an editor for hours: V8 would let the heap grow to several times what is in use
  // before it collects. Measured with 20,000 lines: a quarter less resident memory.
  setFlagsFromString("--heap-growing-percent=10");
  // Code is optimised only once it has run for a while: what is optimised at the first file that is opened is thrown
  // away again at the second. Measured: 5,000 lines open a tenth sooner. Later engines have no such flag, and say so.
  if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString("--interrupt-budget=400000");
  setFlagsFromString("--semi-space-growth-factor=1");
  const run = loadKeepingCode(programs, codeFolder(args));
  setFlagsFromString("--semi-space-growth-factor=8");
  run();
  setFlagsFromString("--semi-space-growth-factor=1");
}

function codeFolder(args: readonly string[]): string | undefined {
  if (args.includes("--no-code-cache")) return undefined;
  const option = "--code-cache=";
  return args.find((arg) => arg.startsWith(option))?.slice(option.length) || usersCodeFolder();
}

main(process.argv.slice(2));
