import type { ui as english } from "../en/interface.ts";
import type { Translated } from "../text.ts";

export const ui: Translated<typeof english> = {
  "action.disable-line": "이 줄에서 {rule} 무시",
  "action.disable-file": "이 파일에서 {rule} 무시",
  "action.show-rule": "{rule} 설명 페이지 보기",
  "action.fix-all": "안전한 bootc 수정 모두 적용",
};
