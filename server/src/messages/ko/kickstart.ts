import type { kickstart as english, kickstartWords as englishWords } from "../en/kickstart.ts";
import type { Translated } from "../text.ts";

export const kickstart: Translated<typeof english> = {
  "ks-addon-inert": {
    title: "ISO가 실행하지 않는 애드온",
    summary:
      "bootc-image-builder의 ISO는 설치 프로그램의 애드온을 스스로 실행하지 않습니다. `%addon` 섹션은 읽기만 하고 아무 일도 하지 않습니다.",
    messages: {
      inert:
        "`%addon {name}`: ISO가 애드온을 스스로 실행하지 않아 효과가 없습니다. 이미지에서 설정하거나, 애드온의 모듈을 `customizations.installer.modules.enable`에 추가하십시오.",
    },
  },
  "ks-bib-users": {
    title: "직접 쓴 kickstart와 함께 설정에 둔 사용자",
    summary:
      "이미지 빌더는 직접 쓴 kickstart와 `customizations.user`, `group`, `sshkey`가 함께 있는 설정을 거부합니다. 빌드가 오류로 끝나고 ISO가 만들어지지 않습니다.",
    messages: {
      refused:
        "이미지 빌더는 `customizations`의 계정과 kickstart가 함께 있는 설정을 거부하므로 ISO가 만들어지지 않습니다. 계정은 kickstart에서 `user`, `group`, `sshkey` 줄로 만들고 `customizations`에서는 지우십시오.",
      account: "이 `{kind}` 항목이 그중 하나입니다.",
    },
    fixes: { move: "계정을 kickstart로 옮기기" },
  },
  "ks-crlf-script": {
    title: "Windows 줄바꿈을 쓰는 스크립트",
    summary:
      "설치 프로그램은 줄바꿈의 종류와 상관없이 명령을 읽지만, 스크립트는 그대로 셸에 넘깁니다. 셸은 캐리지 리턴을 마지막 단어의 일부로 봅니다.",
    messages: {
      crlf: "이 줄은 CR LF로 끝납니다. 셸이 CR을 마지막 단어의 일부로 보므로 키워드, 이름, 경로가 보이는 것과 달라집니다. 파일을 LF 줄바꿈으로 저장하십시오.",
    },
  },
  "ks-end-in-heredoc": {
    title: "섹션을 끝내는 here-document의 줄",
    summary:
      "설치 프로그램은 here-document를 알지 못합니다. `%end`나 섹션 이름으로 시작하는 줄은 스크립트를 도중에 끝내고, 파일의 나머지는 다른 것으로 읽힙니다.",
    messages: {
      end: "`{delimiter}`까지인 here-document가 아직 열려 있는데 이 줄이 `{tag}` 섹션을 끝냅니다. 스크립트는 여기서 잘리고, 다음 줄들은 명령으로 읽혀 설치 프로그램이 멈춥니다. 이 줄을 `printf`로 쓰거나 첫 단어를 변수에 넣으십시오.",
      section:
        "`{delimiter}`까지인 here-document가 아직 열려 있는데 설치 프로그램은 `{written}` 줄을 섹션의 시작으로 읽고 여기서 멈춥니다. 파일을 전혀 읽지 않습니다. 이 줄을 `printf`로 쓰거나 첫 단어를 변수에 넣으십시오.",
      opened: "`{tag}` 섹션이 여기서 시작합니다.",
    },
  },
  "ks-not-a-hash": {
    title: "해시로 선언했지만 해시가 아닌 비밀번호",
    summary:
      "`--iscrypted`를 쓰면 값이 그대로 `/etc/shadow`에 들어갑니다. crypt(3) 해시가 아닌 값은 어떤 비밀번호와도 일치하지 않으므로 계정은 있지만 아무도 로그인할 수 없습니다.",
    messages: {
      plain:
        "`{command} --iscrypted`에는 해시가 필요하지만 이 값은 해시가 아닙니다. 설치된 시스템에서 어떤 비밀번호로도 로그인할 수 없습니다. `openssl passwd -6` 또는 `mkpasswd -m yescrypt`가 출력하는 해시를 넣거나 `--lock`을 사용하십시오.",
      damaged:
        "이 비밀번호 해시는 온전하지 않습니다. 어떤 비밀번호와도 일치하지 않으므로 설치된 시스템에 아무도 로그인할 수 없습니다. `openssl passwd -6` 또는 `mkpasswd -m yescrypt`가 출력하는 해시 전체를 복사하십시오.",
    },
  },
  "ks-placeholder-password": {
    title: "자리 표시자이거나 널리 알려진 비밀번호",
    summary:
      "바꾸지 않은 자리 표시자는 설치된 시스템에 아무도 로그인할 수 없게 만들고, 안내서에 실린 비밀번호는 누구나 로그인할 수 있게 만듭니다.",
    messages: {
      password:
        "이 `{command}` 비밀번호는 자리 표시자이거나 누구나 아는 값입니다. 설치된 시스템에 누구나 로그인할 수 있습니다. 직접 정한 비밀번호의 해시를 `--iscrypted`와 함께 넣거나, `--lock`과 SSH 키를 사용하십시오.",
      hash: "이 `{command}` 비밀번호 해시는 자리 표시자입니다. 어떤 비밀번호와도 일치하지 않으므로 설치된 시스템에 아무도 로그인할 수 없습니다. `openssl passwd -6`이 출력하는 실제 해시를 넣거나 `--lock`을 사용하십시오.",
      key: "이 SSH 키는 자리 표시자입니다. 설치된 시스템에 이 키로 로그인할 수 없습니다. 공개 키 전체를 따옴표로 묶어 넣으십시오.",
    },
  },
  "ks-stray-end": {
    title: "섹션 밖에 있는 `%end`",
    summary:
      "열린 섹션이 없는 곳의 `%end`를 만나면 설치 프로그램이 읽기를 멈춥니다. 파일의 내용이 적용되지 않고 설치가 실패합니다.",
    messages: {
      stray:
        "여기에는 열린 섹션이 없으므로 이 `%end`에서 설치 프로그램이 멈추고 설치가 실패합니다. 이 줄을 지우거나 위에 섹션을 여는 줄을 추가하십시오.",
      second:
        "위의 `{tag}` 섹션은 이미 닫혔으므로 이 `%end`에서 설치 프로그램이 멈추고 설치가 실패합니다. 둘 중 하나를 지우십시오. here-document 안에서도 `%end`로 시작하는 줄은 섹션을 닫습니다.",
    },
    fixes: { remove: "이 줄 지우기" },
  },
  "ks-unbalanced-quote": {
    title: "같은 줄에서 닫히지 않은 따옴표",
    summary:
      "따옴표는 연 줄에서 닫아야 합니다. 그렇지 않으면 파일 전체가 버려지고, 부팅 화면에는 kickstart 파일이 없다는 말만 나옵니다.",
    messages: {
      quote:
        "{quote} 따옴표가 이 줄에서 닫히지 않았습니다. 설치 프로그램이 파일 전체를 버리고, 부팅 화면에는 `/run/install/ks.cfg`가 없다는 말만 나옵니다. 따옴표를 닫거나 앞에 백슬래시를 쓰십시오.",
      apostrophe:
        "이 작은따옴표는 닫히지 않는 인용을 엽니다. 설치 프로그램이 파일 전체를 버리고, 부팅 화면에는 `/run/install/ks.cfg`가 없다는 말만 나옵니다. 값 전체를 큰따옴표로 묶으십시오.",
      backslash:
        "파일이 아무것도 이스케이프하지 않는 백슬래시로 끝납니다. 설치 프로그램이 파일 전체를 버리고, 부팅 화면에는 `/run/install/ks.cfg`가 없다는 말만 나옵니다. 백슬래시를 지우십시오.",
    },
  },
  "ks-unclosed-section": {
    title: "`%end`가 없는 섹션",
    summary:
      "모든 섹션은 `%end`로 시작하는 줄로 닫아야 합니다. 그렇지 않으면 설치 프로그램이 읽기를 멈추고 설치가 실패합니다.",
    messages: {
      open: "`{tag}` 섹션이 파일 끝까지 닫히지 않았습니다. 설치 프로그램이 멈추고 설치가 실패합니다. 섹션 뒤에 `%end` 줄을 추가하십시오.",
      interrupted:
        "`{tag}` 섹션이 닫히기 전에 `{next}` 섹션이 시작됩니다. 설치 프로그램이 멈추고 설치가 실패합니다. `{next}` 앞에 `%end` 줄을 추가하십시오. 스크립트의 줄은 섹션 이름으로 시작할 수 없습니다.",
      misspelt:
        "`{written}` 줄은 `{tag}` 섹션을 닫지 못합니다. 소문자 `%end`만 섹션을 닫습니다. 설치 프로그램이 멈추고 설치가 실패합니다.",
    },
    fixes: { insert: "`%end` 넣기", correct: "`%end`로 바꾸기" },
  },
  "ks-unknown-command": {
    title: "설치 프로그램이 모르는 명령",
    summary: "설치 프로그램은 모르는 명령을 처음 만나는 곳에서 멈춥니다. 아무것도 설치되지 않습니다.",
    messages: {
      unknown:
        "`{command}` 명령은 kickstart에 없습니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. 줄을 지우거나, 셸 명령이라면 `%post` 같은 섹션에 넣으십시오.",
      similar:
        "`{command}` 명령은 kickstart에 없습니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. `{suggestion}` 명령을 쓰려고 하셨습니까?",
      absent:
        "{targets} 설치 프로그램은 `{command}` 명령을 모르므로 여기서 멈춥니다. 이 명령을 쓸 수 있는 버전: {versions}. 설치할 버전의 명령을 쓰거나, 설치할 버전을 설정하십시오.",
    },
    fixes: { replace: "바꾸기: `{suggestion}`" },
  },
  "ks-unknown-option": {
    title: "명령에 없는 옵션",
    summary:
      "설치 프로그램은 해당 버전의 명령에 없는 옵션을 처음 만나는 곳에서 멈춥니다. 아무것도 설치되지 않습니다.",
    messages: {
      unknown:
        "`{command}` 명령에는 `{option}` 옵션이 없습니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. 옵션을 지우거나 `{command}` 명령의 옵션을 확인하십시오.",
      similar:
        "`{command}` 명령에는 `{option}` 옵션이 없습니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. `{suggestion}` 옵션을 쓰려고 하셨습니까?",
      absent:
        "{targets} 설치 프로그램은 `{command}` 명령의 `{option}` 옵션을 모르므로 여기서 멈춥니다. 이 옵션을 쓸 수 있는 버전: {versions}. 옵션을 지우거나, 설치할 버전을 설정하십시오.",
    },
    fixes: { replace: "바꾸기: `{suggestion}`" },
  },
  "ks-unknown-section": {
    title: "설치 프로그램이 모르는 섹션",
    summary:
      "`%`로 시작하지만 섹션이 아닌 단어를 만나면 설치 프로그램이 읽기를 멈춥니다. 그 아래는 적용되지 않고 설치가 실패합니다.",
    messages: {
      unknown:
        "`{tag}` 섹션은 kickstart에 없습니다. 설치 프로그램이 여기서 멈추고 설치가 실패합니다. 쓸 수 있는 섹션은 `%pre`, `%pre-install`, `%post`, `%onerror`, `%packages`, `%addon`, `%certificate`입니다.",
      similar:
        "`{tag}` 섹션은 kickstart에 없습니다. 설치 프로그램이 여기서 멈추고 설치가 실패합니다. `{suggestion}` 섹션을 쓰려고 하셨습니까?",
    },
    fixes: { replace: "바꾸기: `{suggestion}`" },
  },
};

