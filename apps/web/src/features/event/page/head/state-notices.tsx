import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { Alert } from "@podium/ui/block/alert";
import type { FormatOptions } from "@podium/ui/text/date.ts";
import { Wording } from "@podium/ui/text/wording";
import { formatOccurrence } from "@podium/ui/when/occurrence.ts";
import { useTranslations } from "next-intl";
import { Successor } from "../history.tsx";

/** That it does not take place, or not at its date; nothing where it takes place as it was announced. */
export function StateNotices({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = useTranslations("event.page");
  const { status, statusReason, successor, postponement, timezone } = event;
  if (status !== "CANCELLED")
    return postponement && <Postponed postponement={postponement} options={{ locale, timeZone: timezone }} />;
  return (
    <Alert tone="danger" title={t("cancelledTitle")}>
      {statusReason && (
        <p className="kern-body">
          <Wording of={statusReason} />
        </p>
      )}
      {successor && (
        <p className="kern-body">
          {t("successor")} <Successor successor={successor} locale={locale} />
        </p>
      )}
    </Alert>
  );
}

/** Not at its date; with another one, or without any yet. */
function Postponed({
  postponement: { isOpen, reason, from },
  options,
}: {
  postponement: NonNullable<EventPage["postponement"]>;
  options: FormatOptions;
}) {
  const t = useTranslations("event.page");
  return (
    <Alert tone="warning" title={t("postponedTitle")}>
      {reason && (
        <p className="kern-body">
          <Wording of={reason} />
        </p>
      )}
      <p className="kern-body">{t(isOpen ? "postponedOpen" : "postponedDated")}</p>
      {from.map((time) => (
        <p key={time.id} className="kern-body">
          {t("postponedFrom", { date: formatOccurrence(time, options) })}
        </p>
      ))}
    </Alert>
  );
}
