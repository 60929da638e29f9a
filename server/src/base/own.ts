/** `record[key]` for keys that come from a file: `constructor` and `__proto__` are not entries of a table. */
export const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
