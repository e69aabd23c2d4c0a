"use client";

import type { Finding, Time } from "@podium/domain/announcement/finding";
import { readAmount } from "@podium/domain/event/money";
import { instantOf } from "@podium/domain/time/wall-time";
import { formatEuros } from "@podium/ui/text/amounts.ts";
import { formatDeadline, formatPlainDay, formatWallTimes } from "@podium/ui/text/date.ts";
import { languageName } from "@podium/ui/text/language.ts";
import { useLocale, useTranslations } from "next-intl";
import { useFieldWords } from "../fields/use-field.ts";

/** What a found fact is called in the form, and what it says. */
export function useFactWords(): (finding: Finding) => { label: string; value: string } {
  const t = useTranslations("eventForm");
  const said = useTranslations("announcement");
  const locale = useLocale();
  const { labelOf } = useFieldWords(["de"]);

  function time({ day, lastDay, start, startsAbout, end, endsAbout, endsOpen }: Time): string {
    const days = [day, lastDay].flatMap((each) => (each ? formatPlainDay(each, locale) : [])).join(" – ");
    const isAbout = startsAbout || endsAbout;
    const hours = start && formatWallTimes(start, end === "24:00" ? "00:00" : end, locale);
    return [days, hours && (isAbout ? said("about", { hours }) : hours), endsOpen && said("openEnd")]
      .filter(Boolean)
      .join(", ");
  }

  function wordsOf({ field, value }: Finding): string {
    switch (field) {
      case "time":
        return time(value);
      case "venue":
        return `${value.name}, ${value.street}, ${value.postalCode} ${value.city}`;
      case "format":
        return t(`time.formats.${value}`);
      case "channel":
        return t(`places.channels.${value}`);
      case "registrationClosesAt": {
        const timeZone = "Europe/Berlin";
        return formatDeadline(instantOf(value, timeZone), { locale, timeZone });
      }
      case "asOf":
        return formatPlainDay(value, locale);
      case "fees": {
        const cents = readAmount(value.amount);
        const amount = cents ? formatEuros(cents, locale) : said("free");
        return value.forDe ? `${value.forDe}: ${amount}` : amount;
      }
      case "audiences":
        return t(`classification.audienceNames.${value}`);
      case "languages":
      case "interpretingLanguages":
        return languageName(value, locale);
      case "series":
        return value.edition ? said("edition", { name: value.nameDe, edition: value.edition }) : value.nameDe;
      case "sessions":
        return `${formatWallTimes(value.from ?? null, value.to || null, locale)} ${value.titleDe}`;
      case "notes":
        return `${t(`notes.kinds.${value.kind}`)}: ${value.textDe}`;
      case "persons":
        return `${t(`people.personRoles.${value.role}`)}: ${[value.name, value.officeDe, value.organisation].filter(Boolean).join(", ")}`;
      case "partners":
        return `${t(`people.partnerRoles.${value.role}`)}: ${value.name}`;
      case "contacts":
        return [value.name, value.email, value.phone].filter(Boolean).join(", ");
      case "links":
        return `${value.labelDe} (${value.url})`;
      default:
        return value;
    }
  }

  return (finding) => ({
    label: finding.field === "time" ? said("time") : labelOf(pathOf(finding.field)),
    value: wordsOf(finding),
  });
}

const german = new Set<Finding["field"]>([
  ...(["title", "subtitle", "motto", "kind", "audience", "host", "goal"] as const),
  ...(["body", "guidingQuestions", "goals"] as const),
]);

function pathOf(field: Finding["field"]): string {
  if (german.has(field)) return `translations.de.${field}`;
  if (field === "channel") return "categories.0.channel";
  if (field === "channelUrl") return "categories.0.url";
  return field === "series" ? "seriesId" : field;
}
