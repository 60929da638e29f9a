// What the scripts print: one line when a step begins, a sign of life while it runs, one line when it ends.

const SIGN_OF_LIFE_MILLISECONDS = 15_000;

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** @param {number} since a `Date.now()` value */
export function secondsSince(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * Runs a step that may take long and keeps the reader informed.
 * @template T
 * @param {string} title
 * @param {(note: (text: string) => void) => Promise<T>} action `note` replaces the text of the sign of life
 * @returns {Promise<T>}
 */
export async function step(title, action) {
  const started = Date.now();
  let doing = "";
  say(`> ${title}`);
  const timer = setInterval(
    () => say(`  ... ${title}${doing && `: ${doing}`} (${secondsSince(started)})`),
    SIGN_OF_LIFE_MILLISECONDS,
  );
  try {
    const result = await action((text) => {
      doing = text;
    });
    say(`  done in ${secondsSince(started)}`);
    return result;
  } catch (error) {
    say(`  failed after ${secondsSince(started)}`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/** An expected failure: its message says all, a stack trace would only hide it. */
export class Refusal extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = "Refusal";
  }
}

/** Something that this machine does not have; a layer that needs it is skipped, or fails in CI. */
export class Missing extends Refusal {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = "Missing";
  }
}

/** @param {unknown} error */
export function describeError(error) {
  if (error instanceof Refusal) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
