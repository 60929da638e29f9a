/** Addresses of networks. */

const BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
const IPV4 = new RegExp(`^${BYTE}(?:\\.${BYTE}){3}$`);

export const isIpv4 = (text: string): boolean => IPV4.test(text);

/** `fe80::1%eth0` names the device that leads to the address. */
export function isIpv6(text: string): boolean {
  const address = text.replace(/%[\w.-]+$/, "");
  return /^[0-9a-f:.]+$/i.test(address) && address.includes(":") && URL.canParse(`http://[${address}]/`);
}

/** Ones, then zeros. */
export function isNetmask(text: string): boolean {
  if (!isIpv4(text)) return false;
  const bits = text.split(".").map((byte) => Number(byte).toString(2).padStart(8, "0"));
  return /^1+0*$/.test(bits.join(""));
}

/** The mask of a prefix of up to 32 bits. */
export const netmaskOf = (prefix: number): string =>
  [0, 8, 16, 24].map((from) => 256 - 2 ** (8 - Math.min(8, Math.max(0, prefix - from)))).join(".");
