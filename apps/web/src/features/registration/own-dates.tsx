import type { OccurrenceView } from "@podium/api/occurrence/views";
import type { RegistrationState } from "@podium/domain/registration/states";
import { Badge } from "@podium/ui/block/badge";
import { Card } from "@podium/ui/block/card";
import { TextLink } from "@podium/ui/text/link";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { Wording } from "@podium/ui/text/wording";
import { formatOccurrence } from "@podium/ui/when/occurrence.ts";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../i18n/page-locale.ts";
import { stateTones } from "./state-tones.ts";

type OwnDate = {
  registrationId: string;
  occurrence: OccurrenceView;
  state: RegistrationState;
  token: string;
};

/**
 * All dates that somebody has chosen, each with how it stands.
 *
 * @param here the one whose page this is
 * @param hrefOf the page of a date; without it there are no links
 */
export async function OwnDates({
  dates,
  timezone,
  title,
  text,
  here,
  hrefOf,
}: {
  dates: readonly OwnDate[];
  timezone: string;
  title: string;
  text: string;
  here?: string;
  hrefOf?: (token: string) => string;
}) {
  const locale = await pageLocale();
  const t = await getTranslations("selfService.page");
  if (dates.length < 2) return null;
  return (
    <Card title={title} id="own-dates">
      <p className="kern-body">{text}</p>
      <ul className="registration-categories">
        {dates.map(({ registrationId, occurrence, state, token }) => {
          const when = formatOccurrence(occurrence, { locale, timeZone: timezone });
          return (
            <li key={registrationId}>
              <span className="registration-categories__name">
                {when}
                {occurrence.label && (
                  <>
                    {" · "}
                    <Wording of={occurrence.label} />
                  </>
                )}
              </span>
              <Badge tone={stateTones[state]}>{t(`state.${state}`)}</Badge>
              {hrefOf && (
                <span className="registration-categories__note">
                  {registrationId === here ? (
                    t("dateHere")
                  ) : (
                    <TextLink href={hrefOf(token)}>
                      {t("dateOpen")}
                      <VisuallyHidden>: {when}</VisuallyHidden>
                    </TextLink>
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
