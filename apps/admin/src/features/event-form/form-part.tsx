"use client";

import { type PartName, partNames } from "@podium/domain/event/form/parts";
import { buttonClass } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";
import { Fragment, useEffect, useRef } from "react";
import { partAddress } from "../../screen/form-address.ts";
import { PanelLink } from "../../screen/panel-link.tsx";
import { goToField } from "./field-link.tsx";
import { useFormFrame } from "./form-frame.ts";
import { partContent } from "./part-content.tsx";
import { PARTS_ID } from "./part-list.tsx";

const HEADING_ID = "part-title";

/** One part of the form, as its address names it, and the way to the next. */
export function FormPart({ name }: { name: PartName }) {
  const t = useTranslations("eventForm.form");
  const { eventId, round, isAwake } = useFormFrame();
  const next = partNames[partNames.indexOf(name) + 1];
  useArrival(name, isAwake);
  return (
    <div className="podium-stack podium-stack--large">
      <div id={HEADING_ID} tabIndex={-1} className="form-part__title">
        <Heading level={2} look="medium">
          {t(`parts.${name}`)}
        </Heading>
      </div>
      <Fragment key={round}>{partContent[name]()}</Fragment>
      {next && eventId && (
        <div className="podium-cluster form-part__next">
          <PanelLink href={partAddress(eventId, next)} className={buttonClass({ variant: "secondary" })}>
            <span className="kern-label">{t("next", { part: t(`parts.${next}`) })}</span>
          </PanelLink>
        </div>
      )}
    </div>
  );
}

const WAYS = `#${PARTS_ID}, .form-part__next, .podium-error-summary`;

/** Whoever came for a field is at it; whoever came from the list of parts is at the part's beginning. */
function useArrival(name: PartName, isAwake: boolean): void {
  // Before anything of the new part is there, the focus says where somebody comes from.
  const cameByLink = useRef(false);
  useEffect(() => {
    const remember = ({ target }: Event) => {
      cameByLink.current = target instanceof Element && target.closest(WAYS) !== null;
    };
    document.addEventListener("click", remember);
    return () => document.removeEventListener("click", remember);
  }, []);
  useEffect(() => {
    if (!isAwake) return;
    if (!goToField(window.location.hash.slice(1)) && cameByLink.current)
      document.getElementById(HEADING_ID)?.focus();
    cameByLink.current = false;
  }, [name, isAwake]);
}
