import { type MailKind, mailKinds } from "@podium/domain/mail/kinds";
import { messageKey } from "@podium/domain/message-key";
import { useTranslations } from "next-intl";

/** Kinds of mails in words, and all of them for a list to choose from. A kind without words does not compile. */
export function useMailKinds() {
  const t = useTranslations("mail.kind");
  const label = (kind: MailKind) => t(messageKey(kind));
  return {
    /** A row may be of a kind that Podium had once: it is shown as it is. */
    word: (name: string) => {
      const kind = mailKinds.find((known) => known === name);
      return kind ? label(kind) : name;
    },
    all: mailKinds.map((kind) => ({ value: kind, label: label(kind) })),
  };
}
