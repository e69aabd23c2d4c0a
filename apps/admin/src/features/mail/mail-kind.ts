import { mailKinds } from "@podium/domain/mail/kinds";
import { messageKey } from "@podium/domain/message-key";
import { hasKey } from "@podium/ui/text/has-key.ts";
import { useMessages, useTranslations } from "next-intl";

/** Kinds of mails in words, and all of them for a list to choose from. */
export function useMailKinds() {
  const t = useTranslations("mail.kind");
  const known = useMessages().mail.kind;
  const word = (kind: string) => {
    const key = messageKey(kind);
    return hasKey(known, key) ? t(key) : kind;
  };
  return { word, all: mailKinds.map((kind) => ({ value: kind, label: word(kind) })) };
}
