// How many inputs are generated, and from which number.

/** @typedef {{ runs?: number | undefined, seed?: number | undefined }} Asked what the command line says */

const SEED = 20261121;

/**
 * Everybody's run says the same twice; one of more inputs breaks new ground, unless it is told where.
 * @param {Asked} asked
 * @param {number} usual how many are enough to notice a change
 */
export const inputs = ({ runs, seed }, usual) => ({
  runs: runs ?? usual,
  seed: seed ?? (runs === undefined ? SEED : Date.now() % 1e9),
});
