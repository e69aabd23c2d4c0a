import type { Recipients } from "@podium/api/registration/staff/message";
import { parseMarkup } from "@podium/domain/markup/blocks";
import { Heading } from "@podium/ui/text/heading";
import { Prose } from "@podium/ui/text/prose";
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
  const leaves = useTranslations("preview")("leaves");
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
      <div className="mail-text podium-stack">
        <strong className="podium-typed">{draft.subject}</strong>
        <Prose blocks={parseMarkup(draft.body.trim())} top={4} leavingNote={leaves} />
      </div>
    </>
  );
}
