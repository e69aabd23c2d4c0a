import type { SmallPicture } from "@podium/api/event/public/media";
import { PictureSources } from "./picture-sources.tsx";

/** A picture beside an entry. The title says what it is about, so it has no words of its own. */
export function EntryPicture({ picture }: { picture: SmallPicture }) {
  return (
    <div className="event-entry__picture">
      <PictureSources picture={picture} sizes="6rem">
        <img
          className="podium-cut"
          data-focus={picture.focus}
          src={picture.address}
          alt=""
          width={picture.width}
          height={picture.height}
          loading="lazy"
          decoding="async"
        />
      </PictureSources>
    </div>
  );
}
