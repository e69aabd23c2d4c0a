import { environment } from "@podium/api/environment";
import type { Locale } from "@podium/domain/locale";
import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { siteEnvironment } from "../../../../server/environment.ts";
import { EmbedCode } from "../../../features/event/list/embed-code.tsx";
import { CATALOGUE } from "../../../features/event/list/feed-address.ts";
import { FeedLinks } from "../../../features/event/list/feed-links.tsx";
import { TextPage } from "../../../features/page/text-page.tsx";
import { getPathname } from "../../../i18n/navigation.ts";
import { caller } from "../../../trpc/caller.ts";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: (await getTranslations({ locale, namespace: "feed" }))("title") };
}

/** What programs can take from here, and how. */
export default async function Page({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "feed" });
  const contents = (await getTranslations({ locale, namespace: "pages" }))("contents");
  const { organisations } = await (await caller()).event.facets({ locale, period: "upcoming" });
  const words = (await getMessages({ locale })).feed;
  const webUrl = environment().WEB_URL;
  const { EMBED_ORIGINS: origins } = siteEnvironment();
  const all = { locale, webUrl, whose: t("everything"), filter: {} };
  return (
    <TextPage
      title={t("title")}
      lead={t("lead")}
      contents={contents}
      sections={[
        { id: "calendar", part: words.calendar, below: <FeedLinks {...all} kinds={["subscribe", "file"]} /> },
        { id: "news", part: words.news, below: <FeedLinks {...all} kinds={["atom"]} /> },
        ...(organisations.length > 1
          ? [
              {
                id: "bodies",
                part: words.bodies,
                below: organisations.map(({ slug, name }) => (
                  <div key={slug}>
                    <h3>{name}</h3>
                    <FeedLinks
                      locale={locale}
                      webUrl={webUrl}
                      whose={name}
                      filter={{ organisation: slug }}
                      kinds={["subscribe", "file", "atom"]}
                    />
                  </div>
                )),
              },
            ]
          : []),
        {
          id: "data",
          part: words.data,
          below: (
            <>
              <FeedLinks {...all} kinds={["linked"]} />
              <p>
                <a href={CATALOGUE}>{t("data.catalogue")}</a>
              </p>
            </>
          ),
        },
        ...(origins.length > 0
          ? [
              {
                id: "embed",
                part: words.embed,
                below: <EmbedCode locale={locale} webUrl={webUrl} origins={origins} />,
              },
            ]
          : []),
        {
          id: "selection",
          part: words.selection,
          below: (
            <p>
              <a href={getPathname({ href: "/", locale })}>{t("selection.link")}</a>
            </p>
          ),
        },
      ]}
    />
  );
}
