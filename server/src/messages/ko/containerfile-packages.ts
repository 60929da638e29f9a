import type { containerfilePackages as english } from "../en/containerfile-packages.ts";
import type { Translated } from "../text.ts";

export const containerfilePackages: Translated<typeof english> = {
  "alternatives-in-build": {
    title: "alternatives가 관리하는 링크",
    summary:
      "alternatives는 기록을 /var/lib/alternatives에 두며, 시스템은 이 디렉터리를 이미지에서 한 번만 받습니다. /etc의 링크는 이미지를 따라 바뀌지만 기록은 바뀌지 않습니다.",
    messages: {
      records:
        "`{command}` 명령은 선택한 내용을 /var/lib/alternatives에 기록합니다. 시스템은 최초 설치 때만 이 디렉터리를 받으므로, 다음 업그레이드부터 기록과 링크가 어긋납니다. `ln -sfr`로 링크 자체를 이미지에 넣으십시오.",
    },
    fixes: { link: "ln -sfr로 링크 생성" },
  },
  "bootc-verb-in-build": {
    title: "부팅한 시스템이 필요한 bootc 명령",
    summary:
      "bootc는 시스템을 업그레이드하고 전환하고 설치합니다. 빌드에는 부팅한 시스템도 설치할 디스크도 없으므로 이런 명령은 실패합니다.",
    messages: {
      upgrade:
        "부팅한 시스템에서 동작하는 명령입니다: `bootc {verb}`. 빌드에는 부팅한 시스템이 없어 이 단계가 실패합니다. 이미지를 푸시하면 시스템이 스스로 업그레이드합니다. 이미지의 내용은 FROM, COPY, RUN으로 정하십시오.",
      install:
        "실행 중인 컨테이너를 디스크에 설치하는 명령입니다: `bootc {verb}`. 빌드에서는 디스크에 접근할 수 없어 이 단계가 실패합니다. 완성된 이미지를 `podman run --privileged`로 설치하거나 bootc-image-builder로 디스크 이미지를 만드십시오.",
      store:
        "부팅한 이미지를 읽는 명령입니다: `bootc {verb}`. 빌드에는 부팅한 이미지가 없어 이 단계가 실패합니다. 대신 빌드한 이미지를 푸시하십시오.",
    },
  },
  "cache-mount-conflict": {
    title: "보관하면서 동시에 지우는 캐시",
    summary:
      "cache 마운트는 내려받은 파일을 다음 빌드를 위해 보관하고 이미지에는 넣지 않습니다. 같은 RUN에서 캐시를 지우면 보관한 것이 사라집니다.",
    messages: {
      conflict:
        "cache 마운트 안에 있어 이미지에 들어가지 않는 디렉터리입니다: {folder}. 여기에서 지우면 다음 빌드에서 쓸 파일만 사라지므로 정리 명령을 빼십시오.",
    },
    fixes: { delete: "정리 명령 삭제" },
  },
  "cache-mount-suggestion": {
    title: "빌드할 때마다 새로 받는 패키지",
    summary:
      "cache 마운트를 쓰면 메타데이터와 패키지를 다음 빌드에서도 쓸 수 있고, 캐시와 로그가 이미지에 들어가지 않습니다.",
    messages: {
      several:
        "이 단계(stage)에서 패키지를 설치하는 RUN의 수: {count}. 그때마다 모든 저장소의 메타데이터를 새로 받습니다. /var/cache와 /var/log에 `--mount=type=cache`를 쓰면 RUN과 빌드 사이에 보관되고 이미지에는 들어가지 않습니다.",
    },
    fixes: { mount: "패키지를 설치하는 모든 RUN에 cache 마운트 추가" },
  },
  "curl-pipe-shell": {
    title: "셸로 바로 넘기는 다운로드",
    summary:
      "파이프의 종료 상태는 마지막 명령의 상태입니다. 다운로드가 실패하면 셸은 할 일이 없어 성공으로 끝납니다.",
    messages: {
      piped:
        "다운로드(`{tool}`)가 실패하면 셸(`{shell}`)은 아무것도 읽지 못한 채 성공하고, 스크립트가 했어야 할 일 없이 빌드가 계속됩니다. 스크립트를 먼저 파일로 저장해 확인하거나 `pipefail`을 설정하십시오.",
    },
  },
  "dnf-upgrade-all": {
    title: "베이스 이미지 전체 업그레이드",
    summary:
      "베이스 이미지는 만든 쪽에서 통째로 업데이트합니다. 파생 이미지에서 모든 패키지를 업그레이드하면 두 번째 커널이나 맞지 않는 부트로더 파일이 들어올 수 있고, 빌드할 때마다 결과가 달라집니다.",
    messages: {
      all: "베이스 이미지의 패키지를 커널과 부트로더까지 모두 업그레이드합니다: `{command}`. 커널이 두 개가 되면 시스템이 업그레이드하지 못하며, 빌드할 때마다 결과가 달라집니다. 더 새로운 베이스 이미지로 빌드하거나 필요한 패키지만 지정하십시오.",
    },
  },
  "flatpak-in-build": {
    title: "이미지에 넣은 Flatpak",
    summary:
      "Flatpak은 애플리케이션과 원격 저장소를 /var에 둡니다. 시스템은 최초 설치 때 한 번만 이미지에서 이 내용을 받으며, 이미지를 업그레이드해도 바뀌지 않습니다.",
    messages: {
      installed:
        "`flatpak {verb}` 명령이 쓰는 위치: {folder}. 시스템은 최초 설치 때만 이 내용을 받으며 이미지를 업그레이드해도 바뀌지 않습니다. 애플리케이션을 /usr/share/flatpak/preinstall.d에 적고 부팅할 때 `flatpak preinstall`을 실행하십시오.",
      remote:
        "`flatpak {verb}` 명령이 쓰는 위치: {folder}. 시스템은 최초 설치 때만 이 내용을 받으며 이미지를 업그레이드해도 바뀌지 않습니다. 대신 .flatpakrepo 파일을 /etc/flatpak/remotes.d에 두십시오.",
      gone: "`flatpak {verb}` 명령이 쓴 내용은 빌드가 끝나면 남지 않습니다: {folder}. 마운트 위에 있거나 나중에 삭제되기 때문입니다. 원격 저장소는 /etc/flatpak/remotes.d에, 애플리케이션은 /usr/share/flatpak/preinstall.d에 적으십시오.",
      copied:
        "시스템이 최초 설치 때만 받는 위치입니다: {folder}. 이미지를 업그레이드해도 바뀌지 않습니다. 원격 저장소는 /etc/flatpak/remotes.d에, 애플리케이션은 /usr/share/flatpak/preinstall.d에 적으십시오.",
    },
    fixes: { remote: "원격 저장소를 /etc/flatpak/remotes.d에 두기" },
  },
  "gpg-disabled": {
    title: "확인하지 않는 서명",
    summary:
      "네트워크나 미러를 장악한 사람이 이미지에 무엇이든 넣을 수 있고, 그 내용이 모든 시스템에 배포됩니다.",
    messages: {
      package:
        "`{option}` 옵션을 쓰면 서명을 확인하지 않고 패키지를 받습니다(`{tool}`). 미러를 장악한 사람이 모든 시스템에서 실행될 내용을 정할 수 있습니다. 저장소의 키를 가져오고 이 옵션을 빼십시오.",
      download:
        "`{option}` 옵션을 쓰면 서버라고 주장하는 누구에게서든 파일을 받습니다(`{tool}`). 올바른 인증 기관을 지정하고 이 옵션을 빼십시오.",
      repository:
        "이 저장소에는 `gpgcheck=0`이 설정되어 있어, 모든 시스템에서 서명을 확인하지 않고 패키지를 받습니다. `gpgkey=`로 키를 지정하고 `gpgcheck=1`로 설정하십시오.",
    },
    fixes: { delete: "옵션 삭제: {option}" },
  },
  "language-pkg-prefix": {
    title: "/usr/local에 설치하는 언어별 패키지",
    summary:
      "pip, npm, gem은 따로 지정하지 않으면 /usr/local에 설치합니다. 일부 베이스 이미지에서는 이곳이 /var로 가는 링크여서 업그레이드해도 바뀌지 않습니다.",
    messages: {
      linked:
        "`{command}` 명령은 /usr/local에 설치합니다. 이 베이스 이미지에서는 /var로 가는 링크이므로 시스템은 최초 설치 때만 그 내용을 받습니다. /usr(`--prefix=/usr`) 또는 /usr/lib 아래의 전용 디렉터리에 설치하십시오.",
      beside:
        "`{command}` 명령은 배포판의 패키지 관리자가 모르는 /usr/local에 설치하고 root의 홈 디렉터리에 캐시를 남깁니다. `--prefix=/usr`나 /usr/lib 아래의 가상 환경처럼 설치할 곳을 지정하십시오.",
    },
    fixes: { prefix: "캐시 없이 /usr에 설치" },
  },
  "lint-fatal-warnings": {
    title: "경고를 그냥 넘기는 lint",
    summary:
      "`bootc container lint`는 시스템을 망가뜨리는 실수가 있으면 빌드를 중단합니다. `--fatal-warnings`를 붙이면 시스템에서 사라지거나 영원히 남는 내용이 있을 때도 중단합니다.",
    messages: {
      mild: "이 lint의 경고는 화면을 지나갈 뿐 빌드는 계속됩니다. 경고를 모두 없앤 뒤 `--fatal-warnings`를 붙이면 그 상태를 유지할 수 있습니다. /var의 내용, 로그, sysusers.d에 없는 계정이 있으면 빌드가 중단됩니다.",
    },
    fixes: { add: "--fatal-warnings 추가" },
  },
  "lint-masked-by-mount": {
    title: "마운트에 가려 검사하지 못하는 lint",
    summary:
      "`bootc container lint`는 마운트된 디렉터리에 들어가지 않습니다. 같은 RUN에 cache나 tmpfs로 마운트한 디렉터리의 실제 내용은 검사되지 않습니다.",
    messages: {
      masked:
        "lint는 마운트 안을 보지 않습니다. 이 RUN에 마운트된 디렉터리에 이미지가 실제로 담고 있는 내용은 검사되지 않습니다: {paths}. 이 마운트 없이 별도의 RUN에서 lint를 실행하십시오.",
      runtime:
        "lint는 마운트 안을 보지 않으므로 이미지에 있는 내용이 검사되지 않습니다: {paths}. 마운트를 빼면 `nonempty-run-tmp` 검사가 빌드 도구가 둔 파일도 함께 알립니다.",
    },
    fixes: { split: "마운트 없이 lint 실행" },
  },
  "lint-not-last": {
    title: "lint 이후의 변경",
    summary:
      "`bootc container lint`는 실행되는 시점에 있는 파일만 검사합니다. 이후 명령이 추가한 것은 검사 없이 시스템에 배포됩니다.",
    messages: {
      late: "`bootc container lint`가 검사한 뒤에 이미지를 변경합니다. 여기에서 생긴 문제는 시스템에서야 드러납니다. lint를 마지막 RUN, COPY, ADD 뒤로 옮기십시오.",
      lint: "여기에서 lint를 실행합니다.",
    },
    fixes: { move: "lint를 마지막으로 옮기기" },
  },
  "lint-rootfs-limits": {
    title: "다른 루트를 검사하면서 일부를 건너뛰는 lint",
    summary:
      "`--rootfs`를 쓰면 bootc는 `/`에서만 실행하는 검사를 건너뜁니다. 완성된 단계에서 옵션 없이 lint를 실행하면 빠진 검사까지 할 수 있습니다.",
    messages: {
      limited:
        "`--rootfs`를 쓰면 lint가 일부 검사를 건너뜁니다: {checks}. /var의 내용은 검사되지 않습니다. 배포하는 단계에서도 옵션 없이 `bootc container lint`를 실행하십시오.",
    },
    fixes: { add: "마지막 단계에 RUN bootc container lint 추가" },
  },
  "lint-skip-unknown": {
    title: "없는 검사를 건너뛰라는 lint 옵션",
    summary:
      "`bootc container lint --skip`은 어떤 이름이든 받아들이고, 그런 검사가 없어도 알리지 않습니다. 건너뛰려던 검사는 그대로 실행됩니다.",
    messages: {
      unknown:
        "bootc에 없는 검사 이름입니다: `{name}`. 아무 알림 없이 무시되므로 건너뛰려던 검사는 그대로 실행됩니다. `bootc container lint --list`로 이름을 확인할 수 있습니다.",
      twice: "이미 건너뛰는 검사입니다: `{name}`.",
    },
    fixes: { replace: "건너뛸 검사 이름 수정: {name}" },
  },
  "lint-swallowed": {
    title: "실패해도 무시되는 lint",
    summary:
      "빌드를 멈추는 것은 `bootc container lint`의 종료 상태뿐입니다. 종료 상태가 사라지면 lint를 통과하지 못한 이미지도 그대로 배포됩니다.",
    messages: {
      fallback:
        "lint가 실패해도 빌드가 계속되어, 설치하거나 업그레이드할 수 없는 이미지가 그대로 배포됩니다. 대체 명령을 지우고, 특정 검사만 빼려면 `--skip NAME`을 사용하십시오.",
      background:
        "`&`를 붙이면 lint가 백그라운드에서 실행되어 결과를 기다리지 않습니다. 무엇이 발견되든 빌드는 계속됩니다. `&&`로 고치거나 lint를 마지막 명령으로 두십시오.",
      later:
        "이 RUN의 성공 여부는 뒤에 실행되는 명령이 결정하므로 lint가 실패해도 빌드가 멈추지 않습니다. lint를 마지막 명령으로 두거나 스크립트를 `set -e`로 시작하십시오.",
      pipe: "파이프의 종료 상태는 마지막 명령의 상태이므로 lint가 실패해도 빌드가 멈추지 않습니다. 파이프를 없애거나 앞에서 `pipefail`을 설정하십시오.",
    },
    fixes: { heed: "lint가 실패하면 빌드도 실패하게 하기", exit: "lint가 실패하면 중단하기" },
  },
  "pkg-missing-verb": {
    title: "하위 명령이 없는 패키지 관리자",
    summary: "dnf는 첫 단어를 하위 명령으로 봅니다. 그 자리에 패키지 이름이 있으면 이 단계는 실패합니다.",
    messages: {
      missing:
        "`{tool}` 명령에 없는 하위 명령입니다: `{word}`. `-y`가 있어도 이 단계는 실패합니다. 패키지를 설치하려면 이름 앞에 `{tool} -y install`을 쓰십시오.",
    },
    fixes: { install: "install 추가", replace: "하위 명령 수정: {verb}" },
  },
  "podman-in-build": {
    title: "이미지 안에 받아 둔 컨테이너 이미지",
    summary:
      "컨테이너 이미지의 레이어는 다른 이미지 안에 온전히 담을 수 없고, /var/lib/containers는 시스템에 한 번만 복사됩니다. 대신 bootc가 시스템과 함께 애플리케이션 이미지를 받게 할 수 있습니다.",
    messages: {
      nested:
        "`{command}` 명령이 컨테이너 이미지를 저장하는 위치: {folder}. 레이어 안에서는 삭제된 파일의 표시가 보존되지 않고, 시스템은 최초 설치 때만 이 디렉터리를 받습니다. 대신 .image quadlet을 작성해 /usr/lib/bootc/bound-images.d에 링크하십시오.",
      embedded:
        "`{command}` 명령이 컨테이너 이미지를 넣는 위치: {folder}. 레이어에서 삭제한 파일이 되살아날 수 있고, 디스크 이미지를 만드는 도구가 이런 저장소를 처리하지 못하기도 합니다. /usr/lib/bootc/bound-images.d에 연결한 이미지는 업그레이드할 때마다 함께 받습니다.",
      copied:
        "컨테이너 이미지가 있는 위치: {folder}. 시스템은 최초 설치 때만 이 내용을 받으며 이미지를 업그레이드해도 바뀌지 않습니다. 대신 .image quadlet을 작성해 /usr/lib/bootc/bound-images.d에 링크하십시오.",
    },
    fixes: { bind: "quadlet으로 이미지 연결" },
  },
  "repo-left-enabled": {
    title: "이미지에 남는 저장소",
    summary:
      "빌드에서 추가한 저장소는 모든 시스템과, 이 이미지를 베이스로 만드는 모든 이미지에서 활성화된 채로 남습니다.",
    messages: {
      copr: "COPR 저장소가 이미지에 활성화된 채로 남습니다: {name}. 나중에 그곳에 올라오는 내용이 이 이미지를 베이스로 만드는 모든 이미지에 들어갑니다. 패키지를 설치한 뒤에 비활성화하십시오.",
      added:
        "이 저장소는 이미지에 활성화된 채로 남습니다. 나중에 그곳에 올라오는 내용이 이 이미지를 베이스로 만드는 모든 이미지에 들어갑니다. 패키지를 설치한 뒤에 비활성화하거나 파일을 삭제하십시오.",
    },
    fixes: { disable: "마지막 설치 뒤에 비활성화: {name}" },
  },
  "rpm-ostree-booted-verb": {
    title: "부팅한 시스템이 필요한 rpm-ostree 명령",
    summary:
      "부팅한 배포본(deployment)을 바꾸거나 조회하는 명령입니다. 빌드에는 배포본이 없으므로 실패합니다.",
    messages: {
      booted:
        "부팅한 배포본(deployment)에서 동작하는 명령입니다: `{command}`. 빌드에는 배포본이 없어 이 단계가 실패합니다. 필요한 작업을 빌드에서 직접 하거나(COPY, `dnf`, `dracut`) 시스템에서 하십시오.",
      kargs:
        "부팅한 시스템의 커널 인자를 바꾸는 명령입니다: `{command}`. 빌드에는 부팅한 시스템이 없어 이 단계가 실패합니다. bootc는 /usr/lib/bootc/kargs.d의 파일에서 커널 인자를 읽어 설치하고 업그레이드할 때 적용합니다.",
    },
    fixes: { write: "커널 인자를 /usr/lib/bootc/kargs.d에 작성" },
  },
  "rpm-ostree-in-build": {
    title: "rpm-ostree로 설치하는 패키지",
    summary:
      "빌드에서는 rpm-ostree가 하는 일을 dnf로 모두 할 수 있습니다. bootc 이미지에 rpm-ostree가 꼭 필요한 것은 아니며 이후의 베이스 이미지에는 없을 수 있습니다.",
    messages: {
      install:
        "이 베이스 이미지에는 dnf가 있습니다. 빌드에서 `rpm-ostree {verb}` 명령이 하는 일을 모두 하고 그룹과 모듈 같은 기능도 지원합니다. 이후의 베이스 이미지에 rpm-ostree가 없으면 이 단계가 실패합니다. 다음과 같이 작성하십시오: `{replacement}`.",
      wrapper:
        "더 이상 권장하지 않으며 곧 제거될 명령입니다: `rpm-ostree {verb}`. 이 명령이 하던 일은 kernel-install이 처리하므로 삭제하십시오.",
    },
    fixes: { dnf: "dnf 사용", delete: "cliwrap 삭제" },
  },
};
