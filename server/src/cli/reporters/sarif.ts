/** `--format sarif`: SARIF 2.1.0, as code scanning services read it. */
import type { Severity } from "../../base/severity.ts";
import { homepage, ruleHref, version } from "../../data/project.ts";
import { catalogue } from "../../engine/catalogue.ts";
import { type Locale, ruleText } from "../../messages/messages.ts";
import type { Entry } from "../entry.ts";
import type { Reporter } from "./report.ts";

const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "note",
  hint: "note",
};

export const sarif: Reporter = ({ entries, locale }) => {
  const driver = {
    name: "bootc-lint",
    version,
    informationUri: homepage,
    rules: rulesOf(locale),
  };
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results: entries.map(resultOf) }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

const rulesOf = (locale: Locale) =>
  catalogue.map(({ meta: { id, severity } }) => {
    const { title, summary } = ruleText(id, locale);
    return {
      id,
      shortDescription: { text: title },
      fullDescription: { text: summary },
      helpUri: ruleHref(id, locale),
      defaultConfiguration: { level: levels[severity] },
    };
  });

const indexOf: ReadonlyMap<string, number> = new Map(catalogue.map(({ meta }, index) => [meta.id, index]));

const resultOf = ({ file, line, column, endLine, endColumn, severity, rule, message }: Entry) => ({
  ruleId: rule,
  ruleIndex: indexOf.get(rule),
  level: levels[severity],
  message: { text: message },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/") },
        region: { startLine: line, startColumn: column, endLine, endColumn },
      },
    },
  ],
});
