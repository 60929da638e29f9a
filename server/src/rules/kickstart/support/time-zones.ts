/** Names of time zones, from the tables that come with the JavaScript engine. */
import { textMemory } from "../../../base/memory.ts";
import { nearest } from "../../../base/nearest.ts";

/** The engine takes names in any case, and offsets; the installer takes neither. */
export const isTimeZone = (name: string): boolean => knownNames.remember(name, isKnownToEngine);

/** Asking takes as long as many rules together. */
const knownNames = textMemory<boolean>(10_000);

function isKnownToEngine(name: string): boolean {
  if (!/^[A-Z]/.test(name)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    return timeZone.toLowerCase() !== name.toLowerCase() || timeZone === name;
  } catch {
    return false;
  }
}

/** Zones that are known by these names although they are listed under others. */
const COMMON = ["UTC", "Etc/UTC", "Japan", "Asia/Kolkata", "Asia/Ho_Chi_Minh", "America/Buenos_Aires"];

/** The zone that is most likely meant: the same in another case, the same city, or one that is spelt alike. */
export function nearestTimeZone(name: string): string | undefined {
  const zones = [...Intl.supportedValuesOf("timeZone"), ...COMMON];
  const wanted = name.toLowerCase().replaceAll(/[ -]/g, "_");
  return (
    zones.find((zone) => zone.toLowerCase() === wanted) ??
    zones.find((zone) => zone.toLowerCase().endsWith(`/${wanted}`)) ??
    nearest(name, zones)
  );
}
