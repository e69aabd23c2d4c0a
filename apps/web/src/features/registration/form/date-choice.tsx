import { Badge } from "@podium/ui/block/badge";
import { Card } from "@podium/ui/block/card";
import { CheckboxField, Fieldset } from "@podium/ui/form/check-field";
import { Wording } from "@podium/ui/text/wording";
import { formatOccurrence } from "@podium/ui/when/occurrence.ts";
import { getTranslations } from "next-intl/server";
import type { FormErrors } from "../../../form/form-errors.ts";
import type { FormReply } from "../../../form/form-reply.ts";
import type { FieldOf } from "../../../form/forms.ts";
import { refusalSentence } from "../../../form/refusal-sentence.ts";
import { pageLocale } from "../../../i18n/page-locale.ts";
import type { Availability, Category } from "../availability.ts";
import { prospectTones } from "./category-choice.tsx";
import { categoryDetails } from "./category-details.ts";
import { datesChosen, datesWith } from "./choice.ts";

type Props = {
  availability: Availability;
  category: Category;
  errors: FormErrors<FieldOf<"registration">>;
  reply: FormReply<"registration"> | null;
};

/** To which dates one comes: those that can be taken now, each with its places; below, the others with the reason. */
export async function DateChoice({ availability, category, errors, reply }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.choice");
  const zone = { locale, timeZone: availability.event.timezone };
  const dates = datesWith(availability.categories, category);
  const open = dates.filter(({ judgement }) => judgement.ok);
  const chosen = reply ? datesChosen(reply.values) : [];
  const max = category.choice?.max ?? null;
  const details = await Promise.all(open.map((date) => categoryDetails(date, zone.timeZone)));
  const closed = await Promise.all(
    dates.flatMap(({ judgement, ...date }) =>
      judgement.ok
        ? []
        : [
            refusalSentence({ code: judgement.code, details: judgement.details ?? {} }, zone).then(
              (reason) => ({
                ...date,
                reason,
              }),
            ),
          ],
    ),
  );
  return (
    <Card title={t("datesTitle")} id="registration-dates">
      <input type="hidden" name="dates" value="" />
      <Fieldset
        id={fieldsId}
        legend={t("dates")}
        hint={max !== null && max < open.length ? t("datesMax", { max }) : undefined}
        error={errors.of("dates")}
      >
        {open.map((date, position) => (
          <CheckboxField
            key={date.id}
            name={`dates.${position}`}
            id={`date-${position + 1}`}
            value={date.id}
            defaultChecked={chosen.includes(date.id) || (open.length === 1 && !reply)}
            label={
              <>
                <DateWords availability={availability} category={date} />{" "}
                <Badge tone={prospectTones[date.prospect]}>{t(date.prospect)}</Badge>
              </>
            }
            hint={details[position]?.join(" · ")}
          />
        ))}
      </Fieldset>
      {closed.length > 0 && (
        <>
          <p className="kern-body">{t("datesUnavailable")}</p>
          <ul className="registration-categories">
            {closed.map(({ id, reason, ...date }) => (
              <li key={id}>
                <strong>
                  <DateWords availability={availability} category={date} />
                </strong>
                <p className="kern-body">{reason}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

const fieldsId: FieldOf<"registration"> = "dates";

/** When the date of a choice is, with its own words. */
export async function DateWords({
  availability: { event },
  category: { dateIds },
}: {
  availability: Availability;
  category: Pick<Category, "dateIds">;
}) {
  const locale = await pageLocale();
  const date = event.occurrences.find(({ id }) => dateIds.includes(id));
  if (!date) return null;
  return (
    <>
      {formatOccurrence(date, { locale, timeZone: event.timezone })}
      {date.label && (
        <>
          {" · "}
          <Wording of={date.label} />
        </>
      )}
    </>
  );
}
