"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { SeriesItem } from "@podium/api/event/series/views";
import { seriesNames } from "@podium/domain/event/sections/words/classification";
import { Alert } from "@podium/ui/block/alert";
import { Card } from "@podium/ui/block/card";
import { Button } from "@podium/ui/form/button";
import { TextField } from "@podium/ui/form/field";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import type { z } from "zod";
import { FormDraft } from "../../draft/form-draft.tsx";
import { FailureAlert } from "../../screen/failure-alert.tsx";
import { useFieldErrorWords } from "../../screen/use-field-error-words.ts";
import { trpc } from "../../trpc/client.ts";
import { RemoveSeries } from "./remove-series.tsx";
import { SeriesEvents } from "./series-events.tsx";

/** A series with its names, the events that bear them, and what can be done with it. */
export function SeriesCard({ organisationId, series }: { organisationId: string; series: SeriesItem }) {
  const { id, nameDe, events } = series;
  const t = useTranslations("series");
  return (
    <Card id={`series-${id}`} title={nameDe}>
      {events ? (
        <div className="podium-stack">
          <SeriesEvents events={events} />
          <Names organisationId={organisationId} series={{ ...series, events }} />
          {events.length === 0 && <RemoveSeries organisationId={organisationId} series={series} />}
        </div>
      ) : (
        <p className="kern-body podium-measure">{t("shared")}</p>
      )}
    </Card>
  );
}

type Typed = z.input<typeof seriesNames>;

function Names({
  organisationId,
  series: { id, version, events, ...stored },
}: {
  organisationId: string;
  series: SeriesItem & { events: NonNullable<SeriesItem["events"]> };
}) {
  const t = useTranslations("series");
  const router = useRouter();
  const fieldError = useFieldErrorWords();
  const [isSaved, setSaved] = useState(false);
  const methods = useForm<Typed, unknown, z.output<typeof seriesNames>>({
    resolver: zodResolver(seriesNames),
    defaultValues: { nameDe: stored.nameDe, nameEn: stored.nameEn ?? "" },
  });
  const rename = trpc.event.renameSeries.useMutation({
    onSuccess: (_, { nameDe, nameEn }) => {
      methods.reset({ nameDe, nameEn: nameEn ?? "" });
      setSaved(true);
      router.refresh();
    },
  });
  const at = (name: keyof Typed) => {
    const message = methods.formState.errors[name]?.message;
    return {
      ...methods.register(name),
      id: `series-${id}-${name}`,
      label: t(name),
      error: message && fieldError(message),
    };
  };
  return (
    <FormProvider {...methods}>
      <form
        className="podium-stack"
        noValidate
        onSubmit={methods.handleSubmit((names) => {
          if (rename.isPending) return;
          setSaved(false);
          rename.mutate({
            organisationId,
            seriesId: id,
            version,
            seen: events.map((event) => event.id),
            ...names,
          });
        })}
      >
        <FormDraft name={`series ${id}`} />
        {rename.error && <FailureAlert error={rename.error} />}
        <div className="pairs">
          <TextField lang="de" {...at("nameDe")} />
          <TextField lang="en" optionalLabel={t("optional")} hint={t("hintEn")} {...at("nameEn")} />
        </div>
        <div role="status">
          {isSaved && <Alert tone="success" title={t("saved", { count: events.length })} />}
        </div>
        <div>
          <Button variant="secondary" aria-disabled={rename.isPending || undefined}>
            {rename.isPending ? t("busy") : t("save", { count: events.length })}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
