import { environment } from "@podium/api/environment";
import type { Locale } from "@podium/domain/locale";
import { writeAddress } from "@podium/domain/site/routes";

/** On paper: the way back to the page, for a telephone and to be typed. On the screen one is there. */
export function PrintCode({ slug, locale }: { slug: string; locale: Locale }) {
  const address = new URL(writeAddress("/events/[slug]", locale, { slug }), environment().WEB_URL).href;
  return (
    <p className="print-code">
      <img src={writeAddress("/events/[slug]/qr-code.svg", locale, { slug })} alt="" loading="lazy" />
      <span>{address}</span>
    </p>
  );
}
