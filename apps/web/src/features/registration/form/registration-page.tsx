import { TextLink } from "@podium/ui/text/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { FormReply } from "../../../form/form-reply.ts";
import { Typed } from "../../../form/typed.tsx";
import { getPathname } from "../../../i18n/navigation.ts";
import { pageLocale } from "../../../i18n/page-locale.ts";
import { organisationHere } from "../../../organisation/here.ts";
import type { Availability, Category } from "../availability.ts";
import { CheckPage } from "../check/check-page.tsx";
import { EventHead } from "../event-head.tsx";
import { CategoriesRefused } from "./categories-refused.tsx";
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
  const open = categories.find((each) => each.judgement.ok);
  if (category?.judgement.ok || open)
    return <FormPage {...{ availability, open, persons, reply }} chosen={category} />;
  return (
    <Column availability={availability}>
      {category && <CategoryRefused availability={availability} category={category} reply={reply} />}
      {categories.length > 1 && <CategoriesRefused availability={availability} />}
      <Typed reply={reply} />
    </Column>
  );
}

async function CategoryRefused({
  availability,
  category,
  reply,
}: {
  availability: Availability;
  category: Category;
  reply: FormReply<"registration"> | null;
}) {
  const { judgement } = category;
  if (judgement.ok) return null;
  return <NotPossible {...{ availability, judgement, category }} afterSending={reply !== null} />;
}

/** Checked, or sent at a busy moment: sent once more, it is still the same registration. */
function isCheck({ checked, refusal, values }: FormReply<"registration">): boolean {
  const later = refusal?.code === "registration.busy" || refusal?.code === "rate.limited";
  return checked !== null || (later && Boolean(values.key));
}

/** The form for what was chosen, or, where that is not open or nothing was, for the first that is. */
async function FormPage({
  availability,
  chosen,
  open,
  persons,
  reply,
}: {
  availability: Availability;
  chosen: Category | null;
  open: Category | undefined;
  persons: number;
  reply: FormReply<"registration"> | null;
}) {
  const t = await getTranslations("registration.form");
  const words = await getTranslations("registration.waiting");
  const isOpen = chosen?.judgement.ok === true;
  const category = isOpen ? chosen : open;
  if (!category) return null;
  const choice = isOpen ? "made" : chosen ? "refused" : "open";
  return (
    <div className="podium-page registration-page podium-stack">
      <EventHead event={availability.event}>{t("heading")}</EventHead>
      <div className="registration-columns">
        <div className="registration-columns__form podium-stack">
          {chosen && !isOpen && (
            <CategoryRefused availability={availability} category={chosen} reply={reply} />
          )}
          {category.prospect === "WAITING" && (
            <p className="kern-body registration-next__places">{words("lead")}</p>
          )}
          <RegistrationForm
            {...{ availability, category, choice, reply }}
            persons={Math.max(persons, category.minPersons)}
          />
          <HelpLink />
        </div>
        <div className="registration-columns__aside podium-stack">
          <NextSteps availability={availability} category={category} />
          <CategoriesRefused availability={availability} isHere />
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
