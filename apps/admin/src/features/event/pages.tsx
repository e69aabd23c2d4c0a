"use client";

import { Button } from "@podium/ui/form/button";
import { useTranslations } from "next-intl";

/** Back and forth through a list's pages; nothing when there is only one. */
export function Pages({
  page,
  pages,
  onPage,
}: {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}) {
  const t = useTranslations("event");
  if (pages <= 1) return null;
  return (
    <nav aria-label={t("pages")} className="podium-cluster">
      {page > 1 && (
        <Button type="button" variant="secondary" icon="arrow-back" onClick={() => onPage(page - 1)}>
          {t("previousPage")}
        </Button>
      )}
      <span>{t("page", { page, pages })}</span>
      {page < pages && (
        <Button type="button" variant="secondary" iconRight="arrow-forward" onClick={() => onPage(page + 1)}>
          {t("nextPage")}
        </Button>
      )}
    </nav>
  );
}
