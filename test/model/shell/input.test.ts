import { expect, test } from "vitest";
import { modelOf } from "../../support/containerfile.ts";

const image = "FROM quay.io/centos-bootc/centos-bootc:stream10\n";

function only(run: string, name: string) {
  const text = image + run;
  const [command] = modelOf(text).commands(name);
  if (!command) throw new Error(`no ${name}`);
  const { input, removal, guard, args } = command.facts;
  const slice = (range: { start: number; end: number }) =>
    text.slice(command.step.start + range.start, command.step.start + range.end);
  return {
    input: input && [input.text, slice(input.range)],
    removal: removal && slice(removal),
    guard,
    args: args.map((argument) => argument.text),
  };
}

test("a command reads what is piped in, a here-string, or a here-document", () => {
  expect(only("RUN echo root:x | chpasswd", "chpasswd").input).toEqual(["root:x\n", "echo root:x"]);
  expect(only("RUN chpasswd <<< 'root:x'", "chpasswd").input).toEqual(["root:x\n", "'root:x'"]);
  expect(only("RUN chpasswd <<EOF\nroot:x\nEOF", "chpasswd").input).toEqual(["root:x\n", "root:x\n"]);
  expect(only("RUN cat /run/secrets/x | chpasswd", "chpasswd").input).toBeUndefined();
  expect(only('RUN ["chpasswd"]', "chpasswd").input).toBeUndefined();
});

test("commands in substitutions are seen, and their failure is the command's own only in an assignment", () => {
  const assigned = only('RUN pass=$(mkpasswd -m sha512crypt "secret") && useradd -p "$pass" me', "mkpasswd");
  expect(assigned).toMatchObject({ args: ["-m", "sha512crypt", "secret"], guard: "none" });
  expect(only('RUN useradd -p "$(mkpasswd secret)" me', "mkpasswd").guard).toBe("tolerated");
  expect(only("RUN PASS=`mkpasswd secret` deploy", "mkpasswd").guard).toBe("tolerated");
});

test("what a substitution writes is no content of the image", () => {
  const model = modelOf(`${image}RUN path=$(mktemp /var/x) && echo "$(touch /var/y)"`);
  expect(model.images[0]?.state.below("/var")).toEqual([]);
});

test("deleting a line of a script leaves the comment of the next line", () => {
  const script = "RUN <<EOF\nset -e\nsystemctl daemon-reload\n# packages\ndnf -y install httpd\nEOF";
  expect(only(script, "systemctl").removal).toBe("systemctl daemon-reload\n");
  expect(only("RUN a && systemctl status && b", "systemctl").removal).toBe(" && systemctl status");
});
