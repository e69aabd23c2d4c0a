import { RadioField } from "@podium/ui/form/check-field";
import { formatDeadline } from "@podium/ui/text/date.ts";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { choiceNames } from "../../../../category/choice-names.ts";
import { saidTerms } from "../../../../category/said-terms.tsx";
import { isOpen } from "../open-availability.ts";
import { CategoryDates } from "./category-dates.tsx";
import { type Category, dateText, type Given } from "./standing.tsx";

/** A category that can be chosen here, or dates that belong together: a row to be ticked, with its places. */
export function CategoryRow({
  group: [first, ...others],
  isFirst,
  ...given
}: Given & { group: readonly [Category, ...Category[]]; isFirst: boolean }) {
  const { event, locale } = given;
  // A date stands for its choice in the form; one that is open does so in any case.
  const open = [first, ...others].find(({ state }) => isOpen(state)) ?? first;
  const details = useDetails(first, given);
  return (
    <div className="category-row">
      <RadioField
        name={choiceNames(locale).category}
        value={open.id}
        id={`category-${open.id}`}
        defaultChecked={isFirst}
        disabled={event.isPreview}
        label={<Wording of={first.name} />}
        hint={
          details.length > 0
            ? details.map(({ key, words }, position) => (
                <Fragment key={key}>
                  {position > 0 && " · "}
                  <span>{words}</span>
                </Fragment>
              ))
            : undefined
        }
      />
      {first.choiceId && <CategoryDates dates={[first, ...others]} {...given} />}
    </div>
  );
}

type Detail = { key: string; words: ReactNode };

/** Places and state, where one takes part, until when, for whom, what it costs: in one line. */
function useDetails(category: Category, { event, locale, withDeadlines }: Given): Detail[] {
  const t = useTranslations("event.card");
  const states = useTranslations("event.availability");
  const places = useTranslations("event.format");
  const terms = saidTerms(category.terms, useTranslations("registration.terms"));
  const { state, placesLeft, attendance, closesAt, dateIds, choiceId } = category;
  const isDate = choiceId !== null;
  const told = placesLeft !== null && (state === "open" || state === "almostFull") && !isDate;
  const dates = isDate ? [] : dateIds.map((id) => dateText(event, id, locale));
  const options = { locale, timeZone: event.timezone };
  return [
    ...(isDate || (told && state === "open") || state === "notOffered"
      ? []
      : [{ key: "state", words: states(state) }]),
    ...(told ? [{ key: "places", words: t("categoryPlaces", { left: placesLeft }) }] : []),
    ...(attendance ? [{ key: "attendance", words: places(attendance) }] : []),
    ...(closesAt && withDeadlines && !isDate
      ? [
          {
            key: "deadline",
            words: (
              <>
                {`${t("deadline")}: `}
                <time dateTime={closesAt}>{formatDeadline(closesAt, options)}</time>
              </>
            ),
          },
        ]
      : []),
    ...(dates.length > 0 ? [{ key: "dates", words: dates.join("; ") }] : []),
    ...terms.map(({ key, term, details }) => ({
      key,
      words: (
        <>
          {term}: {details}
        </>
      ),
    })),
  ];
}
