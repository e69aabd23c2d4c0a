import { buttonClass } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";
import { PanelLink } from "../../screen/panel-link.tsx";

/** A page that does not exist, or that the roles do not allow: both look alike. */
export function Missing() {
  const t = useTranslations("error");
  return (
    <div className="podium-stack panel-notice">
      <Heading level={1} look="large">
        {t("notFoundTitle")}
      </Heading>
      <p className="kern-body">{t("notFound")}</p>
      <div className="podium-cluster">
        <PanelLink href="/" className={buttonClass()}>
          <span className="kern-label">{t("toStart")}</span>
        </PanelLink>
      </div>
    </div>
  );
}
