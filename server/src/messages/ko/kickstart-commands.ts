import type { kickstartCommands as english } from "../en/kickstart-commands.ts";
import type { Translated } from "../text.ts";

export const kickstartCommands: Translated<typeof english> = {
  "ks-bootc-not-implemented": {
    title: "`bootc`로 설치하지 못하는 설치 프로그램의 `bootc`",
    summary:
      "Fedora 43과 10.2 이전 RHEL 10의 설치 프로그램은 `bootc` 줄을 읽기만 하고 아무것도 설치하지 않습니다. 시스템이 없는 채로 설치가 끝납니다.",
    messages: {
      nothing:
        "Fedora 43 설치 프로그램은 이 줄을 읽기만 하고 아무것도 설치하지 않습니다. Fedora 44부터 동작합니다. `ostreecontainer`를 사용하십시오.",
      since:
        "RHEL 10.2부터 동작합니다. 그보다 오래된 설치 프로그램은 줄을 읽기만 하고 아무것도 설치하지 않습니다. RHEL 10.0이나 10.1에서도 설치해야 한다면 `ostreecontainer`를 사용하십시오.",
    },
    fixes: { convert: "`ostreecontainer`로 바꾸기" },
  },
  "ks-bootc-option-inert": {
    title: "설치 프로그램이 읽지 않는 `bootc` 옵션",
    summary:
      "Fedora 45의 구문 분석기는 이 옵션을 알지만 설치 프로그램이 전달하지 않습니다. 옵션과 관계없이 GRUB과 ostree 백엔드로 설치됩니다.",
    messages: {
      found:
        "설치 프로그램이 아직 `{option}` 옵션을 읽지 않으므로, 옵션과 관계없이 GRUB과 ostree 백엔드로 설치됩니다. 옵션을 지우십시오.",
    },
    fixes: { remove: "`{option}` 지우기" },
  },
  "ks-bootc-source-transport": {
    title: "전송 방식이 없는 `--source-imgref`",
    summary:
      "`bootc install`은 첫 콜론 앞을 전송 방식으로 읽습니다. 전송 방식이 없으면 참조를 이해하지 못해 설치가 실패합니다.",
    messages: {
      found:
        "`{reference}` 앞에 `registry:`나 `oci:` 같은 전송 방식이 없으므로 이미지를 가져올 때 설치가 실패합니다. 전송 방식을 앞에 쓰십시오.",
    },
    fixes: { prefix: "앞에 `registry:` 쓰기" },
  },
  "ks-bootc-target": {
    title: "업데이트할 이미지를 지정하지 않은 `bootc`",
    summary:
      "`--target-imgref`는 설치된 시스템이 업데이트를 찾는 곳이며, 전송 방식 없이 씁니다. 지정하지 않으면 설치에 쓴 참조를 전송 방식까지 그대로 사용하므로 업데이트가 실패합니다.",
    messages: {
      missing:
        "`--target-imgref`가 없으면 시스템이 전송 방식까지 포함한 `{source}` 참조에서 업데이트를 찾으므로 동작하지 않습니다. 전송 방식을 뺀 같은 참조를 추가하십시오.",
      local:
        "`--target-imgref`가 없으면 시스템이 설치 후에는 없는 `{source}` 위치에서 업데이트를 찾습니다. 레지스트리에 있는 이미지의 참조를 전송 방식 없이 추가하십시오.",
      prefix:
        "`--target-imgref`에는 전송 방식 없이 참조만 씁니다. 앞에 `{transport}:` 부분이 있으면 업데이트를 찾지 못합니다. 이 부분을 지우십시오.",
    },
    fixes: { add: "`--target-imgref={target}` 추가", strip: "바꾸기: `{target}`" },
  },
  "ks-bootc-unlisted-command": {
    title: "`bootc`와 함께 쓸 수 있는 목록에 없는 명령",
    summary:
      "Red Hat 문서에는 `bootc`와 함께 쓸 수 있는 명령의 목록이 있습니다. 목록에 없는 명령은 효과가 없거나 설치를 멈출 수 있습니다.",
    messages: {
      found:
        "`{command}` 명령은 Red Hat 문서의 `bootc` 설치용 명령 목록에 없으므로 효과가 없을 수 있습니다. Containerfile에서 설정하거나 직접 시험해 보십시오.",
    },
  },
  "ks-conflict": {
    title: "함께 쓸 수 없는 명령",
    summary:
      "설치 프로그램은 위에 있는 명령과 함께 쓸 수 없는 명령을 만나면 멈춥니다. 아무것도 설치되지 않습니다. 순서에 따라서는 오류 없이 지나가지만 둘 중 하나는 효과가 없습니다.",
    messages: {
      storage:
        "`{command}` 명령과 `{earlier}` 명령은 서로 다른 파티션 구성 방법입니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. 하나만 남기십시오.",
      payload:
        "`{command}` 명령과 `{earlier}` 명령이 모두 설치할 내용을 정합니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다. 하나만 남기십시오.",
      ignored:
        "`{command}` 명령과 `{earlier}` 명령은 함께 쓸 수 없습니다. 이 순서로는 설치 프로그램이 오류를 내지 않지만 하나만 효과가 있습니다. 하나만 남기십시오.",
      earlier: "`{earlier}` 명령이 여기에 있습니다.",
    },
    fixes: { remove: "`{command}` 지우기" },
  },
  "ks-deprecated-command": {
    title: "설치 프로그램이 더는 따르지 않는 명령",
    summary:
      "설치 프로그램은 사용이 권장되지 않는 명령을 경고만 내고 건너뛰며, 다음 릴리스에서는 거부할 수 있습니다. 이 줄로 하려던 일은 일어나지 않습니다.",
    messages: {
      useless:
        "{targets} 설치 프로그램은 `{command}` 명령을 건너뛰며, 이후 버전에서는 거부할 수 있습니다. 줄을 지우십시오.",
      replaced:
        "{targets} 설치 프로그램은 `{command}` 명령을 건너뛰며, 이후 버전에서는 거부할 수 있습니다. 이 줄로 하려던 일은 일어나지 않습니다. 대신 쓸 것: `{successor}`.",
      leaving:
        "`{command}` 명령은 {targets} 버전에서 사용이 권장되지 않으며, RHEL 10과 Fedora의 설치 프로그램은 거부합니다. 대신 쓸 것: `{successor}`.",
    },
    fixes: { remove: "이 줄 지우기" },
  },
  "ks-deprecated-option": {
    title: "설치 프로그램이 경고하는 옵션",
    summary:
      "사용이 권장되지 않는 옵션은 당분간 동작하거나 무시됩니다. 다음 릴리스에서 거부되면 아무것도 설치되지 않습니다.",
    messages: {
      renamed:
        "`{command}`의 `{option}` 옵션은 사용이 권장되지 않으며, RHEL 10 설치 프로그램은 거부합니다. 새 이름: `{successor}`.",
      moved:
        "`{command}`의 `{option}` 옵션은 사용이 권장되지 않으며, RHEL 10 설치 프로그램은 거부합니다. 대신 쓸 줄: `{successor}`.",
      useless:
        "`{command}`의 `{option}` 옵션은 {targets} 버전에서 아무 효과가 없으며, 이후 설치 프로그램은 거부합니다. 옵션을 지우십시오.",
      working:
        "`{command}`의 `{option}` 옵션은 {targets} 버전에서 사용이 권장되지 않으며 앞으로 거부됩니다. 팀(team) 장치는 사라질 예정입니다. 본드(`--bondslaves`)를 사용하십시오.",
    },
    fixes: {
      rename: "바꾸기: `{successor}`",
      move: "`timesource`로 옮기기",
      remove: "`{option}` 지우기",
    },
  },
  "ks-duplicate-command": {
    title: "한 번만 유효한데 두 번 쓴 명령",
    summary:
      "이 명령들은 하나만 남습니다. 나중 줄이 앞 줄을 아무 알림 없이 덮으므로 앞 줄의 내용이 사라지거나 섞입니다.",
    messages: {
      lost: "`{command}` 명령이 {line}번째 줄에 이미 있고 마지막 것만 유효합니다. 앞 줄의 내용은 사라집니다. 한 줄로 쓰십시오.",
      merged:
        "`{command}` 명령이 {line}번째 줄에 이미 있습니다. 설치 프로그램은 두 줄을 겹쳐 읽으므로, 이 줄에서 정하지 않은 옵션은 앞 줄의 값이 남습니다. 한 줄로 쓰십시오.",
      other:
        "`{command}` 명령이 {line}번째 줄의 `{earlier}` 명령을 대신합니다. 마지막 것만 유효합니다. 원하는 것만 남기십시오.",
      same: "`{command}` 명령이 {line}번째 줄에 똑같이 있습니다. 둘 중 하나를 지우십시오.",
      once: "설치 프로그램은 `realm` 명령을 한 줄만 받습니다. {line}번째 줄에 이미 있으므로 이 줄에서 멈추고 아무것도 설치하지 않습니다. 둘 중 하나를 지우십시오.",
      earlier: "`{earlier}` 명령이 여기에 있습니다.",
    },
    fixes: { merge: "두 줄 합치기", remove: "앞 줄 지우기" },
  },
  "ks-duplicate-entry": {
    title: "같은 대상을 설명하는 두 줄",
    summary:
      "마운트 지점, 사용자, 그룹, 저장소, 장치는 한 번만 설명해야 합니다. 설치 프로그램이 경고를 내고 한 줄만 적용하며, `inst.ksstrict`를 쓰면 멈춥니다.",
    messages: {
      found:
        "{line}번째 줄에서 이미 `{key}` 항목을 설명했습니다. `{command}` 줄 가운데 하나만 적용됩니다. 한 줄로 쓰십시오.",
      keys: "{line}번째 줄에 이미 `{key}` 사용자의 키가 있습니다. 두 키 모두 설치되지만 파일을 검사하면 경고가 나오고, `inst.ksstrict`를 쓰면 설치 프로그램이 멈춥니다.",
      same: "{line}번째 줄에 똑같은 줄이 있습니다. 둘 중 하나를 지우십시오.",
      earlier: "앞 줄은 여기에 있습니다.",
    },
    fixes: { remove: "이 줄 지우기" },
  },
  "ks-image-tag": {
    title: "태그가 고정되지 않은 이미지",
    summary:
      "태그가 없거나 `latest`이면 설치하는 날에 따라 설치되는 내용이 달라지고, 시스템도 바뀌는 `latest`를 그대로 따라갑니다.",
    messages: {
      none: "태그가 없으면 `latest`를 뜻합니다. 설치하는 날에 따라 내용이 달라지고, 시스템도 바뀌는 내용을 그대로 따라갑니다. 버전 같은 태그를 지정하십시오.",
      latest:
        "`latest`의 내용은 날마다 달라질 수 있습니다. 나중에 설치한 시스템은 내용이 다르고, 모든 시스템이 바뀌는 내용을 그대로 따라갑니다. 버전 같은 태그를 지정하십시오.",
    },
  },
  "ks-network-no-device": {
    title: "`--device`가 없는 추가 `network` 줄",
    summary:
      "첫 `network` 줄은 장치를 생략할 수 있지만, 그다음 줄부터는 장치로 구별합니다. `--device`가 없으면 부팅 초기에 읽히지 않고, 설치 프로그램은 같은 설정을 되풀이한 것으로 봅니다.",
    messages: {
      found:
        "`--device`가 없어 어느 장치의 설정인지 알 수 없습니다. 부팅 초기에 읽히지 않으며, 설치 프로그램이 {line}번째 줄을 되풀이한 것으로 볼 수 있습니다. `--device`를 추가하십시오.",
      hostname:
        "`--hostname`만 있는 줄은 {line}번째 줄을 되풀이한 것으로 처리되어 설치 프로그램이 경고를 냅니다. 옵션을 그 줄로 옮기십시오.",
    },
    fixes: { move: "`--hostname`을 첫 줄로 옮기기" },
  },
  "ks-no-payload": {
    title: "설치할 내용이 없는 kickstart",
    summary:
      "파티션은 구성하지만 무엇을 설치할지는 말하지 않는 파일입니다. bootc 프로젝트라면 이미지를 설치해야 합니다.",
    messages: {
      found:
        "`{command}` 명령으로 디스크를 준비하지만 무엇을 설치할지 정한 줄이 없습니다. 설치 프로그램이 물어보거나 이미지 대신 패키지를 설치합니다. `ostreecontainer --url=… --transport=registry`를 추가하십시오.",
    },
  },
  "ks-origin-not-switched": {
    title: "설치 매체에서 업데이트를 찾는 시스템",
    summary:
      "설치된 시스템은 이미지를 설치한 곳에서 업데이트를 찾습니다. 설치 매체의 파일이나 디렉터리는 설치가 끝나면 없으므로 업데이트가 실패합니다.",
    messages: {
      found:
        "시스템이 설치 후에는 사라지는 이 `{transport}` 위치에서 업데이트를 찾게 되어 `bootc upgrade`가 실패합니다. `bootc switch --mutate-in-place --transport registry IMAGE`를 실행하는 `%post`를 추가하십시오.",
    },
  },
  "ks-packages-ignored": {
    title: "컨테이너 이미지와 함께 쓴 패키지 설정",
    summary:
      "설치 프로그램은 한 가지만 설치합니다. 컨테이너 이미지를 설치할 때는 패키지와 저장소 설정을 읽기만 하고 아무 알림 없이 무시합니다.",
    messages: {
      packages:
        "`%packages` 섹션은 무시되고 이미지가 그대로 설치됩니다. 패키지는 Containerfile에서 설치하십시오.",
      command:
        "`{command}` 명령은 무시되고 이미지가 그대로 설치됩니다. Containerfile에서 처리하고 이 줄은 지우십시오.",
      medium:
        "`{command}` 명령에서는 패키지를 가져오지 않고 이미지가 그대로 설치됩니다. 설치 프로그램이 자기 파일을 찾는 데만 쓰일 수 있습니다. 네트워크로 설치 프로그램을 부팅하는 경우가 아니라면 줄을 지우십시오.",
    },
    fixes: { remove: "지우기" },
  },
  "ks-payload-merge": {
    title: "설치할 이미지를 정하는 줄이 둘인 경우",
    summary:
      "이미지는 하나만 설치됩니다. 나중 줄이 앞 줄을 덮지만 나중 줄에 없는 옵션은 앞 줄의 값이 남으므로, 참조와 전송 방식이 서로 맞지 않을 수 있습니다.",
    messages: {
      kept: "`{command}` 명령이 {line}번째 줄에 이미 있습니다. 이 줄이 앞 줄을 덮지만 `{options}` 옵션은 앞 줄의 값이 남아, 어느 줄과도 다른 이미지가 설치됩니다. 한 줄로 쓰십시오.",
      replaced: "`{command}` 명령이 {line}번째 줄에 이미 있고 이 줄만 유효합니다. 한 줄로 쓰십시오.",
      earlier: "앞 줄은 여기에 있습니다.",
    },
    fixes: { remove: "앞 줄 지우기" },
  },
  "ks-signature-off": {
    title: "서명을 확인하지 않는 레지스트리 이미지",
    summary:
      "`--no-signature-verification`을 쓰면 설치할 때 서명 정책을 확인하지 않습니다. 이 설정은 업데이트를 찾는 곳에도 남으므로 업데이트할 때도 확인하지 않습니다.",
    messages: {
      found:
        "네트워크로 받는 이미지인데 서명을 확인하지 않으므로, 레지스트리나 중간의 누군가가 내주는 내용이 그대로 설치됩니다. 옵션을 지우고 `/etc/containers/policy.json`에 신뢰할 대상을 정하십시오.",
    },
    fixes: { remove: "옵션 지우기" },
  },
  "ks-traceback-section": {
    title: "`%traceback` 섹션",
    summary: "`%traceback`은 Fedora 34와 RHEL 9부터 사용이 권장되지 않으며 앞으로 거부됩니다.",
    messages: {
      found:
        "`%traceback`은 사용이 권장되지 않으며 앞으로 거부됩니다. 설치가 실패하면 언제나 실행되는 `%onerror`를 사용하십시오.",
    },
    fixes: { replace: "`%onerror`로 바꾸기" },
  },
  "ks-transport-implicit": {
    title: "`--transport`가 없는 레지스트리 이미지",
    summary:
      "`registry`가 기본값이지만 설치 프로그램은 `--transport=registry`를 직접 썼을 때만 네트워크를 기다립니다. 쓰지 않으면 네트워크가 연결되기 전에 이미지를 가져오려 할 수 있습니다.",
    messages: {
      found:
        "레지스트리에서 가져오는 이미지이지만, 설치 프로그램은 `--transport=registry`를 직접 썼을 때만 네트워크를 기다립니다. 옵션을 추가하십시오.",
    },
    fixes: { add: "`--transport=registry` 추가" },
  },
  "ks-transport-unknown": {
    title: "존재하지 않는 전송 방식",
    summary: "ostree가 모르는 전송 방식이므로 이미지를 가져올 때 설치가 실패합니다.",
    messages: {
      unknown:
        "`{transport}` 전송 방식은 없으므로 이미지를 가져올 때 설치가 실패합니다. 쓸 수 있는 값: {known}.",
      similar:
        "`{transport}` 전송 방식은 없으므로 이미지를 가져올 때 설치가 실패합니다. `{suggestion}` 값을 쓰려고 하셨습니까? 쓸 수 있는 값: {known}.",
    },
    fixes: { replace: "바꾸기: `{suggestion}`" },
  },
  "ks-url-shape": {
    title: "전송 방식과 맞지 않는 `--url`",
    summary:
      "`--url`에는 전송 방식 뒤에 올 부분만 씁니다. 레지스트리라면 `host/name:tag`, 파일이라면 절대 경로입니다. 그 밖의 값은 찾을 수 없어 설치가 실패합니다.",
    messages: {
      prefix:
        "`--url`에는 스킴이나 전송 방식 없이 참조만 쓰고, 전송 방식은 `--transport`로 정합니다. `{url}` 값으로는 이미지를 찾지 못해 설치가 실패합니다.",
      relative:
        "`--transport={transport}` 설정에서 `--url`은 설치 프로그램 안의 경로를 뜻합니다. `{url}` 값은 절대 경로가 아니므로 찾지 못해 설치가 실패합니다.",
      blank: "참조에는 공백을 쓸 수 없습니다. 이미지를 찾지 못해 설치가 실패합니다.",
      path: "`{url}` 값은 경로인데 전송 방식은 `{transport}`입니다. 이미지를 찾지 못해 설치가 실패합니다. `--transport=oci`를 추가하거나 레지스트리의 이미지를 지정하십시오.",
    },
    fixes: { replace: "바꾸기: `{suggestion}`" },
  },
  "ks-version-comment": {
    title: "다른 설치 프로그램을 가리키는 `#version=`",
    summary:
      "이 주석은 어느 설치 프로그램을 위한 파일인지 사람과 도구에 알려 줍니다. 설치 프로그램은 읽지 않습니다.",
    messages: {
      found:
        "주석에는 `{version}` 버전이 적혀 있지만, 베이스 이미지나 설정에 따라 {target} 버전으로 검사하고 있습니다. 둘 중 틀린 쪽을 고치십시오.",
    },
    fixes: { replace: "바꾸기: `{target}`" },
  },
};
