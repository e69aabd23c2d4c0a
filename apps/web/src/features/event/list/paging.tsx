import { buttonClass } from "@podium/ui/form/button";
import { Icon } from "@podium/ui/text/icon";
import { useTranslations } from "next-intl";

/** Back, where one is, next. Nothing for a single page. */
export function Paging({
  page,
  pages,
  address,
}: {
  page: number;
  pages: number;
  /** The address of a page of this list. */
  address: (page: number) => string;
}) {
  const t = useTranslations("event");
  if (pages < 2) return null;
  return (
    <nav className="paging" aria-label={t("pages.label")}>
      {page > 1 && (
        <a className={buttonClass({ variant: "secondary" })} href={address(page - 1)} rel="prev">
          <Icon name="arrow-back" />
          <span className="kern-label">{t("pages.previous")}</span>
        </a>
      )}
      <p className="paging__here">{t("list.onPage", { page, pages })}</p>
      {page < pages && (
        <a className={buttonClass({ variant: "secondary" })} href={address(page + 1)} rel="next">
          <span className="kern-label">{t("pages.next")}</span>
          <Icon name="arrow-forward" />
        </a>
      )}
    </nav>
  );
}
