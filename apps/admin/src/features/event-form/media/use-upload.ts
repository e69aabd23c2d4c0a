"use client";

import type { MediaItem } from "@podium/api/media/staff-views";
import { type FileMistake, fileMistakes, MEDIA_MAX, type MediaUse } from "@podium/domain/media/schema";
import { useState } from "react";

/** What became of the last file. `failed`: nothing was said about the file, so it may be sent again. */
export type UploadState = "idle" | "sending" | "done" | "failed" | FileMistake;

/**
 * Sends a file at once when it is chosen, beside the form: the form holds nothing of it but the id.
 *
 * @param onDone called with what is there now
 */
export function useUpload(eventId: string, use: MediaUse, onDone: (media: MediaItem) => void) {
  const [state, setState] = useState<UploadState>("idle");
  const upload = async (file: File) => {
    if (state === "sending") return;
    // What is too large anyway is not sent over a slow line first.
    if (file.size > MEDIA_MAX[use]) {
      setState("tooLarge");
      return;
    }
    setState("sending");
    const answer = await send(file, `/api/events/${eventId}/media/${use}`);
    if (typeof answer === "string") setState(answer);
    else {
      setState("done");
      onDone(answer);
    }
  };
  return { state, upload };
}

async function send(file: File, address: string): Promise<MediaItem | FileMistake | "failed"> {
  try {
    const response = await fetch(address, {
      method: "POST",
      body: file,
      headers: {
        "Content-Type": "application/octet-stream",
        "X-File-Name": encodeURIComponent(file.name),
      },
    });
    const answer = await response.json();
    if (response.ok) return answer as MediaItem;
    return fileMistakes.find((mistake) => mistake === answer.mistake) ?? "failed";
  } catch {
    // The line or the server is away, or the file was moved while it was read.
    return "failed";
  }
}
