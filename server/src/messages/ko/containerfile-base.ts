import type { containerfileBase as english } from "../en/containerfile-base.ts";
import type { Translated } from "../text.ts";

export const containerfileBase: Translated<typeof english> = {
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
  "entrypoint-set": {
    title: "부팅 가능한 이미지의 ENTRYPOINT",
    summary:
      "시스템은 ENTRYPOINT를 무시하지만 컨테이너는 그렇지 않습니다. `podman run IMAGE bootc install …`의 단어가 ENTRYPOINT 프로그램의 인자가 되어 설치가 이루어지지 않습니다.",
    messages: {
      set: '부팅한 시스템은 ENTRYPOINT를 무시합니다. 반면 `podman run … bootc install`에서는 `bootc install …`이 ENTRYPOINT 프로그램의 인자가 되어 설치가 실패합니다. ENTRYPOINT를 삭제하십시오. `CMD ["/sbin/init"]`로 쓰면 `podman run`에서도 실제 시스템처럼 부팅됩니다.',
    },
    fixes: { command: "CMD로 변경", remove: "ENTRYPOINT 삭제" },
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
};
