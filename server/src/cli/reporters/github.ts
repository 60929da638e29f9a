/** `--format github`: workflow commands, which GitHub shows beside the changed lines. */
import type { Severity } from "../../base/severity.ts";
import type { Reporter } from "./report.ts";

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
  hint: "notice",
};

const escapedData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapedProperty = (text: string): string =>
  escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

export const github: Reporter = ({ entries }) =>
  entries
    .map(({ file, line, column, endLine, endColumn, severity, rule, message }) => {
      // GitHub takes columns only for findings of one line.
      const columns = line === endLine ? { col: column, endColumn } : {};
      const properties = Object.entries({ file, line, endLine, ...columns, title: `bootc ${rule}` })
        .map(([name, value]) => `${name}=${escapedProperty(String(value))}`)
        .join(",");
      return `::${commands[severity]} ${properties}::${escapedData(message)}\n`;
    })
    .join("");
