import { fullName } from "@podium/domain/person/name";
import { Card } from "@podium/ui/block/card";
import { TextLink } from "@podium/ui/text/link";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../../i18n/page-locale.ts";
import { companionAddress, removalAddress } from "./address.ts";
import type { SelfServiceRegistration } from "./registration.ts";

type Props = { registration: SelfServiceRegistration; token: string };

/** Who comes along without an address: the person of the page acts for them. */
export async function Companions({ registration: { companions }, token }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("selfService.page");
  if (companions.length === 0) return null;
  return (
    <Card title={t("companions.title")} id="self-service-companions">
      <p className="kern-body">{t("companions.lead")}</p>
      <ul className="self-service-group">
        {companions.map((companion, index) => {
          const number = index + 1;
          const of = <VisuallyHidden> ({t("companions.number", { number })})</VisuallyHidden>;
          return (
            <li key={companion.id} className="self-service-group__member">
              <span>{fullName(companion) || t("companions.unnamed")}</span>
              <span>{t(`state.${companion.state}`)}</span>
              <span className="podium-cluster">
                <TextLink href={companionAddress(token, companion.id, locale)}>
                  {t("companions.rename")}
                  {of}
                </TextLink>
                <TextLink
                  href={removalAddress(token, companion.id, locale)}
                  className="self-service-group__remove"
                >
                  {t("group.remove")}
                  {of}
                </TextLink>
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
