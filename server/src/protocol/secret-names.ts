/** Variables whose name says that they hold a secret. */

const secret =
  /passw(?:or)?d|passphrase|(?:^|_)pass(?:_|$)|secret|token(?!iz)|api_?key|credential|private_?key|activation_?key/i;
/** Names of something about a secret: where it lies, how long it may be, whether there is one. */
const aboutSecret =
  /(?:_|^)(?:file|path|dir|url|uri|endpoint|host|user|username|ids?|name|type|length|len|size|ttl|timeout|expir\w*|min\w*|max\w*|policy|enabled?|disabled?|mount|store|manager|auth\w*|less)$|passwordless|passwordauth|(?:^|_)(?:no|disable|enable|without)_/i;

export const namesSecret = (name: string): boolean => secret.test(name) && !aboutSecret.test(name);
