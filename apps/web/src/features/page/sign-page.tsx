import type { OrganisationPage } from "@podium/api/organisation/views";
import type { Locale } from "@podium/domain/locale";
import { Alert } from "@podium/ui/block/alert";
import { LinkButton } from "@podium/ui/form/button";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { getMessages, getTranslations } from "next-intl/server";
import { type MoreLink, MoreLinks } from "./more-links.tsx";
import { TextPage, type TextPageSection } from "./text-page.tsx";
import type { TextPart } from "./text-section.tsx";

/**
 * For people who use sign language: the film, and its contents as short text (§ 4 BITV 2.0).
 *
 * @param film a body's own; without one the page says honestly that it is missing, unless others have some
 * @param more films elsewhere on the site
 */
export async function SignPage({
  title,
  film,
  more,
  locale,
}: {
  title: string;
  film: OrganisationPage["signFilm"];
  more: readonly MoreLink[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "pages" });
  const parts: Record<string, TextPart> = (await getMessages({ locale })).pages.sign.parts;
  const texts = Object.entries(parts).map(([id, part]) => ({ id, part }));
  const videos: TextPageSection[] =
    more.length > 0
      ? [
          {
            id: "videos",
            part: { title: t(film ? "sign.moreVideos" : "sign.videos"), paragraphs: [] },
            below: <MoreLinks links={more} />,
          },
        ]
      : [];
  return (
    <TextPage
      title={title}
      lead={t(film ? "sign.watch" : "sign.lead")}
      contents={t("contents")}
      head={film && <Film film={film} locale={locale} />}
      notice={film || more.length > 0 ? undefined : <NoFilm locale={locale} />}
      sections={film ? [...texts, ...videos] : [...videos, ...texts]}
    />
  );
}

async function NoFilm({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "pages.sign" });
  return (
    <Alert tone="info" title={t("filmTitle")}>
      <p>{t("film")}</p>
    </Alert>
  );
}

/** Nothing is fetched from where it lies before somebody goes there. */
async function Film({
  film: { url, title },
  locale,
}: {
  film: NonNullable<OrganisationPage["signFilm"]>;
  locale: Locale;
}) {
  const t = await getTranslations({ locale });
  return (
    <div className="sign-film">
      {title && (
        <p lang="de">
          <strong>{title}</strong>
        </p>
      )}
      <p>
        <LinkButton href={url} rel="external noreferrer" iconRight="open-in-new">
          {t("pages.sign.toFilm")}
          <VisuallyHidden> ({t("frame.leaving")})</VisuallyHidden>
        </LinkButton>
      </p>
      <p>{t("pages.sign.elsewhere")}</p>
    </div>
  );
}
