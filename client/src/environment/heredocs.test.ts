import { describe, expect, it } from "vitest";
import { canReadHeredocs, usesHeredocs } from "./heredocs.ts";

describe("heredocs", () => {
  it.each([
    ["4.3.1", false],
    ["4.7.2", false],
    ["4.8.0", true],
    ["4.10", true],
    ["5.0.0", true],
  ])("podman %s reads them: %s", (version, expected) => {
    expect(canReadHeredocs(version)).toBe(expected);
  });

  it.each([
    ["FROM a\nRUN <<EOF\ndnf -y install vim\nEOF\n", true],
    ["FROM a\ncopy <<-'EOF' /etc/motd\nhi\nEOF\n", true],
    ["FROM a\nRUN cat << EOF > /x\nEOF\n", true],
    ["FROM a\nRUN cat <<< word\n", false],
    ["FROM a\n# RUN <<EOF\nRUN echo $((1 << 2))\n", false],
  ])("%j has some: %s", (text, expected) => {
    expect(usesHeredocs(text)).toBe(expected);
  });
});
