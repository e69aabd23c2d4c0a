import type { StaffRegistrationView } from "@podium/api/registration/staff/person-view";
import { readableCode } from "@podium/domain/registration/codes/ticket";
import { Card } from "@podium/ui/block/card";
import { DescriptionList } from "@podium/ui/block/description-list";
import { formatDateTime, formatDeadline } from "@podium/ui/text/date.ts";
import { datedName } from "@podium/ui/when/occurrence.ts";
import { useLocale, useTranslations } from "next-intl";
import { PanelLink } from "../../../screen/panel-link.tsx";

/** What is stored of a person, as a list to look things up in. */
export function PersonFacts({
  eventId,
  registration,
}: {
  eventId: string;
  registration: StaffRegistrationView;
}) {
  const t = useTranslations("registration");
  const options = { locale: useLocale(), timeZone: registration.timezone };
  const at = (instant: string) => formatDateTime(instant, options);
  return (
    <Card headingLevel={3} id="data" title={t("person.data")}>
      <DescriptionList
        items={[
          { term: t("person.firstName"), details: registration.firstName || "–" },
          { term: t("person.lastName"), details: registration.lastName || "–" },
          { term: t("person.email"), details: registration.email ?? t("noEmail") },
          ...(registration.companionOf
            ? [
                {
                  term: t("person.companionOf"),
                  details: (
                    <PanelLink
                      className="kern-link"
                      href={`/events/${eventId}/attendees/${registration.companionOf.id}`}
                    >
                      {registration.companionOf.name}
                    </PanelLink>
                  ),
                },
              ]
            : []),
          { term: t("person.organisation"), details: registration.organisation ?? t("person.none") },
          {
            term: t("person.state"),
            details: t("person.since", {
              state: t(`state.${registration.state}`),
              since: at(registration.stateSince),
            }),
          },
          ...(registration.position === null
            ? []
            : [{ term: t("person.position"), details: String(registration.position) }]),
          ...(registration.holdUntil
            ? [{ term: t("person.holdUntil"), details: formatDeadline(registration.holdUntil, options) }]
            : []),
          ...(registration.cancelledBy
            ? [{ term: t("person.cancelledBy"), details: t(`cancelledBy.${registration.cancelledBy}`) }]
            : []),
          ...(registration.reason ? [{ term: t("person.reason"), details: registration.reason }] : []),
          {
            term: t("person.category"),
            details: datedName({ name: registration.category, date: registration.date }, options),
          },
          ...(registration.shortCode
            ? [
                {
                  term: t("person.shortCode"),
                  details: <code>{readableCode(registration.shortCode)}</code>,
                },
              ]
            : []),
          { term: t("person.registered"), details: at(registration.createdAt) },
          { term: t("person.source"), details: t(`source.${registration.source}`) },
          {
            term: t("person.language"),
            details: t(`language.${registration.locale === "en" ? "en" : "de"}`),
          },
        ]}
      />
    </Card>
  );
}
