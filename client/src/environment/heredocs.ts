/** Heredocs in a Containerfile need buildah 1.33, which came with podman 4.8. */
import { isAtLeast } from "./version.ts";

const FIRST = [4, 8] as const;
const HEREDOC = /^[ \t]*(?:RUN|COPY|ADD)\b[^\n]*(?<!<)<<(?!<)-?[ \t]*["']?[A-Za-z_]/im;

export const canReadHeredocs = (version: string): boolean => isAtLeast(version, FIRST);

export const usesHeredocs = (containerfile: string): boolean => HEREDOC.test(containerfile);
