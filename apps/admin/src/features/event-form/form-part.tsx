"use client";

import { type PartName, partNames } from "@podium/domain/event/form/parts";
import { buttonClass } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";
import { Fragment, useEffect } from "react";
import { partAddress } from "../../screen/form-address.ts";
import { PanelLink } from "../../screen/panel-link.tsx";
import { goToField } from "./field-link.tsx";
import { useFormFrame } from "./form-frame.ts";
import { Conflicts } from "./keeping/conflict-choice.tsx";
import { partContent } from "./part-content.tsx";

const HEADING_ID = "part-title";

/** One part of the form, as its address names it, and the way to the next. */
export function FormPart({ name }: { name: PartName }) {
  const t = useTranslations("eventForm.form");
  const { eventId, round } = useFormFrame();
  const next = partNames[partNames.indexOf(name) + 1];
  useArrival();
  return (
    <div className="podium-stack podium-stack--large">
      <div id={HEADING_ID} tabIndex={-1} className="form-part__title">
        <Heading level={2} look="medium">
          {t(`parts.${name}`)}
        </Heading>
      </div>
      <Conflicts part={name} />
      <Fragment key={round}>{partContent[name]()}</Fragment>
      {next && eventId && (
        <div className="podium-cluster" data-parts>
          <PanelLink href={partAddress(eventId, next)} className={buttonClass({ variant: "secondary" })}>
            <span className="kern-label">{t("next", { part: t(`parts.${next}`) })}</span>
          </PanelLink>
        </div>
      )}
    </div>
  );
}

/** Whoever came for a field is at it; whoever came from the list of parts is at the part's beginning. */
function useArrival(): void {
  const { isAwake, cameByLink } = useFormFrame();
  useEffect(() => {
    if (!isAwake) return;
    if (!goToField(window.location.hash.slice(1)) && cameByLink.current)
      document.getElementById(HEADING_ID)?.focus();
    cameByLink.current = false;
  }, [isAwake, cameByLink]);
}
