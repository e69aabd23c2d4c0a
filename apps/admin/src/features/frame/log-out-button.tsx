"use client";

import { Button } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";
import { type MouseEvent, type ReactNode, useId, useRef, useState } from "react";
import { useDrafts } from "../../draft/draft-owner.tsx";
import type { Place } from "../../draft/drafts.ts";

/** The button of the form around it. Nothing that was typed stays in this browser then, so what is not saved is named before. */
export function LogOutButton({ children }: { children: ReactNode }) {
  const t = useTranslations("draft.leave");
  const drafts = useDrafts();
  const dialog = useRef<HTMLDialogElement>(null);
  const [places, setPlaces] = useState<Place[]>([]);
  const titleId = useId();

  const ask = (event: MouseEvent) => {
    const waiting = drafts().places();
    if (waiting.length === 0) return drafts().leave();
    event.preventDefault();
    setPlaces(waiting);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="submit" className="panel-action" onClick={ask}>
        {children}
      </button>
      <dialog ref={dialog} className="kern-dialog" aria-labelledby={titleId}>
        <header className="kern-dialog__header">
          <Heading level={2} look="title-large" id={titleId}>
            {t("title")}
          </Heading>
        </header>
        <div className="kern-dialog__body podium-stack">
          <p className="kern-body">{t("text")}</p>
          <ul>
            {places.map(({ path, title }) => (
              <li key={path}>
                <a className="kern-link" href={path}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </div>
        <footer className="kern-dialog__footer">
          <Button type="button" variant="secondary" onClick={() => dialog.current?.close()}>
            {t("stay")}
          </Button>
          <Button onClick={() => drafts().leave()}>{t("go")}</Button>
        </footer>
      </dialog>
    </>
  );
}
