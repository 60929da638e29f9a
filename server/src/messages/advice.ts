/** Findings that say one thing and then one of many remedies: a message for each remedy. */

type Advised<Prefix extends string, Remedies> = {
  readonly [Remedy in keyof Remedies & string as `${Prefix}-${Remedy}`]: string;
};

/** `says` followed by each remedy, under the keys `<prefix>-<remedy>`. */
export const advised = <const Prefix extends string, Remedies extends Readonly<Record<string, string>>>(
  prefix: Prefix,
  says: string,
  remedies: Remedies,
): Advised<Prefix, Remedies> =>
  Object.fromEntries(
    Object.entries(remedies).map(([remedy, text]) => [`${prefix}-${remedy}`, `${says} ${text}`]),
  ) as Advised<Prefix, Remedies>;
