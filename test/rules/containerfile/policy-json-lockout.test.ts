import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/policy-json-lockout.ts";
import { findings } from "../../support/containerfile.ts";
import { placesOf } from "../../support/places.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const policy = (content: unknown, path = "/etc/containers/policy.json") =>
  `${base}COPY <<'EOF' ${path}\n${typeof content === "string" ? content : JSON.stringify(content, null, 2)}\nEOF\n`;
const found = (text: string) =>
  findings(rule, text).map(({ severity, message, text: word, line }) => [severity, message, word, line]);
const reject = [{ type: "reject" }];
const accept = [{ type: "insecureAcceptAnything" }];
const signed = [{ type: "sigstoreSigned", keyPath: "/etc/pki/k.pub" }];

describe("policy-json-lockout finds", () => {
  test.each([
    ["nothing accepted", { default: reject }],
    ["local transports alone", { default: reject, transports: { "docker-daemon": { "": accept } } }],
    ["registries that are rejected, too", { default: reject, transports: { docker: { "quay.io": reject } } }],
  ])("%s", (_, content) => {
    expect(found(policy(content))).toEqual([["warning", "locked", '"default"', 3]]);
  });

  test.each([
    ["no JSON", '{ "default": [ }', '{ "default": [ }'],
    ["no default", '{ "transports": {} }', '{ "transports": {} }'],
  ])("%s", (_, content, word) => {
    expect(found(policy(content))).toEqual([["warning", "invalid", word, 2]]);
  });

  test("a copied file, in that file", () => {
    const files = { "policy.json": '{"default":[{"type":"reject"}]}' };
    expect(placesOf(rule, `${base}COPY policy.json /etc/containers/\n`, files)).toEqual([
      'policy.json: "default"',
    ]);
  });
});

describe("policy-json-lockout is silent about", () => {
  test.each([
    ["a default that accepts", policy({ default: accept })],
    ["signatures for everything", policy({ default: signed })],
    [
      "a registry that is accepted",
      policy({ default: reject, transports: { docker: { "quay.io/a": signed } } }),
    ],
    ["values from variables", policy('{ "default": $D }').replace("<<'EOF'", "<<EOF")],
    ["policies elsewhere", policy({ default: reject }, "/usr/share/app/policy.json")],
    ["builder stages", `${policy({ default: reject }).replace("43", "43 AS a")}${base}`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
