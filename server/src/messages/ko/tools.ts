import type { tools as english } from "../en/tools.ts";
import type { Translated } from "../text.ts";

export const tools: Translated<typeof english> = {
  "hover.more": "자세히",
  "configuration.not-toml":
    "{file}: {line}번째 줄이 올바른 TOML이 아니므로 파일을 사용하지 않습니다. 해당 줄을 고치십시오.",
  "configuration.unknown-key":
    "{file}: {key} 키는 알 수 없는 키이므로 효과가 없습니다. 지우거나 이름을 고치십시오.",
  "configuration.wrong-value": "{file}: {key} 값을 사용할 수 없습니다. 사용할 수 있는 값: {expected}",
  "configuration.unknown-rule":
    "{file}: {rule} 규칙은 없습니다. `bootc-lint rules`로 전체 규칙을 볼 수 있습니다.",
  "configuration.unknown-rule-near": "{file}: {rule} 규칙은 없습니다. 혹시 {suggestion} 규칙입니까?",
};
