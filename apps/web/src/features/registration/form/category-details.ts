import { formatDeadline } from "@podium/ui/text/date.ts";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../../i18n/page-locale.ts";
import type { Category } from "../availability.ts";

/** What has to be known of a category before it is chosen, in short phrases. */
export async function categoryDetails(category: Category, timeZone: string): Promise<string[]> {
  const locale = await pageLocale();
  const t = await getTranslations("registration.choice");
  const { placesLeft, minPersons: min, maxPersons: max, closesAt, prospect } = category;
  return [
    ...(prospect === "PLACE" && placesLeft !== null ? [t("placesLeft", { left: placesLeft })] : []),
    ...(max > 1 ? [t("personsRange", { min, max })] : []),
    ...(closesAt ? [t("closesAt", { date: formatDeadline(closesAt, { locale, timeZone }) })] : []),
  ];
}
