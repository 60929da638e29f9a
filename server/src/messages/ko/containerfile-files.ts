import type { containerfileFiles as english } from "../en/containerfile-files.ts";
import type { Translated } from "../text.ts";

export const containerfileFiles: Translated<typeof english> = {
  "var-content": {
    title: "/var에 담긴 파일",
    summary:
      "/var는 최초 설치 때 한 번만 복사됩니다. 이후 이미지는 그 안의 파일을 업데이트하지도 지우지도 않습니다.",
    messages: {
      content:
        "{path}: /var의 내용은 최초 설치 때만 복사되어 이후 이미지가 업데이트하거나 지우지 않습니다. 정적 파일은 /usr에 두거나, /usr/share/factory에 원본을 두고 tmpfiles.d의 C 줄로 복사합니다.",
      several:
        "{path} 외 {more}개: /var의 내용은 최초 설치 때만 복사되어 이후 이미지가 업데이트하거나 지우지 않습니다. 정적 파일은 /usr에 두거나, /usr/share/factory에 원본을 두고 tmpfiles.d의 C 줄로 복사합니다.",
      web: "{path}: /var의 내용은 최초 설치 때만 복사되어 사이트의 새 버전이 설치된 시스템에 도착하지 않습니다. 사이트를 /usr/share에 두고 웹 서버가 그곳을 가리키게 합니다.",
      database:
        "{path}: /var의 내용은 최초 설치 때만 복사됩니다. 데이터베이스는 각 시스템의 상태 데이터이며 이후 이미지가 건드리지 않습니다. 첫 부팅 때 서비스가 만들게 합니다.",
      temporary:
        "{path}: /var/tmp에 남은 파일은 최초 설치 때만 복사되고, 오래되면 시스템에서 지워집니다. 같은 RUN에서 지우거나 /usr에 둡니다.",
      covered:
        "{path}: tmpfiles.d에 {type} 줄이 있지만, 이 종류는 이미 설치된 시스템에 내용을 가져오지 않습니다. /usr/share/factory에 원본을 두고 C 줄을 사용합니다.",
    },
    fixes: { seed: "{path}: 원본을 /usr에 두고 tmpfiles.d로 복사" },
  },
  "var-dir-needs-tmpfiles": {
    title: "tmpfiles.d 줄이 없는 /var의 디렉터리나 링크",
    summary:
      "/var는 최초 설치 때 한 번만 복사됩니다. 이후 이미지가 추가한 디렉터리는 이미 설치된 시스템에 생기지 않습니다.",
    messages: {
      folder:
        "{path}: /var의 내용은 최초 설치 때만 복사되어, 업그레이드한 시스템에는 이 디렉터리가 생기지 않습니다. tmpfiles.d에 d 줄을 추가하거나, 사용하는 유닛에 StateDirectory=를 둡니다.",
      several:
        "{path} 외 {more}개: /var의 내용은 최초 설치 때만 복사되어, 업그레이드한 시스템에는 이 디렉터리들이 생기지 않습니다. tmpfiles.d에 d 줄을 추가하거나, 사용하는 유닛에 StateDirectory=를 둡니다.",
      link: "{path}: /var의 내용은 최초 설치 때만 복사되어, 업그레이드한 시스템에는 이 링크가 생기지 않습니다. tmpfiles.d에 L 줄을 추가합니다.",
    },
    fixes: { add: "{path}: tmpfiles.d로 만들기" },
  },
  "usr-etc-write": {
    title: "/usr/etc에 담긴 내용",
    summary:
      "/usr/etc는 이미지의 /etc로부터 시스템에서 만들어집니다. 이미지가 직접 담으면 lint가 실패하고 설치되지 않을 수 있습니다.",
    messages: {
      content:
        "{path}: /usr/etc는 bootc가 이미지의 /etc로 만드는 곳입니다. 둘 다 담은 이미지는 `bootc container lint`가 실패하고 설치되지 않을 수 있습니다. /etc에 씁니다.",
      link: "{path}: /usr/etc를 가리키는 링크입니다. 이미지를 설치하는 동안에는 /usr/etc가 없어 설치가 실패할 수 있습니다. /usr/lib이나 /usr/share의 파일을 가리키게 합니다.",
    },
    fixes: { move: "{path}: 이 경로에 쓰기" },
  },
  "etc-prefer-usr": {
    title: "/etc에 둔 정적 기본값",
    summary:
      "/etc의 파일은 시스템에서 한 번 고치면 더 이상 이미지를 따르지 않습니다. /usr의 기본값은 언제나 이미지를 따르며, 필요하면 /etc에서 덮어쓸 수 있습니다.",
    messages: {
      file: "{path}: 이미지의 기본값이지만, 시스템에서 한 번 고치면 더 이상 이미지를 따르지 않습니다. {folder}에 두고 /etc는 관리자에게 남깁니다.",
      several:
        "{path} 외 {more}개: 이미지의 기본값이지만, 시스템에서 한 번 고치면 더 이상 이미지를 따르지 않습니다. {folder} 등 /usr의 해당 디렉터리에 두고 /etc는 관리자에게 남깁니다.",
    },
    fixes: { move: "{path}: 이 경로에 두기" },
  },
  "opt-content": {
    title: "/opt에 담긴 내용",
    summary:
      "/opt는 일반 베이스에서는 읽기 전용이고, 다른 베이스에서는 /var로 가는 링크여서 내용이 최초 설치 때만 복사됩니다.",
    messages: {
      linked:
        "{path}: 이 베이스의 /opt는 /var/opt로 가는 링크입니다. /var/opt는 빌드 중에 없으며 최초 설치 때만 복사됩니다. 먼저 /opt를 디렉터리로 만들거나(`rm /opt && mkdir /opt`) /usr에 설치합니다.",
      plain:
        "{path}: /opt는 이미지의 일부이며 시스템에서 읽기 전용입니다. 소프트웨어가 그 안에 쓴다면 해당 디렉터리를 /var로 링크하거나 ostree-state-overlay@opt.service를 활성화합니다.",
      unknown:
        "{path}: 베이스에 따라 /opt는 시스템에서 읽기 전용이거나, 이후 이미지가 업데이트하지 않는 /var로 가는 링크입니다. /usr에 설치하거나, 어느 쪽인지 확인합니다.",
      linkedPackage:
        "{name}: /opt에 설치되는 패키지입니다. 이 베이스의 /opt는 없는 디렉터리로 가는 링크여서 설치가 실패하거나, 파일이 최초 설치 때만 복사됩니다. 먼저 /opt를 디렉터리로 만듭니다(`rm /opt && mkdir /opt`).",
      plainPackage:
        "{name}: /opt에 설치되는 패키지입니다. /opt는 이미지의 일부이며 시스템에서 읽기 전용입니다. 소프트웨어가 그 안에 쓴다면 해당 디렉터리를 /var로 링크하거나 ostree-state-overlay@opt.service를 활성화합니다.",
    },
    fixes: { plain: "먼저 /opt를 이미지의 디렉터리로 만들기" },
  },
  "run-tmp-content": {
    title: "/run이나 /tmp의 잔여 파일",
    summary: "/run과 /tmp는 시스템에서 임시 파일 시스템입니다. 이미지에 담긴 내용은 설치할 때 버려집니다.",
    messages: {
      run: "{path}: /run은 부팅할 때마다 비워지므로 시스템에서 보이지 않습니다. 같은 RUN에서 지우거나, RuntimeDirectory= 또는 tmpfiles.d로 부팅 때 만듭니다.",
      tmp: "{path}: /tmp의 내용은 이미지를 설치할 때 버려집니다. 같은 RUN에서 지우거나, --mount=type=tmpfs,target=/tmp로 tmpfs를 마운트합니다.",
      copied:
        "{path}: /tmp로 복사한 뒤 지우지 않았으며, 이미지를 설치할 때 버려집니다. 필요한 RUN에 --mount=type=bind로 빌려주거나 나중에 지웁니다.",
    },
    fixes: {
      tmpfs: "이 RUN의 /tmp에 tmpfs 마운트",
      bind: "{path}: 복사하지 않고 사용하는 곳에 마운트",
    },
  },
  "pkg-leftovers": {
    title: "이미지에 남는 패키지 관리자 상태",
    summary:
      "패키지 관리자의 캐시, 기록, 로그는 모든 시스템의 디스크에 복사되어 지워지지 않으며, 이미지 가져오기를 깨뜨린 적도 있습니다.",
    messages: {
      kept: "{manager} 실행 뒤 {paths} 경로가 이미지에 남습니다. 모든 시스템의 디스크에 복사되어 지워지지 않고, 캐시의 하드 링크는 이미지 가져오기를 깨뜨릴 수 있습니다. 같은 RUN에서 정리합니다.",
      rest: "{manager} 실행 뒤 {paths} 경로가 이미지에 남습니다. 캐시 정리로는 지워지지 않으며 모든 시스템의 디스크에 복사됩니다. 같은 RUN에서 지웁니다.",
      runtime:
        "{manager} 실행 뒤 {paths} 경로가 이미지에 남습니다. 이미지를 설치할 때 버려지며, 최신 `bootc container lint`가 경고합니다. 같은 RUN에서 지우거나 --mount=type=tmpfs,target=/run으로 tmpfs를 마운트합니다.",
      late: "{manager} 실행 뒤 {paths} 경로가 이 레이어에 남습니다. 이후 명령이 지우더라도 레이어와 함께 풀됩니다. 같은 RUN에서 정리합니다.",
    },
    fixes: { clean: "패키지 관리자의 잔여 파일 정리" },
  },
  "useradd-in-build": {
    title: "sysusers.d 항목 없이 빌드에서 만든 계정",
    summary:
      "빌드에서 만든 계정은 /etc/passwd에 있습니다. 시스템에서 이 파일이 한 번 달라지면 이후 이미지의 계정은 도착하지 않습니다.",
    messages: {
      user: "사용자 {name}: /etc/passwd에 기록됩니다. 비밀번호 변경 등으로 시스템의 이 파일이 달라지면 이후 이미지의 계정은 도착하지 않습니다. /usr/lib/sysusers.d에 사용자를 적습니다.",
      userWithoutId:
        "사용자 {name}: /etc/passwd에 기록됩니다. 시스템의 이 파일이 달라지면 이후 이미지의 계정은 도착하지 않고, 번호를 고정하지 않아 다시 빌드하면 번호가 기존 파일의 소유자와 어긋날 수 있습니다. /usr/lib/sysusers.d에 사용자를 적습니다.",
      group:
        "그룹 {name}: /etc/group에 기록됩니다. 시스템의 이 파일이 달라지면 이후 이미지의 그룹은 도착하지 않습니다. /usr/lib/sysusers.d에 그룹을 적습니다.",
      groupWithoutId:
        "그룹 {name}: /etc/group에 기록됩니다. 시스템의 이 파일이 달라지면 이후 이미지의 그룹은 도착하지 않고, 번호를 고정하지 않아 다시 빌드하면 번호가 기존 파일의 그룹과 어긋날 수 있습니다. /usr/lib/sysusers.d에 그룹을 적습니다.",
      person:
        "사용자 {name}: /etc/passwd에 기록됩니다. 시스템의 이 파일이 달라지면 이후 이미지의 계정은 도착하지 않습니다. 사람의 계정은 설치할 때(kickstart, config.toml, cloud-init) 만들고, 서비스 계정은 /usr/lib/sysusers.d에 적습니다.",
      list: "newusers: 계정이 /etc/passwd에 기록됩니다. 시스템의 이 파일이 달라지면 이후 이미지의 계정은 도착하지 않습니다. 사람의 계정은 설치할 때 만들고, 서비스 계정은 /usr/lib/sysusers.d에 적습니다.",
    },
    fixes: { sysusers: "{name}: sysusers.d에 적기" },
  },
};
