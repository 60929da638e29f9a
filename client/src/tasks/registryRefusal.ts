/** Why a registry did not do what podman asked of it, read from what podman has printed. */

export type RegistryRefusal =
  /** It wants a log-in, or the account may not do this. */
  | "log-in"
  /** It speaks plain HTTP, which podman does only with registries that registries.conf calls insecure. */
  | "plain-http";

// The codes of the registry's own answers (github.com/opencontainers/distribution-spec) in the words of podman 4.3
// and 5.4; tokens are asked for before, and refused by status alone. Only podman's own last words count: a build that
// ran before may print anything.
const LOG_IN =
  /\bunauthorized\b|authentication required|(?:^|: )denied: |status(?: code)?(?: from registry)?:? 40[13]\b/im;
const PLAIN_HTTP = /server gave HTTP response to HTTPS client/;

export function registryRefusal(output: string): RegistryRefusal | undefined {
  const start = output.lastIndexOf("\nError: ");
  if (start < 0) return undefined;
  const words = output.slice(start);
  if (PLAIN_HTTP.test(words)) return "plain-http";
  return LOG_IN.test(words) ? "log-in" : undefined;
}
