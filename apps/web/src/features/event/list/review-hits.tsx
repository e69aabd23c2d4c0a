import type { EventFilter } from "@podium/domain/event/filter";
import type { Locale } from "@podium/domain/locale";
import { TextLink } from "@podium/ui/text/link";
import { useTranslations } from "next-intl";
import { getPathname } from "../../../i18n/navigation.ts";
import { listAddress, timeFields, without } from "../filter/list-address.ts";

/** More are not counted. */
const COUNTED = 99;

/** What was looked for is found in the past, too. */
export function ReviewHits({
  count,
  filter,
  locale,
}: {
  count: number;
  filter: EventFilter;
  locale: Locale;
}) {
  const t = useTranslations("event.list");
  if (count === 0) return null;
  const review = getPathname({ href: "/review", locale });
  return (
    <p className="list-status__review">
      <TextLink href={listAddress(review, without(filter, timeFields))}>
        {count > COUNTED ? t("reviewMany") : t("review", { count })}
      </TextLink>
    </p>
  );
}
