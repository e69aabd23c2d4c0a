import { buttonClass } from "@podium/ui/button";
import { Heading } from "@podium/ui/heading";
import Link from "next/link";
import { useTranslations } from "next-intl";

/** What does not exist and what one has no role for look alike. */
export function Missing() {
  const t = useTranslations("error");
  return (
    <div className="podium-stack panel-notice">
      <Heading level={1} look="large">
        {t("notFoundTitle")}
      </Heading>
      <p className="kern-body">{t("notFound")}</p>
      <div className="podium-cluster">
        <Link href="/" className={buttonClass()}>
          <span className="kern-label">{t("toStart")}</span>
        </Link>
      </div>
    </div>
  );
}
