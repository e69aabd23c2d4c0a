import type { SmallPicture } from "@podium/api/event/public/media";
import type { ReactNode } from "react";

/** A picture in all its formats and widths; the browser takes the first that it reads, in the width that it needs. */
export function PictureSources({
  picture: { sources },
  sizes,
  children,
}: {
  picture: SmallPicture;
  sizes: string;
  /** The image itself, in the format that all read. */
  children: ReactNode;
}) {
  return (
    <picture>
      {sources.map(({ type, files }) => (
        <source
          key={type}
          type={type}
          srcSet={files.map(({ address, width }) => `${address} ${width}w`).join(", ")}
          sizes={sizes}
        />
      ))}
      {children}
    </picture>
  );
}
