"use client";

import type { AttendeeOverview } from "@podium/api/attendee/views";
import { Button, buttonClass } from "@podium/ui/button";
import { TextField } from "@podium/ui/field";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { PanelLink } from "../../screen/panel-link.tsx";
import type { Filter } from "./list-filter.ts";

/** The search, and the ways in and out of the list: people come in one by one or as a file, and go out as a file. */
export function ListBar({
  eventId,
  filter,
  may,
  isAwake,
  onNarrow,
}: {
  eventId: string;
  filter: Filter;
  may: AttendeeOverview["may"];
  isAwake: boolean;
  onNarrow: (filter: Partial<Filter>) => void;
}) {
  const t = useTranslations("attendee");
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("search");
    onNarrow({ search: typeof typed === "string" ? typed : "" });
  };
  return (
    <>
      {may.enter && (
        <div className="podium-cluster">
          <PanelLink
            className={buttonClass({ variant: "secondary" })}
            href={`/events/${eventId}/attendees/enter`}
          >
            <span className="kern-label">{t("enter")}</span>
          </PanelLink>
          <PanelLink
            className={buttonClass({ variant: "secondary" })}
            href={`/events/${eventId}/attendees/import`}
          >
            <span className="kern-label">{t("import")}</span>
          </PanelLink>
        </div>
      )}
      <div className="list-bar">
        <form className="list-search" onSubmit={search}>
          <TextField
            disabled={!isAwake}
            key={filter.search}
            name="search"
            type="search"
            label={t("search")}
            optionalLabel=" "
            defaultValue={filter.search}
            autoComplete="off"
            maxLength={200}
          />
          <Button variant="secondary" disabled={!isAwake}>
            {t("searchSubmit")}
          </Button>
        </form>
        {may.export && <Export eventId={eventId} filter={filter} />}
      </div>
    </>
  );
}

/** A plain link: the file is streamed by a route of its own, and the browser saves it. */
function Export({ eventId, filter: { state, categoryId } }: { eventId: string; filter: Filter }) {
  const t = useTranslations("attendee");
  const query = new URLSearchParams({
    ...(state && { state }),
    ...(categoryId && { categoryId }),
  }).toString();
  return (
    <div className="list-export podium-stack podium-stack--small">
      <a
        className={buttonClass({ variant: "secondary" })}
        href={`/api/events/${eventId}/attendees.csv${query && `?${query}`}`}
        download
        aria-describedby="export-hint"
      >
        <span className="kern-icon kern-icon--download kern-icon--default" aria-hidden="true" />
        <span className="kern-label">{t("export")}</span>
      </a>
      <p className="kern-hint list-note" id="export-hint">
        {t("exportHint", { state: state ?? "all", category: categoryId ? "one" : "all" })}
      </p>
    </div>
  );
}
