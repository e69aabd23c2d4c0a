import type { Recipients } from "@podium/api/registration/staff/message";
import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";

/** The message as people will read it, and how many get it. */
export function MessagePreview({
  draft,
  recipients,
}: {
  draft: { subject: string; body: string };
  recipients: Recipients | undefined;
}) {
  const t = useTranslations("registrationMessage");
  return (
    <>
      {recipients && (
        <ul className="run-figures">
          <li>{t("recipients", { count: recipients.recipients })}</li>
          {recipients.withoutEmail > 0 && <li>{t("withoutEmail", { count: recipients.withoutEmail })}</li>}
          {recipients.unconfirmed > 0 && <li>{t("unconfirmed", { count: recipients.unconfirmed })}</li>}
        </ul>
      )}
      <Heading level={3} look="small">
        {t("previewTitle")}
      </Heading>
      <div className="mail-text">
        <strong>{draft.subject}</strong>
        {`\n\n${draft.body.trim()}`}
      </div>
    </>
  );
}
