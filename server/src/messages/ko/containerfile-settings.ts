import type { containerfileSettings as english } from "../en/containerfile-settings.ts";
import type { Translated } from "../text.ts";

export const containerfileSettings: Translated<typeof english> = {
  "kargs-toml-invalid": {
    title: "bootc가 읽을 수 없는 커널 인자 파일",
    summary:
      "bootc는 /usr/lib/bootc/kargs.d의 모든 .toml 파일을 엄격하게 읽습니다. 읽을 수 없는 파일이 하나라도 있으면 lint, 설치, 모든 업그레이드가 중단됩니다.",
    messages: {
      syntax:
        '{name}: 이 위치부터 올바른 TOML이 아니어서 bootc의 lint, 설치, 업그레이드가 모두 중단됩니다. 커널 인자 파일은 kargs = ["quiet", "nosmt"] 같은 한 줄이면 됩니다.',
      escapedBreak:
        "{name}: echo가 \\n을 그대로 출력하므로 줄바꿈 대신 백슬래시와 n이 파일에 들어갑니다. 올바른 TOML이 아니어서 bootc의 lint, 설치, 업그레이드가 모두 중단됩니다. printf나 here-document를 사용합니다.",
      table:
        "{name}: 커널 인자 파일에는 {header} 같은 테이블이 없으므로 bootc의 lint, 설치, 업그레이드가 모두 중단됩니다. kargs = […]와 match-architectures = […]는 헤더 없이 파일 맨 위에 씁니다.",
      missing:
        "{name}: kargs.d의 모든 파일에 있어야 하는 kargs 키가 없어 bootc의 lint, 설치, 업그레이드가 모두 중단됩니다. kargs = […]를 추가하거나 파일을 빼야 합니다.",
      unknownKey:
        "{name}: bootc가 모르는 키 {key} 때문에 lint, 설치, 업그레이드가 모두 중단됩니다. 쓸 수 있는 키는 kargs와 match-architectures뿐입니다.",
      misspelledKey:
        "{name}: bootc가 모르는 키 {key} 때문에 lint, 설치, 업그레이드가 모두 중단됩니다. 올바른 이름: {suggestion}",
      notList:
        "{name}: {key} 값은 하나뿐이어도 문자열의 목록이어야 합니다. 그렇지 않으면 bootc의 lint, 설치, 업그레이드가 모두 중단됩니다.",
      notString:
        "{name}: {key} 목록의 모든 항목은 따옴표로 묶은 문자열이어야 합니다. 그렇지 않으면 bootc의 lint, 설치, 업그레이드가 모두 중단됩니다.",
    },
    fixes: {
      dropHeader: "테이블 헤더 삭제",
      rename: "이름 변경: {suggestion}",
      makeList: "문자열 목록으로 변경",
    },
  },
  "kargs-space-in-element": {
    title: "공백이 든 커널 인자",
    summary:
      "bootc는 kargs의 항목을 공백으로 이어 붙인 다음 공백에서 다시 나눕니다. 공백이 든 항목은 여러 인자가 됩니다.",
    messages: {
      several:
        '"{text}": bootc가 모든 항목을 공백으로 이어 붙이므로 여러 커널 인자가 됩니다. 커널이 받는 인자가 목록에 그대로 드러나도록 인자마다 따로 씁니다.',
      value:
        '"{text}": 공백에서 잘려 커널은 {first} 인자와 알 수 없는 나머지를 받습니다. 문자열 안에서 값을 큰따옴표로 묶습니다.',
    },
    fixes: { split: "인자마다 따로 쓰기", quote: "커널이 읽을 수 있게 값을 따옴표로 묶기" },
  },
  "kargs-arch-name": {
    title: "bootc가 모르는 아키텍처 이름",
    summary:
      "match-architectures는 Rust가 쓰는 아키텍처 이름과 비교됩니다. 일치하는 이름이 없으면 그 파일의 커널 인자는 아무 메시지 없이 빠집니다.",
    messages: {
      other:
        "{name}: match-architectures에는 Rust의 이름을 쓰므로 이 이름의 시스템은 없고, 이 파일의 커널 인자는 아무 메시지 없이 빠집니다. 올바른 이름: {known}",
      unknown:
        "{name}: bootc가 비교에 쓰는 Rust의 아키텍처 이름이 아니어서 이 파일의 커널 인자는 아무 메시지 없이 빠집니다. 흔히 쓰는 이름은 x86_64, aarch64, powerpc64, s390x, riscv64입니다.",
    },
    fixes: { rename: "올바른 이름으로 변경: {known}" },
  },
  "kargs-file-ignored": {
    title: "bootc가 읽지 않는 커널 인자 파일",
    summary:
      "bootc는 /usr/lib/bootc/kargs.d 바로 아래에 있고 이름이 .toml로 끝나는 파일에서만 커널 인자를 읽습니다. 나머지는 아무 메시지 없이 빠집니다.",
    messages: {
      name: "{path}: bootc는 kargs.d에서 이름이 .toml로 끝나는 파일만 읽으므로 이 커널 인자는 시스템에 적용되지 않습니다. 파일 이름을 바꿉니다.",
      nested:
        "{path}: bootc는 kargs.d의 하위 디렉터리를 읽지 않으므로 이 커널 인자는 시스템에 적용되지 않습니다. 파일을 /usr/lib/bootc/kargs.d 바로 아래로 옮깁니다.",
      folder:
        "{path}: bootc는 커널 인자를 /usr/lib/bootc/kargs.d에서만 읽으므로 이 인자는 시스템에 적용되지 않습니다. 파일을 그곳으로 옮깁니다.",
      foreign:
        "{path}: kernel-install과 ukify가 읽는 파일이며 bootc는 읽지 않으므로 이 커널 인자는 시스템에 적용되지 않습니다. /usr/lib/bootc/kargs.d의 .toml 파일에 kargs = […]로 씁니다.",
    },
    fixes: { move: "{path} 위치로 옮기기" },
  },
  "kargs-machine-specific": {
    title: "특정 시스템에만 맞는 커널 인자",
    summary:
      "이미지의 커널 인자는 그 이미지를 쓰는 모든 시스템에 적용됩니다. 디스크를 가리키는 값이나 설치 프로그램이 직접 쓰는 값은 이미지에 두지 않습니다.",
    messages: {
      boot: "{argument}: 배포본마다 부트로더 항목에 기록되는 인자이며, 이미지에 고정된 값은 그 항목과 어긋납니다. 빼야 합니다.",
      root: "{argument}: 루트 파일 시스템의 위치는 설치 프로그램이 시스템마다 기록합니다. 이미지의 다른 값 때문에 부팅하지 못할 수 있습니다. 빼거나 bootc install --karg로 지정합니다.",
      machine:
        "{argument}: 한 시스템의 디스크나 식별자를 가리키는데, 이 이미지를 쓰는 모든 시스템에 적용됩니다. 설치할 때 --karg나 kickstart로 지정합니다.",
    },
  },
  "kargs-vs-install-kargs": {
    title: "설치할 때만 적용되는 커널 인자",
    summary:
      "bootc 설치 설정의 kargs는 설치할 때 한 번만 기록됩니다. /usr/lib/bootc/kargs.d의 인자는 이미지를 업데이트할 때마다 반영됩니다.",
    messages: {
      once: "{name}: 여기의 kargs는 설치할 때만 적용되어, 이후 이미지가 바뀌어도 시스템에 그대로 남습니다. 이미지에 속하는 커널 인자는 /usr/lib/bootc/kargs.d에 둡니다.",
    },
    fixes: { move: "{path} 위치로 옮기기" },
  },
  "install-toml-invalid": {
    title: "bootc가 읽을 수 없는 설치 설정",
    summary:
      "bootc install과 이를 사용하는 bootc-image-builder는 bootc/install의 모든 .toml 파일을 엄격하게 읽습니다. 읽을 수 없는 파일이 있으면 설치가 중단됩니다.",
    messages: {
      syntax: "{name}: 이 위치부터 올바른 TOML이 아니어서 bootc install과 bootc-image-builder가 중단됩니다.",
      unknownKey: "{name}: bootc가 모르는 키 {key} 때문에 설치가 중단됩니다. 여기에 쓸 수 있는 키: {keys}",
      misspelledKey: "{name}: bootc가 모르는 키 {key} 때문에 설치가 중단됩니다. 올바른 이름: {suggestion}",
      ignoredKey: "{name}: bootc가 모르는 키 {key} 항목은 무시됩니다. 여기에 쓸 수 있는 키: {keys}",
      outside:
        "{name}: {key} 항목은 install 테이블에 속합니다. 파일 맨 위에서는 bootc가 알지 못해 설치가 중단됩니다. install.{key} 형태로 씁니다.",
      choice: "{name}: {value}: {key} 키에 쓸 수 없는 값이어서 설치가 중단됩니다. 쓸 수 있는 값: {values}",
      notTable: "{name}: {key} 항목은 테이블이어야 합니다. 그렇지 않으면 설치가 중단됩니다.",
      notString: "{name}: {key} 값은 따옴표로 묶은 문자열이어야 합니다. 그렇지 않으면 설치가 중단됩니다.",
      notList: "{name}: {key} 값은 하나뿐이어도 문자열의 목록이어야 합니다. 그렇지 않으면 설치가 중단됩니다.",
      notBoolean: "{name}: {key} 값은 따옴표 없는 true나 false여야 합니다. 그렇지 않으면 설치가 중단됩니다.",
      ignored:
        "{path}: bootc는 설치 설정 디렉터리에서 이름이 .toml로 끝나는 파일만 읽으므로 이 파일은 효과가 없습니다. 이름을 바꿉니다.",
    },
    fixes: {
      rename: "이름 변경: {suggestion}",
      prefix: "install 테이블로 옮기기",
      choose: "값 변경: {value}",
      makeList: "문자열 목록으로 변경",
    },
  },
  "install-rootfs-hint": {
    title: "기본 루트 파일 시스템 없음",
    summary:
      "베이스가 루트 파일 시스템의 종류를 정하지 않으므로 bootc-image-builder와 bootc install to-disk에 매번 알려 주어야 합니다.",
    messages: {
      missing:
        "베이스도 이 파일도 루트 파일 시스템의 종류를 정하지 않아 bootc-image-builder에 매번 --rootfs를 주어야 합니다. /usr/lib/bootc/install의 파일로 기본값을 정할 수 있습니다.",
    },
    fixes: { add: "{path} 파일에 xfs로 추가" },
  },
  "bound-image-entry": {
    title: "바인딩된 이미지 디렉터리의 링크가 아닌 항목",
    summary:
      "bootc는 /usr/lib/bootc/bound-images.d의 모든 항목을 quadlet으로 가는 링크로 봅니다. 그 밖의 항목이 있으면 설치와 모든 업그레이드가 중단됩니다.",
    messages: {
      file: "{name}: 링크가 아닌 파일입니다. bootc는 /usr/lib/bootc/bound-images.d에서 링크만 허용하므로 설치와 모든 업그레이드가 중단됩니다. quadlet은 /usr/share/containers/systemd에 두고 여기에는 링크를 만듭니다.",
      folder:
        "{name}: 링크가 아닌 디렉터리입니다. bootc는 /usr/lib/bootc/bound-images.d에서 링크만 허용하므로 설치와 모든 업그레이드가 중단됩니다. quadlet은 /usr/share/containers/systemd에 두고 여기에는 링크를 만듭니다.",
      ending:
        "{name}: 이름이 .container나 .image로 끝나지 않아 bootc의 설치와 모든 업그레이드가 중단됩니다. 링크 이름을 quadlet과 같게 합니다.",
      dangling:
        "{target}: 이 파일이 이미지에 넣지 않은 경로입니다. 링크가 가리키는 파일이 없으면 bootc의 설치와 모든 업그레이드가 중단됩니다. quadlet을 그 위치에 복사합니다.",
    },
    fixes: { link: "{name}: quadlet으로 두고 링크 만들기" },
  },
  "bound-image-content": {
    title: "bootc가 이미지를 가져올 수 없는 quadlet",
    summary:
      "bootc는 바인딩된 이미지의 quadlet에서 Image=만, 그것도 글자 그대로 읽습니다. 전체 이름이 없으면 설치와 업그레이드가 실패합니다.",
    messages: {
      missing:
        "{name}: 바인딩된 quadlet인데 bootc가 읽는 유일한 값인 Image= 항목이 [{value}] 섹션에 없어 설치와 모든 업그레이드가 중단됩니다.",
      authFile:
        "{name}: bootc는 바인딩된 quadlet의 AuthFile=을 거부하므로 설치와 모든 업그레이드가 중단됩니다. 이미지는 bootc의 풀 시크릿인 /etc/ostree/auth.json으로 가져옵니다.",
      specifier:
        "{name}: bootc는 바인딩된 quadlet의 지정자(specifier)를 채우지 않으므로 {value} 값에서 설치와 모든 업그레이드가 중단됩니다. 이름을 그대로 쓰고, 퍼센트 기호는 %%로 씁니다.",
      unit: "{name}: bootc는 {value} 값을 유닛이 아니라 이미지 이름으로 보므로 풀이 실패합니다. 컨테이너 대신 유닛 {value} 자체를 바인딩합니다.",
      shortName:
        "{value}: 레지스트리가 없는 이름이어서 어떤 이미지를 가져올지 시스템에 따라 달라지고, 레지스트리 목록이 없으면 설치와 업그레이드가 실패합니다. 전체 이름을 씁니다.",
    },
  },
  "bound-image-globalargs": {
    title: "바인딩된 이미지를 찾지 못하는 컨테이너",
    summary:
      "바인딩된 이미지는 bootc의 별도 저장소에 있으며, podman은 지정해 주어야 그곳을 찾습니다. 그렇지 않으면 컨테이너가 네트워크에서 이미지를 다시 가져옵니다.",
    messages: {
      missing:
        "{name}: 바인딩된 이미지를 실행하지만 podman이 bootc의 저장소를 찾지 않아 부팅할 때 네트워크에서 이미지를 다시 가져옵니다. 추가할 줄: {line}",
    },
    fixes: { add: "bootc 저장소를 지정하는 GlobalArgs= 추가" },
  },
  "bound-image-global-store": {
    title: "모든 컨테이너에 열린 bootc 이미지 저장소",
    summary:
      "bootc는 시스템을 업데이트할 때 자기 저장소의 레이어를 지웁니다. 바인딩되지 않은 컨테이너가 그 레이어를 함께 쓰면 깨집니다.",
    messages: {
      listed:
        "storage.conf에 bootc의 저장소를 넣으면 모든 컨테이너가 그 레이어를 쓸 수 있고, 업데이트가 레이어를 지우면 실행되지 않습니다. 저장소는 바인딩된 컨테이너의 GlobalArgs=에만 지정합니다.",
    },
    fixes: { remove: "목록에서 bootc 저장소 삭제" },
  },
  "prepare-root-invalid": {
    title: "ostree가 쓸 수 없는 루트 마운트 설정",
    summary:
      "ostree는 시스템이 시작되기 전 initramfs에서 prepare-root.conf를 읽습니다. 모르는 값이 있으면 부팅하지 못하고, 모르는 키는 효과가 없습니다.",
    messages: {
      syntax:
        "[섹션]도, 섹션 아래의 key = value도 아닌 줄입니다. ostree가 파일을 읽지 못해 시스템이 부팅되지 않습니다. 주석은 #으로 시작하는 별도의 줄에 씁니다.",
      unknownSection: "{section}: ostree가 모르는 섹션이어서 무시됩니다. 쓸 수 있는 섹션: {sections}",
      unknownKey: "{key}: [{section}] 섹션에서 ostree가 모르는 키여서 무시됩니다. 쓸 수 있는 키: {keys}",
      value:
        "{value}: {key} 키에 쓸 수 없는 값이어서 ostree가 initramfs에서 중단되고 시스템이 부팅되지 않습니다. 따옴표나 뒤따르는 주석 없이 다음 값 가운데 하나를 씁니다: {values}",
      disabled:
        "composefs가 없으면 루트 파일 시스템이 변경으로부터 보호되지 않고, bootc container lint가 경고합니다. 꼭 꺼야 하는 시스템이 아니라면 yes로 씁니다.",
      exclusive:
        "root.transient와 root.transient-ro는 함께 쓸 수 없어 ostree가 initramfs에서 중단되고 시스템이 부팅되지 않습니다. 하나만 남깁니다.",
      xfs: "{value}: fs-verity를 지원하는 루트 파일 시스템이 필요한데, 이 이미지의 설치 설정은 지원하지 않는 xfs를 선택합니다. ext4나 btrfs에 설치하거나 yes로 씁니다.",
    },
    fixes: { rename: "이름 변경: {name}", write: "값 변경: {value}" },
  },
  "tmpfiles-invalid": {
    title: "효과가 없는 tmpfiles.d 줄",
    summary:
      "systemd-tmpfiles는 읽을 수 없는 줄을 건너뛰고, 이미지의 읽기 전용 디렉터리에는 아무것도 만들지 못합니다. 그 줄이 만들어야 할 것이 모든 시스템에서 빠집니다.",
    messages: {
      modifier:
        "{text}: 수식자가 종류 글자보다 앞에 있어 systemd-tmpfiles가 이 줄을 건너뜁니다. 글자를 먼저 씁니다.",
      type: "{text}: systemd-tmpfiles가 모르는 종류여서 이 줄을 건너뜁니다. 줄의 순서는 종류, 경로, 모드, 사용자, 그룹, 기간, 인자입니다.",
      noPath: "종류만 있고 경로가 없어 systemd-tmpfiles가 이 줄을 건너뜁니다.",
      relative:
        "{text}: 절대 경로가 아니어서 systemd-tmpfiles가 이 줄을 건너뜁니다. 경로는 슬래시나 지정자(specifier)로 시작하며, 공백이 있으면 따옴표로 묶습니다.",
      escape:
        "{text}: bootc가 모르는 이스케이프가 있어 bootc container lint가 오류로 중단됩니다. 쓸 수 있는 것은 \\\\, \\n, \\r, \\t, \\xNN입니다.",
      mode: "{text}: 모드 자리에 8진수가 아닌 값이 있어 systemd-tmpfiles가 이 줄을 건너뜁니다. 줄의 순서는 종류, 경로, 모드, 사용자, 그룹, 기간, 인자이며, 공백이 있는 경로는 따옴표로 묶습니다.",
      argument:
        "{text}: 이 종류의 줄은 일곱째 열에 인자가 있어야 하므로 systemd-tmpfiles가 이 줄을 건너뜁니다.",
      target:
        "{text}: 대상이 없는 링크는 /usr/share/factory{text} 경로를 가리키는데, 이 파일은 그곳에 아무것도 두지 않습니다. 일곱째 열에 대상을 씁니다.",
      readOnly:
        "{text}: 이미지의 읽기 전용 부분이어서 systemd-tmpfiles가 부팅할 때 만들 수 없습니다. 빌드에서 만들거나 /var, /etc, /run을 사용합니다.",
      blank:
        "공백만 있는 줄입니다. bootc가 잘못된 항목으로 보아 bootc container lint가 오류로 중단됩니다. 공백을 지웁니다.",
      unread:
        "{path}: systemd-tmpfiles가 읽지 않는 파일입니다. /usr/lib/tmpfiles.d와 /etc/tmpfiles.d 바로 아래에 있고 .conf로 끝나는 파일만 읽습니다.",
    },
    fixes: { write: "수정: {text}", trim: "공백 삭제" },
  },
  "sysusers-invalid": {
    title: "계정을 만들지 못하는 sysusers.d 줄",
    summary:
      "systemd-sysusers는 읽을 수 없는 줄을 거부하므로 모든 시스템에 계정이 생기지 않습니다. bootc의 lint도 같은 파일을 읽으며, 일부 잘못에서는 중단됩니다.",
    messages: {
      type: "{text}: systemd-sysusers가 모르는 종류여서 이 줄은 효과가 없습니다. 쓸 수 있는 종류는 u, u!, g, m, r입니다.",
      noName: "종류만 있고 이름이 없어 systemd-sysusers가 아무것도 만들지 않습니다.",
      name: "{text}: systemd-sysusers의 사용자나 그룹 이름이 될 수 없습니다. 영문자, 숫자, 밑줄, 하이픈만 쓰고 숫자로 시작하지 않으며 31자까지입니다. 계정이 만들어지지 않습니다.",
      id: "{text}: ID가 아니어서 systemd-sysusers가 계정을 만들지 않고, bootc container lint도 중단됩니다. 숫자, 경로, 또는 아무 값이나 뜻하는 -를 쓰고, 사용자에는 숫자:그룹도 쓸 수 있습니다.",
      range:
        "{text}: r 줄은 r - 시작-끝 형식이어야 합니다. 맞지 않으면 bootc container lint가 오류로 중단됩니다.",
      group: "{text}: m 줄에는 사용자와 그룹 이름이 있어야 하는데 맞지 않아 아무도 그룹에 들어가지 않습니다.",
      reserved: "{text}: 예약된 ID가 있어 systemd-sysusers가 계정을 만들지 않습니다.",
      gecos:
        "설명({text})이 따옴표 없이 여러 단어여서 홈 디렉터리와 셸로 읽히고, systemd-sysusers가 이 줄을 거부합니다. 설명을 따옴표로 묶습니다.",
      shell: "{text}: 로그인 셸 자리에 절대 경로가 아닌 값이 있어 systemd-sysusers가 이 줄을 거부합니다.",
      extra: "{text}: 이 종류의 줄은 셋째 열에서 끝나야 하므로 systemd-sysusers가 이 줄을 거부합니다.",
      blank:
        "공백만 있는 줄입니다. bootc가 잘못된 항목으로 보아 bootc container lint가 오류로 중단됩니다. 공백을 지웁니다.",
      unread:
        "{path}: systemd-sysusers가 읽지 않는 파일입니다. /usr/lib/sysusers.d와 /etc/sysusers.d 바로 아래에 있고 .conf로 끝나는 파일만 읽습니다.",
    },
    fixes: { quote: "설명을 따옴표로 묶기", trim: "공백 삭제" },
  },
  "policy-json-lockout": {
    title: "모든 레지스트리를 거부하는 서명 정책",
    summary:
      "bootc는 시스템의 /etc/containers/policy.json에 따라 업데이트를 가져옵니다. 모든 레지스트리를 거부하거나 읽을 수 없는 정책이면 시스템이 업데이트를 받지 못합니다.",
    messages: {
      locked:
        "정책이 이름이 없는 것을 모두 거부하는데 레지스트리는 하나도 지정되어 있지 않아, 시스템이 이 이미지의 업데이트를 가져올 수 없습니다. transports.docker에 이미지의 레지스트리를 추가합니다.",
      invalid: "읽을 수 없는 정책이어서 이 이미지의 업데이트를 포함해 아무것도 가져올 수 없습니다.",
    },
  },
};
