import type { LeadPicture as Picture } from "@podium/api/event/public/media";
import { PictureSources } from "./picture-sources.tsx";

/** As wide as the column of the cards beside the text, or as the page below that. */
const SIZES = "(min-width: 64rem) 24rem, (min-width: 48rem) 44rem, calc(100vw - 2rem)";

/** The picture above the card. As large as the page says before it is there; asked for with the page itself. */
export function LeadPicture({ picture }: { picture: Picture }) {
  const { alternative, credit, licence, focus } = picture;
  const source = [credit, licence].filter(Boolean).join(" · ");
  return (
    <figure className="lead-picture">
      <PictureSources picture={picture} sizes={SIZES}>
        <img
          className="lead-picture__image podium-cut"
          data-focus={focus}
          src={picture.address}
          alt={alternative.text}
          lang={alternative.language}
          width={picture.width}
          height={picture.height}
          fetchPriority="high"
          decoding="async"
        />
      </PictureSources>
      {source && <figcaption className="lead-picture__credit">{source}</figcaption>}
    </figure>
  );
}
