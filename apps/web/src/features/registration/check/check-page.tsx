import { isEmptyText } from "@podium/domain/person/text";
import type { PersonInput } from "@podium/domain/registration/schema";
import { Card } from "@podium/ui/block/card";
import { DescriptionList } from "@podium/ui/block/description-list";
import { Button } from "@podium/ui/form/button";
import { Wording } from "@podium/ui/text/wording";
import { getTranslations } from "next-intl/server";
import { AddressQuestion } from "../../../form/address-question.tsx";
import type { FormReply } from "../../../form/form-reply.ts";
import { HiddenValues } from "../../../form/hidden-values.tsx";
import { PostForm } from "../../../form/post-form.tsx";
import { RefusalAlert } from "../../../form/refusal-alert.tsx";
import { pageLocale } from "../../../i18n/page-locale.ts";
import type { Availability, Category } from "../availability.ts";
import { EventHead } from "../event-head.tsx";
import { datesChosen, entriesOf } from "../form/choice.ts";
import { DateWords } from "../form/date-choice.tsx";
import { registerAddress } from "../register-address.ts";
import { termItems } from "../terms.tsx";
import { CheckOutlook } from "./check-outlook.tsx";

type Props = {
  availability: Availability;
  category: Category;
  persons: number;
  reply: FormReply<"registration">;
};

/** Neither typed nor to be sent once more by the visitor. */
const internal = ["key", "step", "form"];

/**
 * Everything that was typed, and what happens next (WCAG 3.3.4). The key makes a second click, or a second try after a
 * busy moment, the same registration.
 */
export async function CheckPage(props: Props) {
  const { availability, persons, reply } = props;
  const { event } = availability;
  const locale = await pageLocale();
  const t = await getTranslations("registration.check");
  const key = reply.checked?.key ?? reply.values.key;
  return (
    <div className="podium-page">
      <div className="podium-measure podium-stack podium-stack--large">
        <EventHead event={event}>{t("heading")}</EventHead>
        {reply.refusal ? (
          <RefusalAlert reply={reply} title={t("againTitle")} timeZone={event.timezone}>
            <p className="kern-body">{t("againText")}</p>
          </RefusalAlert>
        ) : (
          <p className="kern-body">{t("lead")}</p>
        )}
        <Typed {...props} />
        {reply.checked && (
          <CheckOutlook
            availability={availability}
            checked={reply.checked}
            persons={persons + countedIn(reply.values)}
            mails={addressesIn(reply.values, persons)}
          />
        )}
        <PostForm name="registration" action={registerAddress(event.slug, locale)}>
          <AddressQuestion reply={reply} />
          <HiddenValues values={reply.values} except={internal} />
          {key && <input type="hidden" name="key" value={key} />}
          <div className="podium-cluster">
            <Button name="step" value="send">
              {t(joinsQueue(reply) ? "submitWaiting" : "submit")}
            </Button>
            <Button name="step" value="edit" variant="secondary">
              {t("edit")}
            </Button>
          </div>
        </PostForm>
      </div>
    </div>
  );
}

/** Whether sending leads to the waiting list and nowhere else. */
function joinsQueue({ checked }: FormReply<"registration">): boolean {
  if (!checked) return false;
  const { places, waiting, applying, onConfirmation } = checked.prospect;
  return waiting > 0 && places + applying + onConfirmation === 0;
}

/** So many companions without a name. */
function countedIn({ companions }: FormReply<"registration">["values"]): number {
  return Number(companions) || 0;
}

/** So many persons have an address. */
function addressesIn(values: FormReply<"registration">["values"], persons: number): number {
  const typed = Array.from({ length: persons }, (_, index) => values[`persons.${index}.email`] ?? "");
  return typed.filter((email) => !isEmptyText(email)).length;
}

async function Typed({ availability, category, persons, reply: { values } }: Props) {
  const t = await getTranslations("registration");
  const chosen = availability.categories.filter(({ id }) => datesChosen(values).includes(id));
  const asked: readonly (keyof PersonInput)[] = ["firstName", "lastName", "email"];
  const counted = countedIn(values);
  const together = [
    ...(counted > 0 ? [{ term: t("form.companions"), details: String(counted) }] : []),
    ...(values.organisation?.trim() ? [{ term: t("form.organisation"), details: values.organisation }] : []),
    ...(chosen.length > 0
      ? [{ term: t("check.dates"), details: <ChosenDates {...{ availability, chosen }} /> }]
      : []),
    ...(entriesOf(availability.categories).length > 1
      ? [{ term: t("check.category"), details: <Wording of={category.name} /> }]
      : []),
    ...(await termItems(category.terms)),
    ...(persons > 1 && availability.waitlist !== "OFF" && category.prospect !== "APPLICATION"
      ? [{ term: t("check.split"), details: t(values.maySplit === "on" ? "check.yes" : "check.no") }]
      : []),
  ];
  return (
    <>
      {Array.from({ length: persons }, (_, index) => (
        <Card
          key={`person-${index + 1}`}
          id={`checked-${index + 1}`}
          title={
            persons === 1
              ? t("check.dataTitle")
              : index === 0
                ? t("form.personYou")
                : t("form.personTitle", { number: index + 1 })
          }
        >
          <DescriptionList
            className="fact-table"
            items={[
              ...asked
                .map((part) => ({
                  term: t(`form.${part}`),
                  details: values[`persons.${index}.${part}`] ?? "",
                }))
                .filter(({ details }) => !isEmptyText(details)),
              ...(index > 0 && isEmptyText(values[`persons.${index}.email`] ?? "")
                ? [{ term: t("form.email"), details: t("check.withoutAddress") }]
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
