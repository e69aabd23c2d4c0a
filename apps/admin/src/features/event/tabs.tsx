"use client";

import type { Permission } from "@podium/domain/staff/permissions";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { PanelLink } from "../../screen/panel-link.tsx";
import { tabsFor } from "./tabs-for.ts";

/** The parts of an event, each a page with an address of its own: links in a navigation, not ARIA tabs. */
export function Tabs({ eventId, permissions }: { eventId: string; permissions: readonly Permission[] }) {
  const t = useTranslations("event.tabs");
  const path = usePathname();
  const base = `/events/${eventId}`;
  return (
    <nav aria-label={t("label")} className="tabs">
      <ul>
        {tabsFor(permissions).map(({ name, path: own }) => {
          const href = `${base}${own}`;
          const isHere = own === "" ? path === base : path === href || path.startsWith(`${href}/`);
          return (
            <li key={name}>
              <PanelLink href={href} className="tabs__link" aria-current={isHere ? "page" : undefined}>
                {t(name)}
              </PanelLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
