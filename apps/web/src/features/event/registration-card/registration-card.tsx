import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { registersHere } from "@podium/domain/registration/channel";
import type { WaitlistPolicy } from "@podium/domain/registration/policy";
import { Card } from "@podium/ui/block/card";
import { LinkButton } from "@podium/ui/form/button";
import { formatDeadline } from "@podium/ui/text/date.ts";
import { Icon } from "@podium/ui/text/icon";
import { TextLink } from "@podium/ui/text/link";
import { useTranslations } from "next-intl";
import { getPathname } from "../../../i18n/navigation.ts";
import { CategoryTerms } from "./category-terms.tsx";
import { Contacts } from "./contacts.tsx";
import { isOpen, isOpenElsewhere } from "./open-availability.ts";
import { RegistrationAction } from "./registration-action.tsx";
import { RegistrationCategories } from "./registration-categories.tsx";
import { RegistrationReason } from "./registration-reason.tsx";

/** How the event deals with its places. */
export type RegistrationPolicy = { waitlist: WaitlistPolicy; approval: boolean };

/**
 * Beside the text: can I register, until when, how many places, and if not, why not. Where no way to take part is offered,
 * the calendar and whom to ask; nothing if there is neither.
 */
export function RegistrationCard({
  event,
  locale,
  policy,
}: {
  event: EventPage;
  locale: Locale;
  policy: RegistrationPolicy;
}) {
  const t = useTranslations("event.card");
  const registration = event.registration;
  const options = { locale, timeZone: event.timezone };
  const possible = isOpen(registration.state);
  const [only, ...others] = registration.categories;
  const several = others.length > 0;
  const deadline = commonDeadline(registration);
  const isOffered = registration.state !== "notOffered";
  const hasCalendar =
    event.status === "PUBLISHED" && !event.isPreview && registration.state !== "ended" && hasDate(event);
  if (!isOffered && !hasCalendar && event.contacts.length === 0) return null;
  return (
    <aside className="event-columns__aside" aria-labelledby="registration-title">
      <Card id="registration" title={t(isOffered ? "title" : "glance")} className="registration-card">
        {possible && !several && registration.state !== "waitlist" && (
          <Places placesLeft={registration.placesLeft} size={registration.size} />
        )}
        {several && (
          <RegistrationCategories event={event} locale={locale} withDeadlines={deadline === null} />
        )}
        {!several && only && <CategoryTerms terms={only.terms} />}
        <RegistrationReason event={event} locale={locale} />
        {possible && <Policy waits={registration.state === "waitlist"} policy={policy} />}
        {deadline && (
          <p className="registration-card__deadline">
            {t("deadline")}: <time dateTime={deadline}>{formatDeadline(deadline, options)}</time>
          </p>
        )}
        <RegistrationAction event={event} locale={locale} />
        {possible && <p className="registration-card__note">{t("noAccount")}</p>}
        {registersHere(registration.categories) && registration.state !== "ended" && (
          <p className="registration-card__note">
            <TextLink href={getPathname({ href: "/registration", locale })}>{t("selfService")}</TextLink>
          </p>
        )}
        <div className="registration-card__more">
          {hasCalendar && (
            <LinkButton
              variant="tertiary"
              icon="calendar-today"
              className="registration-card__calendar"
              href={calendarAddress(event.slug, locale)}
            >
              {t("calendar")}
            </LinkButton>
          )}
          <Contacts contacts={event.contacts} />
        </div>
      </Card>
    </aside>
  );
}

/** A calendar has nothing to write down otherwise. */
const hasDate = ({ occurrences }: EventPage) => occurrences.some(({ startsAt }) => startsAt !== null);

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

function Places({ placesLeft, size }: { placesLeft: number | null; size: number | null }) {
  const t = useTranslations("event.card");
  if (placesLeft === null) return null;
  return (
    <p className="registration-card__places">
      <strong>{t("placesLeft", { left: placesLeft })}</strong>
      {size !== null && <span> {t("placesOf", { size })}</span>}
    </p>
  );
}

function calendarAddress(slug: string, locale: Locale): string {
  const page = getPathname({ href: { pathname: "/events/[slug]", params: { slug } }, locale });
  return `${page}/${locale === "de" ? "kalender" : "calendar"}.ics`;
}

/** On phones, at the lower edge while the page is read. */
export function RegistrationBar({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = useTranslations("event");
  const { state, placesLeft, categories } = event.registration;
  if (!isOpen(state) || event.isPreview) return null;
  // One number for several categories would be wrong for each of them.
  const told = state !== "waitlist" && categories.length === 1 && placesLeft !== null;
  return (
    <div className="registration-bar podium-screen-only">
      <p className="registration-bar__state">
        <Icon name="checklist" size="small" />
        {told ? t("card.placesLeft", { left: placesLeft }) : t(`availability.${state}`)}
      </p>
      <RegistrationAction event={event} locale={locale} />
    </div>
  );
}
