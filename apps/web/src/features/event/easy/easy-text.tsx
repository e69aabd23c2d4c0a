import type { EventPage } from "@podium/api/event/public/views";
import { easyLanguage } from "@podium/domain/locale";
import { parseMarkup } from "@podium/domain/markup/blocks";
import { TextLink } from "@podium/ui/text/link";
import { Prose } from "@podium/ui/text/prose";
import { useTranslations } from "next-intl";

/** The text that somebody wrote in easy language. Without one the short text of everyday language, with a sentence. */
export function EasyText({ event, standard }: { event: EventPage; standard: string }) {
  const t = useTranslations("event.easy");
  const leaving = useTranslations("frame")("leaving");
  const { summary, body } = event.easy ?? { summary: "", body: "" };
  if (!summary && !body && event.summary)
    return (
      <>
        <p>{t("missing")}</p>
        <p lang={event.language}>{event.summary}</p>
      </>
    );
  return (
    <>
      {summary && (
        <p className="easy__summary" lang={easyLanguage}>
          {summary}
        </p>
      )}
      {body && <Prose blocks={parseMarkup(body)} lang={easyLanguage} leavingNote={leaving} />}
      {!body && (
        <p>
          {t("more")} <TextLink href={standard}>{t("toStandard")}</TextLink>
        </p>
      )}
    </>
  );
}
