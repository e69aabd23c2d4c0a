"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { OrganisationLook } from "@podium/api/organisation/staff-views";
import { lookFields } from "@podium/domain/organisation/staff-schema";
import { Alert } from "@podium/ui/block/alert";
import { Button } from "@podium/ui/form/button";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { FormDraft } from "../../draft/form-draft.tsx";
import { FailureAlert } from "../../screen/failure-alert.tsx";
import { trpc } from "../../trpc/client.ts";
import { ColourField } from "./colour-field.tsx";
import { HelpFields } from "./help-fields.tsx";
import { LookPreview } from "./look-preview.tsx";
import type { LookOutput, LookTyped } from "./look-typed.ts";
import { MarkField } from "./mark-field.tsx";
import { OtherFormsFields } from "./other-forms-fields.tsx";
import { SentenceFields } from "./sentence-fields.tsx";

/** How an organisation appears, with what becomes of it beside the fields. */
export function LookForm({ organisation }: { organisation: OrganisationLook }) {
  const t = useTranslations("organisation");
  const router = useRouter();
  const { organisationId, version } = organisation;
  const [isSaved, setSaved] = useState(false);
  const methods = useForm<LookTyped, unknown, LookOutput>({
    resolver: zodResolver(lookFields),
    defaultValues: typedFrom(organisation.look),
  });
  const save = trpc.organisation.saveLook.useMutation({
    onSuccess: (_, { look }) => {
      methods.reset(typedFrom(look));
      setSaved(true);
      router.refresh();
    },
  });
  return (
    <FormProvider {...methods}>
      <form
        className="look"
        noValidate
        onSubmit={methods.handleSubmit((look) => {
          if (save.isPending) return;
          setSaved(false);
          save.mutate({ organisationId, version, look });
        })}
      >
        <div className="podium-stack podium-stack--huge">
          <FormDraft name={`organisation ${organisationId}`} />
          <ColourField />
          <MarkField organisationId={organisationId} />
          <SentenceFields nameDe={organisation.nameDe} nameEn={organisation.nameEn} />
          <HelpFields />
          <OtherFormsFields kind={organisation.kind} />
          <div className="podium-stack">
            {save.error && <FailureAlert error={save.error} />}
            <div role="status">{isSaved && <Alert tone="success" title={t("saved")} />}</div>
            <div>
              <Button aria-disabled={save.isPending || undefined}>
                {save.isPending ? t("busy") : t("save")}
              </Button>
            </div>
          </div>
        </div>
        <LookPreview organisation={organisation} />
      </form>
    </FormProvider>
  );
}

/** Fields of a form hold no null. */
function typedFrom(look: LookTyped): LookTyped {
  const { helpReplaces, ...texts } = look;
  const filled = Object.entries(texts).map(([field, value]) => [field, value ?? ""]);
  return { ...(Object.fromEntries(filled) as typeof texts), helpReplaces };
}
