// A language server as a process, driven over standard input and output like an editor does it.

import { readFileSync } from "node:fs";
import process from "node:process";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { run, start, stop } from "../lib/processes.mjs";

/** @typedef {{ line: number, character: number }} Place */
/** @typedef {Awaited<ReturnType<typeof openServer>>} Server */

/** Where documents are said to lie; nothing lies beside them. */
const nowhere = "file:///benchmark";

/**
 * What is edited.
 * @typedef {object} Edited
 * @property {string} [folder] the URI of the project
 * @property {string} [name]
 * @property {string} [language]
 */

/** The client takes what it is sent: the peer cannot be asked, so neither is asked. */
const capabilities = { textDocument: { publishDiagnostics: {}, synchronization: {} } };

/** @typedef {readonly string[]} Program a file and its arguments */

/**
 * @param {Program} program
 * @param {Edited} [edited]
 */
export async function openServer(program, edited = {}) {
  const { folder = nowhere, name = "Containerfile", language = "dockerfile" } = edited;
  const uri = `${folder}/${name}`;
  const started = performance.now();
  const child = start(process.execPath, [...program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  if (!child.stdin || !child.stdout) throw new Error("the server has no standard input and output");
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  /** @type {(() => void) | undefined} */
  let published;
  connection.onNotification("textDocument/publishDiagnostics", () => published?.());
  connection.onRequest(() => null);
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: folder === nowhere ? null : folder,
    capabilities,
  });
  const initialized = performance.now() - started;
  await connection.sendNotification("initialized", {});
  let version = 0;

  /**
   * @param {string} method
   * @param {object} params
   * @returns {Promise<number>} milliseconds until diagnostics arrive
   */
  async function timed(method, params) {
    const answered = new Promise((resolve) => {
      published = () => resolve(undefined);
    });
    const sent = performance.now();
    await connection.sendNotification(method, params);
    await answered;
    published = undefined;
    return performance.now() - sent;
  }

  return {
    initialized,
    /** @param {string} text */
    open: (text) => {
      version = 1;
      return timed("textDocument/didOpen", {
        textDocument: { uri, languageId: language, version, text },
      });
    },
    /**
     * One letter in or out.
     * @param {Place} place
     * @param {"insert" | "remove"} what
     */
    key: (place, what) => {
      version += 1;
      const behind = { line: place.line, character: place.character + 1 };
      return timed("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [
          what === "insert"
            ? { range: { start: place, end: place }, text: "x" }
            : { range: { start: place, end: behind }, text: "" },
        ],
      });
    },
    close: async () => {
      await connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    },
    /** Resident memory in bytes. */
    memory: () => memoryOf(child.pid ?? 0),
    stop: async () => {
      connection.dispose();
      await stop(child);
    },
  };
}

/** @param {number} pid */
async function memoryOf(pid) {
  if (process.platform === "linux") {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kilobytes) * 1024;
  }
  const { stdout } = await run("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout.trim()) * 1024;
}
