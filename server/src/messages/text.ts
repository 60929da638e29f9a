/** The texts of one rule. `{name}` in a text is filled with the argument of that name. */
export interface RuleText {
  /** A noun phrase that names the mistake; heading of the rule's page. */
  readonly title: string;
  /** One or two sentences: what goes wrong on a booted machine (or in the build). Shown on hover. */
  readonly summary: string;
  /** What a finding says: what is wrong, why it matters, what to do. */
  readonly messages: Readonly<Record<string, string>>;
  /** Titles of the rule's quick fixes. */
  readonly fixes?: Readonly<Record<string, string>>;
}

/** The same keys as `T`, with texts of another language. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };

export type MessageArguments = Readonly<Record<string, string | number>>;

/** Characters without a shape: pasted from a web page they make a name wrong that looks right. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

const visible = (text: string): string =>
  text.replace(
    INVISIBLE,
    (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}>`,
  );

/** Fills `{name}` places; an argument that is missing stays visible as written. */
export const fill = (text: string, args: MessageArguments = {}): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => visible(String(args[name] ?? place)));
