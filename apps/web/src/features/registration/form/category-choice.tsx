import { Badge, type BadgeTone } from "@podium/ui/block/badge";
import { Button } from "@podium/ui/form/button";
import { Fieldset, RadioField } from "@podium/ui/form/check-field";
import { Wording } from "@podium/ui/text/wording";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { FormErrors } from "../../../form/form-errors.ts";
import type { FieldOf } from "../../../form/forms.ts";
import type { Availability, Category } from "../availability.ts";
import { termItems } from "../terms.tsx";
import { categoryDetails } from "./category-details.ts";
import { datesWith, entriesOf } from "./choice.ts";

export const prospectTones = {
  PLACE: "success",
  WAITING: "warning",
  APPLICATION: "info",
} as const satisfies Record<Category["prospect"], BadgeTone>;

/** Made: by the visitor. Open: the first that is possible stands there. Refused: what was chosen is not possible now. */
export type ChoiceState = "made" | "open" | "refused";

type Props = {
  availability: Availability;
  category: Category;
  choice: ChoiceState;
  errors: FormErrors<FieldOf<"registration">>;
};

const name: FieldOf<"registration"> = "categoryId";

/**
 * How one takes part, where there are several ways: what was chosen, and behind a word all that are open. Its button shows
 * the form for another one; what was typed stays. Without it the next step does.
 */
export async function CategoryChoice({ availability, category, choice, errors }: Props) {
  const { categories } = availability;
  if (categories.length < 2) return null;
  const t = await getTranslations("registration.choice");
  const isMade = choice === "made";
  const open = entriesOf(categories).filter(({ judgement }) => judgement.ok);
  const line = t.rich("chosen", { name: () => <Wording of={category.name} />, strong });
  if (open.length < 2 && choice !== "refused")
    return (
      <>
        <input type="hidden" name={name} value={category.id} />
        {entriesOf(categories).length > 1 && <p className="kern-body registration-category">{line}</p>}
      </>
    );
  return (
    <details className="registration-category" open={!isMade}>
      <summary className="kern-body">
        {isMade ? line : t("title")}
        {isMade && <span className="registration-category__change"> {t("change")}</span>}
      </summary>
      <Fieldset id="registration-categories" legend={t("categories")} error={errors.of(name)}>
        {
          await Promise.all(
            open.map((each, position) =>
              radio(each, availability, position, choice !== "refused" && each.id === category.id),
            ),
          )
        }
      </Fieldset>
      <div>
        <Button name="step" value="edit" variant="secondary">
          {t("submit")}
        </Button>
      </div>
    </details>
  );
}

function strong(words: ReactNode) {
  return <strong>{words}</strong>;
}

async function radio(category: Category, availability: Availability, position: number, isChosen: boolean) {
  const t = await getTranslations("registration.choice");
  const terms = await termItems(category.terms);
  const details = category.choice
    ? [t("datesCount", { count: datesWith(availability.categories, category).length })]
    : await categoryDetails(category, availability.event.timezone);
  return (
    <RadioField
      key={category.id}
      name={name}
      value={category.id}
      id={`category-${position + 1}`}
      defaultChecked={isChosen}
      label={
        <>
          <Wording of={category.name} />{" "}
          {category.prospect !== "PLACE" && (
            <Badge tone={prospectTones[category.prospect]}>{t(category.prospect)}</Badge>
          )}
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
  );
}
