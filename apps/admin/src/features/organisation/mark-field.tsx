"use client";

import type { MarkItem } from "@podium/api/organisation/staff-views";
import { Button } from "@podium/ui/form/button";
import { fieldId, TextField } from "@podium/ui/form/field";
import { Heading } from "@podium/ui/text/heading";
import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { FileChoice } from "../../screen/upload/file-choice.tsx";
import { type LookTyped, useLookField } from "./look-typed.ts";
import { markAddress } from "./mark-address.ts";

const FILE = "markFile";

/** The mark: chosen, seen, replaced and taken out; and what it shows, for whoever does not see it. */
export function MarkField({ organisationId }: { organisationId: string }) {
  const t = useTranslations("organisation");
  const media = useTranslations("media.mark");
  const { setValue } = useFormContext<LookTyped>();
  const [markId, alternative] = useWatch<LookTyped, ["markId", "markAltDe"]>({
    name: ["markId", "markAltDe"],
  });
  const field = useLookField();
  const takeOut = () => {
    for (const name of ["markId", "markAltDe", "markAltEn"] as const)
      setValue(name, "", { shouldDirty: true });
    document.getElementById(fieldId(FILE))?.focus();
  };
  return (
    <section className="podium-stack" aria-labelledby="look-mark">
      <Heading level={2} look="small" id="look-mark">
        {t("mark.title")}
      </Heading>
      {markId && (
        <div className="portrait__picture">
          <img className="portrait__mark" src={markAddress(organisationId, markId)} alt={alternative ?? ""} />
          <Button type="button" variant="tertiary" icon="delete" onClick={takeOut}>
            {media("remove")}
          </Button>
        </div>
      )}
      <FileChoice<MarkItem>
        name={FILE}
        address={`/api/organisations/${organisationId}/mark`}
        use="mark"
        isThere={Boolean(markId)}
        label={media(markId ? "other" : "choose")}
        onDone={({ id }) => setValue("markId", id, { shouldDirty: true })}
      />
      {markId && (
        <div className="pairs">
          <TextField
            lang="de"
            label={t("mark.alternative")}
            hint={t("mark.alternativeHint")}
            {...field("markAltDe")}
          />
          <TextField
            lang="en"
            label={t("mark.alternativeEn")}
            optionalLabel={t("optional")}
            hint={t("mark.emptyEnglish")}
            {...field("markAltEn")}
          />
        </div>
      )}
    </section>
  );
}
