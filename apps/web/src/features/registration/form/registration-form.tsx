import { Card } from "@podium/ui/block/card";
import { Button } from "@podium/ui/form/button";
import { CheckboxField, Fieldset } from "@podium/ui/form/check-field";
import { ErrorSummary } from "@podium/ui/form/error-summary";
import { TextField } from "@podium/ui/form/field";
import { getTranslations } from "next-intl/server";
import { type FormErrors, formErrors } from "../../../form/form-errors.ts";
import type { FormReply } from "../../../form/form-reply.ts";
import type { FieldOf } from "../../../form/forms.ts";
import { PostForm } from "../../../form/post-form.tsx";
import { RefusalAlert } from "../../../form/refusal-alert.tsx";
import { pageLocale } from "../../../i18n/page-locale.ts";
import type { Availability, Category } from "../availability.ts";
import { PrivacyNotice } from "../privacy-notice.tsx";
import { registerAddress } from "../register-address.ts";
import { CategoryChoice, type ChoiceState } from "./category-choice.tsx";
import { DateChoice } from "./date-choice.tsx";
import { PersonFields } from "./person-fields.tsx";
import { formLabels } from "./person-labels.ts";

type Props = {
  availability: Availability;
  category: Category;
  choice: ChoiceState;
  persons: number;
  reply: FormReply<"registration"> | null;
};

/** A group of questions per person and the notice; what was typed stands in the fields again. */
export async function RegistrationForm(props: Props) {
  const { availability, category, persons, reply, choice } = props;
  const { event, controller } = availability;
  const locale = await pageLocale();
  const t = await getTranslations("registration.form");
  const words = {
    firstName: t("firstName"),
    lastName: t("lastName"),
    email: t("email"),
    organisation: t("organisation"),
    maySplit: t("maySplit"),
    companions: t("companions"),
    dates: t("dates"),
  };
  const labels = formLabels(persons, words, (number, label) => t("personOf", { number, label }));
  const errors: FormErrors<FieldOf<"registration">> = await formErrors(reply, labels);
  const without = category.companions !== "NONE";
  const positions = Array.from({ length: persons }, (_, index) => index);
  return (
    <>
      <RefusalAlert reply={reply} title={t("refusedTitle")} timeZone={event.timezone} />
      <ErrorSummary title={errors.title} errors={errors.summary} />
      <PostForm name="registration" action={registerAddress(event.slug, locale)}>
        <EnterKey />
        <CategoryChoice {...{ availability, category, choice, errors }} />
        {category.choice && (
          <DateChoice availability={availability} category={category} errors={errors} reply={reply} />
        )}
        {persons === 1 ? (
          <Card title={t("dataTitle")} id="registration-data">
            <PersonFields
              index={0}
              own
              emailHint={t("emailHint")}
              optionalEmail={null}
              errors={errors}
              values={reply?.values}
            />
            <Companions category={category} errors={errors} reply={reply} />
            <Organisation errors={errors} reply={reply} />
            <PersonsButtons {...props} />
          </Card>
        ) : (
          <>
            {positions.map((index) => (
              <Card key={index} className="registration-person">
                <Fieldset
                  id={`person-${index + 1}`}
                  legend={index === 0 ? t("personYou") : t("personTitle", { number: index + 1 })}
                >
                  <PersonFields
                    index={index}
                    own={index === 0}
                    emailHint={t(
                      index === 0 ? "emailHint" : without ? "emailHintCompanion" : "emailHintOther",
                    )}
                    optionalEmail={index > 0 && without ? t("optional") : null}
                    errors={errors}
                    values={reply?.values}
                  />
                </Fieldset>
              </Card>
            ))}
            <PersonsButtons {...props} />
            <Card title={t("togetherTitle")} id="registration-together">
              <Companions category={category} errors={errors} reply={reply} />
              <Organisation errors={errors} reply={reply} />
              {availability.waitlist !== "OFF" && !mayOnlyApply(category) && (
                <CheckboxField
                  name={fieldName("maySplit")}
                  label={t("maySplit")}
                  hint={t("maySplitHint")}
                  error={errors.of("maySplit")}
                  defaultChecked={reply?.values.maySplit === "on"}
                />
              )}
            </Card>
          </>
        )}
        <PrivacyNotice controller={controller} about={persons > 1 ? "others" : null} />
        <div>
          <Button name="step" value="check">
            {t("check")}
          </Button>
        </div>
      </PostForm>
    </>
  );
}

/** So many who come along without a name, where that is enough. */
async function Companions({
  category,
  errors,
  reply,
}: {
  category: Category;
  errors: FormErrors<FieldOf<"registration">>;
  reply: FormReply<"registration"> | null;
}) {
  const t = await getTranslations("registration.form");
  if (category.companions !== "COUNTED" || category.maxPersons < 2) return null;
  return (
    <TextField
      name={fieldName("companions")}
      label={t("companions")}
      error={errors.of("companions")}
      defaultValue={reply?.values.companions}
      optionalLabel={t("optional")}
      inputMode="numeric"
      autoComplete="off"
      hint={t("companionsHint", { max: category.maxPersons })}
    />
  );
}

async function Organisation({
  errors,
  reply,
}: {
  errors: FormErrors<FieldOf<"registration">>;
  reply: FormReply<"registration"> | null;
}) {
  const t = await getTranslations("registration.form");
  return (
    <TextField
      name={fieldName("organisation")}
      label={t("organisation")}
      error={errors.of("organisation")}
      defaultValue={reply?.values.organisation}
      optionalLabel={t("optional")}
      autoComplete="organization"
      hint={t("organisationHint")}
    />
  );
}

/** What the Enter key does in a field is what the first button of a form does: it goes on, and changes no number of fields. */
function EnterKey() {
  return (
    <button
      name="step"
      value="check"
      type="submit"
      className="podium-visually-hidden"
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}

/** More persons, or fewer: the number is asked for nowhere else. */
async function PersonsButtons({ category, persons }: Props) {
  const t = await getTranslations("registration.form");
  if (category.maxPersons < 2) return null;
  return (
    <div className="podium-cluster">
      {persons < category.maxPersons && (
        <Button name="step" value="more" variant="secondary" icon="add">
          {t("more")}
        </Button>
      )}
      {persons > Math.max(1, category.minPersons) && (
        <Button name="step" value="fewer" variant="tertiary">
          {t("fewer", { number: persons })}
        </Button>
      )}
    </div>
  );
}

function fieldName(name: FieldOf<"registration">): string {
  return name;
}

function mayOnlyApply(category: Category): boolean {
  return category.prospect === "APPLICATION";
}
