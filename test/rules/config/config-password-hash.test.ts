import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-password-hash.ts";
import { findings } from "../../support/config.ts";

const user = (password: string) => `[[customizations.user]]\nname = "a"\npassword = "${password}"\n`;
const said = (password: string) =>
  findings(rule, user(password)).map(({ message, severity, line }) => `${severity} ${message} ${line}`);
const sha512 = "L9VkgduUSHH1RzsHKCQwHYrfHXl/4ERJ/HOBCf6tlGR5JOmSDdedA6fm4NoYjjdm7HCb3xB28gyALT/fzo/./w";

describe("config-password-hash", () => {
  it.each([
    ["a hash that was cut off", `$6$CjvivV/0R1zOeLZG$${sha512.slice(0, 60)}`, "warning damaged 2"],
    ["one without its salt", "$6$L9VkgduUSHH1RzsH", "warning damaged 2"],
    ["one whose dollars a shell replaced", "$5$.Qpz1", "warning damaged 2"],
    ["few rounds", `$6$rounds=1000$CjvivV$${sha512}`, "info quick 2"],
    ["a low cost", `$2b$04$${"a".repeat(53)}`, "info quick 2"],
  ])("finds %s", (_what, password, expected) => {
    expect(said(password)).toEqual([expected]);
  });

  it.each([
    ["a whole hash", `$6$CjvivV/0R1zOeLZG$${sha512}`],
    ["one of SHA-256", `$5$CjvivV$${sha512.slice(0, 43)}`],
    ["many rounds", `$6$rounds=100000$CjvivV$${sha512}`],
    ["the usual cost", `$2b$12$${"a".repeat(53)}`],
    ["a placeholder, which is another mistake", "$6$salt$hash"],
    ["plain text, which is another mistake", "secret"],
    ["a hash that the builder does not know", "$y$j9T$abc"],
    ["what is filled in later", "$6$" + "{{ hash }}"],
    ["no password", ""],
  ])("is silent on %s", (_what, password) => {
    expect(said(password)).toEqual([]);
  });
});
