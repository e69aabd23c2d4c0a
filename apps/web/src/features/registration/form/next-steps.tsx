import { Card } from "@podium/ui/block/card";
import { DescriptionList } from "@podium/ui/block/description-list";
import { formatDeadline } from "@podium/ui/text/date.ts";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../../i18n/page-locale.ts";
import type { Availability, Category } from "../availability.ts";
import { formatDuration } from "../duration.ts";
import { termItems } from "../terms.tsx";
import { WaitingRules } from "../waiting-rules.tsx";

const confirming = { PLACE: "nextConfirm", WAITING: "nextWaiting", APPLICATION: "nextApplying" } as const;

/** Before the first field: places left, the deadline, what happens after sending and for how long a place is kept. */
export async function NextSteps({
  availability,
  category,
}: {
  availability: Availability;
  category: Category;
}) {
  const locale = await pageLocale();
  const t = await getTranslations("registration");
  const { event, holdMinutes, approval } = availability;
  const { prospect, placesLeft, closesAt } = category;
  const seated = prospect === "PLACE";
  const terms = await termItems(category.terms);
  return (
    <>
      {terms.length > 0 && (
        <Card title={t("terms.title")} id="registration-terms">
          <DescriptionList layout="column" items={terms} />
        </Card>
      )}
      <Card title={t("form.nextTitle")} id="registration-next">
        {seated && !category.choice && placesLeft !== null && (
          <p className="kern-body registration-next__places">{t("form.placesLeft", { left: placesLeft })}</p>
        )}
        {closesAt && !category.choice && (
          <p className="kern-body">
            {t("form.deadline", { date: formatDeadline(closesAt, { locale, timeZone: event.timezone }) })}
          </p>
        )}
        <ol className="kern-body">
          <li>{t("form.nextCheck")}</li>
          <li>{t("form.nextMail")}</li>
          <li>{t(`form.${confirming[prospect]}`)}</li>
          {seated && <li>{t("form.nextHold", { duration: formatDuration(holdMinutes, locale) })}</li>}
        </ol>
      </Card>
      {prospect === "WAITING" && (
        <WaitingRules availability={availability} groups={category.maxPersons > 1} />
      )}
      {approval && (
        <Card title={t("approval.title")} id="registration-approval">
          <p className="kern-body">{t(prospect === "APPLICATION" ? "approval.applied" : "approval.kept")}</p>
          <p className="kern-body">{t("approval.mail")}</p>
        </Card>
      )}
    </>
  );
}
