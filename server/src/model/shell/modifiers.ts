/** The `${name<operator>operand}` forms that Containerfiles and shells share, applied to known values. */
import { globPattern } from "../../base/glob.ts";
import { HOLE, likely, sure, unknownValue, type Value } from "./value.ts";

/**
 * Applies a parameter modifier.
 * @param value undefined where the variable is unset.
 * @param operator `-`, `:-`, `=`, `:=`, `+`, `:+`, `?`, `:?`, `#`, `##`, `%`, `%%`, `/`, `//`
 * @param operand the expanded operand; for `/` and `//` the pattern
 */
export function applyModifier(
  value: Value | undefined,
  operator: string,
  operand: Value,
  replacement: Value = sure(""),
): Value {
  const isUnknown = value?.text.includes(HOLE) ?? false;
  const isMissing = value === undefined || (operator.startsWith(":") && value.text === "");
  switch (operator) {
    case "-":
    case ":-":
    case "=":
    case ":=":
      if (isMissing) return operand;
      return isUnknown ? likely(operand) : (value ?? operand);
    case "+":
    case ":+":
      if (isUnknown) return unknownValue;
      return isMissing ? sure("") : operand;
    case "?":
    case ":?":
      return value ?? unknownValue;
    case "#":
    case "##":
    case "%":
    case "%%":
    case "/":
    case "//":
      if (value === undefined) return sure("");
      if (isUnknown || operand.text.includes(HOLE)) return unknownValue;
      return {
        text: edited(value.text, operator, operand.text, replacement.text),
        certainty: value.certainty,
      };
    default:
      return unknownValue;
  }
}

function edited(text: string, operator: string, pattern: string, replacement: string): string {
  switch (operator) {
    case "#":
      return text.replace(globPattern(pattern, "start", "shortest"), "");
    case "##":
      return text.replace(globPattern(pattern, "start", "longest"), "");
    case "%":
    case "%%":
      return withoutSuffix(text, globPattern(pattern, "whole", "longest"), operator === "%");
    case "/":
      return text.replace(globPattern(pattern, "anywhere", "longest"), () => replacement);
    default:
      return text.replace(new RegExp(globPattern(pattern, "anywhere", "longest"), "g"), () => replacement);
  }
}

function withoutSuffix(text: string, whole: RegExp, shortest: boolean): string {
  const cuts = Array.from({ length: text.length + 1 }, (_, cut) => cut);
  for (const cut of shortest ? cuts.reverse() : cuts) {
    if (whole.test(text.slice(cut))) return text.slice(0, cut);
  }
  return text;
}
