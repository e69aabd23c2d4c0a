import type { ImportColumns } from "@podium/api/registration/staff/import";
import { useTranslations } from "next-intl";

/** How a column of the list is called: by its head, or by its number where it has none. */
export function useColumnWords({ head }: ImportColumns) {
  const t = useTranslations("registrationImport");
  return (place: number) => {
    const name = head[place]?.trim();
    return name ? t("columnNamed", { name }) : t("columnNumber", { number: place + 1 });
  };
}
