import type { Colour } from "@podium/domain/organisation/colour";
import { defaultLocale, writeAddress } from "@podium/domain/site/routes";

/** A body's colour, as a style sheet of this origin: no style stands in the page. React puts it into the head. */
export function ColourSheet({ colour }: { colour: Colour }) {
  const href = writeAddress("/colour/[file]", defaultLocale, { file: `${colour.slice(1)}.css` });
  return <link rel="stylesheet" href={href} precedence="organisation" />;
}
