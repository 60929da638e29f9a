/** Remembers values by the objects they were worked out for; all but the first few are not kept alive by it. */
export interface Memory<Key extends object, Value> {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => void;
}

const few = 8;

/** A memory that costs next to nothing as long as it holds few entries, which most of many thousands do. */
export function memory<Key extends object, Value>(): Memory<Key, Value> {
  const keys: Key[] = [];
  const values: Value[] = [];
  let others: WeakMap<Key, Value> | undefined;
  return {
    get(key) {
      const at = keys.indexOf(key);
      return at < 0 ? others?.get(key) : values[at];
    },
    set(key, value) {
      const at = keys.indexOf(key);
      if (at >= 0) values[at] = value;
      else if (keys.length < few) {
        keys.push(key);
        values.push(value);
      } else {
        others ??= new WeakMap();
        others.set(key, value);
      }
    },
  };
}

/**
 * `compute` with its results kept as long as the objects they were worked out for. What an instruction does stays
 * the same object from one keystroke to the next, so that only the edited one is looked at again.
 */
export function remembering<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

/**
 * The same text, cut loose: a piece of a long text keeps all of that alive, and what is remembered of a line or a
 * script would keep every version of its file.
 */
export const detached = (text: string): string => ` ${text}`.slice(1);

/** Remembers values by text. */
export interface TextMemory<Value> {
  readonly get: (text: string) => Value | undefined;
  readonly set: (text: string, value: Value) => void;
  /** The value of a text, worked out where it is not known; `compute` is given a copy that is cut loose. */
  readonly remember: (text: string, compute: (text: string) => Value) => Value;
}

/**
 * A memory that begins anew once its texts together are longer than `mostLetters`: each keystroke in a long text is
 * another text, and all of them would be kept.
 */
export function textMemory<Value>(mostLetters: number): TextMemory<Value> {
  const known = new Map<string, Value>();
  let letters = 0;
  const set = (text: string, value: Value): void => {
    if (letters + text.length > mostLetters) {
      known.clear();
      letters = 0;
    }
    letters += text.length;
    known.set(text, value);
  };
  return {
    get: (text) => known.get(text),
    set,
    remember(text, compute) {
      const found = known.get(text);
      if (found !== undefined || known.has(text)) return found as Value;
      const own = detached(text);
      const value = compute(own);
      set(own, value);
      return value;
    },
  };
}
