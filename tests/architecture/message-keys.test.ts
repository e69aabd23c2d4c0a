import { describe, expect, test } from "vitest";
import { compile } from "./compile.ts";

/** A screen of an app that says messages; the type of the keys is imported as the app's own settings include it. */
const screen = (...says: string[]) => `
import { messageKey } from "@podium/domain/message-key";
import type { RefusalCode } from "@podium/domain/refusal";
import { useTranslations } from "next-intl";
import type { Messages } from "~/src/i18n/message-keys.ts";
export type Namespace = keyof Messages;
export function useWords(closed: RefusalCode, open: string) {
  const t = useTranslations();
  const refusal = useTranslations("refusal");
  return [
    open,
    closed,
    ${says.join(",\n    ")},
  ];
}
`;

describe.each(["apps/web", "apps/admin"])("the keys of messages in %s", (room) => {
  test("compile when the catalogue has them, put together from a closed list, too", async () => {
    const says = ['t("fieldError.required")', "refusal(messageKey(closed))"];
    expect(await compile(room, screen(...says))).toEqual([]);
  });

  test("do not compile when they are made up, name a made-up catalogue or may be anything", async () => {
    const says = ['t("fieldError.madeUp")', 't("madeUp.required")', "refusal(messageKey(open))"];
    const errors = await compile(room, screen(...says));
    expect(errors).toHaveLength(says.length);
    for (const error of errors) expect(error).toMatch(/is not assignable to parameter of type .*MessageKeys/);
  });
});
