import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;
export type HeadingLook =
  | "display"
  | "x-large"
  | "large"
  | "medium"
  | "small"
  | "title"
  | "title-large"
  | "title-small";

const looks: Record<HeadingLook, string> = {
  display: "kern-heading-display",
  "x-large": "kern-heading-x-large",
  large: "kern-heading-large",
  medium: "kern-heading-medium",
  small: "kern-heading-small",
  title: "kern-title",
  "title-large": "kern-title kern-title--large",
  "title-small": "kern-title kern-title--small",
};
const lookOfLevel: Record<HeadingLevel, HeadingLook> = {
  1: "x-large",
  2: "large",
  3: "medium",
  4: "small",
  5: "small",
  6: "small",
};

/** A heading whose level is the outline's and whose look may differ. `id` makes it a target and a name for its region. */
export function Heading({
  level,
  look = lookOfLevel[level],
  id,
  className,
  lang,
  children,
}: {
  level: HeadingLevel;
  look?: HeadingLook;
  id?: string;
  className?: string;
  lang?: string;
  children: ReactNode;
}) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} lang={lang} className={classNames(looks[look], className)}>
      {children}
    </Tag>
  );
}
