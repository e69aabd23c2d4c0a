import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { LeavingLink } from "@podium/ui/text/link";
import { getTranslations } from "next-intl/server";
import { refusalSentence } from "../../../form/refusal-sentence.ts";

/** Why registering here is not possible, in a sentence; nothing while it is. */
export async function RegistrationReason({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "event.card" });
  const { code, details, externalUrl, mode, state } = event.registration;
  if (!code) return null;
  if (state === "none") {
    return <p className="registration-card__reason">{t(event.onlineUrl ? "noneOnline" : "none")}</p>;
  }
  const sentence = await refusalSentence({ code, details }, { locale, timeZone: event.timezone });
  return (
    <>
      <p className="registration-card__reason">{sentence}</p>
      {mode === "EXTERNAL" && externalUrl && (
        <External url={externalUrl} locale={locale} ended={state !== "external"} />
      )}
    </>
  );
}

/** The address stays readable after the event: it belongs to its facts. */
async function External({ url, locale, ended }: { url: string; locale: Locale; ended: boolean }) {
  const t = await getTranslations({ locale });
  const link = (
    <LeavingLink href={url} note={t("frame.leaving")}>
      {url.replace(/^https?:\/\//u, "")}
    </LeavingLink>
  );
  return (
    <p className="registration-card__external">
      {ended && `${t("event.card.externalEnded")} `}
      {link}
    </p>
  );
}
