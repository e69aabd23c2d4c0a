import { Card } from "@podium/ui/block/card";
import { DescriptionList } from "@podium/ui/block/description-list";
import { formatDateTime } from "@podium/ui/text/date.ts";
import { TextLink } from "@podium/ui/text/link";
import { MailAddress } from "@podium/ui/text/mail-link";
import { getTranslations } from "next-intl/server";
import { getPathname } from "../../../i18n/navigation.ts";
import { pageLocale } from "../../../i18n/page-locale.ts";
import type { OwnRegistration } from "./registration.ts";

/** What is stored of the person who has the link. */
export async function OwnData({ registration }: { registration: OwnRegistration }) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.own");
  const { firstName, lastName, email, organisation, category, createdAt, event } = registration;
  return (
    <Card title={t("dataTitle")} id="own-data">
      <DescriptionList
        className="fact-table"
        items={[
          { term: t("name"), details: `${firstName} ${lastName}` },
          { term: t("email"), details: email === null ? t("noEmail") : <MailAddress address={email} /> },
          ...(organisation ? [{ term: t("organisation"), details: organisation }] : []),
          ...(category ? [{ term: t("category"), details: category }] : []),
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
export async function OwnLink() {
  const locale = await pageLocale();
  const t = await getTranslations("registration.own");
  return (
    <Card title={t("linkTitle")} id="own-link">
      <p className="kern-body">{t("linkText")}</p>
      <p className="kern-body">
        <TextLink href={getPathname({ href: "/registration", locale })}>{t("sendLink")}</TextLink>
      </p>
    </Card>
  );
}
