"use client";

import {
  CONTRAST_MIN,
  type Colour,
  colourFrom,
  contrastOnPage,
  readable,
  SITE_COLOUR,
} from "@podium/domain/organisation/colour";
import { Button } from "@podium/ui/form/button";
import { fieldId, TextField } from "@podium/ui/form/field";
import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { type LookTyped, useLookField } from "./look-typed.ts";

/** The colour as text and by the browser's own choice; whether it can be read is said while it is typed. */
export function ColourField() {
  const t = useTranslations("organisation.colour");
  const optional = useTranslations("organisation")("optional");
  const { setValue } = useFormContext<LookTyped>();
  const typed = useWatch<LookTyped, "colour">({ name: "colour" });
  const field = useLookField()("colour");
  const colour = colourFrom(typed ?? "");
  const take = (chosen: string) => setValue("colour", chosen, { shouldDirty: true, shouldValidate: true });
  return (
    <section className="podium-stack" aria-labelledby="look-colour">
      <Heading level={2} look="small" id="look-colour">
        {t("title")}
      </Heading>
      <TextField
        label={t("label")}
        optionalLabel={optional}
        hint={t("hint")}
        spellCheck={false}
        autoComplete="off"
        {...field}
      />
      <label className="look-colour">
        {t("picker")}
        <input type="color" value={colour ?? SITE_COLOUR} onChange={({ target }) => take(target.value)} />
      </label>
      <div role="status">
        {colour && <Judgement colour={colour} isSaid={Boolean(field.error)} onTake={take} />}
      </div>
    </section>
  );
}

function Judgement({
  colour,
  isSaid,
  onTake,
}: {
  colour: Colour;
  /** The field itself says what is wrong. */
  isSaid: boolean;
  onTake: (colour: string) => void;
}) {
  const t = useTranslations("organisation.colour");
  const ratio = contrastOnPage(colour);
  const details = { ratio: Math.floor(ratio * 100) / 100, least: CONTRAST_MIN };
  if (ratio >= CONTRAST_MIN) return <p className="kern-body">{t("good", details)}</p>;
  const proposed = readable(colour);
  return (
    <div className="podium-stack podium-stack--small">
      {!isSaid && <p className="kern-body">{t("low", details)}</p>}
      <div>
        <Button
          type="button"
          variant="secondary"
          onClick={() => {
            onTake(proposed);
            // The button goes with what it was about.
            document.getElementById(fieldId("colour"))?.focus();
          }}
        >
          {t("take", { proposed })}
        </Button>
      </div>
    </div>
  );
}
