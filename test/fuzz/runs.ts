/** How often the fuzz tests try: a little in every test run, and long in `npm run fuzz`. */
import process from "node:process";
import fc from "fast-check";

/** Milliseconds: a long run ends by itself. */
export const hour = 3_600_000;

const isLong = process.env.MODE === "fuzz";

// What everybody runs must say the same twice; new ground is for the long run.
if (!isLong) fc.configureGlobal({ seed: 20261121 });

/** FUZZ_RUNS sets any other number. */
export const many = (usually: number, long: number): number =>
  Number(process.env.FUZZ_RUNS ?? (isLong ? long : usually));
