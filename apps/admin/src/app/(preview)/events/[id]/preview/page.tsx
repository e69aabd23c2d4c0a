import { localeSchema } from "@podium/domain/locale";
import { Heading } from "@podium/ui/text/heading";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { eventOfPage } from "../../../../../features/event/event-of-page.ts";
import { Preview } from "../../../../../features/preview/preview.tsx";
import { pageTitle } from "../../../../../screen/page-title.ts";
import { PanelLink } from "../../../../../screen/panel-link.tsx";
import { asked, caller } from "../../../../../trpc/caller.ts";

type Properties = { params: Promise<{ id: string }>; searchParams: Promise<{ locale?: string }> };

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const { title } = await eventOfPage((await params).id);
  return pageTitle((await getTranslations("preview"))("title", { title }));
}

export default async function PreviewPage({ params, searchParams }: Properties) {
  const { id } = await params;
  const own = localeSchema.parse(await getLocale());
  const locale = localeSchema.catch(own).parse((await searchParams).locale);
  const event = await asked((await caller()).event.preview({ eventId: id, locale }));
  const t = await getTranslations("preview");
  return (
    <div className="preview">
      <header className="preview__bar">
        <Heading level={1} look="title">
          {t("bar")}
        </Heading>
        <nav aria-label={t("language")} className="podium-cluster">
          {(["de", "en"] as const).map((language) => (
            <PanelLink
              key={language}
              href={`/events/${id}/preview?locale=${language}`}
              className="kern-link kern-link--no-visited-state"
              aria-current={language === locale ? "page" : undefined}
            >
              {t(`languages.${language}`)}
            </PanelLink>
          ))}
          <PanelLink href={`/events/${id}`} className="kern-link kern-link--no-visited-state">
            {t("back")}
          </PanelLink>
        </nav>
      </header>
      <main className="preview__page podium-stack podium-stack--large">
        <p className="kern-body kern-body--muted">
          {event.status === "DRAFT" && t("draft")} {t("explanation")}
        </p>
        <Preview event={event} locale={locale} />
      </main>
    </div>
  );
}
