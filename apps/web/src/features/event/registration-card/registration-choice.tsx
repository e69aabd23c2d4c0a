import { useTranslations } from "next-intl";
import { getPathname } from "../../../i18n/navigation.ts";
import { groupsOf, RegistrationCategories } from "./categories/registration-categories.tsx";
import type { Given } from "./categories/standing.tsx";
import { isOpen } from "./open-availability.ts";
import { RegistrationAction } from "./registration-action.tsx";

/**
 * What can be chosen, where there is a choice, and the button. Where one registers here, both are a plain GET form, whose
 * address opens the form with what was chosen. On phones the choice is folded, so that the button is in sight.
 */
export function RegistrationChoice(given: Given) {
  const t = useTranslations("event.card");
  const { event, locale } = given;
  const { state, categories } = event.registration;
  const groups = groupsOf(categories);
  const action = (
    <div className="registration-card__action">
      <RegistrationAction event={event} locale={locale} chooses={groups.length > 1} />
    </div>
  );
  if (categories.length < 2) return action;
  if (!isOpen(state))
    return (
      <>
        <RegistrationCategories {...given} />
        {action}
      </>
    );
  const choice = (
    <details className="registration-choice">
      <summary className="registration-choice__toggle">
        {groups.length > 1
          ? t("choices", { count: groups.length })
          : t("chooseDates", { count: categories.length })}
      </summary>
      <div className="registration-choice__all">
        <RegistrationCategories {...given} />
      </div>
    </details>
  );
  if (groups.length < 2)
    return (
      <>
        {choice}
        {action}
      </>
    );
  return (
    <form
      method="get"
      action={getPathname({
        href: { pathname: "/events/[slug]/register", params: { slug: event.slug } },
        locale,
      })}
      className="registration-card__form"
    >
      {choice}
      {action}
    </form>
  );
}
