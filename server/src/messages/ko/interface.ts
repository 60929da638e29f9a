import type { ui as english } from "../en/interface.ts";
import type { Translated } from "../text.ts";

export const ui: Translated<typeof english> = {
  "action.disable-line": "이 줄에서 {rule} 무시",
  "action.disable-file": "이 파일에서 {rule} 무시",
  "action.show-rule": "{rule} 설명 페이지 보기",
  "action.fix-all": "안전한 bootc 수정 모두 적용",
  "status.base": "FROM이 부팅 가능한 베이스 이미지를 가리킵니다: {image}",
  "status.lint": "빌드 단계에서 `bootc container lint`를 실행합니다",
  "status.label": "LABEL이 부팅 가능한 이미지임을 나타냅니다",
  "status.rootfs": "`{command}` 명령으로 부팅 가능한 이미지의 루트 파일 시스템을 만듭니다",
  "status.configures": "/usr/lib 아래에 bootc 설정을 기록합니다",
  "status.ostree-commit": "`ostree container commit`을 실행합니다",
  "status.rpm-ostree": "`rpm-ostree`로 패키지를 설치합니다",
  "status.builds-system": "시스템 전체를 빌드합니다",
  "status.forced-on": "`bootc-lint bootc=true` 주석이 있습니다",
  "status.forced-off": "`bootc-lint bootc=false` 주석이 있습니다",
  "status.template": "템플릿 파일입니다. 렌더링하기 전에는 Containerfile이 아닙니다",
  "status.not-bootc": "부팅 가능한 이미지를 빌드한다는 표시가 파일에 없습니다",
};
