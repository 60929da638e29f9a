/** How bad a finding is; `hint` is the mildest. */
export type Severity = "error" | "warning" | "info" | "hint";

export const severities: readonly Severity[] = ["error", "warning", "info", "hint"];

/** 0 for `error` up to 3 for `hint`. */
export const severityRank = (severity: Severity): number => severities.indexOf(severity);

export const isSeverity = (value: unknown): value is Severity => severities.includes(value as Severity);

/** One level milder: what a condition around a command does to a finding about it. */
export const lowered = (severity: Severity): Severity => severities[severityRank(severity) + 1] ?? "hint";
