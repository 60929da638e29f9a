// Our verdict on a kickstart against that of pykickstart.

import { ensurePykickstart } from "./tool.mjs";

/** @returns {Promise<import("../../../scripts/lib/suite.mjs").Test[]>} */
export async function conformanceTests() {
  await ensurePykickstart();
  return [];
}
