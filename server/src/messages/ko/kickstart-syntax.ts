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
  "ks-anaconda-section": {
    title: "`%anaconda` 섹션",
    summary:
      "Fedora 36과 RHEL 10부터 설치 프로그램은 `%anaconda`를 모르는 섹션으로 보고 멈춥니다. 그 전 버전에서도 사용이 권장되지 않습니다.",
    messages: {
      gone: "{targets} 설치 프로그램은 `%anaconda` 섹션을 더 이상 모릅니다. 여기서 멈추고 설치가 실패합니다. 섹션을 지우십시오. 비밀번호 정책은 `anaconda.conf`에 씁니다.",
      old: "Fedora 36과 RHEL 10부터 설치 프로그램은 `%anaconda`에서 멈춥니다. 섹션을 지우십시오. 비밀번호 정책은 `anaconda.conf`에 씁니다.",
    },
    fixes: { remove: "섹션 지우기" },
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
  "ks-exclusive-options": {
    title: "함께 쓸 수 없는 옵션",
    summary:
      "서로 함께 쓸 수 없는 옵션이 있고, 다른 옵션이 있어야 하는 옵션도 있습니다. 설치 프로그램은 이를 어긴 첫 줄에서 멈추고 아무것도 설치되지 않습니다.",
    messages: {
      conflict:
        "`{first}`, `{others}` 둘은 함께 쓸 수 없습니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. 하나만 남기십시오.",
      needs:
        "`{first}` 옵션에는 다음이 함께 필요합니다: {others}. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. 빠진 것을 추가하거나 `{first}` 옵션을 지우십시오.",
      unclear:
        "`{first}`, `{others}` 둘은 같은 설정을 서로 다르게 정하며, 어느 것이 적용되는지 설치 프로그램이 알려 주지 않습니다. 하나만 남기십시오.",
    },
    fixes: { remove: "두 번째 것 지우기" },
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
  "ks-missing-argument": {
    title: "필요한 것이 빠진 명령",
    summary:
      "어떤 명령에는 반드시 필요한 옵션이나 인수가 있습니다. 설치 프로그램은 이것이 빠진 첫 줄에서 멈추고 아무것도 설치되지 않습니다.",
    messages: {
      all: "`{command}` 명령에 필요한 것이 빠졌습니다: {names}. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. 추가하십시오.",
      any: "`{command}` 명령에는 다음 중 하나 이상이 필요합니다: {names}. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. 하나를 추가하십시오.",
    },
    fixes: { assign: "바꾸기: `{option}={value}`", add: "추가하기: `{option}`" },
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
  "ks-removed-command": {
    title: "설치 프로그램에서 제거된 명령",
    summary: "설치 프로그램은 해당 버전에서 제거된 명령에서 멈추고, 아무것도 설치되지 않습니다.",
    messages: {
      removed:
        "{targets} 설치 프로그램에는 `{command}` 명령이 더 이상 없습니다. 여기서 멈추고 아무것도 설치되지 않습니다. 줄을 지우십시오.",
      replaced:
        "{targets} 설치 프로그램에는 `{command}` 명령이 더 이상 없습니다. 여기서 멈추고 아무것도 설치되지 않습니다. 대신 쓸 명령: {replacement}.",
    },
    fixes: { remove: "이 줄 지우기" },
  },
  "ks-unexpected-argument": {
    title: "명령이 받지 않는 단어",
    summary:
      "명령마다 받는 단어의 수가 정해져 있습니다. 설치 프로그램은 단어가 더 있는 첫 줄에서 멈추고 아무것도 설치되지 않습니다.",
    messages: {
      extra:
        "`{command}` 명령은 `{words}` 부분을 받지 않습니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. 지우십시오.",
      dash: "옵션은 하이픈 두 개로 시작하므로 `{words}` 부분은 보통 단어입니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. `{option}` 옵션을 쓰려고 하셨습니까?",
      list: "빈칸에서 값이 끝나므로 목록이 잘립니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. 빈칸 없이 쓰십시오.",
      equals:
        "빈칸 사이에 있는 `=` 자체가 값이 됩니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. 빈칸 없이 쓰십시오.",
      blank:
        "빈칸에서 값이 끝나므로 `{words}` 부분이 남습니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. 값 전체를 따옴표로 묶으십시오.",
    },
    fixes: { dash: "바꾸기: `{option}`", join: "빈칸 지우기", quote: "값 전체를 따옴표로 묶기" },
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
