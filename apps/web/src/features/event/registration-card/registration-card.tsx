import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { registersHere } from "@podium/domain/registration/channel";
import type { WaitlistPolicy } from "@podium/domain/registration/policy";
import { Card } from "@podium/ui/block/card";
import { formatDeadline } from "@podium/ui/text/date.ts";
import { TextLink } from "@podium/ui/text/link";
import { useTranslations } from "next-intl";
import { getPathname } from "../../../i18n/navigation.ts";
import { AvailabilityBadge } from "../availability-badge.tsx";
import { CategoryTerms } from "./categories/category-terms.tsx";
import { isOpen, isOpenElsewhere } from "./open-availability.ts";
import { PlacesBar } from "./places-bar.tsx";
import { RegistrationChoice } from "./registration-choice.tsx";
import { RegistrationReason } from "./registration-reason.tsx";

/** How the event deals with its places. */
export type RegistrationPolicy = { waitlist: WaitlistPolicy; approval: boolean };

type Props = { event: EventPage; locale: Locale; policy: RegistrationPolicy };

/** Can I register, until when, how many places are there, for what, and if not, why not; and the one button for it. */
export function RegistrationCard({ event, locale, policy }: Props) {
  const t = useTranslations("event.card");
  const { registration } = event;
  const { state, categories, placesLeft, size } = registration;
  const possible = isOpen(state);
  const [only, ...others] = categories;
  const deadline = commonDeadline(registration);
  const look =
    others.length > 0 ? "registration-card--open registration-card--several" : "registration-card--open";
  const hasOwnPages = registersHere(categories) && state !== "ended";
  // One number for several categories would be wrong for each of them.
  const left = possible && state !== "waitlist" && others.length === 0 ? placesLeft : null;
  return (
    <Card
      id="registration"
      title={
        left === null ? (
          t("title")
        ) : (
          <>
            {t("placesLeft", { left })}{" "}
            {size !== null && <span className="registration-card__size">{t("placesOf", { size })}</span>}
          </>
        )
      }
      className={`registration-card ${possible && state !== "waitlist" ? look : ""}`}
    >
      {left !== null && size !== null && <PlacesBar left={left} size={size} />}
      <p className="registration-card__state">
        <AvailabilityBadge state={state} small />
        {deadline && (
          <span>
            {`${t("deadline")}: `}
            <time dateTime={deadline}>{formatDeadline(deadline, { locale, timeZone: event.timezone })}</time>
          </span>
        )}
      </p>
      {others.length === 0 && only && <CategoryTerms terms={only.terms} />}
      <RegistrationReason event={event} locale={locale} />
      {possible && <Policy waits={state === "waitlist"} policy={policy} />}
      <RegistrationChoice event={event} locale={locale} withDeadlines={deadline === null} />
      {(possible || hasOwnPages) && (
        <p className="registration-card__note">
          {possible && t("noAccount")}{" "}
          {hasOwnPages && (
            <TextLink href={getPathname({ href: "/registration", locale })}>{t("selfService")}</TextLink>
          )}
        </p>
      )}
    </Card>
  );
}

/** The deadline of all for which one can register now. Null: there is none, or they have several. */
function commonDeadline({ categories }: EventPage["registration"]): string | null {
  const open = categories.filter(({ state }) => isOpen(state) || isOpenElsewhere(state));
  const [first = null, ...others] = new Set(open.map(({ closesAt }) => closesAt));
  return others.length > 0 ? null : first;
}

/** What becomes of a registration that is more than a place at once. */
function Policy({ waits, policy }: { waits: boolean; policy: RegistrationPolicy }) {
  const t = useTranslations("event.card");
  return (
    <>
      {waits && (
        <p>
          {t("waitlist")}
          {policy.waitlist !== "OFF" && ` ${t(policy.waitlist === "DIRECT" ? "waitDirect" : "waitOffer")}`}
        </p>
      )}
      {policy.approval && <p>{t("approval")}</p>}
    </>
  );
}