export const kickstartWords: Translated<typeof englishWords> = {
  "role.core": "부팅 가능한 컨테이너를 설치할 때 동작합니다.",
  "role.payload": "설치할 부팅 가능한 컨테이너를 고릅니다. 이런 명령은 파일에 하나만 쓸 수 있습니다.",
  "role.ok": "부팅 가능한 컨테이너를 설치할 때 동작합니다.",
  "role.care": "필요한 것이 이미지에 들어 있을 때만 부팅 가능한 컨테이너 설치에서 동작합니다.",
  "role.ignored":
    "부팅 가능한 컨테이너를 설치할 때는 효과가 없습니다. 패키지는 Containerfile에서 설치하십시오.",
  "role.conflict": "설치할 내용을 두고 컨테이너 이미지와 충돌합니다. 함께 쓰지 마십시오.",
  "role.legacy": "오래된 명령입니다. 부팅 가능한 컨테이너 설치에는 필요하지 않습니다.",
  accepted: "사용할 수 있는 버전: {versions}",
  deprecated: "사용이 권장되지 않는 버전: {versions}",
  removed: "제거된 버전: {versions}",
  absent: "지원하지 않는 버전: {versions}",
  since: "추가된 버전: {release}",
  replaced: "대신 쓸 것: {name}",
  where: "실행되는 곳: {where}",
  choices: "값: {values}",
  required: "반드시 필요합니다",
  positional: "인수: {names}",
  include: "다른 파일의 줄을 이 자리에서 읽습니다. 섹션 안에서도 쓸 수 있습니다.",
  ksappend: "다른 내용을 읽기 전에 파일을 가져와 그 줄을 이 자리에 넣습니다.",
  end: "섹션을 닫습니다.",
  environment: "환경: 시스템의 용도",
  group: "패키지 그룹",
};
