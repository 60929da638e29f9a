/** Heredocs in a Containerfile need buildah 1.33, which came with podman 4.8. */

const FIRST = [4, 8] as const;
const HEREDOC = /^[ \t]*(?:RUN|COPY|ADD)\b[^\n]*(?<!<)<<(?!<)-?[ \t]*["']?[A-Za-z_]/im;

export function canReadHeredocs(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > FIRST[0] || (major === FIRST[0] && minor >= FIRST[1]);
}

export const usesHeredocs = (containerfile: string): boolean => HEREDOC.test(containerfile);
