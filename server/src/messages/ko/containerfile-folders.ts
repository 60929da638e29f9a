import type { containerfileFolders as english } from "../en/containerfile-folders.ts";
import type { Translated } from "../text.ts";

export const containerfileFolders: Translated<typeof english> = {
  "runtime-injected-file": {
    title: "빌더가 마운트하는 파일에 RUN에서 쓰기",
    summary:
      "RUN이 실행되는 동안 빌더는 자신의 /etc/hostname, /etc/hosts, /etc/resolv.conf를 마운트합니다. RUN에서 쓴 내용은 이미지에 남지 않습니다.",
    messages: {
      hostname:
        "{path}: RUN 중에는 빌더의 파일이므로 여기에 쓴 내용은 이미지에 남지 않습니다. COPY로 넣거나, kickstart, DHCP, cloud-init으로 시스템마다 이름을 정하는 편이 좋습니다.",
      written:
        "{path}: RUN 중에는 빌더의 파일이므로 여기에 쓴 내용은 이미지에 남지 않습니다. COPY로 파일을 넣습니다.",
      replaced:
        "{path}: RUN 중에는 빌더가 마운트한 파일이라 지우거나 바꿀 수 없고(`Device or resource busy`), 이 단계가 실패합니다. COPY로 파일을 넣거나 tmpfiles.d로 부팅 때 처리합니다.",
      link: "{path}: RUN 중에는 빌더가 마운트한 파일이라 링크로 바꿀 수 없고(`Device or resource busy`), 이 단계가 실패합니다. tmpfiles.d의 L+! 줄로 부팅 때 링크를 만듭니다.",
    },
    fixes: { copy: "{path}: COPY로 넣기", link: "{path}: 부팅 때 tmpfiles.d로 만들기" },
  },
  "root-home-write": {
    title: "빌드에서 root의 홈에 쓰기",
    summary:
      "/root는 /var/roothome으로 가는 링크입니다. 이 디렉터리는 빌드 중에 없고, 내용은 최초 설치 때 한 번만 복사됩니다.",
    messages: {
      content:
        "{path}: root의 홈은 /var/roothome으로 가는 링크이므로, 최초 설치 때만 복사되고 이후 이미지가 업데이트하지 않습니다. 설정은 /etc나 /usr에, 프로그램은 /usr에 둡니다.",
      fails:
        "{path}: /root는 /var/roothome으로 가는 링크이고 이 베이스에는 빌드 중에 그 디렉터리가 없어 mkdir이 실패합니다. 설정은 /etc나 /usr에 두고, 빌드에만 필요하면 `mkdir -p -m 0700 /var/roothome`으로 만든 뒤 지웁니다.",
      tool: "`{command}`: root의 홈, 즉 /var/roothome에 씁니다. 이 디렉터리는 빌드 중에 없고, 그 내용은 이후 이미지를 따르지 않습니다. /usr나 /etc에 쓰게 하거나 /var/roothome에 tmpfs를 마운트합니다.",
    },
    fixes: { system: "시스템 전체에 적용되는 {option} 사용" },
  },
  "boot-write": {
    title: "/boot에 담긴 내용",
    summary:
      "시스템은 /boot에 별도의 파일 시스템을 마운트하므로 이미지에 담긴 내용이 가려집니다. 커널은 /usr/lib/modules에 두고, 부트로더는 bootupd에 맡깁니다.",
    messages: {
      content:
        "{path}: 시스템에서는 이 위치에 별도의 파일 시스템이 마운트되어 보이지 않으며, `bootc container lint`가 경고합니다. 커널 인자는 /usr/lib/bootc/kargs.d에 두고, 부트로더는 bootupd에 맡깁니다.",
      kernel:
        "{path}: 시스템에서는 이 위치에 별도의 파일 시스템이 마운트되어 보이지 않습니다. bootc는 /usr/lib/modules/VERSION의 vmlinuz와 initramfs.img로 부팅합니다. 그곳에 둡니다.",
    },
  },
  "removed-required-dir": {
    title: "모든 이미지에 있어야 하는 디렉터리 삭제",
    summary:
      "bootc와 systemd는 비어 있더라도 몇몇 디렉터리가 이미지에 있어야 합니다. 디렉터리가 아니라 그 안의 내용을 지웁니다.",
    messages: {
      required:
        "{path}: 지운 뒤 다시 만들지 않았습니다. 이 디렉터리가 없는 이미지는 `bootc container lint`가 실패하고 부팅되지 않습니다. 내용만 지우거나 다시 만듭니다.",
      boot: "{path}: 지운 뒤 다시 만들지 않았습니다. 시스템은 여기에 부트 파티션을 마운트하며, 없으면 `bootc container lint`가 경고합니다. 내용만 지우거나 다시 만듭니다.",
      temporary:
        "{path}: 지운 뒤 다시 만들지 않았습니다. 이후 RUN에서 dracut이나 패키지 스크립트가 필요로 합니다. 내용만 지우거나 다시 만듭니다.",
      cleared:
        "/var/tmp까지 지웁니다. 이후의 dracut은 이 디렉터리가 없으면 멈춥니다(`Invalid tmpdir`). 디렉터리를 다시 만들거나, dracut을 실행한 뒤 /var를 비웁니다.",
      needed: "dracut이 여기서 /var/tmp를 필요로 합니다",
    },
    fixes: { remake: "다시 만들기: {paths}" },
  },
  "rm-over-mount": {
    title: "같은 RUN의 마운트까지 지우는 재귀 삭제",
    summary:
      "마운트 지점은 지울 수 없으므로 명령이 `Device or resource busy`로 실패합니다. 그때는 이미 캐시의 내용이 지워져 다른 빌드에도 영향을 줍니다.",
    messages: {
      busy: "{path}: 이 RUN의 마운트까지 지우려 하므로 `Device or resource busy`로 이 단계가 실패합니다. 지울 디렉터리를 구체적으로 적거나, 마운트가 없는 RUN에서 정리합니다.",
      emptied:
        "{path}: 마운트된 캐시를 비웁니다. 캐시는 이미지의 일부가 아니므로 용량은 줄지 않고, 다음 빌드에서 모두 다시 내려받아야 합니다. 캐시는 그대로 둡니다.",
    },
    fixes: { around: "{folder}: 마운트를 뺀 나머지 삭제" },
  },
  "var-run-directory": {
    title: "디렉터리로 바뀐 /var/run",
    summary:
      "/var/run은 /run을 가리키는 링크여야 합니다. 디렉터리로 바뀌면 `bootc container lint`가 실패하고, 그 내용은 시스템의 /run에 나타나지 않습니다.",
    messages: {
      folder:
        "{path}: 앞에서 /var/run 링크를 지웠으므로 이 명령은 /var/run을 디렉터리로 만듭니다. `bootc container lint`가 실패하고 프로그램은 파일을 찾지 못합니다. 링크를 유지하고(`ln -s /run /var/run`), /run에 필요한 것은 tmpfiles.d로 만듭니다.",
    },
    fixes: { link: "링크로 만들기", boot: "{path}: 부팅 때 tmpfiles.d로 만들기" },
  },
  "usr-local-content": {
    title: "/usr/local이 /var로 가는 링크인 베이스에서 /usr/local에 담긴 내용",
    summary:
      "이런 베이스의 /usr/local은 /var/usrlocal로 가는 링크이며 최초 설치 때만 복사됩니다. 이후 이미지는 업데이트하지 않습니다.",
    messages: {
      content:
        "{path}: 이 베이스의 /usr/local은 /var/usrlocal로 가는 링크여서 최초 설치 때만 복사되고 이후 이미지가 업데이트하지 않습니다. /usr에 설치합니다.",
      tool: "`{command}`: /usr/local에 설치합니다. 이 베이스에서는 /var/usrlocal로 가는 링크여서 최초 설치 때만 복사되고 이후 이미지가 업데이트하지 않습니다. /usr에 설치합니다(`--prefix /usr`).",
    },
    fixes: { move: "{path}: 이 경로에 두기" },
  },
  "home-content": {
    title: "사용자 홈에 담긴 파일",
    summary:
      "홈은 /var에 있으며 최초 설치 때 한 번만 복사됩니다. 이후 이미지는 그 안의 파일을 업데이트하지도 지우지도 않습니다.",
    messages: {
      content:
        "{path}: 홈은 /var/home에 있어 최초 설치 때만 복사되고 이후 이미지가 업데이트하지 않습니다. 새 홈을 위한 파일은 /etc/skel에, 모두를 위한 파일은 /etc나 /usr에 둡니다.",
      folder:
        "{path}: /home은 /var/home으로 가는 링크이고 대부분의 베이스에는 빌드 중에 그 디렉터리가 없어 mkdir이 실패할 수 있습니다. 홈은 최초 설치 때만 복사되기도 합니다. 시스템을 설치할 때 사용자와 함께 만듭니다.",
    },
    fixes: { skeleton: "{path}: 모든 새 홈을 위해 이 경로에 두기" },
  },
  "copy-tree-over-symlink": {
    title: "베이스의 링크 위에 복사되는 디렉터리",
    summary:
      "복사하는 디렉터리가 베이스의 링크와 겹치면 BuildKit은 멈추고, podman과 오래된 Docker는 링크를 디렉터리로 바꿉니다. 링크가 바뀐 시스템은 시작되지 않습니다.",
    messages: {
      link: "{path}: 베이스에서 {link} 경로는 {target} 경로를 가리키는 링크입니다. BuildKit은 그 위에 디렉터리를 복사하지 못하고, podman과 오래된 Docker는 링크를 디렉터리로 바꾸어 그 뒤의 파일이 모두 보이지 않게 됩니다. 원본의 디렉터리를 {target} 경로에 둡니다.",
      placeholder:
        "{path}: git에서 빈 디렉터리를 유지하려고 둔 파일이 이미지의 루트에 복사됩니다. .dockerignore로 제외합니다.",
    },
  },
  "special-file": {
    title: "이미지에 담긴 장치 파일이나 FIFO",
    summary:
      "ostree는 파일, 디렉터리, 링크만 저장합니다. 장치 파일이나 FIFO가 담긴 이미지는 설치할 수 없습니다.",
    messages: {
      device:
        "{path}: 장치 파일은 ostree가 저장할 수 없어 이미지를 설치할 수 없습니다. tmpfiles.d의 c 또는 b 줄로 부팅 때 만듭니다.",
      fifo: "{path}: FIFO는 ostree가 저장할 수 없어 이미지를 설치할 수 없습니다. tmpfiles.d의 p 줄로 부팅 때 만듭니다.",
    },
  },
  "etc-edit-vendor-file": {
    title: "패키지 파일을 직접 수정",
    summary:
      "수정한 파일은 그 상태로 굳어, 패키지와 이미지와 관리자의 변경이 한 파일에서 부딪힙니다. 추가용 디렉터리에 별도 파일을 두면 서로 섞이지 않습니다.",
    messages: {
      file: "{path}: 패키지에 속한 파일입니다. 직접 수정하면 패키지와 이미지와 관리자의 변경이 한 파일에서 부딪힙니다. {folder} 디렉터리에 별도 파일을 둡니다.",
      unit: "{name}: 패키지에 속한 유닛입니다. 패키지를 다시 설치하면 수정한 내용이 사라집니다. {folder} 디렉터리에 drop-in 파일을 둡니다.",
    },
  },
  "srv-mnt-media": {
    title: "/srv나 /mnt에 담긴 내용",
    summary:
      "/srv와 /mnt는 /var로 가는 링크이며, /var는 최초 설치 때 한 번만 복사됩니다. 이후 이미지는 그 안의 내용을 업데이트하지도 지우지도 않습니다.",
    messages: {
      content:
        "{path}: /var로 가는 링크 너머에 있어 최초 설치 때만 복사되고 이후 이미지가 업데이트하지 않습니다. 정적 데이터는 /usr/share에 두고 서비스가 그곳에서 읽게 합니다.",
      folder:
        "{path}: /var로 가는 링크 너머에 있습니다. 대부분의 베이스에는 빌드 중에 그 디렉터리가 없어 mkdir이 실패할 수 있고, 최초 설치 때만 복사됩니다. tmpfiles.d로 만듭니다. 마운트 유닛은 마운트 지점을 직접 만듭니다.",
    },
    fixes: { share: "{path}: 이 경로에 두기" },
  },
  "run-mount-stub": {
    title: "/run이나 /tmp 깊은 곳의 마운트가 남기는 디렉터리",
    summary:
      "빌더는 마운트 지점은 지우지만 그 둘레에 만든 디렉터리는 지우지 않습니다. `bootc container lint`는 /run과 /tmp에 남은 것을 경고합니다.",
    messages: {
      stub: "{path}: buildah 1.41 이전 빌더는 이 마운트를 위해 만든 디렉터리를 이미지에 남기며, `bootc container lint`가 경고합니다. 먼저 {top} 경로에 tmpfs를 마운트하거나 /ctx 같은 위치를 사용합니다.",
    },
    fixes: { tmpfs: "이 RUN의 {top} 경로에 tmpfs 마운트" },
  },
  "toplevel-dir-selinux": {
    title: "SELinux 레이블이 없는 최상위 디렉터리",
    summary:
      "SELinux 정책은 직접 만든 최상위 디렉터리를 알지 못합니다. 그 안의 파일은 default_t 레이블이 붙어 서비스가 사용할 수 없습니다.",
    messages: {
      folder:
        "{path}: SELinux 정책이 모르는 디렉터리입니다. 파일에 default_t 레이블이 붙어 제한된 서비스가 읽거나 실행하지 못합니다. /usr 아래에 설치하거나 `semanage fcontext`로 레이블을 지정합니다.",
    },
  },
  "non-root-owned-usr": {
    title: "root가 아닌 사용자가 소유한 이미지의 파일",
    summary:
      "/usr의 파일은 소유자가 누구든 시스템에서 읽기 전용입니다. 또한 사용자 번호는 이미지마다 달라질 수 있습니다.",
    messages: {
      copied:
        "소유자 {owner}: 이 파일은 소유자가 누구든 시스템에서 읽기 전용이며, 사용자 번호는 이미지마다 달라질 수 있습니다. root 소유로 둡니다.",
      changed:
        "{path}: 소유자를 {owner} 사용자로 바꾸지만, 소유자가 누구든 시스템에서 읽기 전용이며 사용자 번호는 이미지마다 달라질 수 있습니다. root 소유로 둡니다.",
    },
    fixes: { drop: "파일을 root 소유로 두기", delete: "소유자를 그대로 두기" },
  },
  "setuid-in-image": {
    title: "setuid나 setgid 비트가 있는 프로그램",
    summary:
      "이런 프로그램은 누가 실행하든 소유자의 권한으로 동작합니다. 필요한 권한만 가진 systemd 서비스가 더 안전하게 관리됩니다.",
    messages: {
      mode: "{path}: 모드 {mode} 때문에 누가 실행하든 소유자의 권한으로 동작하며, 프로그램의 결함이 모든 사용자에게 열립니다. systemd 서비스로 실행하거나 필요한 capability만 부여합니다.",
    },
  },
  "fstab-crypttab": {
    title: "fstab이나 crypttab에 적은 특정 시스템의 장치",
    summary:
      "이미지는 여러 시스템을 위한 것이며, 어떤 장치가 있는지는 각 시스템에서만 알 수 있습니다. 이 표는 설치 프로그램이 작성합니다.",
    messages: {
      fstab:
        "{path}: 시스템마다 다른 장치를 적고 있으며, 설치 프로그램도 이 파일을 작성합니다. 없는 장치는 부팅을 멈추게 합니다. kickstart나 image-builder의 파티션 설정을 사용하고, 모든 시스템에 있는 것은 마운트 유닛으로 담습니다.",
      crypttab:
        "{path}: 시스템마다 다른 장치를 적고 있습니다. initramfs에는 별도의 사본이 있어 이후 변경도 반영되지 않습니다. 암호화는 설치 프로그램에 맡기거나 커널 인자(rd.luks.*)를 사용합니다.",
    },
  },
  "layer-rm-useless": {
    title: "이후 레이어에서 삭제하는 패키지",
    summary:
      "한 RUN이 설치한 것은 이후 RUN이 지워도 그 레이어에 남습니다. 그 레이어가 바뀌는 업그레이드마다 시스템은 이를 함께 풀합니다.",
    messages: {
      late: "{name}: 여기서 지우지만 앞의 RUN에서 설치했으므로 그 레이어에 남아 시스템이 함께 풀합니다. 같은 RUN에서 설치하고 지우거나, 별도의 빌드 단계에서 빌드합니다.",
      installed: "{name}: 여기서 설치합니다",
    },
    fixes: { join: "하나의 RUN으로 합치기" },
  },
};
