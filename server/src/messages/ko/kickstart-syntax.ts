import type { kickstartSyntax as english } from "../en/kickstart-syntax.ts";
import type { Translated } from "../text.ts";

export const kickstartSyntax: Translated<typeof english> = {
  "ks-abbreviated-option": {
    title: "줄여 쓴 옵션",
    summary:
      "설치 프로그램은 하나로 정해지는 동안만 옵션의 앞부분을 받아들입니다. 이후 버전에 같은 글자로 시작하는 옵션이 생기면 이 줄에서 멈춥니다.",
    messages: {
      short:
        "`{written}`: `{name}` 옵션을 줄여 쓴 것입니다. 같은 글자로 시작하는 옵션이 더 있는 버전의 설치 프로그램은 여기서 멈춥니다. 전체 이름을 쓰십시오.",
    },
    fixes: { write: "전체 이름 쓰기: `{name}`" },
  },
  "ks-ambiguous-option": {
    title: "여러 옵션에 들어맞는 줄임",
    summary:
      "옵션은 하나로 정해질 때만 줄여 쓸 수 있습니다. 그렇지 않으면 설치 프로그램이 멈추고 아무것도 설치되지 않습니다.",
    messages: {
      several:
        "`{option}`만으로는 어느 옵션인지 알 수 없습니다. 들어맞는 옵션: {names}. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. 전체 이름을 쓰십시오.",
    },
  },
  "ks-bad-value": {
    title: "설치 프로그램이 읽을 수 없는 값",
    summary:
      "설치 프로그램은 숫자, 켜고 끄는 값, 정해진 선택지를 읽으면서 확인하고, 틀린 값을 처음 만나는 곳에서 멈춥니다. 아무것도 설치되지 않습니다.",
    messages: {
      integer:
        "`{name}`에는 정수만 쓸 수 있지만 `{value}` 값은 숫자가 아닙니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다.",
      boolean:
        "`{name}`에는 `yes` 또는 `no`만 쓸 수 있습니다. 쓰인 값: `{value}`. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다.",
      choice:
        "`{value}` 값은 `{name}`에 쓸 수 없습니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. 쓸 수 있는 값: {accepted}.",
      range:
        "`{name}`에는 {low}부터 {high}까지의 숫자만 쓸 수 있습니다. 쓰인 값: `{value}`. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다.",
      form: "`{value}` 값은 `{name}`에 맞는 형식이 아닙니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. 올바른 형식: {accepted}.",
      other:
        "{targets} 설치 프로그램은 `{name}`의 `{value}` 값을 거부합니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다.",
    },
    fixes: { replace: "바꾸기: `{suggestion}`" },
  },
  "ks-flag-value": {
    title: "값을 받지 않는 옵션에 준 값",
    summary: "플래그는 쓰거나 쓰지 않을 뿐이며, 값을 주면 설치 프로그램이 멈추고 아무것도 설치되지 않습니다.",
    messages: {
      value:
        "`{option}` 옵션은 값을 받지 않습니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. 값 없이 쓰십시오.",
      negated:
        "`{option}` 옵션은 값을 받지 않으므로 `{value}` 값으로 끌 수 없습니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. 옵션을 쓰지 마십시오.",
    },
    fixes: { drop: "값 지우기", remove: "지우기: `{option}`" },
  },
  "ks-missing-value": {
    title: "값이 없는 옵션",
    summary:
      "값을 받는 옵션은 다음 단어를 값으로 쓰지만, 그 단어가 옵션이면 쓰지 않습니다. 값이 없으면 설치 프로그램이 멈추고 아무것도 설치되지 않습니다.",
    messages: {
      missing:
        "`{option}` 옵션에 값이 없습니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. `{option}=값` 형식으로 쓰거나 옵션을 지우십시오.",
    },
  },
  "ks-unit-in-size": {
    title: "단위를 붙인 크기",
    summary:
      "크기는 단위 없는 숫자로 씁니다. 파티션과 볼륨은 MiB, 청크와 익스텐트는 KiB 단위입니다. 단위를 붙이면 설치 프로그램이 멈추고 아무것도 설치되지 않습니다.",
    messages: {
      unit: "`{option}`에는 단위 없이 {unit} 단위의 숫자를 써야 하며 `{value}` 값은 쓸 수 없습니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. `{number}` 값으로 쓰십시오.",
    },
    fixes: { convert: "바꾸기: `{number}`" },
  },
};
