import { TextLink } from "@podium/ui/text/link";
import { Wording } from "@podium/ui/text/wording";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { FormReply } from "../../../form/form-reply.ts";
import { RefusalAlert } from "../../../form/refusal-alert.tsx";
import { Typed } from "../../../form/typed.tsx";
import { getPathname } from "../../../i18n/navigation.ts";
import { pageLocale } from "../../../i18n/page-locale.ts";
import { organisationHere } from "../../../organisation/here.ts";
import type { Availability, Category } from "../availability.ts";
import { CheckPage } from "../check/check-page.tsx";
import { EventHead } from "../event-head.tsx";
import { registerAddress } from "../register-address.ts";
import { CategoriesRefused } from "./categories-refused.tsx";
import { CategoryChoice, PersonsChoice } from "./category-choice.tsx";
import { type Choice, entriesOf } from "./choice.ts";
import { NextSteps } from "./next-steps.tsx";
import { NotPossible } from "./not-possible.tsx";
import { RegistrationForm } from "./registration-form.tsx";

type Props = {
  availability: Availability;
  choice: Choice<Category>;
  reply: FormReply<"registration"> | null;
};

/** What is possible and why not; then the choice, the form, and what was typed to be checked. */
export async function RegistrationPage({ availability, choice: { category, persons }, reply }: Props) {
  const t = await getTranslations("registration.form");
  const { judgement } = availability;
  const categories = entriesOf(availability.categories);
  if (!judgement.ok)
    return (
      <Column availability={availability}>
        <NotPossible availability={availability} judgement={judgement} afterSending={reply !== null} />
        {categories.length > 1 && <CategoriesRefused availability={availability} />}
        <Typed reply={reply} />
      </Column>
    );
  if (category && reply && isCheck(reply))
    return <CheckPage availability={availability} category={category} persons={persons} reply={reply} />;
  if (!category?.judgement.ok)
    return (
      <Column availability={availability}>
        {category && !category.judgement.ok && (
          <NotPossible
            availability={availability}
            judgement={category.judgement}
            category={category}
            afterSending={reply !== null}
          />
        )}
        {!category && (
          <RefusalAlert reply={reply} title={t("refusedTitle")} timeZone={availability.event.timezone} />
        )}
        {categories.length > 1 && (
          <CategoryChoice availability={availability} chosen={category} reply={reply} />
        )}
        {categories.length > 1 && <CategoriesRefused availability={availability} />}
      </Column>
    );
  return <FormPage availability={availability} category={category} persons={persons} reply={reply} />;
}

/** Checked, or sent at a busy moment: sent once more, it is still the same registration. */
function isCheck({ checked, refusal, values }: FormReply<"registration">): boolean {
  const later = refusal?.code === "registration.busy" || refusal?.code === "rate.limited";
  return checked !== null || (later && Boolean(values.key));
}

async function FormPage(props: {
  availability: Availability;
  category: Category;
  persons: number;
  reply: FormReply<"registration"> | null;
}) {
  const { availability, category, reply } = props;
  const categories = entriesOf(availability.categories);
  const here = categories.filter(({ channel }) => channel === "HERE");
  const locale = await pageLocale();
  const t = await getTranslations("registration.form");
  return (
    <div className="podium-page podium-stack podium-stack--large">
      <EventHead event={availability.event}>{t("heading")}</EventHead>
      {categories.length > 1 && (
        <p className="kern-body registration-category">
          <strong>{t.rich("categoryLine", { name: () => <Wording of={category.name} /> })}</strong>{" "}
          {here.length > 1 && (
            <TextLink href={registerAddress(availability.event.slug, locale)}>{t("otherCategory")}</TextLink>
          )}
        </p>
      )}
      <div className="registration-columns">
        <div className="registration-columns__aside podium-stack">
          <NextSteps availability={availability} category={category} />
        </div>
        <div className="registration-columns__form podium-stack">
          {!reply && category.maxPersons > category.minPersons && <PersonsChoice {...props} />}
          <RegistrationForm {...props} />
          <HelpLink />
        </div>
      </div>
    </div>
  );
}

/** To the body's answers: what if I have no e-mail, how do I cancel. */
async function HelpLink() {
  const organisation = await organisationHere();
  if (!organisation) return null;
  const t = await getTranslations("registration.form");
  const { slug } = organisation;
  const href = getPathname({
    href: { pathname: "/organisers/[slug]/help", params: { slug } },
    locale: await pageLocale(),
  });
  return (
    <p className="kern-body">
      {t("questions")} <TextLink href={href}>{t("help")}</TextLink>
    </p>
  );
}

async function Column({ availability, children }: { availability: Availability; children: ReactNode }) {
  const t = await getTranslations("registration.form");
  return (
    <div className="podium-page">
      <div className="podium-measure podium-stack podium-stack--large">
        <EventHead event={availability.event}>{t("heading")}</EventHead>
        {children}
      </div>
    </div>
  );
}
