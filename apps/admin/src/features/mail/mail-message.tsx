import type { MailMessage } from "@podium/api/mail/views";
import { parseInlines } from "@podium/domain/markup/inlines";
import { DescriptionList } from "@podium/ui/block/description-list";
import { EmptyState } from "@podium/ui/block/empty-state";
import { formatDateTime } from "@podium/ui/text/date.ts";
import { Heading } from "@podium/ui/text/heading";
import { ProseInlines } from "@podium/ui/text/prose";
import { useLocale, useTimeZone, useTranslations } from "next-intl";

/** A mail as its recipient would read it: its plain text, with links that work. */
export function MailMessageView({ message }: { message: MailMessage | null }) {
  const t = useTranslations("mail.message");
  const leaves = useTranslations("preview")("leaves");
  const options = { locale: useLocale(), timeZone: useTimeZone() ?? "Europe/Berlin" };
  if (!message) {
    return (
      <EmptyState title={t("missingTitle")}>
        <p className="kern-body">{t("missing")}</p>
      </EmptyState>
    );
  }
  return (
    <div className="podium-stack">
      <DescriptionList
        items={[
          { term: t("from"), details: message.from },
          { term: t("to"), details: message.to },
          { term: t("at"), details: formatDateTime(message.at, options) },
          {
            term: t("attachments"),
            details:
              message.attachments.map(({ name, bytes }) => `${name} (${t("bytes", { bytes })})`).join(", ") ||
              t("none"),
          },
        ]}
      />
      <Heading level={2} look="small">
        {t("text")}
      </Heading>
      <div className="mail-text podium-typed">
        <ProseInlines inlines={parseInlines(message.text, { marks: false })} leavingNote={leaves} />
      </div>
    </div>
  );
}
