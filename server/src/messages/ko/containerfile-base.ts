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
};
