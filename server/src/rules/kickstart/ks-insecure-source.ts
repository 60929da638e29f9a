/** Sources of the installation that anyone on the way can replace. */
import type { TextRange } from "../../base/text.ts";
import { lastOption } from "../../model/kickstart/arguments.ts";
import type { KickstartModel } from "../../model/kickstart/model.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { type OptionsByCommand, readCommands, type Value, valuesOf } from "./support/values.ts";

const ADDRESSES: OptionsByCommand = {
  url: ["--url", "--mirrorlist", "--metalink"],
  repo: ["--baseurl", "--mirrorlist", "--metalink"],
  liveimg: ["--url"],
  ostreesetup: ["--url"],
};

const HTTP = /^http:\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:]*)/i;
/** Hosts that are reached without leaving the machine or the network of its owner. */
const NEAR =
  /^(?:localhost|127\..*|10\..*|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*|169\.254\..*|\[.*\]|[^.]*|.*\.(?:local|lan|internal|intranet|home\.arpa|test|localdomain))$/i;

export const rule = defineRule(
  {
    id: "ks-insecure-source",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#url",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#repo",
    ],
  },
  ({ model, payload }: KickstartSubject, report) => {
    for (const { text, range } of [...appended(model), ...(payload ? [] : valuesOf(model, ADDRESSES))]) {
      const host = HTTP.exec(text)?.[1];
      if (host !== undefined && !NEAR.test(host)) report({ message: "http", args: { host }, at: range });
    }
    // What the container image replaces is not read at all.
    if (payload) return;
    for (const at of unverified(model)) report({ message: "unverified", at });
  },
);

const unverified = (model: KickstartModel): readonly TextRange[] =>
  readCommands(model, "url", "repo", "liveimg").flatMap((command) => {
    const option = lastOption(command, "--noverifyssl");
    return option === undefined ? [] : [option.range];
  });

const appended = ({ directives }: KickstartModel): readonly Value[] =>
  directives.flatMap(({ kind, words }) => {
    const target = words[1];
    return kind === "ksappend" && target !== undefined ? [{ text: target.text, range: target }] : [];
  });
