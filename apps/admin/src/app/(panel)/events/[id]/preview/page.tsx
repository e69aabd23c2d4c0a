import { localeSchema } from "@podium/domain/locale";
import { formatDate } from "@podium/ui/text/date.ts";
import { Heading } from "@podium/ui/text/heading";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { adminEnvironment } from "../../../../../environment.ts";
import { eventOfPage } from "../../../../../features/event/event-of-page.ts";
import { PreviewLinks, RevokePreviews } from "../../../../../features/event/preview-links.tsx";
import { previewAddress } from "../../../../../features/event/public-address.ts";
import { pageTitle } from "../../../../../screen/page-title.ts";
import { asked, caller } from "../../../../../trpc/caller.ts";

type Properties = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const { title } = await eventOfPage((await params).id);
  return pageTitle(`${(await getTranslations("preview"))("title")}: ${title}`);
}

export default async function PreviewPage({ params }: Properties) {
  const event = await eventOfPage((await params).id);
  const { token, expiresAt } = await asked((await caller()).event.previewLink({ eventId: event.id }));
  const t = await getTranslations("preview");
  const locale = localeSchema.parse(await getLocale());
  const at = (language: "de" | "en") => previewAddress(adminEnvironment().WEB_URL, token, language);
  return (
    <div className="podium-stack podium-stack--large">
      <Heading level={2} look="medium" className="section-title">
        {t("title")}
      </Heading>
      <PreviewLinks
        addresses={{ de: at("de"), en: at("en") }}
        until={formatDate(expiresAt, { locale, timeZone: event.timezone })}
      />
      {event.permissions.includes("event.edit") && <RevokePreviews eventId={event.id} />}
    </div>
  );
}
