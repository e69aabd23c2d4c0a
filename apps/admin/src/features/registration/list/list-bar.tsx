"use client";

import type { RegistrationOverview } from "@podium/api/registration/staff/views";
import { buttonClass } from "@podium/ui/form/button";
import { Icon, type IconName } from "@podium/ui/text/icon";
import { useTranslations } from "next-intl";
import { PanelLink } from "../../../screen/panel-link.tsx";
import type { Filter } from "./list-filter.ts";

/** The ways in and out of the list: people come in one by one or as a file, and go out as a file. */
export function ListBar({
  eventId,
  filter: { state, categoryId },
  may,
}: {
  eventId: string;
  filter: Filter;
  may: RegistrationOverview["may"];
}) {
  const t = useTranslations("registration");
  const query = new URLSearchParams({
    ...(state && { state }),
    ...(categoryId && { categoryId }),
  }).toString();
  if (!may.enter && !may.export) return null;
  return (
    <div className="podium-stack podium-stack--small">
      <div className="podium-cluster podium-cluster--small">
        {may.enter && <Way href={`/events/${eventId}/attendees/enter`} icon="add" label={t("enter")} />}
        {may.enter && (
          <Way href={`/events/${eventId}/attendees/import`} icon="arrow-up" label={t("import")} />
        )}
        {may.export && (
          // A plain link: the file is streamed by a route of its own, and the browser saves it.
          <a
            className={buttonClass({ variant: "secondary" })}
            href={`/api/events/${eventId}/attendees.csv${query && `?${query}`}`}
            download
            aria-describedby="export-hint"
          >
            <Icon name="download" />
            <span className="kern-label">{t("export")}</span>
          </a>
        )}
      </div>
      {may.export && (
        <p className="kern-hint list-note" id="export-hint">
          {t("exportHint", { state: state ?? "all", category: categoryId ? "one" : "all" })}
        </p>
      )}
    </div>
  );
}

function Way({ href, icon, label }: { href: string; icon: IconName; label: string }) {
  return (
    <PanelLink className={buttonClass({ variant: "secondary" })} href={href}>
      <Icon name={icon} />
      <span className="kern-label">{label}</span>
    </PanelLink>
  );
}
