import type { configValues as english } from "../en/config-values.ts";
import type { Translated } from "../text.ts";

export const configValues: Translated<typeof english> = {
  "config-account-name": {
    title: "계정에 쓸 수 없는 이름",
    summary: "빌더는 이름을 그대로 받아들이지만, 계정을 만드는 단계에서 빌드가 실패합니다.",
    messages: {
      user: "`{name}`: 사용자 이름으로 쓸 수 없어 빌드가 실패합니다. 영문자, 숫자, `.`, `_`, `-` 문자를 쓰고 `-` 이외의 문자로 시작합니다.",
      group:
        "`{name}`: 그룹 이름으로 쓸 수 없어 빌드가 실패합니다. 영문자, 숫자, `.`, `_`, `-` 문자를 32자까지 쓰고 `-` 이외의 문자로 시작합니다.",
    },
  },
  "config-boot-filesystem": {
    title: "부팅할 수 없는 파일 시스템",
    summary: "빌더는 부트로더가 읽을 수 없는 파일 시스템을 거부하며, 이미지를 만들지 않습니다.",
    messages: {
      boot: "`{type}`: 빌더가 /boot에 쓰는 것을 거부합니다. ext4 또는 xfs를 사용합니다.",
      efi: "`{type}`: 빌더가 /boot/efi에 쓰는 것을 거부합니다. 펌웨어는 vfat만 읽을 수 있습니다.",
    },
    fixes: { write: "다음으로 변경: {type}" },
  },
  "config-boot-in-volume": {
    title: "논리 볼륨이나 btrfs 하위 볼륨에 둔 /boot",
    summary: "빌더가 거부하거나 비정상 종료됩니다. 부팅에 필요한 파일은 별도의 파티션에 있어야 합니다.",
    messages: {
      "logical-volume":
        "{path}: 논리 볼륨에 둘 수 없어 빌더가 거부합니다. 일반 파티션에 두거나, 생략하면 빌더가 추가합니다.",
      subvolume:
        "{path}: 이 btrfs 하위 볼륨에 둘 수 없어 빌드가 실패합니다. 일반 파티션에 두거나, 생략하면 빌더가 추가합니다.",
    },
  },
  "config-dos-table": {
    title: "dos 파티션 테이블에 담을 수 없는 것",
    summary: "빌더는 dos 유형의 파티션 테이블에 담을 수 없는 것을 거부합니다. gpt에는 이런 제한이 없습니다.",
    messages: {
      own: "dos 유형의 파티션 테이블에는 파티션을 네 개까지 둘 수 있는데 여기에는 {count}개가 있어 빌더가 멈춥니다. gpt를 사용합니다.",
      added:
        "dos 유형의 파티션 테이블에는 파티션을 네 개까지 둘 수 있습니다. x86_64에서는 빌더가 추가하는 파티션까지 합쳐 {count}개가 {total}개로 늘어나므로 빌더가 멈춥니다. gpt를 사용합니다.",
      key: "dos 유형의 파티션 테이블에는 `{key}` 키를 쓸 수 없어 빌더가 멈춥니다. gpt를 사용하거나 키를 제거합니다.",
    },
    fixes: { gpt: "gpt로 변경", remove: "{key} 제거" },
  },
  "config-file-denied": {
    title: "빌더가 쓰지 않는 위치의 파일이나 디렉터리",
    summary: "빌더는 이미지의 몇몇 위치에만 파일을 쓰며, 다른 경로에서는 멈춥니다.",
    messages: {
      file: "{path}: 빌더가 파일을 쓰지 않는 위치이므로 멈춥니다. /etc, /root, /usr/local/bin, /usr/local/sbin 아래에만 쓸 수 있습니다. Containerfile에서 COPY합니다.",
      directory:
        "{path}: 빌더가 디렉터리를 만들지 않는 위치이므로 멈춥니다. /etc 아래에만 만들 수 있습니다. Containerfile에서 만들거나, /var 아래라면 tmpfiles.d로 만듭니다.",
      reserved:
        "{path}: 빌더가 쓰기를 허용하지 않는 파일이므로 멈춥니다. 계정은 `customizations.user`와 `customizations.group`, 마운트는 `customizations.disk`에 씁니다.",
    },
  },
  "config-file-mode": {
    title: "빌더가 받아들이지 않는 파일 모드",
    summary: "빌더는 8진수 세 자리(앞에 0 하나까지 허용)로 된 문자열이 아닌 모드에서 멈춥니다.",
    messages: {
      form: '`{mode}`: 빌더가 읽을 수 없는 모드이므로 멈춥니다. "0644"처럼 8진수 세 자리를 문자열로 씁니다.',
      special:
        "`{mode}`: 빌더는 setuid, setgid, sticky 비트를 받아들이지 않고 멈춥니다. 8진수 세 자리로 쓰고, 비트는 Containerfile에서 설정합니다.",
    },
    fixes: { write: "다음으로 변경: {mode}" },
  },
  "config-file-owner": {
    title: "계정이 될 수 없는 소유자",
    summary: "빌더가 파일을 읽는 도중에 멈춥니다.",
    messages: {
      user: "`{name}`: 사용자 이름이 아니므로 빌더가 멈춥니다. 영문자, 숫자, `.`, `_`, `-` 문자를 32자까지 쓸 수 있습니다.",
      group:
        "`{name}`: 그룹 이름이 아니므로 빌더가 멈춥니다. 영문자, 숫자, `_`, `-` 문자를 32자까지 쓸 수 있습니다. 다른 그룹은 번호로 씁니다.",
      empty: "소유자가 비어 있어 빌더가 멈춥니다. 이름이나 번호를 쓰고, root라면 키를 생략합니다.",
      negative: "계정 번호는 음수일 수 없으므로 빌더가 멈춥니다.",
    },
  },
  "config-file-twice": {
    title: "서로 충돌하는 파일과 디렉터리",
    summary: "빌더는 두 번 나오는 경로와 파일 아래에 있는 경로에서 멈춥니다.",
    messages: {
      twice: "{path}: 두 번째로 나온 경로이므로 빌더가 멈춥니다. 둘 중 하나를 제거합니다.",
      below: "{path}: 파일인 {file} 아래에 있으므로 빌더가 멈춥니다.",
      first: "다른 하나입니다.",
    },
  },
  "config-file-uri": {
    title: "URI에서 가져오는 파일",
    summary: "빌더는 `uri` 키를 읽지만, 그런 파일을 bootc 이미지에 넣지 않습니다.",
    messages: {
      unsupported:
        "빌더는 URI의 파일을 bootc 이미지에 넣지 못하고 멈춥니다. 내용을 `data`에 쓰거나 Containerfile에서 파일을 COPY합니다.",
      scheme:
        "빌더는 file: 이외의 URI를 모르므로 멈춥니다. 내용을 `data`에 쓰거나 Containerfile에서 파일을 가져옵니다.",
      both: "빌더는 `data`와 `uri` 가운데 하나만 받아들이므로 멈춥니다. `data`만 남깁니다.",
    },
    fixes: { remove: "uri 제거" },
  },
  "config-filesystem-and-disk": {
    title: "`filesystem`과 `disk`에 함께 쓴 파티션",
    summary: "빌더는 옛 파티션 형식과 새 형식을 함께 쓸 수 없어 이미지를 만들지 않습니다.",
    messages: {
      both: "빌더는 `customizations.filesystem`과 `customizations.disk`를 함께 쓸 수 없어 멈춥니다. 모든 파티션을 `customizations.disk`에 씁니다.",
      disk: "새 형식의 파티션입니다.",
    },
  },
  "config-group-twice": {
    title: "이름이나 번호가 같은 두 그룹",
    summary: "그룹의 이름과 번호는 서로 달라야 하며, 그렇지 않으면 빌더가 멈춥니다.",
    messages: {
      name: "{text}: 같은 이름의 그룹이 이미 있어 빌더가 멈춥니다. 둘 중 하나를 제거합니다.",
      gid: "{text}: 같은 번호의 그룹이 이미 있어 빌더가 멈춥니다. 다른 번호를 씁니다.",
      first: "다른 하나입니다.",
    },
  },
  "config-ignition-firstboot": {
    title: "서로 모순되거나 비어 있는 Ignition 설정",
    summary:
      "빌더에는 설정 파일의 주소나 `empty = true` 가운데 하나가 필요합니다. 둘 다 있으면 멈추고, 둘 다 없으면 비정상 종료됩니다.",
    messages: {
      both: "`url`과 `empty = true`는 함께 쓸 수 없어 빌더가 멈춥니다. 하나만 남깁니다.",
      nothing: "`url`도 `empty = true`도 없으면 빌더가 비정상 종료됩니다. 하나를 쓰거나 테이블을 제거합니다.",
    },
    fixes: { remove: "empty 제거" },
  },
  "config-key-missing": {
    title: "빌더에 필요한 키가 빠진 항목",
    summary: "빌더는 이 키가 없는 항목에서 멈추며, 메시지에 줄도 키도 나오지 않는 경우가 많습니다.",
    messages: {
      missing: "{table}: `{key}` 키가 없어 빌더가 멈춥니다.",
      empty: "{table}: `{key}` 값이 비어 있어 빌더가 멈춥니다.",
      zero: "{table}: `{key}` 값이 0보다 커야 하므로 빌더가 멈춥니다.",
    },
  },
  "config-kickstart-options": {
    title: "직접 쓴 kickstart와 함께 쓴 자동 생성 kickstart 옵션",
    summary:
      "빌더가 자동으로 만드는 kickstart에 적용되는 설정입니다. 직접 쓴 kickstart가 있으면 빌더가 거부하며 ISO를 만들지 않습니다.",
    messages: {
      unattended:
        "직접 쓴 kickstart가 있으면(비어 있어도) 빌더가 `unattended` 키를 거부합니다. `text`, `autopart` 등의 응답을 kickstart에 쓰고 이 키를 제거합니다.",
      "sudo-nopasswd":
        "직접 쓴 kickstart가 있으면(비어 있어도) 빌더가 `sudo-nopasswd` 키를 거부합니다. Containerfile에서 드롭인 파일을 /etc/sudoers.d에 COPY하고 이 키를 제거합니다.",
      kickstart: "직접 쓴 kickstart입니다.",
    },
    fixes: { remove: "{key} 제거" },
  },
  "config-label-too-long": {
    title: "파일 시스템에 비해 너무 긴 레이블",
    summary: "빌더는 레이블을 그대로 받아들이지만, 파일 시스템을 만드는 단계에서 빌드가 실패합니다.",
    messages: {
      long: "{type} 레이블은 최대 {most}자인데 {length}자이므로 빌드가 실패합니다.",
    },
  },
  "config-mountpoint-denied": {
    title: "마운트할 수 없는 위치의 파일 시스템",
    summary:
      "bootc 이미지에서는 /, /boot, /var 아래의 디렉터리만 별도의 파일 시스템이 될 수 있으며, 다른 경로에서는 빌더가 멈춥니다.",
    messages: {
      outside:
        "{path}: 파일 시스템을 둘 수 없는 위치이므로 빌더가 멈춥니다. bootc 이미지에서는 /, /boot, /var 아래의 디렉터리에만 마운트할 수 있습니다.",
      btrfs:
        "{path}: 루트 파일 시스템이 btrfs이면 빌더는 /와 /boot에만 파일 시스템을 둘 수 있으며, 다른 경로에서는 멈춥니다.",
      var: "/var 자체에는 파일 시스템을 둘 수 없어 빌더가 멈춥니다. /var/lib처럼 그 아래의 디렉터리에 마운트합니다.",
      reserved:
        "{path}: 파일 시스템을 둘 수 없는 위치이므로 빌더가 멈춥니다. {folder} 디렉터리는 bootc의 구조에 속합니다. /var 아래의 다른 디렉터리에 마운트합니다.",
    },
  },
  "config-mountpoint-twice": {
    title: "같은 마운트 지점의 두 볼륨",
    summary: "한 디렉터리에는 파일 시스템을 하나만 마운트할 수 있으므로 빌더가 멈춥니다.",
    messages: {
      twice: "{path}: 이미 다른 볼륨의 마운트 지점이므로 빌더가 멈춥니다.",
      first: "다른 하나입니다.",
    },
  },
  "config-partition-id": {
    title: "파티션 테이블에 쓸 수 없는 파티션 유형, UUID, 레이블",
    summary: "빌더는 파티션 테이블에 맞지 않는 식별자에서 멈춥니다.",
    messages: {
      "type-gpt":
        "`{id}`: gpt 테이블의 파티션 유형이 아니므로 빌더가 멈춥니다. GUID로 쓰거나, 생략하면 빌더가 고릅니다.",
      "type-dos":
        "`{id}`: dos 테이블의 파티션 유형이 아니므로 빌더가 멈춥니다. 16진수 두 자리로 쓰거나, 생략하면 빌더가 고릅니다.",
      uuid: "`{id}`: UUID가 아니므로 빌더가 멈춥니다. 생략하면 빌더가 만듭니다.",
      label: "파티션 레이블은 최대 36자인데 {length}자이므로 빌더가 멈춥니다.",
    },
  },
  "config-path-form": {
    title: "절대 경로가 아니거나 정리되지 않은 경로",
    summary: "빌더는 상대 경로, 그리고 `//`, `.`, `..`이 들어 있거나 슬래시로 끝나는 경로에서 멈춥니다.",
    messages: {
      relative: "`{path}`: 슬래시로 시작하지 않아 빌더가 멈춥니다. 다음과 같이 씁니다: {meant}",
      form: "`{path}`: 빌더는 정리된 경로만 받아들이므로 멈춥니다. 다음과 같이 씁니다: {meant}",
      root: "`{path}`에서 빌더가 멈춥니다. 슬래시로 끝나며, 설정으로 만들 수 있는 파일이나 디렉터리가 아닙니다.",
    },
    fixes: { write: "다음으로 변경: {path}" },
  },
  "config-root-account": {
    title: "설치 ISO에 쓸 수 없는 root 설정",
    summary:
      "root는 설치한 시스템에 이미 있으며, 빌더가 만드는 kickstart로는 키만 지정할 수 있습니다. 나머지 설정은 빌더가 거부합니다.",
    messages: {
      refused:
        "설치 ISO를 만들 때 빌더가 root의 `{key}` 설정을 거부하므로 이미지가 만들어지지 않습니다. 제거하거나 kickstart를 직접 씁니다.",
      "refused-iso":
        "설치 ISO(anaconda-iso, bootc-installer)를 만들 때 빌더가 root의 `{key}` 설정을 거부합니다. 디스크 이미지에는 쓸 수 있습니다.",
    },
    fixes: { remove: "{key} 제거" },
  },
  "config-size": {
    title: "빌더가 읽을 수 없는 크기",
    summary: "빌더는 kB, KiB, MB, MiB, GB, GiB, TB, TiB 이외의 단위에서 멈추며 대소문자도 구분합니다.",
    messages: {
      unreadable:
        '`{size}`: 빌더가 읽을 수 없는 크기이므로 멈춥니다. "10 GiB"처럼 숫자와 kB, KiB, MB, MiB, GB, GiB, TB, TiB 중 하나를 씁니다.',
      negative: "크기는 음수일 수 없으므로 빌더가 멈춥니다.",
    },
    fixes: { write: "다음으로 변경: {size}" },
  },
  "config-size-twice": {
    title: "`size`와 `minsize`를 함께 쓴 파일 시스템",
    summary: "`size`는 `minsize`의 옛 이름입니다. 둘 다 있으면 빌더가 멈춥니다.",
    messages: {
      both: "`size`는 `minsize`의 옛 이름이므로 둘 다 있으면 빌더가 멈춥니다. `minsize`만 남깁니다.",
    },
    fixes: { remove: "size 제거" },
  },
  "config-swap-mountpoint": {
    title: "스왑 공간의 마운트 지점",
    summary:
      "스왑 공간과 파일 시스템이 없는 파티션은 마운트하지 않으므로, 마운트 지점이 있으면 빌더가 멈춥니다.",
    messages: {
      swap: "스왑 공간은 마운트하지 않으므로 빌더가 멈춥니다. 마운트 지점을 제거합니다.",
      none: "파일 시스템이 없는 파티션은 마운트할 수 없어 빌더가 멈춥니다. 마운트 지점을 제거하거나 파일 시스템을 지정합니다.",
    },
    fixes: { remove: "mountpoint 제거" },
  },
  "config-users-module": {
    title: "계정 모듈을 끈 설치 프로그램의 계정",
    summary:
      "설치 프로그램이 설정의 계정을 만들려면 Users 모듈이 필요하므로, 빌더는 이 모듈을 끄는 것을 거부합니다.",
    messages: {
      disabled:
        "`customizations.{kind}` 항목에는 설치 프로그램의 이 모듈이 필요합니다. 빌더가 모듈을 끄는 것을 거부하므로 ISO가 만들어지지 않습니다. 모듈을 켜 두거나 직접 쓴 kickstart에서 계정을 만듭니다.",
      account: "계정 항목입니다.",
    },
    fixes: { remove: "모듈을 켜 두기" },
  },
  "config-value-unknown": {
    title: "빌더가 모르는 테이블, 파티션, 파일 시스템 유형",
    summary: "빌더는 `type`, `fs_type`, `sector_size`의 값 중 모르는 값에서 멈춥니다.",
    messages: {
      unknown: "`{value}`: 빌더가 `{key}` 값으로 모르는 이름이므로 멈춥니다. 쓸 수 있는 값: {values}.",
      sector: "섹터 크기는 512 또는 4096바이트입니다. 2의 거듭제곱이 아니면 빌더가 멈춥니다.",
    },
    fixes: { write: "다음으로 변경: {value}" },
  },
  "config-volume-groups": {
    title: "둘 이상의 볼륨 그룹이나 btrfs 볼륨",
    summary: "빌더는 LVM 볼륨 그룹이나 btrfs 볼륨을 하나만 만들며, 두 번째에서 멈춥니다.",
    messages: {
      lvm: "빌더는 LVM 볼륨 그룹을 하나만 만들 수 있어 멈춥니다. 논리 볼륨을 첫 번째 그룹에 둡니다.",
      btrfs: "빌더는 btrfs 볼륨을 하나만 만들 수 있어 멈춥니다. 하위 볼륨을 첫 번째 볼륨에 둡니다.",
      mixed: "빌더는 LVM과 btrfs를 함께 쓸 수 없어 멈춥니다. 둘 중 하나를 고릅니다.",
      first: "첫 번째 항목입니다.",
    },
  },
  "config-volume-id": {
    title: "빌더가 거부하는 문자가 있는 볼륨 ID",
    summary: "빌더는 공백, 점 등의 문자가 있는 볼륨 ID를 거부하며 ISO를 만들지 않습니다.",
    messages: {
      letters: "`{id}`: 볼륨 ID로 쓸 수 없어 빌더가 멈춥니다. 영문자, 숫자, `-`, `_` 문자만 쓸 수 있습니다.",
    },
    fixes: { write: "다음으로 변경: {id}" },
  },
  "config-volume-name": {
    title: "LVM에 쓸 수 없는 이름",
    summary: "빌더가 이름을 미리 확인하지 않아 볼륨을 만들 때 비정상 종료됩니다.",
    messages: {
      group:
        "`{name}`: 볼륨 그룹에 쓸 수 없는 이름이므로 빌더가 비정상 종료됩니다. 영문자, 숫자, `+`, `_`, `.`, `-` 문자를 쓰고 `-` 이외의 문자로 시작합니다.",
      volume:
        "`{name}`: 논리 볼륨에 쓸 수 없는 이름이므로 빌더가 비정상 종료됩니다. 영문자, 숫자, `+`, `_`, `.`, `-` 문자를 쓰고 `-` 이외의 문자로 시작합니다.",
    },
    fixes: { write: "다음으로 변경: {name}" },
  },
  "config-volume-twice": {
    title: "이름이 같은 두 볼륨",
    summary: "논리 볼륨과 btrfs 하위 볼륨의 이름은 서로 달라야 하며, 그렇지 않으면 빌더가 멈춥니다.",
    messages: {
      "logical-volume":
        "{name}: 볼륨 그룹에 같은 이름의 논리 볼륨이 이미 있어 빌더가 멈춥니다. 다른 이름을 씁니다.",
      subvolume:
        "{name}: btrfs 볼륨에 같은 이름의 하위 볼륨이 이미 있어 빌더가 멈춥니다. 다른 이름을 씁니다.",
      first: "다른 하나입니다.",
    },
  },
  "config-wrong-type": {
    title: "키의 유형과 다른 값",
    summary: "빌더가 파일을 읽는 도중에 멈춥니다.",
    messages: {
      string: "`{key}`: 따옴표로 묶은 문자열이어야 하므로 빌더가 멈춥니다.",
      integer: "`{key}`: 따옴표 없는 정수여야 하므로 빌더가 멈춥니다.",
      boolean: "`{key}`: 따옴표 없는 true 또는 false여야 하므로 빌더가 멈춥니다.",
      strings: '`{key}`: ["a", "b"]와 같은 문자열 목록이어야 하므로 빌더가 멈춥니다.',
      table: "`{key}`: [{key}] 또는 { … } 형태의 테이블 하나여야 하므로 빌더가 멈춥니다.",
      tables:
        "`{key}`: 테이블 목록이어야 하므로 빌더가 멈춥니다. 항목마다 양쪽에 대괄호를 두 개씩 써서 [[…{key}]] 형태로 씁니다.",
      size: '`{key}`: 바이트 수 또는 "10 GiB"와 같은 문자열이어야 하므로 빌더가 멈춥니다.',
      id: "`{key}`: 계정의 이름 또는 번호여야 하므로 빌더가 멈춥니다.",
    },
    fixes: { fit: "빌더가 읽을 수 있는 형태로 쓰기" },
  },
};
