import { fullName } from "@podium/domain/person/name";
import { Card } from "@podium/ui/block/card";
import { DescriptionList } from "@podium/ui/block/description-list";
import { formatDateTime } from "@podium/ui/text/date.ts";
import { TextLink } from "@podium/ui/text/link";
import { MailAddress } from "@podium/ui/text/mail-link";
import { Wording } from "@podium/ui/text/wording";
import { getTranslations } from "next-intl/server";
import { getPathname } from "../../../i18n/navigation.ts";
import { pageLocale } from "../../../i18n/page-locale.ts";
import type { SelfServiceRegistration } from "./registration.ts";

/** What is stored of the person who has the link. */
export async function PersonData({ registration }: { registration: SelfServiceRegistration }) {
  const locale = await pageLocale();
  const t = await getTranslations("selfService.page");
  const { email, organisation, category, createdAt, event } = registration;
  return (
    <Card title={t("dataTitle")} id="self-service-data">
      <DescriptionList
        className="fact-table"
        items={[
          { term: t("name"), details: fullName(registration) },
          { term: t("email"), details: email === null ? t("noEmail") : <MailAddress address={email} /> },
          ...(organisation ? [{ term: t("organisation"), details: organisation }] : []),
          ...(category ? [{ term: t("category"), details: <Wording of={category} /> }] : []),
          {
            term: t("registeredAt"),
            details: formatDateTime(createdAt, { locale, timeZone: event.timezone }),
          },
        ]}
      />
    </Card>
  );
}

/** How one comes back here. */
export async function LinkAgain() {
  const locale = await pageLocale();
  const t = await getTranslations("selfService.page");
  return (
    <Card title={t("linkTitle")} id="self-service-link">
      <p className="kern-body">{t("linkText")}</p>
      <p className="kern-body">
        <TextLink href={getPathname({ href: "/registration", locale })}>{t("sendLink")}</TextLink>
      </p>
    </Card>
  );
}
