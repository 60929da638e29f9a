/** Addresses that are none; the parser takes any text for one. */
import { own } from "../../base/own.ts";
import { lastOption } from "../../model/kickstart/arguments.ts";
import type { KickstartModel } from "../../model/kickstart/model.ts";
import { defineRule, type Report } from "../rule.ts";
import { isIpv4, isIpv6, isNetmask, netmaskOf } from "./support/addresses.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { entriesOf, type OptionValue, valuesOf } from "./support/values.ts";

const isAddress = (text: string): boolean => isIpv4(text) || isIpv6(text);

function isIpv6Interface(text: string): boolean {
  const [address = "", prefix, ...more] = text.split("/");
  if (text === "auto" || text === "dhcp") return true;
  return isIpv6(address) && more.length === 0 && (prefix === undefined || isPrefix(prefix, 128));
}

const isPrefix = (text: string, most: number): boolean => /^\d{1,3}$/.test(text) && Number(text) <= most;

const CHECKS: Readonly<Record<string, (text: string) => boolean>> = {
  "--ip": isIpv4,
  "--netmask": isNetmask,
  "--gateway": isAddress,
  "--nameserver": isAddress,
  "--ipv6": isIpv6Interface,
  "--ipv6gateway": isIpv6,
};

export const rule = defineRule(
  {
    id: "ks-ip-value",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#network",
      "https://github.com/rhinstaller/anaconda/blob/main/dracut/parse-kickstart",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const value of valuesOf(model, { network: Object.keys(CHECKS) })) {
      for (const found of problemsOf(value, model)) report(found);
    }
  },
);

function problemsOf(value: OptionValue, model: KickstartModel): readonly Report<"ks-ip-value">[] {
  const name = value.option.name ?? "";
  const isRight = own(CHECKS, name);
  const entries = name === "--nameserver" ? entriesOf(value, model) : [value];
  return entries
    .filter(({ text }) => text.trim() !== "" && isRight?.(text) === false)
    .map(({ text, range }) => {
      const prefix = name === "--ip" ? prefixed(value) : undefined;
      if (prefix !== undefined) return prefix;
      const message = name === "--netmask" ? "netmask" : "address";
      return { message, args: { option: name, value: text }, at: range };
    });
}

/** `10.0.0.5/24` is two options here. */
function prefixed({ text, range, command }: OptionValue): Report<"ks-ip-value"> | undefined {
  const [address = "", length = "", ...more] = text.split("/");
  if (more.length > 0 || !isIpv4(address) || !isPrefix(length, 32)) return undefined;
  const mask = netmaskOf(Number(length));
  const edits = () => [{ place: range, text: `${address} --netmask=${mask}` }];
  const isFree = lastOption(command, "--netmask") === undefined;
  return {
    message: "prefix",
    args: { address, mask },
    at: range,
    fixes: isFree ? [{ title: "split", args: { mask }, edits }] : [],
  };
}
