import { mailKinds } from "@podium/domain/mail/kinds";
import { useTranslations } from "next-intl";

/** Kinds of mails in words, and all of them for a list to choose from. */
export function useMailKinds() {
  const t = useTranslations("mail.kind");
  const word = (kind: string) => {
    const key = kind.replace(".", "_");
    return t.has(key) ? t(key) : kind;
  };
  return { word, all: mailKinds.map((kind) => ({ value: kind, label: word(kind) })) };
}
