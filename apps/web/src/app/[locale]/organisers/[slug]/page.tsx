import type { Locale } from "@podium/domain/locale";
import { LinkButton } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { SearchParameters } from "../../../../features/event/filter/list-address.ts";
import { EventsOf, isPastAsked } from "../../../../features/event/list/events-of.tsx";
import { Contact } from "../../../../features/organisation/contact.tsx";
import { PageHead } from "../../../../features/page/page-head.tsx";
import { getPathname } from "../../../../i18n/navigation.ts";
import { organisationBySlug } from "../../../../organisation/by-slug.ts";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<SearchParameters>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const organisation = await organisationBySlug(slug, locale);
  if (!organisation) return {};
  const t = await getTranslations({ locale, namespace: "organisation" });
  const { name } = organisation;
  return { title: isPastAsked(await searchParams) ? t("pastOf", { name }) : name };
}

/** A body: its events, to come and past, and how to reach it. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const organisation = await organisationBySlug(slug, locale);
  if (!organisation) notFound();
  const query = await searchParams;
  const t = await getTranslations({ locale, namespace: "organisation" });
  const frame = await getTranslations({ locale, namespace: "frame" });
  const to = (
    pathname: "/organisers/[slug]" | `/organisers/[slug]/${"help" | "easy-language" | "sign-language"}`,
  ) => getPathname({ href: { pathname, params: { slug } }, locale });
  const { name, hasEasyText, hasSignFilm } = organisation;
  return (
    <>
      <PageHead title={isPastAsked(query) ? t("pastOf", { name }) : name} lead={t("lead")}>
        <ul className="organisation-ways">
          <li>
            <a href="#contact">{t("contact.title")}</a>
          </li>
          <li>
            <a href={to("/organisers/[slug]/help")}>{t("help.title")}</a>
          </li>
          {hasEasyText && (
            <li>
              <a href={to("/organisers/[slug]/easy-language")}>{frame("easyLanguage")}</a>
            </li>
          )}
          {hasSignFilm && (
            <li>
              <a href={to("/organisers/[slug]/sign-language")}>{frame("signLanguage")}</a>
            </li>
          )}
        </ul>
      </PageHead>
      <div className="podium-page list-body">
        <EventsOf of={{ organisation: slug }} path={to("/organisers/[slug]")} locale={locale} query={query} />
        <section className="organisation-contact" aria-labelledby="contact">
          <Heading level={2} id="contact">
            {t("contact.title")}
          </Heading>
          <Contact organisation={organisation} />
          <p>
            <LinkButton href={to("/organisers/[slug]/help")} variant="secondary">
              {t("help.title")}
            </LinkButton>
          </p>
        </section>
      </div>
    </>
  );
}
