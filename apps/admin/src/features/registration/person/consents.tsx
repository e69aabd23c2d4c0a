import type { StaffRegistrationView } from "@podium/api/registration/staff/person-view";
import { Card } from "@podium/ui/block/card";
import { Table, TableCell, TableHeader, TableRow } from "@podium/ui/block/table";
import { formatShortDateTime } from "@podium/ui/text/date.ts";
import { useLocale, useTranslations } from "next-intl";

/** What somebody agreed to or took note of, and in which version of the text. */
export function Consents({ registration }: { registration: StaffRegistrationView }) {
  const t = useTranslations("registration");
  const options = { locale: useLocale(), timeZone: registration.timezone };
  return (
    <Card headingLevel={3} title={t("consents")}>
      {registration.consents.length === 0 ? (
        <p className="kern-body">{t("noConsents")}</p>
      ) : (
        <Table
          small
          caption={t("consents")}
          captionHidden
          head={
            <TableRow>
              <TableHeader>{t("consent.purpose")}</TableHeader>
              <TableHeader>{t("consent.version")}</TableHeader>
              <TableHeader>{t("consent.channel")}</TableHeader>
              <TableHeader>{t("consent.givenAt")}</TableHeader>
            </TableRow>
          }
        >
          {registration.consents.map((consent) => (
            <TableRow key={consent.id}>
              <TableHeader scope="row">{t(`consent.purposes.${consent.purpose}`)}</TableHeader>
              <TableCell>{consent.textVersion}</TableCell>
              <TableCell>{t(`channel.${consent.channel}`)}</TableCell>
              <TableCell>
                {formatShortDateTime(consent.givenAt, options)}
                {consent.withdrawnAt &&
                  `, ${t("consent.withdrawn", { at: formatShortDateTime(consent.withdrawnAt, options) })}`}
              </TableCell>
            </TableRow>
          ))}
        </Table>
      )}
    </Card>
  );
}
