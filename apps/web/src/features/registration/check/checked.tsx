import { isEmptyText } from "@podium/domain/person/text";
import type { PersonInput } from "@podium/domain/registration/schema";
import { Card } from "@podium/ui/block/card";
import { DescriptionList } from "@podium/ui/block/description-list";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { Wording } from "@podium/ui/text/wording";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { FormReply } from "../../../form/form-reply.ts";
import type { Availability, Category } from "../availability.ts";
import { datesChosen, entriesOf } from "../form/choice.ts";
import { DateWords } from "../form/date-choice.tsx";
import { termItems } from "../terms.tsx";

export type CheckedForm = {
  availability: Availability;
  category: Category;
  persons: number;
  reply: FormReply<"registration">;
};

/** The form that sends everything: buttons beside what was typed belong to it, too. */
export const CHECK_FORM = "check";

/** So many companions without a name. */
export function countedIn({ companions }: FormReply<"registration">["values"]): number {
  return Number(companions) || 0;
}

/** What was typed, a row for each answer, with the way back to its field. */
export async function Checked({ availability, category, persons, reply: { values } }: CheckedForm) {
  const t = await getTranslations("registration");
  const row = (term: string, field: string, details: ReactNode, whose = "") => ({
    term,
    details: (
      <span className="check-row">
        <span>{details}</span>
        <button
          type="submit"
          className="check-row__change"
          form={CHECK_FORM}
          name="step"
          value={`edit ${field}`}
        >
          {t("check.change")}
          <VisuallyHidden> ({whose ? `${term}, ${whose}` : term})</VisuallyHidden>
        </button>
      </span>
    ),
  });
  const whose = (index: number) =>
    index === 0 ? t("form.personYou") : t("form.personTitle", { number: index + 1 });
  const chosen = availability.categories.filter(({ id }) => datesChosen(values).includes(id));
  const asked: readonly (keyof PersonInput)[] = ["firstName", "lastName", "email"];
  const counted = countedIn(values);
  const together = [
    ...(counted > 0 ? [row(t("form.companions"), "companions", String(counted))] : []),
    ...(values.organisation?.trim()
      ? [row(t("form.organisation"), "organisation", values.organisation)]
      : []),
    ...(chosen.length > 0
      ? [row(t("check.dates"), "dates", <ChosenDates {...{ availability, chosen }} />)]
      : []),
    ...(entriesOf(availability.categories).length > 1
      ? [row(t("check.category"), "categoryId", <Wording of={category.name} />)]
      : []),
    ...(await termItems(category.terms)),
    ...(persons > 1 && availability.waitlist !== "OFF" && category.prospect !== "APPLICATION"
      ? [row(t("check.split"), "maySplit", t(values.maySplit === "on" ? "check.yes" : "check.no"))]
      : []),
  ];
  return (
    <>
      {Array.from({ length: persons }, (_, index) => (
        <Card
          key={`person-${index + 1}`}
          id={`checked-${index + 1}`}
          title={persons === 1 ? t("check.dataTitle") : whose(index)}
        >
          <DescriptionList
            className="fact-table"
            items={[
              ...asked
                .filter((part) => !isEmptyText(values[`persons.${index}.${part}`] ?? ""))
                .map((part) => {
                  const field = `persons.${index}.${part}` as const;
                  return row(t(`form.${part}`), field, values[field], persons > 1 ? whose(index) : "");
                }),
              ...(index > 0 && isEmptyText(values[`persons.${index}.email`] ?? "")
                ? [row(t("form.email"), `persons.${index}.email`, t("check.withoutAddress"), whose(index))]
                : []),
              ...(persons === 1 ? together : []),
            ]}
          />
        </Card>
      ))}
      {persons > 1 && together.length > 0 && (
        <Card title={t("form.togetherTitle")} id="checked-together">
          <DescriptionList className="fact-table" items={together} />
        </Card>
      )}
    </>
  );
}

function ChosenDates({ availability, chosen }: { availability: Availability; chosen: readonly Category[] }) {
  return (
    <ul className="own-dates">
      {chosen.map((date) => (
        <li key={date.id}>
          <DateWords availability={availability} category={date} />
        </li>
      ))}
    </ul>
  );
}
