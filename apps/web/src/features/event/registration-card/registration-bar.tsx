import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { useTranslations } from "next-intl";
import { isOpen } from "./open-availability.ts";
import { RegistrationAction } from "./registration-action.tsx";

/** On phones, at the lower edge while the card is out of view. */
export function RegistrationBar({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = useTranslations("event");
  const { state, placesLeft, categories } = event.registration;
  if (!isOpen(state) || event.isPreview) return null;
  // One number for several categories would be wrong for each of them.
  const told = state !== "waitlist" && categories.length === 1 && placesLeft !== null;
  return (
    <div className="registration-bar podium-screen-only">
      <p className="registration-bar__state">
        {told ? t("card.placesLeft", { left: placesLeft }) : t(`availability.${state}`)}
      </p>
      <RegistrationAction event={event} locale={locale} />
    </div>
  );
}
