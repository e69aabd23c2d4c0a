import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";
import { isOpen } from "../open-availability.ts";
import { CategoryDates } from "./category-dates.tsx";
import { CategoryRow } from "./category-row.tsx";
import { CategoryTerms } from "./category-terms.tsx";
import { type Category, dateText, type Given, Standing } from "./standing.tsx";

type Group = readonly [Category, ...Category[]];

/** Categories, the dates of one choice together. */
export function groupsOf(categories: readonly Category[]): Group[] {
  const groups = Map.groupBy(categories, ({ id, choiceId }) => choiceId ?? id);
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [[first, ...others]] : []));
}

/**
 * Where there are several: those that can be chosen here as rows to tick, of a form around them; below, how the others
 * stand and how one takes part in them. Dates of which one chooses stand there to be read: they are ticked in the form.
 */
export function RegistrationCategories(given: Given) {
  const t = useTranslations("event.card");
  const groups = groupsOf(given.event.registration.categories);
  const [only, ...more] = groups;
  if (only?.[0].choiceId && more.length === 0)
    return (
      <div>
        <CategoryTerms terms={only[0].terms} />
        <CategoryDates dates={only} {...given} />
      </div>
    );
  const [here, others] = [true, false].map((asked) =>
    groups.filter((group) => group.some(({ state }) => isOpen(state)) === asked),
  ) as [Group[], Group[]];
  return (
    <>
      {here.length > 0 && (
        <fieldset className="category-rows">
          <legend className="podium-visually-hidden">{t("categories")}</legend>
          {here.map((group, position) => (
            <CategoryRow key={group[0].id} group={group} isFirst={position === 0} {...given} />
          ))}
        </fieldset>
      )}
      {others.length > 0 && (
        <ul className="registration-categories">
          {others.map((group) => (
            <Other key={group[0].id} group={group} {...given} />
          ))}
        </ul>
      )}
    </>
  );
}

function Other({ group, ...given }: Given & { group: Group }) {
  const { event, locale } = given;
  const [first] = group;
  const isOff = first.cancelled?.since;
  return (
    <li className={first.choiceId ? "registration-dates" : undefined}>
      <span className="registration-categories__name">
        <Wording of={first.name} />
      </span>{" "}
      {first.choiceId && !isOff ? (
        <>
          <CategoryTerms terms={first.terms} />
          <CategoryDates dates={group} {...given} />
        </>
      ) : (
        <>
          <Standing category={first} {...given} />
          {!first.choiceId && (
            <>
              <CategoryTerms terms={first.terms} />
              {first.dateIds.length > 0 && (
                <span className="registration-categories__note">
                  {first.dateIds.map((id) => dateText(event, id, locale)).join("; ")}
                </span>
              )}
            </>
          )}
        </>
      )}
    </li>
  );
}
