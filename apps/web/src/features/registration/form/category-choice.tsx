import { Badge, type BadgeTone } from "@podium/ui/block/badge";
import { Card } from "@podium/ui/block/card";
import { Button } from "@podium/ui/form/button";
import { Fieldset, RadioField } from "@podium/ui/form/check-field";
import { SelectField } from "@podium/ui/form/field";
import { Wording } from "@podium/ui/text/wording";
import { getTranslations } from "next-intl/server";
import type { FormReply } from "../../../form/form-reply.ts";
import type { FieldOf } from "../../../form/forms.ts";
import { HiddenValues } from "../../../form/hidden-values.tsx";
import { PostForm } from "../../../form/post-form.tsx";
import { pageLocale } from "../../../i18n/page-locale.ts";
import type { Availability, Category } from "../availability.ts";
import { registerAddress } from "../register-address.ts";
import { termItems } from "../terms.tsx";
import { categoryDetails } from "./category-details.ts";
import { choiceNames, datesWith, entriesOf } from "./choice.ts";

export const prospectTones = {
  PLACE: "success",
  WAITING: "warning",
  APPLICATION: "info",
} as const satisfies Record<Category["prospect"], BadgeTone>;

type Props = {
  availability: Availability;
  chosen: Category | null;
  /** What was typed already goes on to the form. */
  reply: FormReply<"registration"> | null;
};

const TYPED_CATEGORY: FieldOf<"registration"> = "categoryId";

/** A plain GET form ahead of the fields: the category, where there are several, and how many persons. */
export async function CategoryChoice({ availability, chosen, reply }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.choice");
  const open = entriesOf(availability.categories).filter(({ judgement }) => judgement.ok);
  const names = choiceNames(locale);
  const most = Math.max(...open.map(({ maxPersons }) => maxPersons), 1);
  const categories = await Promise.all(
    open.map(async (category) => ({
      category,
      terms: await termItems(category.terms),
      details: [
        ...(category.choice
          ? [t("datesCount", { count: datesWith(availability.categories, category).length })]
          : await categoryDetails(category, availability.event.timezone)),
      ],
    })),
  );
  const action = registerAddress(availability.event.slug, locale);
  const fields = (
    <>
      <Fieldset id="registration-categories" legend={t("categories")}>
        {categories.map(({ category, terms, details }, position) => (
          <RadioField
            key={category.id}
            name={reply ? TYPED_CATEGORY : names.category}
            value={category.id}
            id={`category-${position + 1}`}
            defaultChecked={chosen ? chosen.id === category.id : position === 0}
            label={
              <>
                <Wording of={category.name} />{" "}
                <Badge tone={prospectTones[category.prospect]}>{t(category.prospect)}</Badge>
              </>
            }
            hint={[
              ...terms.map(({ key, term, details: words }) => (
                <span key={key} className="registration-category__detail">
                  {term}: {words}
                </span>
              )),
              ...details.map((detail) => (
                <span key={detail} className="registration-category__detail">
                  {detail}
                </span>
              )),
            ]}
          />
        ))}
      </Fieldset>
      {most > 1 && !reply && (
        <SelectField
          name={names.persons}
          label={t("persons")}
          hint={t(
            open.some(({ companions }) => companions !== "NONE") ? "personsHintCompanions" : "personsHint",
            {
              min: 1,
              max: most,
            },
          )}
          options={counts(1, most).map((count) => ({
            value: String(count),
            label: t("personsCount", { count }),
          }))}
        />
      )}
    </>
  );
  return (
    <Card title={t("title")} id="registration-choice">
      {reply ? (
        <PostForm name="registration" action={action}>
          <HiddenValues values={reply.values} except={[TYPED_CATEGORY, "step", "key"]} />
          {fields}
          <div>
            <Button name="step" value="edit">
              {t("submit")}
            </Button>
          </div>
        </PostForm>
      ) : (
        <form method="get" action={action} className="podium-stack">
          {fields}
          <div>
            <Button>{t("submit")}</Button>
          </div>
        </form>
      )}
    </Card>
  );
}

/** Where only the number of persons is open. What is typed below would be lost, so it stands there only before. */
export async function PersonsChoice({
  availability,
  category,
  persons,
}: {
  availability: Availability;
  category: Category;
  persons: number;
}) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.choice");
  const { minPersons: min, maxPersons: max } = category;
  const names = choiceNames(locale);
  return (
    <Card title={t("titlePersons")} id="registration-persons">
      <form
        method="get"
        action={registerAddress(availability.event.slug, locale)}
        className="registration-persons"
      >
        {entriesOf(availability.categories).length > 1 && (
          <input type="hidden" name={names.category} value={category.id} />
        )}
        <SelectField
          name={names.persons}
          label={t("persons")}
          hint={t(category.companions === "NONE" ? "personsHint" : "personsHintCompanions", { min, max })}
          defaultValue={String(persons)}
          options={counts(min, max).map((count) => ({
            value: String(count),
            label: t("personsCount", { count }),
          }))}
        />
        <div>
          <Button variant="secondary">{t("submitPersons")}</Button>
        </div>
      </form>
    </Card>
  );
}

function counts(min: number, max: number): number[] {
  return Array.from({ length: max - min + 1 }, (_, position) => min + position);
}
