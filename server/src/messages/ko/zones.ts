import type { zones as english } from "../en/zones.ts";
import type { Translated } from "../text.ts";

export const zones: Translated<typeof english> = {
  card: {
    install: "최초 설치",
    upgrade: "업그레이드",
    rollback: "롤백",
    leads: "실제 경로: {path}",
    builder:
      "배포하지 않는 빌드 단계입니다. 여기에 있는 내용 중 `COPY --from`으로 가져가는 것만 시스템에 전달됩니다.",
    mount: "이 RUN에서는 `{type}` 마운트가 덮습니다. 여기에 쓴 내용은 이미지에 남지 않습니다.",
    "etc-transient":
      "`[etc] transient`가 설정되어 있습니다. 시스템에서 변경한 내용은 재부팅할 때마다 사라지고 항상 이미지의 내용이 적용됩니다.",
    "root-transient": "`[root] transient`가 설정되어 있습니다. 재부팅하기 전까지 시스템에서 쓸 수 있습니다.",
    overlay:
      "상태 overlay가 켜져 있습니다. 시스템에서 쓸 수 있으며, 업그레이드할 때마다 이미지의 파일이 다시 우선합니다.",
    volatile: "`systemd.volatile=state`가 설정되어 있습니다. `/var`는 부팅할 때마다 비어 있습니다.",
    line: "{line}행",
    origin: "출처: {chain} – {certainty}",
  },
  certainty: {
    sure: "확실함",
    likely: "아마도(조건, 기본값, 또는 읽을 수 없는 단계에 달려 있음)",
    unknown: "이름의 일부는 빌드할 때 정해짐",
  },
  zones: {
    image: {
      name: "이미지의 일부",
      install: "이미지에 포함되며 시스템에서는 읽기 전용입니다",
      upgrade: "새 이미지의 내용으로 교체됩니다",
      rollback: "이전 내용으로 돌아갑니다",
    },
    "etc-merge": {
      name: "설정(병합)",
      install: "기본값이 되고 시스템마다 사본을 가집니다",
      upgrade: "변경하지 않은 파일은 새 버전이 되고, 시스템에서 변경한 파일은 그대로 남습니다",
      rollback: "이전 배포본(deployment)의 사본이 당시 변경 내용과 함께 돌아옵니다",
    },
    state: {
      name: "상태 데이터",
      install: "시스템에 한 번만 복사됩니다",
      upgrade: "무시됩니다. 갱신하지도 삭제하지도 않습니다",
      rollback: "바뀌지 않습니다. 모든 배포본(deployment)이 공유합니다",
    },
    ephemeral: {
      name: "부팅하면 사라짐",
      install: "버려집니다. 메모리의 파일 시스템이 대신합니다",
      upgrade: "버려집니다",
      rollback: "되돌릴 것이 없습니다",
    },
    "symlink-state": {
      name: "/var로 가는 링크: 상태 데이터",
      install: "빌드할 때 링크 대상이 있으면 시스템에 한 번만 복사됩니다",
      upgrade: "무시됩니다. 갱신하지도 삭제하지도 않습니다",
      rollback: "바뀌지 않습니다. 모든 배포본(deployment)이 공유합니다",
    },
    masked: {
      name: "마운트에 가려짐",
      install: "다른 파일 시스템이 위에 마운트되어 접근할 수 없습니다",
      upgrade: "접근할 수 없습니다",
      rollback: "접근할 수 없습니다",
    },
    reserved: {
      name: "bootc와 ostree 전용",
      install: "bootc가 관리합니다. 이미지의 내용을 둘 곳이 아닙니다",
      upgrade: "bootc가 관리합니다",
      rollback: "bootc가 관리합니다",
    },
  },
  rows: {
    toplevel: {
      note: "최상위에 디렉터리를 직접 만들 수 있습니다. SELinux 시스템에서는 label이 필요합니다: `semanage fcontext`.",
    },
    usr: { note: "프로그램, 라이브러리, 정적 데이터, unit, 기본 설정을 두기에 알맞은 곳입니다." },
    "usr-etc": {
      note: "`/etc`에 쓰십시오. bootc가 이를 바탕으로 `/usr/etc`를 만들며, 둘 다 있는 이미지는 lint에서 실패합니다.",
    },
    modules: {
      note: "커널, 모듈, `vmlinuz`, `initramfs.img`가 있으며 bootc가 `/boot`로 복사합니다. `vmlinuz`가 있는 디렉터리는 하나뿐이어야 합니다.",
    },
    kargs: {
      note: "TOML 파일로 적는 커널 인자입니다. 업그레이드할 때 이전 파일과 새 파일의 차이를 적용하고, 시스템에서 설정한 인자는 유지됩니다.",
    },
    "install-config": { note: "`bootc install`이 한 번 읽습니다. 업그레이드할 때는 보지 않습니다." },
    "bound-images": {
      note: "`.image`와 `.container` 파일로 가는 링크만 둡니다. bootc가 이 이미지들을 시스템과 함께 받습니다.",
    },
    "bootc-storage": {
      note: "연결된 이미지의 저장소입니다. 해당 컨테이너의 `additionalimagestore`로만 사용하고 직접 쓰지 마십시오.",
    },
    "prepare-root": {
      note: "initramfs를 통해 적용되므로 같은 빌드에서 initramfs를 다시 만드십시오. `/etc/ostree/prepare-root.conf`가 있으면 그쪽이 우선합니다.",
    },
    declarations: {
      note: "systemd가 부팅할 때마다 이를 바탕으로 계정과 디렉터리를 만들므로 이미 설치한 시스템에도 적용됩니다.",
    },
    altfiles: {
      note: "`/etc/passwd`의 로컬 변경에 영향받지 않는 정적 계정입니다. nss-altfiles가 필요합니다.",
    },
    "container-store": {
      note: "이미지에 포함된 컨테이너 이미지입니다. whiteout이 겹치면 문제가 생기므로 logically bound image가 더 안전합니다.",
    },
    factory: { note: "템플릿입니다. `C` 형식의 tmpfiles.d 줄이 없는 파일을 `/var`로 복사합니다." },
    quadlets: {
      note: "이미지의 quadlet입니다. unit은 부팅할 때 생성되므로 systemctl로 enable할 수 없습니다.",
    },
    "usr-local": { note: "이 베이스 이미지에서는 일반 디렉터리이며, 설치한 내용은 이미지를 따릅니다." },
    "usr-local-linked": {
      note: "이 베이스 이미지에서는 `/var/usrlocal`로 가는 링크입니다. `/usr` 아래에 설치하십시오.",
    },
    "usr-local-unknown": {
      note: "Fedora, CentOS, RHEL bootc 베이스 이미지에서는 이미지의 일부이고, atomic desktop, CoreOS, Universal Blue에서는 `/var/usrlocal`로 가는 링크입니다.",
    },
    opt: {
      note: "`/opt` 아래에 쓰는 소프트웨어에는 `/var`로 가는 링크, `BindPaths=`, `ostree-state-overlay@opt.service` 중 하나가 필요합니다.",
    },
    "opt-linked": {
      note: "이 베이스 이미지에서는 `/var/opt`로 가는 링크입니다. 설치하기 전에 `RUN rm /opt && mkdir /opt`를 실행하면 이미지의 일부가 됩니다.",
    },
    "opt-unknown": {
      note: "Fedora, CentOS, RHEL bootc 베이스 이미지에서는 이미지의 일부이고, atomic desktop, CoreOS, Universal Blue에서는 `/var/opt`로 가는 링크입니다.",
    },
    etc: { note: "이미지가 계속 관리해야 하는 설정은 `/usr` 아래 또는 drop-in 디렉터리에 두십시오." },
    "etc-quadlets": {
      note: "`/usr/share/containers/systemd`를 권장합니다. 생성된 unit은 systemctl로 enable할 수 없습니다.",
    },
    accounts: {
      note: "비밀번호 변경처럼 시스템에서 한 번만 바꿔도 파일 전체가 고정되어 이후 이미지가 추가한 사용자는 적용되지 않습니다. 계정은 `/usr/lib/sysusers.d`에 선언하십시오.",
    },
    injected: {
      note: "RUN 중에는 빌더가 자체 파일을 이 위치에 마운트하므로 RUN에서 써도 남지 않습니다. COPY는 동작합니다.",
    },
    "machine-id": { note: "비어 있거나 없어야 합니다. 이미지에 ID가 있으면 모든 시스템이 같은 ID를 씁니다." },
    fstab: { note: "설치 프로그램이 시스템에 맞게 작성합니다. mount unit과 커널 인자를 권장합니다." },
    "pull-secret": {
      note: "bootc가 레지스트리 로그인 정보를 읽는 위치입니다. `/run/ostree/auth.json`과 `/usr/lib/ostree/auth.json`도 사용할 수 있습니다.",
    },
    "unit-links": {
      note: "`systemctl enable`이 만드는 링크입니다. 관리자가 해당 링크를 바꾸지 않았다면 이미지를 따릅니다.",
    },
    var: {
      note: "디렉터리는 tmpfiles.d 또는 `StateDirectory=`로 만들고, 파일은 `/usr/share` 아래에 두거나 `/usr/share/factory`를 통해 초기값을 제공하십시오.",
    },
    droppings: {
      note: "패키지 관리자가 남긴 파일은 모든 디스크에 들어가고 정리되지 않습니다. 같은 RUN의 끝에서 삭제하십시오.",
    },
    "var-tmp": { note: "dracut과 rpm이 사용하므로 디렉터리(모드 1777)는 남겨 두십시오." },
    homes: {
      note: "빌드할 때는 링크 대상이 없는 경우가 많습니다. 사용자는 설치할 때 만들고 기본 파일은 `/etc/skel`에 두십시오.",
    },
    "root-home": {
      note: "빌드할 때는 보통 없습니다. 먼저 `mkdir -p -m 0700 /var/roothome`을 실행하고 나중에 삭제하십시오. pip과 cargo의 캐시가 여기에 쌓입니다.",
    },
    served: {
      note: "이미지가 제공하는 데이터는 `/usr/share` 아래에 두고, 나머지는 나중에 시스템에 넣으십시오.",
    },
    media: { note: "이동식 미디어의 마운트 지점입니다." },
    boot: {
      note: "bootc와 bootupd가 채웁니다. 커널과 initramfs는 `/usr/lib/modules/<version>`에 두십시오. `/boot/EFI/Linux`에는 UKI만 둘 수 있습니다.",
    },
    efi: { note: "EFI 시스템 파티션이며 bootupd가 관리합니다." },
    run: { note: "실행 중에 필요한 디렉터리는 `RuntimeDirectory=` 또는 tmpfiles.d로 만드십시오." },
    tmp: {
      note: "빌드할 때는 tmpfs를 마운트하십시오: `RUN --mount=type=tmpfs,dst=/tmp`. 디렉터리 자체는 있어야 합니다.",
    },
    kernel: { note: "커널이 만듭니다. 장치 권한은 udev 규칙에 두십시오." },
    sysroot: { note: "실제 루트 파일 시스템이 마운트되는 위치입니다. 이미지에서는 빈 디렉터리여야 합니다." },
    ostree: { note: "`sysroot/ostree`로 가는 링크여야 합니다." },
    foreign: { note: "해당 도구가 여기에 쓰므로 `/var`에서 오는 bind mount 또는 링크가 필요합니다." },
  },
  base: {
    family: "계열",
    labels: "label",
    none: "bootc가 아는 label 없음",
    rootfs: "루트 파일 시스템",
    "rootfs-default": "{name}(빌더에 따로 지정하지 않을 때)",
    "rootfs-needed": "기본값 없음: 빌더에 `--rootfs`로 지정하십시오",
    "not-known": "알 수 없음",
    desktop: "데스크톱",
    yes: "있음",
    no: "없음",
    packages: "패키지",
    application: "애플리케이션 이미지입니다. 커널이 없어 부팅할 수 없으며 중간 빌드 단계에 알맞습니다.",
    unknown: "알려진 부팅 가능한 베이스 이미지가 아닙니다.",
    scratch: "빈 이미지입니다. 복사해 넣은 것만 있고 label은 없습니다.",
    stage: "빌드 단계 `{stage}`의 시작 이미지: {image}",
    "bare-stage": "빌드 단계 `{stage}`: 빈 이미지(`scratch`)에서 시작합니다.",
    published: "시스템에서 실행하는 빌드 단계입니다.",
    unpublished: "다른 빌드 단계가 이 위에 빌드하거나 여기에서 복사합니다.",
  },
  notes: {
    "fedora-bootc":
      "최신 두 릴리스만 업데이트됩니다. `latest`는 다음 릴리스로 넘어가므로 태그에 릴리스를 적으십시오.",
    "centos-bootc": "태그는 stream입니다: `stream9`, `stream10`.",
    "rhel9-bootc": "registry.redhat.io 로그인이 필요하며, 패키지 설치에는 빌드 호스트의 구독이 필요합니다.",
    "rhel10-bootc": "registry.redhat.io 로그인이 필요하며, 패키지 설치에는 빌드 호스트의 구독이 필요합니다.",
    "fedora-ostree-desktops": "`/opt`와 `/usr/local`은 `/var`로 가는 링크이며 빌드할 때는 대상이 없습니다.",
    "fedora-coreos": "Ignition으로 설정하고, 끄지 않으면 Zincati가 업데이트합니다.",
    bazzite: "`/opt`와 `/usr/local`은 `/var`로 가는 링크입니다.",
    bluefin: "`/opt`와 `/usr/local`은 `/var`로 가는 링크입니다.",
    aurora: "`/opt`와 `/usr/local`은 `/var`로 가는 링크입니다.",
    "bluefin-lts": "CentOS Stream 기반이며 `/opt`와 `/usr/local`은 `/var`로 가는 링크입니다.",
    "bootcrew-arch": "실험적입니다. bootc-image-builder가 아니라 `bootc install`로 설치합니다.",
    "bootcrew-debian":
      "실험적입니다. 패키지 데이터베이스가 `/var/lib/dpkg`에 있으므로 `/var`를 비우지 마십시오.",
    "bootcrew-ubuntu":
      "실험적입니다. 패키지 데이터베이스가 `/var/lib/dpkg`에 있으므로 `/var`를 비우지 마십시오.",
    "bootcrew-opensuse": "실험적입니다.",
  },
  labels: {
    "containers.bootc": "bootc는 이 label이 있는 이미지만 설치하고 업그레이드합니다. 값은 1뿐입니다.",
    "ostree.bootable": "`containers.bootc`의 이전 형식이며 rpm-ostree에서도 사용합니다.",
    "bootc.diskimage-builder": "이 이미지로 디스크를 만들 때 사용할 이미지 빌더입니다.",
    "org.opencontainers.image.version":
      "`bootc status`와 부팅 메뉴에 표시됩니다. 없으면 베이스 이미지의 버전이 표시됩니다.",
    "org.opencontainers.image.title": "이미지의 이름입니다. 없으면 베이스 이미지의 이름이 남습니다.",
    "org.opencontainers.image.description":
      "이미지에 대한 한 문장 설명입니다. 없으면 베이스 이미지의 설명이 남습니다.",
    "org.opencontainers.image.source":
      "Containerfile의 저장소 주소입니다. 레지스트리와 업데이트 봇이 이 주소로 연결합니다.",
  },
};
