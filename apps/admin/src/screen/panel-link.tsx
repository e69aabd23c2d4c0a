import Link from "next/link";
import type { ComponentProps } from "react";

/** A link inside the panel. Nothing is fetched ahead: pages read personal data, and only on request. */
export function PanelLink(props: ComponentProps<typeof Link>) {
  return <Link prefetch={false} {...props} />;
}
