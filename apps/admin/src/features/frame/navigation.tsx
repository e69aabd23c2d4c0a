"use client";

import { Icon } from "@podium/ui/text/icon";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { PanelLink } from "../../screen/panel-link.tsx";
import { trpc } from "../../trpc/client.ts";
import type { NavigationEntry } from "./navigation-entries.ts";

/** The main areas. The number of waiting comments follows the decisions made on this page. */
export function Navigation({ entries }: { entries: readonly NavigationEntry[] }) {
  const t = useTranslations("frame");
  const path = usePathname();
  const { data } = trpc.person.me.useQuery(undefined, { enabled: false });
  return (
    <nav className="panel-nav" aria-label={t("navigation")}>
      <ul>
        {entries.map(({ name, href, icon, waiting: given }) => {
          const isHere = href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
          const waiting = given === undefined ? 0 : (data?.waitingComments ?? given);
          return (
            <li key={name}>
              <PanelLink href={href} className="panel-nav__link" aria-current={isHere ? "page" : undefined}>
                <Icon name={icon} />
                <span className="panel-nav__label">{t(name)}</span>
                {waiting > 0 && (
                  <span className="panel-nav__count">
                    <span aria-hidden="true">{waiting}</span>
                    <span className="podium-visually-hidden">{t("commentsWaiting", { count: waiting })}</span>
                  </span>
                )}
              </PanelLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
