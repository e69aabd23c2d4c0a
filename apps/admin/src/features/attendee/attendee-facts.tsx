import type { AttendeeView } from "@podium/api/attendee/person-view";
import { Card } from "@podium/ui/card";
import { formatDateTime } from "@podium/ui/date.ts";
import { DescriptionList } from "@podium/ui/description-list";
import { useLocale, useTranslations } from "next-intl";

/** What is stored of a person, as a list to look things up in. */
export function AttendeeFacts({ attendee }: { attendee: AttendeeView }) {
  const t = useTranslations("attendee");
  const place = { locale: useLocale(), timeZone: attendee.timezone };
  const at = (instant: string) => formatDateTime(instant, place);
  return (
    <Card headingLevel={3} id="data" title={t("person.data")}>
      <DescriptionList
        items={[
          { term: t("person.firstName"), details: attendee.firstName },
          { term: t("person.lastName"), details: attendee.lastName },
          { term: t("person.email"), details: attendee.email ?? t("noEmail") },
          { term: t("person.organisation"), details: attendee.organisation ?? t("person.none") },
          {
            term: t("person.state"),
            details: t("person.since", {
              state: t(`state.${attendee.state}`),
              since: at(attendee.stateSince),
            }),
          },
          ...(attendee.position === null
            ? []
            : [{ term: t("person.position"), details: String(attendee.position) }]),
          ...(attendee.holdUntil ? [{ term: t("person.holdUntil"), details: at(attendee.holdUntil) }] : []),
          ...(attendee.cancelledBy
            ? [{ term: t("person.cancelledBy"), details: t(`cancelledBy.${attendee.cancelledBy}`) }]
            : []),
          ...(attendee.reason ? [{ term: t("person.reason"), details: attendee.reason }] : []),
          { term: t("person.category"), details: attendee.category },
          { term: t("person.registered"), details: at(attendee.createdAt) },
          { term: t("person.source"), details: t(`source.${attendee.source}`) },
          { term: t("person.language"), details: t(`language.${attendee.locale === "en" ? "en" : "de"}`) },
        ]}
      />
    </Card>
  );
}
