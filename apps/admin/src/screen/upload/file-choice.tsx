"use client";

import { endingsOf, MEDIA_MAX, MEGABYTE, type MediaUse, PIXELS_MAX } from "@podium/domain/media/schema";
import { TextField } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { type UploadState, useUpload } from "./use-upload.ts";

/** A file that is sent as soon as it is chosen. What is wrong with it stands at the field, and what was there stays. */
export function FileChoice<Item extends { id: string }>({
  name,
  address,
  use,
  isThere,
  label,
  onDone,
}: {
  /** Of the field, as the form names it; nothing is registered under it. */
  name: string;
  /** Where the panel takes files of this use. */
  address: string;
  use: MediaUse;
  /** Whether the form has one. */
  isThere: boolean;
  label: string;
  onDone: (media: Item) => void;
}) {
  const t = useTranslations("media");
  const form = useTranslations("eventForm.form");
  const { state, upload } = useUpload(address, use, onDone);
  const max = MEDIA_MAX[use] / MEGABYTE;
  return (
    <div className="file-choice">
      <TextField
        type="file"
        name={name}
        accept={endingsOf[use].map((ending) => `.${ending}`).join(",")}
        label={label}
        optionalLabel={form("optional")}
        hint={t(`hints.${use}`, { max })}
        error={isWrong(state) ? t(`mistakes.${state}`, { max, pixels: PIXELS_MAX / MEGABYTE }) : undefined}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file can be chosen once more, when it was put right.
          if (file) void upload(file).then(() => Object.assign(target, { value: "" }));
        }}
      />
      <p role="status" className="kern-body kern-body--muted">
        {state === "sending" && t("sending")}
        {state === "done" && isThere && t("done")}
      </p>
    </div>
  );
}

function isWrong(state: UploadState): state is Exclude<UploadState, "idle" | "sending" | "done"> {
  return state !== "idle" && state !== "sending" && state !== "done";
}
