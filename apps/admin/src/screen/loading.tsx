import { useTranslations } from "next-intl";

/** Shown while a screen is fetched; keeps its place, so that nothing jumps. */
export function Loading() {
  const t = useTranslations("frame");
  return (
    <div className="panel-loading" role="status">
      <div className="kern-loader kern-loader--visible" aria-hidden="true" />
      <p className="kern-body">{t("loading")}</p>
    </div>
  );
}
