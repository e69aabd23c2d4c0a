import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { refusalSentence } from "../../../form/refusal-sentence.ts";
import { CancelledReason } from "./categories/cancelled-reason.tsx";
import { Channel } from "./channel.tsx";
import { isOpenElsewhere } from "./open-availability.ts";

/** Why registering here is not possible, and how one takes part instead; nothing while it is. */
export async function RegistrationReason({ event, locale }: { event: EventPage; locale: Locale }) {
  const { code, details, state, categories } = event.registration;
  const [only, ...others] = categories;
  if (!code || state === "notOffered") return null;
  if (only && (isOpenElsewhere(state) || state === "none")) {
    // Several say it one by one.
    return others.length > 0 ? null : <Channel category={only} event={event} locale={locale} />;
  }
  return (
    <>
      <p className="registration-card__reason">
        {await refusalSentence({ code, details }, { locale, timeZone: event.timezone })}
      </p>
      {only && others.length === 0 && <CancelledReason category={only} />}
      {only?.channel === "EXTERNAL" && others.length === 0 && state === "ended" && (
        <Channel category={only} event={event} locale={locale} isOver />
      )}
    </>
  );
}
