import type { kickstartScripts as english } from "../en/kickstart-scripts.ts";
import type { Translated } from "../text.ts";

export const kickstartScripts: Translated<typeof english> = {
  "ks-bib-empty-contents": {
    title: "설정 파일의 빈 kickstart",
    summary:
      "비어 있는 kickstart도 빌더가 쓸 kickstart를 대신합니다. 그러면 설치 프로그램이 스스로 설치하지 않고 모든 것을 묻습니다.",
    messages: {
      empty:
        "빈 kickstart가 자동으로 만들어질 kickstart를 대신하므로, 설치 프로그램이 멈추고 디스크와 사용자 등을 묻습니다. kickstart를 쓰거나 `kickstart` 테이블을 지우십시오.",
    },
  },
  "ks-bib-include-base": {
    title: "빌더의 kickstart를 두 번 포함하는 줄",
    summary:
      "빌더는 자신의 kickstart를 설정의 kickstart 앞에 넣습니다. 다시 `%include`하면 그 `%post`가 두 번 실행되고, 이미지를 고르는 줄도 되풀이됩니다.",
    messages: {
      twice:
        "빌더가 이 파일을 이미 kickstart 앞에 포함하므로 그 `%post`가 두 번 실행됩니다. 줄을 지우십시오.",
    },
    fixes: { remove: "줄 지우기" },
  },
  "ks-bib-inert-command": {
    title: "모듈이 실행되지 않는 kickstart 명령",
    summary:
      "bootc-image-builder의 ISO는 설치 프로그램의 모듈 가운데 일부만 실행합니다. 다른 모듈의 명령은 읽기만 하고 아무 일도 하지 않습니다.",
    messages: {
      inert:
        "명령 `{commands}`: ISO가 `{module}` 모듈을 스스로 실행하지 않아 효과가 없으므로, 부팅한 시스템에 이 설정이 없습니다. `customizations.installer.modules.enable`에 모듈을 추가하십시오.",
    },
    fixes: { enable: "모듈 켜기: {module}" },
  },
  "ks-bib-kernel-append": {
    title: "설치된 시스템에 전달되지 않는 커널 인수",
    summary:
      "`customizations.kernel.append`는 빌더가 쓰는 kickstart에 들어갑니다. 직접 쓴 kickstart가 있으면 아무 말 없이 버려집니다.",
    messages: {
      lost: "직접 쓴 kickstart가 있으면 빌더가 이 인수를 버리므로 설치된 시스템에 전달되지 않습니다. kickstart에 `bootloader --append`를 쓰십시오.",
    },
    fixes: { copy: "`bootloader --append`로 복사" },
  },
  "ks-bib-payload": {
    title: "이미지가 이미 있는 설정에서 이미지를 고르는 kickstart",
    summary:
      "빌더는 이미지를 ISO에 넣고 그 이미지를 위한 `ostreecontainer` 줄을 씁니다. 같은 일을 하는 줄이 또 있으면 설치 프로그램이 멈추거나 앞의 줄과 섞입니다.",
    messages: {
      conflict:
        "빌더가 추가한 `ostreecontainer` 줄과 `{command}` 명령이 충돌합니다. ISO는 만들어지지만 설치 프로그램이 멈춥니다. 줄을 지우십시오.",
      merged:
        "빌더가 `ostreecontainer` 줄을 이미 추가했고, 이 줄은 여기 쓴 옵션만 바꿉니다. `--transport=oci`가 남아 설치가 실패합니다. 줄을 지우십시오.",
      replaced:
        "빌더가 ISO에 든 이미지를 위한 `ostreecontainer` 줄을 이미 추가했는데, 이 줄은 다른 이미지를 설치합니다. 줄을 지우십시오.",
      same: "빌더가 이 `ostreecontainer` 줄을 이미 추가했습니다. 지우십시오.",
    },
    fixes: { remove: "줄 지우기" },
  },
  "ks-bib-runtime-disabled": {
    title: "설치에 필요한데 꺼 둔 모듈",
    summary:
      "설치 프로그램의 일은 모듈이 합니다. Runtime이 없으면 `%post`가 실행되지 않고, Storage나 Payloads가 없으면 아무것도 설치되지 않으며, 모듈이 꺼진 명령은 무시됩니다.",
    messages: {
      runtime:
        "Runtime 모듈이 없으면 `%post` 스크립트가 실행되지 않습니다. 업데이트를 받을 곳을 기록하는 빌더의 `%post`도 마찬가지입니다. `disable`에서 지우십시오.",
      storage:
        "Storage 모듈이 없으면 설치 프로그램이 디스크를 준비하지 못해 아무것도 설치되지 않습니다. `disable`에서 지우십시오.",
      payloads: "Payloads 모듈이 없으면 설치 프로그램에 설치할 이미지가 없습니다. `disable`에서 지우십시오.",
      command:
        "kickstart의 `{command}` 명령은 {module} 모듈이 읽습니다. 모듈이 없으면 명령이 무시됩니다. `disable`에서 모듈을 지우십시오.",
    },
    fixes: { remove: "`disable`에서 지우기: {module}" },
  },
  "ks-bib-unattended": {
    title: "직접 쓴 kickstart와 함께 둔 자동 kickstart의 설정",
    summary:
      "`unattended`와 `sudo-nopasswd`는 빌더가 쓰는 kickstart를 바꾸는 설정입니다. 직접 쓴 kickstart가 있으면, 비어 있더라도 빌드가 거부됩니다.",
    messages: {
      unattended:
        "빌더는 kickstart와 함께 있는 `unattended` 설정을 거부하므로 ISO가 만들어지지 않습니다. 지우십시오. 무엇을 물을지는 kickstart만으로 정해집니다.",
      sudo: "빌더는 kickstart와 함께 있는 `sudo-nopasswd` 설정을 거부하므로 ISO가 만들어지지 않습니다. 지우고, Containerfile에서 /etc/sudoers.d에 파일을 넣으십시오.",
    },
    fixes: { remove: "지우기: {key}" },
  },
  "ks-empty-script": {
    title: "명령이 없는 스크립트",
    summary: "섹션에 빈 줄과 주석만 있어 아무 일도 하지 않습니다.",
    messages: {
      empty: "이 `{tag}` 섹션에는 명령이 없어 아무것도 실행되지 않습니다. 지우거나 스크립트를 쓰십시오.",
    },
    fixes: { remove: "섹션 지우기" },
  },
  "ks-erroronfail-no-set-e": {
    title: "실패해도 계속되는 스크립트의 `--erroronfail`",
    summary:
      "`--erroronfail`은 스크립트 전체의 종료 상태, 곧 마지막 명령의 결과만 봅니다. 그 앞에서 실패한 명령은 지나치므로 설정이 덜 된 시스템이 부팅됩니다.",
    messages: {
      unseen:
        "`--erroronfail`은 스크립트의 마지막 명령만 봅니다. 그 앞의 `{command}` 명령이 실패해도 설치가 계속되고 설정이 덜 된 시스템이 부팅됩니다. 스크립트를 `set -e`로 시작하십시오.",
      command: "여기서 `{command}` 명령이 실패해도 알 수 없습니다.",
    },
    fixes: { insert: "스크립트를 `set -e`로 시작하기" },
  },
  "ks-interpreter-args": {
    title: "인수가 붙은 인터프리터",
    summary:
      "설치 프로그램은 `--interpreter`의 값 전체를 파일 이름 하나로 봅니다. 그런 이름의 파일은 없으므로 설치가 오류로 끝납니다.",
    messages: {
      words:
        "`{value}` 프로그램은 없습니다. 설치 프로그램은 값 전체를 파일 이름 하나로 보므로 설치가 오류로 끝납니다. 프로그램 이름만 쓰고, 셸 옵션은 `set -e`처럼 스크립트 안에 쓰십시오.",
    },
    fixes: { program: "`{program}`만 남기기" },
  },
  "ks-log-no-dir": {
    title: "폴더가 없는 로그 파일",
    summary:
      "`--log`에는 절대 경로가 필요합니다. 이름만 쓰면 chroot 밖에서는 설치 프로그램 자체가 실패하고, chroot 안에서는 설치된 시스템의 최상위에 파일을 만들게 됩니다.",
    messages: {
      bare: "설치 프로그램은 스크립트를 실행하기 전에 로그 파일의 폴더를 만드는데, `{path}`에는 폴더가 없어 오류로 멈춥니다. 절대 경로를 쓰십시오.",
      relative:
        "`{path}` 파일이 어디에 생길지는 설치 프로그램에 달려 있습니다. `/tmp` 아래 같은 절대 경로를 쓰십시오.",
      installed:
        "`{path}` 파일은 설치된 시스템의 최상위에 놓입니다. 이미지 기반 시스템은 그곳에 파일을 두지 않습니다. `/var/log` 아래 같은 절대 경로를 쓰십시오.",
    },
    fixes: { absolute: "로그 경로 바꾸기: `{path}`" },
  },
  "ks-no-erroronfail": {
    title: "실패해도 알 수 없는 스크립트",
    summary:
      "`--erroronfail`이 없으면 설치 프로그램은 실패한 스크립트를 지나칩니다. 설치는 잘 끝나지만, 스크립트가 했어야 할 일이 부팅한 시스템에 없습니다.",
    messages: {
      ignored:
        "이 `{tag}` 스크립트가 실패해도 설치는 아무 일 없다는 듯 계속됩니다. `--erroronfail`을 추가하고 스크립트를 `set -e`로 시작하십시오.",
    },
    fixes: { add: "`--erroronfail` 추가" },
  },
  "ks-nochroot-sysimage": {
    title: "설치된 시스템에 들어가지 않는 파일",
    summary:
      "컨테이너 이미지를 설치할 때 `/mnt/sysimage`는 물리 디스크이고, 부팅할 시스템은 `/mnt/sysroot`입니다. 스크립트가 `/mnt/sysimage` 아래에 둔 것은 다시 보이지 않습니다.",
    messages: {
      physical:
        "경로 `{path}`: 시스템 안이 아니라 디스크에서 시스템 옆에 놓이므로, `{inside}` 변경 없이 부팅됩니다. `/mnt/sysroot` 아래에 쓰십시오.",
    },
    fixes: { sysroot: "`/mnt/sysroot` 아래에 쓰기" },
  },
  "ks-post-bootc": {
    title: "`%post`의 업데이트 명령",
    summary:
      "`bootc`와 `rpm-ostree`는 부팅된 시스템을 바꿉니다. `%post`에서 부팅된 것은 설치 프로그램이므로 명령이 실패하고 설치된 시스템은 그대로입니다.",
    messages: {
      switch:
        "`%post`에서는 새 시스템이 부팅되지 않았으므로 `bootc switch`가 실패하고, 업데이트는 계속 이전 이미지에서 받습니다. 이미지 이름만 기록하는 `--mutate-in-place`를 추가하십시오.",
      booted:
        "`{command}` 명령은 부팅된 시스템에서 동작합니다. `%post`에서는 새 시스템이 부팅되지 않았으므로 실패합니다. 원하는 이미지를 설치하고, 업데이트는 첫 부팅 뒤에 하십시오.",
      kargs:
        "`rpm-ostree kargs`는 부팅된 시스템에서 동작합니다. `%post`에서는 새 시스템이 부팅되지 않았으므로 실패합니다. 커널 인수는 `bootloader --append`로 주거나, 이미지의 `/usr/lib/bootc/kargs.d` 파일에 두십시오.",
    },
    fixes: { mutate: "`--mutate-in-place` 추가" },
  },
  "ks-post-bootcfg": {
    title: "`%post`의 부트로더 도구",
    summary:
      "이미지 기반 시스템에서는 ostree와 bootc가 배포본(deployment)마다 이미지의 커널과 initramfs로 부팅 항목을 씁니다. 다른 도구가 쓴 것은 사용되지 않거나 첫 업데이트 뒤에 사라집니다.",
    messages: {
      arguments:
        "`{tool}` 명령의 결과는 오래가지 않습니다. 배포본(deployment)마다 bootc가 부팅 항목을 따로 씁니다. 커널 인수는 `bootloader --append`로 주거나, 이미지의 `/usr/lib/bootc/kargs.d` 파일에 두십시오.",
      initramfs:
        "`{tool}` 명령은 부팅할 것을 바꾸지 못합니다. 커널과 initramfs는 이미지에서 옵니다. initramfs는 Containerfile에서 만드십시오.",
      settings:
        "이미지 기반 시스템에서는 아무것도 `{path}` 파일을 읽지 않습니다. 부팅 항목은 bootc가 씁니다. 커널 인수는 `bootloader --append`로 주거나, 이미지의 `/usr/lib/bootc/kargs.d` 파일에 두십시오.",
    },
  },
  "ks-post-local-state": {
    title: "이 시스템에만 있는 설정",
    summary:
      "`%post`가 `/etc` 아래에 쓴 파일은 그 시스템의 것입니다. 이후의 이미지가 바꾸지 못하고, 같은 이미지를 다른 방법으로 설치한 시스템에는 없습니다.",
    messages: {
      local:
        "`{path}` 파일은 이 시스템만의 변경이 됩니다. 이후의 이미지가 바꾸지 못하고 다른 시스템에는 없습니다. 모든 시스템에 같은 설정은 이미지에 넣으십시오.",
    },
  },
  "ks-post-no-systemd": {
    title: "실행 중인 시스템이 필요한 `%post` 명령",
    summary:
      "`%post`는 새 시스템의 chroot에서 실행되며, 그 시스템의 systemd는 실행 중이 아닙니다. systemd나 다른 서비스와 통신하는 명령은 실패하거나 무시되거나 설치 프로그램을 바꿉니다.",
    messages: {
      service:
        "새 시스템이 아직 실행되지 않으므로 `{command}` 명령은 효과가 없습니다. 첫 부팅 때 적용되는 `systemctl enable`이나 `disable`을 사용하십시오.",
      reload:
        "`{command}` 명령은 필요 없습니다. 새 시스템은 아직 실행되지 않으며, 부팅할 때 유닛을 읽습니다. 지우십시오.",
      hostname:
        "`{command}` 명령이 찾는 서비스는 새 시스템에서 실행되고 있지 않습니다. 호스트 이름은 `network --hostname`으로 설정하십시오.",
      time: "`{command}` 명령이 찾는 서비스는 새 시스템에서 실행되고 있지 않습니다. kickstart 명령 `timezone`과 `timesource`를 사용하십시오.",
      locale:
        "`{command}` 명령이 찾는 서비스는 새 시스템에서 실행되고 있지 않습니다. kickstart 명령 `lang`과 `keyboard`를 사용하십시오.",
      firewall:
        "`{command}` 명령이 찾는 firewalld는 새 시스템에서 실행되고 있지 않습니다. `firewall-offline-cmd`를 사용하고, 되도록 Containerfile에서 실행하십시오.",
      connection:
        "`{command}` 명령이 찾는 NetworkManager는 새 시스템에서 실행되고 있지 않으므로 기껏해야 설치 프로그램이 바뀝니다. kickstart 명령 `network`를 사용하거나 `/etc/NetworkManager/system-connections`에 파일을 쓰십시오.",
      login:
        "`{command}` 명령이 찾는 서비스는 새 시스템에서 실행되고 있지 않습니다. linger가 필요하면 `/var/lib/systemd/linger`에 사용자 이름으로 파일을 만드십시오.",
      power:
        "`{command}` 명령으로 설치를 끝낼 수 없습니다. 실패하거나, 설치 프로그램이 일을 마치기 전에 시스템이 꺼집니다. kickstart 명령 `reboot`, `poweroff`, `halt`를 사용하십시오.",
    },
  },
  "ks-post-switch-redundant": {
    title: "빌더가 이미 한 `bootc switch`",
    summary:
      "빌더는 자신이 받은 이미지로 `bootc switch --mutate-in-place`를 하는 `%post`를 씁니다. 다른 이미지 이름을 쓸 때만 한 번 더 필요합니다.",
    messages: {
      redundant:
        "빌더의 `%post`가 ISO를 만든 이미지로 이미 전환했습니다. 다른 이미지 이름을 쓸 때만 필요한 줄입니다. 그렇지 않으면 지우십시오.",
    },
    fixes: { remove: "지우기" },
  },
  "ks-post-writes-usr": {
    title: "`%post`가 `/usr`에 넣는 소프트웨어와 파일",
    summary:
      "`/usr`은 이미지의 것입니다. 설치 중에는 읽기 전용이라 변경이 실패하고, 성공하더라도 다음 업데이트가 지웁니다.",
    messages: {
      install:
        "`{tool}` 명령은 이미지의 것인 `/usr`을 바꿉니다. 여기서는 읽기 전용이고, 바꾸더라도 다음 업데이트가 지웁니다. 소프트웨어는 Containerfile에서 설치하십시오.",
      write:
        "경로 `{path}`: 이미지의 것입니다. 여기서는 읽기 전용이고, 바꾸더라도 다음 업데이트가 지웁니다. 파일은 Containerfile에서 이미지에 넣으십시오.",
      local:
        "경로 `{path}`: 이미지가 `/usr/local`을 `/var/usrlocal`로 연결하지 않았다면 이미지의 것이며, 여기서는 읽기 전용입니다. 파일은 Containerfile에서 이미지에 넣으십시오.",
    },
  },
  "ks-pre-uses-sysroot": {
    title: "`%pre`에서 쓰는 설치된 시스템",
    summary:
      "`%pre`는 디스크를 건드리기 전에 실행됩니다. `/mnt/sysimage`와 `/mnt/sysroot`에는 아직 아무것도 마운트되지 않았으므로, 그곳에 쓴 것은 설치 프로그램의 메모리에서 사라집니다.",
    messages: {
      early:
        "`%pre`를 실행할 때 `{path}` 경로에는 디스크가 마운트되어 있지 않습니다. 쓴 것은 사라지고 읽을 것도 없습니다. `%pre-install`이나 `%post`를 사용하십시오.",
    },
  },
  "ks-script-size": {
    title: "긴 `%post` 스크립트",
    summary:
      "`%post`가 하는 일은 시스템 한 대에서 한 번만 일어납니다. 이미지에 들어 있지 않아 업데이트로 되풀이되지 않고, 설치해 보아야만 시험할 수 있습니다.",
    messages: {
      long: "이 `{tag}` 스크립트는 {lines}줄입니다. 모든 시스템에 같은 것은 이미지에 속합니다. Containerfile로 옮기거나, 첫 부팅 때 실행되는 서비스로 만드십시오.",
    },
  },
  "ks-shebang-ignored": {
    title: "아무도 읽지 않는 `#!` 줄",
    summary:
      "설치 프로그램은 `--interpreter`에 지정한 프로그램(기본값 `/bin/sh`)으로 스크립트를 실행합니다. `#!` 줄은 주석일 뿐입니다.",
    messages: {
      language:
        "설치 프로그램은 이 스크립트를 `{program}` 대신 `{shell}` 프로그램으로 실행합니다. `#!` 줄은 주석일 뿐이므로 스크립트가 실패하거나 다른 일을 합니다. `--interpreter`로 프로그램을 지정하십시오.",
      options:
        "설치 프로그램은 이 스크립트를 `{shell}` 프로그램으로, `{options}` 옵션 없이 실행합니다. `#!` 줄은 주석일 뿐이므로 실패가 그냥 지나갑니다. 스크립트에 `set {options}` 줄을 쓰십시오.",
    },
    fixes: { interpreter: "`--interpreter={path}` 추가", set: "`set {options}` 추가" },
  },
  "ks-toml-escape": {
    title: "셸 대신 TOML이 처리하는 이스케이프",
    summary:
      '`"""` 사이의 백슬래시는 TOML의 것입니다. 셸은 줄 바꿈, 탭, 따옴표 자체를 받으므로 스크립트가 다른 일을 합니다.',
    messages: {
      control:
        "TOML이 `{text}` 부분을 셸보다 먼저 바꾸므로 스크립트는 그 문자 자체를 받습니다. kickstart를 작은따옴표 세 개로 감싸거나 백슬래시를 두 번 쓰십시오.",
      quote:
        "TOML이 백슬래시를 없애므로 셸은 여기서 글을 끝내는 따옴표를 봅니다. kickstart를 작은따옴표 세 개로 감싸거나 백슬래시를 두 번 쓰십시오.",
    },
    fixes: { literal: "kickstart를 작은따옴표 세 개로 감싸기" },
  },
  "ks-toml-joined-lines": {
    title: "TOML이 합치는 줄",
    summary: '`"""` 사이에서 줄 끝의 백슬래시는, 주석에서도, 그 줄을 빈 줄이 아닌 다음 줄과 합칩니다.',
    messages: {
      comment:
        "윗줄의 주석이 백슬래시로 끝나 TOML이 이 줄을 주석과 합치므로, 줄이 주석의 일부가 되어 없어집니다. 백슬래시를 지우십시오.",
      blank:
        "TOML이 빈 줄을 건너뛰고 이 줄을 `{line}` 줄과 합치므로, 두 줄이 명령 하나가 됩니다. 백슬래시를 지우십시오.",
    },
    fixes: { remove: "백슬래시 지우기" },
  },
  "ks-toml-quotes": {
    title: "kickstart 글 안의 따옴표 세 개",
    summary:
      "같은 따옴표가 처음으로 세 개 이어지는 곳에서 문자열이 끝납니다. kickstart의 나머지는 TOML이 아니므로 빌더가 파일을 읽지 못합니다.",
    messages: {
      ends: "이 따옴표 {quotes} 때문에 kickstart가 여기서 끝나고, 빌더가 나머지를 읽지 못합니다. kickstart를 다른 따옴표 {other} 사이에 넣거나, 따옴표 세 개가 이어지지 않게 쓰십시오.",
    },
    fixes: { enclose: "kickstart를 감싸는 따옴표 바꾸기: {other}" },
  },
};
