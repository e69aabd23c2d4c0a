import { formatDateTime } from "@podium/ui/date.ts";
import { getTranslations } from "next-intl/server";
import type { FormReply } from "../../form-replies.ts";
import { pageLocale } from "../../i18n/page-locale.ts";
import { EventHead } from "./event-head.tsx";
import { NotPossible } from "./not-possible.tsx";
import { type Availability, RegistrationForm } from "./registration-form.tsx";

/** Availability first, then the form or the reason why there is none. */
export async function RegistrationPage({
  availability,
  reply,
}: {
  availability: Availability;
  reply: FormReply | null;
}) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.form");
  const { event, judgement, placesLeft, closesAt } = availability;
  return (
    <div className="podium-page">
      <div className="podium-measure podium-stack podium-stack--large">
        <EventHead event={event}>{t("heading")}</EventHead>
        {judgement.ok ? (
          <>
            <div className="podium-stack podium-stack--small">
              {placesLeft !== null && <p className="kern-body">{t("placesLeft", { left: placesLeft })}</p>}
              <p className="kern-body">
                {t("deadline", { date: formatDateTime(closesAt, { locale, timeZone: event.timezone }) })}
              </p>
            </div>
            <RegistrationForm availability={availability} reply={reply} />
          </>
        ) : (
          <NotPossible availability={availability} afterSending={reply !== null} />
        )}
      </div>
    </div>
  );
}
