/** Lines of `authorized_keys`: https://man.openbsd.org/sshd.8#AUTHORIZED_KEYS_FILE_FORMAT */

const TYPE =
  /^(?:ssh-(?:rsa|dss|ed25519|ed448)|ecdsa-sha2-nistp\d+|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256))(?:-cert-v\d\d)?(?:@openssh\.com)?$/;
const PRIVATE = /-----BEGIN |PRIVATE KEY/;

/** Why sshd would take no notice of the line; undefined where it is a key. */
export function keyProblem(line: string): "private" | "type" | "data" | undefined {
  if (PRIVATE.test(line)) return "private";
  // Options before the type may hold anything in quotes, also blanks.
  const fields = line.trim().split(/[ \t]+/);
  const at = fields.findIndex((field) => TYPE.test(field));
  const type = fields[at];
  if (type === undefined) return "type";
  return isBlobOf(type, fields[at + 1] ?? "") ? undefined : "data";
}

/** Whether the Base64 text holds a key of that type, whole: fields, each behind its length (RFC 4253, 6.6). */
function isBlobOf(type: string, base64: string): boolean {
  const bytes = decoded(base64);
  if (bytes === undefined) return false;
  let at = 0;
  for (let field = 0; at < bytes.length; field++) {
    if (at + 4 > bytes.length) return false;
    const length = [0, 1, 2, 3].reduce((sum, byte) => sum * 256 + bytes.charCodeAt(at + byte), 0);
    const end = at + 4 + length;
    if (end > bytes.length) return false;
    if (field === 0) {
      if (bytes.slice(at + 4, end) !== type) return false;
      // Certificates have numbers between their fields.
      if (type.includes("-cert-")) return true;
    }
    at = end;
  }
  return bytes.length > type.length + 4;
}

function decoded(base64: string): string | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return undefined;
  try {
    return atob(base64);
  } catch {
    return undefined;
  }
}
