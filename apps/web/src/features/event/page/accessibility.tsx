import type { EventPage } from "@podium/api/event/public/views";
import type { FactValue } from "@podium/domain/venue/facts";
import { Icon, type IconName } from "@podium/ui/text/icon";
import { Pictogram } from "@podium/ui/text/pictogram";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";
import { Section } from "./section.tsx";

const signs: Record<FactValue, IconName> = { YES: "check", NO: "close", UNKNOWN: "question-mark" };

/**
 * What people with disabilities need to know, of the event and of its venue: what is there, and behind a word what is not
 * or not known. Without a venue nothing unsaid is missed.
 */
export function Accessibility({ event: { accessibility, venue } }: { event: EventPage }) {
  const t = useTranslations("event");
  if (accessibility.length === 0 && !venue) return null;
  const there = accessibility.filter(({ value }) => value === "YES");
  const others = accessibility.filter(({ value }) => value !== "YES");
  return (
    <Section id="accessibility" title={t("page.accessibility")}>
      {accessibility.length === 0 && <p>{t("page.factsUnknown")}</p>}
      {there.length > 0 && <Facts facts={there} />}
      {others.length > 0 && (
        <details className="venue-facts__more" open={there.length === 0}>
          <summary>{t("page.allFacts", { count: others.length })}</summary>
          <Facts facts={others} />
        </details>
      )}
    </Section>
  );
}

function Facts({ facts }: { facts: EventPage["accessibility"] }) {
  const t = useTranslations("event");
  return (
    <ul className="venue-facts">
      {facts.map(({ code, value, note }) => (
        <li key={code} className={`venue-facts__item venue-facts__item--${value.toLowerCase()}`}>
          <Pictogram name={code} />
          <div>
            <p className="venue-facts__name">
              {t(`fact.${code}`)}:{" "}
              <span className="venue-facts__value">
                <Icon name={signs[value]} size="small" />
                {t(`factValue.${value}`)}
              </span>
            </p>
            {note && (
              <p className="venue-facts__note">
                <Wording of={note} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
