import type { containerfileBase as english } from "../en/containerfile-base.ts";
import type { Translated } from "../text.ts";

export const containerfileBase: Translated<typeof english> = {
  "base-arg-scope": {
    title: "항상 비어 있는 변수를 쓴 FROM",
    summary:
      "FROM에서는 첫 FROM 위에서 ARG로 선언한 인자만 쓸 수 있습니다. 그 밖의 변수는 --build-arg로 지정해도 빈 값이 됩니다.",
    messages: {
      late: "FROM에서 쓸 수 없는 변수입니다: `{name}`. 빌드 단계 안의 ARG는 그 단계에서만 유효하므로 여기서는 빈 값입니다. 첫 FROM 위에서 선언하십시오.",
      undeclared:
        "ARG로 선언하지 않은 변수입니다: `{name}`. `--build-arg`로 지정해도 여기서는 빈 값입니다. 첫 FROM 위에 `ARG {name}=…`를 추가하십시오.",
    },
    fixes: { hoist: "첫 FROM 위에서 선언: {name}" },
  },
  "base-floating-tag": {
    title: "계속 바뀌는 태그로 지정한 베이스 이미지",
    summary:
      "latest나 stable 같은 태그는 내일이면 다른 이미지를 가리킵니다. 다시 빌드하면 운영 체제 전체가 바뀌고, 어떤 베이스 이미지로 빌드했는지 나중에 알 수 없습니다.",
    messages: {
      floating:
        "내일이면 다른 이미지를 가리킬 수 있는 태그입니다: `{image}`. 이 파일을 고치지 않아도 다시 빌드하면 운영 체제 전체가 바뀝니다. 다이제스트(`@sha256:…`)를 붙이고 Renovate 같은 봇으로 갱신하십시오.",
      major:
        "Fedora의 다음 릴리스까지 따라가는 태그입니다: `{image}`. 이 파일을 고치지 않아도 어느 날 다시 빌드하면 모든 시스템이 다음 메이저 버전으로 업그레이드됩니다. 릴리스(`:43`)나 다이제스트를 지정하십시오.",
    },
  },
  "base-needs-privileged-build": {
    title: "일반 빌드보다 많은 권한이 필요한 단계",
    summary:
      "루트 파일 시스템을 구성하는 도구는 자체 샌드박스를 시작합니다. 일반적인 `podman build`에서는 허용되지 않아 네임스페이스나 마운트 오류로 실패합니다.",
    messages: {
      sandbox:
        "일반 빌드에서 허용되지 않는 자체 샌드박스를 시작하는 명령입니다: `{command}`. `podman build --cap-add=all --security-opt=label=disable --device /dev/fuse …`로 빌드하십시오.",
    },
  },
  "base-ostree-commit-assumption": {
    title: "실패하거나 필요 없는 ostree container commit",
    summary:
      "`ostree container commit`은 /run, /tmp, /var/tmp, /var/cache를 비우는 명령이며, 먼저 이미지 안에 ostree 저장소가 있는지 확인합니다. 저장소가 없으면 빌드가 중단됩니다.",
    messages: {
      fails:
        "`ostree container commit`은 /sysroot/ostree/repo에서 ostree 저장소를 찾습니다. 패키지로 만든 루트 파일 시스템에는 저장소가 없어 “Not in an ostree-based container environment” 오류로 중단됩니다. 다른 곳에 쓰이지 않으므로 명령을 삭제하십시오.",
      needless:
        "bootc 이미지에는 `ostree container commit`이 필요 없습니다. /run, /tmp, /var/tmp, /var/cache만 비우고 나머지 /var는 그대로 두며, ostree 저장소가 없는 베이스 이미지에서는 실패합니다. 이미지 검사는 `bootc container lint`가 합니다.",
    },
    fixes: { remove: "ostree container commit 삭제" },
  },
  "base-platform-pinned": {
    title: "한 플랫폼에 고정된 배포 이미지",
    summary:
      "FROM에 플랫폼을 고정하면 다른 시스템용으로 빌드한 이미지에도 그 플랫폼의 프로그램이 들어갑니다. bootc는 아키텍처가 다른 이미지를 거부합니다.",
    messages: {
      builder:
        "`{platform}` 값은 부팅할 시스템이 아니라 빌드하는 시스템을 가리킵니다. 다른 아키텍처용으로 빌드하면 맞지 않는 프로그램이 들어가고, 그 시스템에서 bootc가 이미지를 거부합니다. 이 플래그는 중간 빌드 단계에만 쓰고 배포하는 단계에서는 삭제하십시오.",
      fixed:
        "`podman build --platform`에 무엇을 지정해도 이 이미지는 항상 다음 플랫폼용으로 빌드됩니다: {platform}. 플래그가 없으면 파일 하나로 베이스 이미지가 지원하는 모든 아키텍처를 빌드할 수 있습니다.",
    },
    fixes: { remove: "--platform 플래그 삭제" },
  },
  "base-superseded": {
    title: "더 이상 관리되지 않는 위치의 베이스 이미지",
    summary:
      "초기 bootc 베이스 이미지가 있던 곳은 지금은 보관 상태입니다. 그 이미지에는 더 이상 보안 업데이트가 없습니다.",
    messages: {
      moved:
        "더 이상 업데이트되지 않는 베이스 이미지입니다: `{image}`. 여기서 만든 이미지는 처음부터 오래된 상태입니다. 새 위치: {successor}",
    },
    fixes: { replace: "베이스 이미지 교체: {image}" },
  },
  "custom-base-layout": {
    title: "bootc에 필요한 디렉터리 구조가 없는 직접 만든 베이스 이미지",
    summary:
      "일반 배포판 이미지에는 부팅 가능한 베이스 이미지에 있는 /sysroot, /ostree 링크, composefs를 켜는 prepare-root.conf가 없습니다. 없으면 lint에서 빌드가 중단되거나 시스템이 부팅되지 않습니다.",
    messages: {
      missing:
        "일반 배포판 이미지 위에 시스템을 직접 구성하지만 다음을 만드는 단계가 없습니다: {paths}. bootc는 디스크를 /sysroot에 마운트하고, /ostree → sysroot/ostree 링크를 요구하며, prepare-root.conf에서 composefs 사용 여부를 읽습니다. 빠진 것을 lint 앞에 추가하십시오.",
      link: "/ostree 링크의 대상이 올바르지 않습니다: `{target}`. `bootc container lint`는 상대 경로 `sysroot/ostree`와 글자 하나까지 같은 링크만 허용하며, 다르면 빌드를 중단합니다.",
    },
    fixes: { add: "빠진 디렉터리 구조 추가", relink: "sysroot/ostree로 링크" },
  },
  "entrypoint-set": {
    title: "부팅 가능한 이미지의 ENTRYPOINT",
    summary:
      "시스템은 ENTRYPOINT를 무시하지만 컨테이너는 그렇지 않습니다. `podman run IMAGE bootc install …`의 단어가 ENTRYPOINT 프로그램의 인자가 되어 설치가 이루어지지 않습니다.",
    messages: {
      set: '부팅한 시스템은 ENTRYPOINT를 무시합니다. 반면 `podman run … bootc install`에서는 `bootc install …`이 ENTRYPOINT 프로그램의 인자가 되어 설치가 실패합니다. ENTRYPOINT를 삭제하십시오. `CMD ["/sbin/init"]`로 쓰면 `podman run`에서도 실제 시스템처럼 부팅됩니다.',
    },
    fixes: { command: "CMD로 변경", remove: "ENTRYPOINT 삭제" },
  },
  "env-ignored": {
    title: "시스템에서 무시되는 ENV",
    summary:
      "ENV는 빌드와 컨테이너에만 적용됩니다. 부팅한 시스템에서는 서비스에도 로그인 세션에도 전달되지 않습니다.",
    messages: {
      ignored:
        "부팅한 시스템은 ENV를 무시하고 빌드에서도 쓰이지 않으므로, 어떤 프로그램에도 전달되지 않는 변수입니다: `{name}`. 필요한 곳에 지정하십시오. 서비스 하나에는 unit의 `Environment=`, 사용자 세션에는 /usr/lib/environment.d, 모든 서비스에는 /usr/lib/systemd/system.conf.d의 `DefaultEnvironment=`를 사용합니다.",
      zone: "부팅한 시스템은 ENV를 무시하므로 `TZ`를 지정해도 시간대는 UTC 그대로입니다. 시스템의 시간대는 /etc/localtime 링크가 정합니다. `RUN ln -sf ../usr/share/zoneinfo/… /etc/localtime`을 사용하십시오.",
    },
    fixes: {
      services: "모든 서비스에 지정(system.conf.d)",
      sessions: "사용자 세션에 지정(environment.d)",
      zone: "시스템 시간대로 지정: {zone}",
    },
  },
  "expose-ignored": {
    title: "시스템에서 무시되는 EXPOSE",
    summary:
      "EXPOSE는 컨테이너 엔진을 위한 정보입니다. 부팅한 시스템에서 서비스는 자체 설정대로 포트를 열고, 접근 허용 여부는 이미지의 방화벽이 결정합니다.",
    messages: {
      ignored:
        "부팅한 시스템은 EXPOSE를 무시합니다. 이미지에 방화벽이 없으면 서비스가 사용하는 포트에 누구나 접근할 수 있습니다. firewalld를 사용한다면 `RUN firewall-offline-cmd --add-port=…`로 포트를 여십시오. 방화벽이 없다면 이 줄은 아무 역할도 하지 않습니다.",
      closed:
        "부팅한 시스템은 EXPOSE를 무시하며, 이 이미지에 설치한 firewalld가 다음 포트를 막습니다: {ports}. `RUN firewall-offline-cmd --add-port=…`로 포트를 여십시오.",
    },
    fixes: { open: "firewall-offline-cmd로 포트 열기", remove: "EXPOSE 삭제" },
  },
  "healthcheck-ignored": {
    title: "실행되지 않는 HEALTHCHECK",
    summary:
      "HEALTHCHECK는 컨테이너 엔진이 실행하지만 부팅한 시스템 바깥에는 컨테이너 엔진이 없습니다. podman의 기본값인 OCI 형식의 이미지에는 저장되지도 않습니다.",
    messages: {
      ignored:
        "이 검사는 실행되지 않습니다. 부팅한 시스템 바깥에는 컨테이너 엔진이 없고, OCI 형식의 이미지에서는 빌드할 때 이미 HEALTHCHECK가 빠집니다. systemd로 서비스를 감시하거나(`Restart=`, `WatchdogSec=`) boot-complete.target 앞의 unit에서 부팅을 확인하십시오.",
    },
    fixes: { remove: "HEALTHCHECK 삭제" },
  },
  "label-bootc-redundant": {
    title: "베이스 이미지에 이미 있는 bootc label",
    summary:
      "label은 FROM으로 전달되며 알려진 부팅 가능한 베이스 이미지에는 bootc label이 있습니다. 다시 지정해도 달라지는 것이 없습니다.",
    messages: {
      inherited: "베이스 이미지에 이미 있고 FROM으로 전달되는 label입니다: `{label}`. 삭제해도 됩니다.",
    },
    fixes: { remove: "label 삭제" },
  },
  "label-bootc-value": {
    title: "containers.bootc label의 알 수 없는 값",
    summary:
      "containers.bootc label에 정의된 값은 1뿐입니다. 다른 값이면 bootc가 설치와 업그레이드 때마다 “Unknown containers.bootc value”를 저널에 기록합니다.",
    messages: {
      other:
        "`containers.bootc` label에 쓸 수 있는 값은 1뿐입니다. 다른 값이면 bootc가 설치와 업그레이드 때마다 “Unknown containers.bootc value”를 기록합니다. `containers.bootc=1`로 쓰십시오.",
      off: "이 label은 있기만 해도 부팅 가능한 이미지라는 뜻이며, 어떤 값을 써도 취소되지 않습니다. 1이 아닌 값은 bootc가 알지 못합니다. `containers.bootc=1`로 쓰거나 label을 삭제하십시오.",
    },
    fixes: { one: "containers.bootc=1로 변경" },
  },
  "label-ostree-internal": {
    title: "직접 지정한 ostree 내부 label",
    summary:
      "베이스 이미지를 만드는 도구는 마지막 레이어, commit, 커널을 ostree.* label에 기록합니다. 직접 지정한 값은 베이스 이미지를 다시 빌드하면 바로 틀리게 됩니다.",
    messages: {
      layer:
        "베이스 이미지의 마지막 레이어를 나타내는 label입니다: `{label}`. bootc는 이미지에서 이 레이어를 찾으며, 값이 다르면 설치나 업그레이드가 “Missing ostree.final-diffid” 오류로 중단됩니다. 올바른 값은 베이스 이미지에 있으므로 label을 삭제하십시오.",
      commit:
        "베이스 이미지를 만드는 도구가 기록하는 label입니다: `{label}`. 직접 지정하면 이미지에 없는 commit을 가리킵니다. label을 삭제하십시오.",
      kernel:
        "베이스 이미지에서 오며 커널과 함께 바뀌는 label입니다: `{label}`. 여기에 쓴 값은 커널이 바뀌어도 그대로 남습니다. label을 삭제하십시오.",
    },
    fixes: { remove: "label 삭제" },
  },
  "label-quay-expiry": {
    title: "레지스트리에서 삭제될 이미지",
    summary:
      "quay.expires-after label이 있으면 기한이 지난 뒤 quay.io가 태그를 삭제합니다. 이 태그를 따르는 시스템은 더 이상 업데이트를 받지 못합니다.",
    messages: {
      expires:
        "quay.io에서 이 이미지가 다음 기한 뒤에 삭제됩니다: {time}. 시스템은 계속 이미지를 찾지만 더 이상 업데이트를 받지 못합니다. label을 삭제하거나, 브랜치 빌드에만 `podman build --label`로 지정하십시오.",
    },
    fixes: { remove: "label 삭제" },
  },
  "label-version-inherited": {
    title: "이미지에 표시되는 베이스 이미지의 버전",
    summary:
      "FROM은 버전을 포함한 베이스 이미지의 label을 전달합니다. 그래서 이미지를 다시 빌드해도 `bootc status`에는 항상 베이스 이미지의 버전이 표시됩니다.",
    messages: {
      inherited:
        "이미지의 설명은 따로 있지만 버전은 베이스 이미지의 것입니다. `bootc status`와 부팅 메뉴에 빌드마다 같은 버전이 표시됩니다. `LABEL org.opencontainers.image.version=…`을 추가하십시오. 빌드할 때 채우는 ARG를 값으로 쓸 수 있습니다.",
    },
  },
  "label-wrong-stage": {
    title: "전달되지 않는 단계에 지정한 bootc label",
    summary:
      "COPY --from은 파일만 가져오고 label은 가져오지 않습니다. 복사 원본으로만 쓰이는 단계의 label은 이미지에 남지 않으며, label이 없는 이미지는 bootc가 설치와 업그레이드를 거부합니다.",
    messages: {
      lost: "배포하는 이미지에 전달되지 않는 label입니다: `{label}`. 이미지는 이 단계에서 파일만 복사하며 COPY는 label을 가져오지 않습니다. label이 없으면 bootc가 설치와 업그레이드를 거부하므로 배포하는 단계에 지정하십시오.",
      needs: "label이 필요한 이미지입니다.",
    },
    fixes: { move: "label을 배포하는 단계로 이동" },
  },
  "onbuild-maintainer": {
    title: "ONBUILD 또는 MAINTAINER",
    summary:
      "podman의 기본값인 OCI 형식의 이미지에는 ONBUILD를 저장할 곳이 없어 버려집니다. MAINTAINER는 더 이상 권장되지 않으며 만든 사람은 label에 적습니다.",
    messages: {
      onbuild:
        "OCI 형식의 이미지에는 ONBUILD가 저장되지 않습니다. podman과 buildah가 경고하고 버리므로 이 이미지 위에서 빌드해도 실행되지 않습니다. 필요한 빌드에 단계를 직접 추가하십시오.",
      maintainer:
        "MAINTAINER는 더 이상 권장되지 않으며 이미지의 label에서 찾을 수 없습니다. `LABEL org.opencontainers.image.authors=…`를 사용하십시오. 이 label이 없으면 베이스 이미지를 만든 사람이 표시됩니다.",
    },
    fixes: { label: "label로 변경", remove: "ONBUILD 삭제" },
  },
  "user-ignored": {
    title: "부팅 가능한 이미지의 USER",
    summary:
      "시스템은 USER를 무시하며, 서비스의 실행 사용자는 각 unit이 정합니다. 빌드에는 적용되므로 root 권한이 필요한 단계와 `podman run IMAGE bootc install`이 실패합니다.",
    messages: {
      last: "부팅한 시스템은 USER를 무시하므로 서비스가 다음 사용자로 실행되지 않습니다: {user}. 컨테이너로 실행하면 적용되어 root 권한이 없는 `podman run … bootc install`은 실패합니다. 실행 사용자는 unit의 `User=`에 쓰고 이미지는 root로 두십시오.",
      needed:
        "여기부터 빌드가 다음 사용자로 실행됩니다: {user}. 아래의 `{command}` 명령에는 root 권한이 필요합니다. 부팅한 시스템은 USER를 무시합니다. 해당 단계 앞에 `USER root`를 쓰고, 서비스의 실행 사용자는 unit의 `User=`에 쓰십시오.",
    },
    fixes: { remove: "USER 삭제", root: "USER root로 되돌리기" },
  },
  "volume-ignored": {
    title: "부팅 가능한 이미지의 VOLUME",
    summary:
      "부팅한 시스템에는 볼륨이 없으며 디렉터리는 이미지와 파일 시스템에 따라 정해집니다. 일부 빌더는 이후 RUN 단계에서 볼륨에 쓴 내용을 버립니다.",
    messages: {
      ignored:
        "부팅한 시스템은 VOLUME을 무시합니다. 시스템에서 계속 유지되며 바뀌는 데이터는 /var에 두고, 별도의 디스크가 필요하면 systemd mount unit이나 파티션을 사용하십시오. 이 명령은 삭제하십시오.",
      lost: "이후 RUN 단계에서 다음 볼륨에 파일을 씁니다: {path}. Docker의 예전 빌더와 오래된 buildah는 이 내용을 아무 알림 없이 버리며, 부팅한 시스템에는 볼륨이 없습니다. 명령을 삭제하거나 그 전에 쓰십시오.",
    },
    fixes: { remove: "VOLUME 삭제" },
  },
  "workdir-left": {
    title: "WORKDIR로 남은 빌드용 디렉터리",
    summary:
      "WORKDIR는 지정한 디렉터리를 만들며 이 디렉터리는 이미지에 남습니다. 모든 시스템의 최상위에 읽기 전용 디렉터리로 배포됩니다.",
    messages: {
      left: "WORKDIR가 만드는 다음 디렉터리가 모든 시스템에 읽기 전용으로 배포됩니다: {path}. 부팅한 시스템은 작업 디렉터리 설정을 무시합니다. `RUN cd … && …`로 쓰거나, 다른 단계에서 빌드하거나, `RUN --mount=type=bind`로 소스를 그 단계에서만 사용하십시오.",
    },
  },
};
