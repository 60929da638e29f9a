import type { configTables as english } from "../en/config-tables.ts";
import type { Translated } from "../text.ts";

export const configTables: Translated<typeof english> = {
  "config-inline-tables": {
    title: "인라인 배열로 쓴 파티션",
    summary:
      "파티션, 논리 볼륨, 하위 볼륨을 인라인 테이블의 배열로 쓰면 빌더는 그 안의 모든 키를 알 수 없는 키라며 거부합니다.",
    messages: {
      refused:
        "빌더는 이 배열 안을 들여다보지 않으며, 그 안의 모든 키를 알 수 없는 키라며 멈춥니다. 각 테이블을 [[{table}]]로 씁니다.",
    },
    fixes: { sections: "[[{table}]]로 쓰기" },
  },
};
