import type { ComponentProps, ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Icon } from "./icon.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

/** A link in KERN's clothes, inside this site. */
export function TextLink({ className, ...rest }: ComponentProps<"a">) {
  return <a className={classNames("kern-link", "kern-link--no-visited-state", className)} {...rest} />;
}

/**
 * A link that leaves the site: an arrow for the eye, `note` (such as "verlässt diese Website") for screen readers.
 * The referrer is not handed on, and the page opens in the same window, so that "back" leads back.
 */
export function LeavingLink({
  href,
  note,
  children,
  className,
}: {
  href: string;
  note: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <a href={href} rel="external noreferrer" className={classNames("podium-leaving-link", className)}>
      <span className="podium-leaving-link__text">{children}</span>
      <Icon name="open-in-new" size="small" />
      <VisuallyHidden> ({note})</VisuallyHidden>
    </a>
  );
}
