"use client";

import type { MediaItem } from "@podium/api/media/staff-views";
import type { EventForm } from "@podium/domain/event/schema";
import { namesOfType } from "@podium/domain/media/schema";
import { Button } from "@podium/ui/form/button";
import { fieldId, TextField } from "@podium/ui/form/field";
import { formatFileSize } from "@podium/ui/text/amounts.ts";
import { VisuallyHidden } from "@podium/ui/text/visually-hidden";
import { useLocale, useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { FileChoice } from "../../../screen/upload/file-choice.tsx";
import { trpc } from "../../../trpc/client.ts";
import { useField } from "../fields/use-field.ts";
import { useFormFrame } from "../form-frame.ts";

/** Where a document lies: on another website, or as a file here. */
export function DocumentPlace({ index }: { index: number }) {
  const t = useTranslations("media");
  const field = useField();
  const { eventId } = useFormFrame();
  const { setValue } = useFormContext<EventForm>();
  const utils = trpc.useUtils();
  const at = `documents.${index}` as const;
  const mediaId = useWatch<EventForm, `${typeof at}.mediaId`>({ name: `${at}.mediaId` });
  const changed = { shouldDirty: true, shouldValidate: false } as const;
  const fileField = `${at}.file`;
  return (
    <>
      {mediaId && eventId ? (
        <StoredFile
          eventId={eventId}
          mediaId={mediaId}
          onRemove={() => {
            setValue(`${at}.mediaId`, null, changed);
            document.getElementById(fieldId(fileField))?.focus();
          }}
        />
      ) : (
        <TextField type="url" {...field(`${at}.url`)} />
      )}
      {eventId && (
        <FileChoice<MediaItem>
          name={fileField}
          address={`/api/events/${eventId}/media/document`}
          use="document"
          isThere={Boolean(mediaId)}
          label={t(mediaId ? "document.other" : "document.choose")}
          onDone={(media) => {
            utils.media.ofEvent.setData({ eventId }, (known = []) => [...known, media]);
            setValue(`${at}.url`, "", changed);
            setValue(`${at}.mediaId`, media.id, changed);
          }}
        />
      )}
    </>
  );
}

function StoredFile({
  eventId,
  mediaId,
  onRemove,
}: {
  eventId: string;
  mediaId: string;
  onRemove: () => void;
}) {
  const t = useTranslations("media");
  const locale = useLocale();
  const { data } = trpc.media.ofEvent.useQuery({ eventId });
  const media = data?.find(({ id }) => id === mediaId);
  const name = media?.name ?? t("document.file");
  return (
    <div className="stored-file">
      <p className="kern-body">
        <a className="kern-link" href={`/api/events/${eventId}/media/${mediaId}`} download>
          {name}
        </a>
        {media && ` (${namesOfType(media.type).called}, ${formatFileSize(media.size, locale)})`}
      </p>
      <Button type="button" variant="tertiary" icon="delete" onClick={onRemove}>
        {t("document.remove")}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </Button>
    </div>
  );
}
