import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { formatEuros } from "@podium/ui/text/amounts.ts";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";

/** For whom how much, and the sentence about it. */
export function Cost({ event: { fees, fee }, locale }: { event: EventPage; locale: Locale }) {
  const t = useTranslations("event.page");
  return (
    <>
      {fees.length > 0 && (
        <ul className="fees">
          {fees.map(({ whom, cents, note }) => (
            <li key={`${whom?.text} ${cents} ${note?.text}`}>
              {whom && (
                <>
                  <Wording of={whom} />:{" "}
                </>
              )}
              <strong>{cents === null ? t("free") : formatEuros(cents, locale)}</strong>
              {note && (
                <p className="fees__note">
                  <Wording of={note} />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {fee && <Wording of={fee} />}
    </>
  );
}
