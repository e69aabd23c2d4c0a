import type { MailMessage } from "@podium/api/mail/views";
import { DescriptionList } from "@podium/ui/block/description-list";
import { EmptyState } from "@podium/ui/block/empty-state";
import { formatDateTime } from "@podium/ui/text/date.ts";
import { Heading } from "@podium/ui/text/heading";
import { useLocale, useTimeZone, useTranslations } from "next-intl";

const ADDRESS = /(https?:\/\/[^\s<>]+)/u;

/** A mail as its recipient would read it: its plain text, with links that work. */
export function MailMessageView({ message }: { message: MailMessage | null }) {
  const t = useTranslations("mail.message");
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
      <div className="mail-text">
        {message.text.split(ADDRESS).map((part, position) =>
          position % 2 === 1 ? (
            // The same address may stand in a mail twice; parts never move.
            <a key={`${position}-${part}`} className="kern-link" href={part}>
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </div>
    </div>
  );
}
