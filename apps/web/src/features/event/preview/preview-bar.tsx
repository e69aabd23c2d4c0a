import type { EventPreview } from "@podium/api/event/preview/page";
import { useTranslations } from "next-intl";

export type PreviewView = "wide" | "phone";

/** Above the page: that it is a preview, of what, and how wide it is shown. */
export function PreviewBar({
  preview,
  path,
  view,
}: {
  preview: EventPreview;
  path: string;
  /** Null: in the frame that has this bar already. */
  view: PreviewView | null;
}) {
  const t = useTranslations("preview");
  const { page, collected, unfit } = preview;
  const standing =
    page.status === "DRAFT"
      ? "draft"
      : page.status === "WITHDRAWN"
        ? "withdrawn"
        : collected + unfit > 0
          ? "changed"
          : "same";
  return (
    <aside className="preview-bar podium-screen-only" aria-label={t("title")}>
      <div className="podium-page preview-bar__inner">
        <p>
          <strong>{t("title")}.</strong> {t(standing)} {collected > 0 && t("collected", { count: collected })}{" "}
          {unfit > 0 && t("unfit", { count: unfit })} {t("noRegistration")}
        </p>
        {view && (
          <nav aria-label={t("widths")} className="podium-cluster">
            <a href={path} aria-current={view === "wide" ? "page" : undefined}>
              {t("wide")}
            </a>
            <a href={`${path}?view=phone`} aria-current={view === "phone" ? "page" : undefined}>
              {t("phone")}
            </a>
          </nav>
        )}
      </div>
    </aside>
  );
}
