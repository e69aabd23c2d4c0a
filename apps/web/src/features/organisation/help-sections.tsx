import type { OrganisationPage } from "@podium/api/organisation/views";
import type { Locale } from "@podium/domain/locale";
import { parseMarkup } from "@podium/domain/markup/blocks";
import { Prose } from "@podium/ui/text/prose";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { getPathname } from "../../i18n/navigation.ts";
import { Contact } from "./contact.tsx";

/** Where a question leads on to. */
const ways = {
  data: ["/privacy", "toPrivacy"],
  cancel: ["/registration", "toRegistration"],
  barriers: ["/report-barrier", "toReport"],
} as const;

type Section = { id: string; part: { title: string; paragraphs: readonly string[] }; below?: ReactNode };

/**
 * What people ask before and after they register: with the site's own words, the body's below or in their place, and always
 * with whom to ask.
 */
export async function helpSections(organisation: OrganisationPage, locale: Locale): Promise<Section[]> {
  const t = await getTranslations({ locale, namespace: "organisation.help" });
  const { help } = organisation;
  const words = (await getMessages({ locale })).organisation.help.parts;
  const below = (id: string): ReactNode => {
    if (id === "contact") return <Contact organisation={organisation} />;
    const [href, word] = ways[id as keyof typeof ways] ?? [];
    if (!href || !word) return undefined;
    return (
      <p>
        <a href={getPathname({ href, locale })}>{t(word)}</a>
      </p>
    );
  };
  const ours: Section[] = Object.entries(words).map(([id, part]) => ({ id, part, below: below(id) }));
  if (!help) return ours;
  const { text, replaces } = help;
  const own: Section = {
    id: "own",
    part: {
      title: t("own"),
      paragraphs: text.language === locale ? [] : [t(text.language === "de" ? "inGerman" : "inEnglish")],
    },
    below: <Prose blocks={parseMarkup(text.text)} lang={text.language} leavingNote={t("leaving")} />,
  };
  return replaces ? [own, ...ours.filter(({ id }) => id === "contact")] : [...ours, own];
}
