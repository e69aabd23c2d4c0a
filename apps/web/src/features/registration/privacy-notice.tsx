import type { Controller } from "@podium/api/registration/event-view";
import { beginsSentence } from "@podium/domain/organisation/in-sentence";
import { Card } from "@podium/ui/block/card";
import { DescriptionList } from "@podium/ui/block/description-list";
import { TextLink } from "@podium/ui/text/link";
import { getTranslations } from "next-intl/server";
import { getPathname } from "../../i18n/navigation.ts";
import { pageLocale } from "../../i18n/page-locale.ts";

type Props = {
  controller: Controller;
  /** What it says besides: to somebody who names others, or to somebody who was named. */
  about?: "others" | "named" | null;
};

/**
 * Art. 13 GDPR at the form, Art. 14 where somebody else typed the details; in layers: three lines, then everything.
 * domain/registration's PRIVACY_NOTICE_VERSION names this text; it is raised when the text changes.
 */
export async function PrivacyNotice({ controller, about = null }: Props) {
  const t = await getTranslations("registration.privacy");
  const locale = await pageLocale();
  const items = [
    {
      term: t("controller"),
      details: [controller.name, controller.postalAddress, controller.email].join(", "),
    },
    { term: t("contact"), details: controller.dataProtectionContact },
    { term: t("purpose"), details: t("purposeText") },
    ...(about === "named" ? [{ term: t("source"), details: t("sourceText") }] : []),
    { term: t("recipients"), details: t("recipientsText") },
    { term: t("storage"), details: t("storageText") },
    { term: t("required"), details: t("requiredText") },
    { term: t("rights"), details: t("rightsText", { authority: controller.supervisoryAuthority }) },
  ];
  return (
    <Card title={t("title")} id="privacy-notice">
      <ul className="kern-body">
        <li>{t("short1", { controller: beginsSentence(controller.inSentence) })}</li>
        <li>{t("short2")}</li>
        <li>{t("short3")}</li>
        {about === "others" && <li>{t("others")}</li>}
      </ul>
      <details className="kern-body">
        <summary>{t("more")}</summary>
        <DescriptionList layout="column" items={items} />
        <p>
          <TextLink href={getPathname({ href: "/privacy", locale })}>{t("page")}</TextLink>
        </p>
      </details>
    </Card>
  );
}
