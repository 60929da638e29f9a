import type { containerfileKernel as english } from "../en/containerfile-kernel.ts";
import type { Translated } from "../text.ts";

export const containerfileKernel: Translated<typeof english> = {
  "bootloader-tool": {
    title: "이미지 빌드에서 하는 부트로더 설정",
    summary:
      "부팅 항목은 bootc가 설치와 업그레이드 때 시스템마다 직접 작성합니다. grubby, grub2-mkconfig, /etc/default/grub은 여기에 영향을 주지 않으며, 커널 인자는 /usr/lib/bootc/kargs.d에 둡니다.",
    messages: {
      tool: "{command} 명령은 실행 중인 시스템의 부트로더를 다룹니다. 빌드에는 부트로더가 없으므로 명령이 실패하거나 그 결과가 쓰이지 않습니다. 부트로더와 부팅 항목은 bootc가 시스템마다 설정합니다. 커널 인자는 /usr/lib/bootc/kargs.d에 두고 이 명령은 삭제하십시오.",
      arguments:
        "grubby는 실행 중인 시스템의 부팅 항목을 바꿉니다. 이미지에는 부팅 항목이 없으며, bootc가 시스템마다 직접 작성합니다. 커널 인자를 /usr/lib/bootc/kargs.d의 파일에 적으면 업그레이드하는 시스템에도 적용됩니다.",
      settings:
        "읽히지 않는 설정입니다: {path}. 부팅 항목은 bootc가 시스템마다 직접 작성하며 grub2-mkconfig는 실행되지 않습니다. 커널 인자는 /usr/lib/bootc/kargs.d의 파일에 적으십시오.",
    },
    fixes: { kargs: "커널 인자를 /usr/lib/bootc/kargs.d에 설정" },
  },
  "dracut-hostonly": {
    title: "빌드하는 시스템 전용 initramfs",
    summary:
      "hostonly를 사용하면 dracut은 빌드하는 시스템에 필요한 것만 담습니다. 다른 시스템에는 디스크 드라이버가 없어 루트 파일 시스템을 찾지 못합니다.",
    messages: {
      option:
        "이 옵션을 사용하면 dracut은 빌드하는 시스템을 살펴보고, 다른 시스템이 디스크를 찾는 데 필요한 것을 뺍니다. 이미지는 여러 시스템에서 사용되므로 `--no-hostonly`를 사용하십시오.",
      setting:
        "`hostonly=yes`이면 dracut은 빌드하는 시스템을 살펴보고, 다른 시스템이 디스크를 찾는 데 필요한 것을 뺍니다. bootc 베이스 이미지의 설정인 `hostonly=no`를 그대로 두십시오.",
    },
    fixes: { generic: "모든 시스템용 initramfs 만들기" },
  },
  "dracut-invocation": {
    title: "커널이나 이미지 경로가 없는 dracut",
    summary:
      "따로 지정하지 않으면 dracut은 빌드를 실행하는 커널을 대상으로 하여 /boot에 씁니다. 시스템이 읽는 /usr/lib/modules/VERSION/initramfs.img는 그대로 남습니다.",
    messages: {
      neither:
        "커널과 이미지 경로를 지정하지 않으면 dracut은 빌드하는 시스템의 커널을 대상으로 하여 /boot에 씁니다. 명령이 실패하거나, 시스템이 부팅할 initramfs가 바뀌지 않습니다. `dracut -f /usr/lib/modules/VERSION/initramfs.img VERSION`처럼 둘 다 지정하십시오.",
      noImage:
        "이미지 경로를 지정하지 않으면 dracut은 /boot에 씁니다. 시스템은 /boot를 읽지 않으며, 이미지의 /boot는 비어 있어야 합니다. 이미지 경로로 `/usr/lib/modules/VERSION/initramfs.img`를 지정하십시오.",
      noKernel:
        "커널을 지정하지 않으면 이전 버전의 dracut은 빌드하는 시스템의 커널을 대상으로 하고, 최신 버전은 이미지에 하나뿐인 커널을 찾습니다. 결과가 같도록 커널을 지정하십시오.",
      all: "`--regenerate-all`은 /boot에 씁니다. 시스템은 /boot를 읽지 않으며, 이미지의 /boot는 비어 있어야 합니다. 대신 dracut에 `/usr/lib/modules/VERSION/initramfs.img` 경로와 커널을 지정하십시오.",
      wrapper:
        "{command} 명령은 커널과 이미지 경로 없이 dracut을 실행합니다. 그래서 빌드하는 시스템의 커널을 대상으로 하여 /boot에 씁니다. `dracut -f /usr/lib/modules/VERSION/initramfs.img VERSION`처럼 직접 dracut을 실행하십시오.",
    },
    fixes: {
      image: "/usr/lib/modules의 이미지 경로 지정",
      kernel: "커널 지정",
      both: "이미지 경로와 이미지의 커널 지정",
      theme: "테마만 설정하고 initramfs는 별도 단계에서 생성",
    },
  },
  "dracut-missing-modules": {
    title: "ostree 모듈이 없는 initramfs",
    summary:
      "이미지의 루트 파일 시스템은 dracut의 ostree 모듈(composefs 백엔드에서는 bootc 모듈)이 찾아 마운트합니다. 이 모듈이 없는 initramfs로는 부팅할 수 없습니다.",
    messages: {
      list: "이 목록에는 `ostree`도 `bootc`도 없으며, dracut은 목록에 없는 모듈을 담지 않습니다. 그러면 시스템이 이미지의 루트 파일 시스템을 찾지 못합니다. `ostree`를 추가하거나, 더 필요한 모듈만 `--add`로 지정하십시오.",
      override:
        "`add_dracutmodules=`는 앞선 파일이 요청한 모듈을 버립니다. 베이스 이미지의 `ostree`와 `bootc` 모듈도 사라집니다. initramfs에 남도록 `+=`로 작성하십시오.",
    },
    fixes: { add: "목록에 ostree 추가", append: "+=로 추가" },
  },
  "dracut-output-path": {
    title: "/boot에 쓰는 initramfs",
    summary:
      "bootc는 /usr/lib/modules/VERSION/initramfs.img의 initramfs를 사용합니다. 이미지의 /boot에 있는 initramfs는 쓰이지 않습니다.",
    messages: {
      boot: "initramfs를 /boot에 쓰지만 아무것도 이것을 읽지 않습니다. 시스템은 `/usr/lib/modules/VERSION/initramfs.img`로 부팅하며, 이미지의 /boot는 비어 있어야 합니다. initramfs를 이 경로에 쓰십시오.",
      update:
        "update-initramfs는 /boot에 쓰지만 아무것도 이것을 읽지 않습니다. 시스템은 `/usr/lib/modules/VERSION/initramfs.img`로 부팅하며, 이미지의 /boot는 비어 있어야 합니다. dracut 등으로 initramfs를 이 경로에 만들거나 옮기십시오.",
    },
    fixes: { move: "/usr/lib/modules에 쓰기" },
  },
  "fips-mode-setup": {
    title: "빌드 중의 fips-mode-setup",
    summary:
      "fips-mode-setup은 실행 중인 시스템의 부팅 항목을 바꿉니다. 이미지에서는 /usr/lib/bootc/kargs.d에 fips=1을 지정하고 update-crypto-policies로 정책을 설정합니다.",
    messages: {
      enable:
        "fips-mode-setup은 실행 중인 시스템의 부팅 항목을 바꾸지만 빌드에는 부팅 항목이 없습니다. RHEL 10에는 이 도구가 없습니다. /usr/lib/bootc/kargs.d의 파일에 `fips=1`을 적고 `update-crypto-policies --no-reload --set FIPS`를 실행하십시오.",
      disable:
        "fips-mode-setup은 실행 중인 시스템의 부팅 항목을 바꾸지만 빌드에는 부팅 항목이 없습니다. 이미지가 /usr/lib/bootc/kargs.d에서 `fips=1`을 지정하지 않으면 FIPS 모드는 꺼져 있습니다. 이 명령을 삭제하십시오.",
    },
    fixes: { offline: "kargs.d의 fips=1과 정책 설정으로 바꾸기" },
  },
  "initramfs-not-rebuilt": {
    title: "설정보다 오래된 initramfs",
    summary:
      "어떤 파일은 initramfs에서 읽힙니다. initramfs는 한 번 만들어져 이미지에 들어 있으므로, 다시 만들기 전에는 파일만 바꾸어도 달라지는 것이 없습니다.",
    messages: {
      setup:
        "initramfs에서 읽히는 파일입니다: {path}. 이 변경 뒤에 initramfs를 다시 만들지 않으므로 시스템은 이전 내용으로 부팅합니다. 이후 단계에서 이미지의 커널에 대해 dracut을 실행하십시오.",
      early:
        "부팅 초기(디스크, 키보드, 첫 화면)에는 initramfs에서 읽히는 파일입니다: {path}. 이 변경 뒤에 initramfs를 다시 만들지 않습니다. 부팅 초기부터 필요하다면 이후 단계에서 이미지의 커널에 대해 dracut을 실행하십시오.",
    },
    fixes: { rebuild: "아래에서 initramfs 다시 만들기" },
  },
  "kernel-multiple": {
    title: "이미지의 두 번째 커널",
    summary:
      "이미지에는 커널이 하나만 있어야 합니다. 둘이면 bootc가 이미지를 거부하거나, 새 커널에 initramfs가 없게 됩니다.",
    messages: {
      second:
        "베이스 이미지에 이미 커널이 있으며, 다음 패키지로 커널이 하나 더 설치될 수 있습니다: {name}. bootc는 /usr/lib/modules에 커널이 있는 디렉터리가 둘인 이미지를 거부합니다. 베이스 이미지의 커널 패키지를 먼저 제거하거나 `dnf swap`을 사용하십시오.",
    },
    fixes: { remove: "베이스 이미지의 커널 패키지를 먼저 제거" },
  },
  "kernel-subpackage-unpinned": {
    title: "버전을 지정하지 않은 커널 패키지",
    summary:
      "커널에 속한 패키지는 커널과 버전이 같아야 합니다. 버전을 지정하지 않으면 저장소의 최신 버전이 설치되며, 두 번째 커널이 함께 설치될 수 있습니다.",
    messages: {
      subpackage:
        "커널의 특정 버전에 속한 패키지입니다: {name}. dnf는 최신 버전을 설치합니다. 베이스 이미지가 더 오래되었으면 그 커널과 맞지 않거나, bootc가 거부하는 두 번째 커널이 함께 설치됩니다. 설치된 커널의 버전을 지정하십시오.",
      module:
        "저장소의 최신 kernel-devel에 맞추어 빌드되는 패키지입니다: {name}. 베이스 이미지가 더 오래되었으면 그 커널과 맞지 않거나, bootc가 거부하는 두 번째 커널이 함께 설치됩니다. 이미지의 커널과 같은 버전의 kernel-devel을 먼저 설치하고 버전을 고정하십시오.",
    },
    fixes: { pin: "이미지의 커널과 같은 버전 설치" },
  },
  "uname-r-in-build": {
    title: "빌드하는 시스템의 커널",
    summary:
      "`uname -r`이 알려 주는 것은 빌드를 실행하는 커널이며 이미지의 커널이 아닙니다. 그 버전으로 만든 모듈과 initramfs는 시스템이 부팅하는 커널에 쓰이지 않습니다.",
    messages: {
      kernel:
        "`uname -r`이 알려 주는 것은 이미지의 커널이 아니라 빌드하는 시스템의 커널입니다. 명령 {command}: 실패하거나, 어떤 시스템도 부팅하지 않을 커널을 대상으로 실행됩니다. `rpm -q --qf '%{VERSION}-%{RELEASE}.%{ARCH}' kernel-core` 등으로 이미지의 커널 버전을 확인하십시오.",
      other:
        "`uname -r`이 알려 주는 것은 이미지의 커널이 아니라 빌드하는 시스템의 커널입니다. 명령 {command}: 빌드하는 시스템에 따라 결과가 달라집니다. `ls /usr/lib/modules` 등으로 이미지의 커널을 확인하십시오.",
    },
    fixes: { ask: "이미지에서 커널 버전 확인" },
  },
};
