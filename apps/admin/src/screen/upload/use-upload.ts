"use client";

import type { MediaItem } from "@podium/api/media/staff-views";
import { type FileMistake, fileMistakes, MEDIA_MAX, type MediaUse } from "@podium/domain/media/schema";
import { useState } from "react";

/** What became of the last file. `failed`: nothing was said about the file, so it may be sent again. */
export type UploadState = "idle" | "sending" | "done" | "failed" | FileMistake;

/**
 * Sends a file at once when it is chosen, beside the form: the form holds nothing of it but the id.
 *
 * @param address where the panel takes files of this use
 * @param onDone called with what is there now
 */
export function useUpload<Item extends { id: string } = MediaItem>(
  address: string,
  use: MediaUse,
  onDone: (media: Item) => void,
) {
  const [state, setState] = useState<UploadState>("idle");
  const upload = async (file: File) => {
    if (state === "sending") return;
    // What is too large anyway is not sent over a slow line first.
    if (file.size > MEDIA_MAX[use]) {
      setState("tooLarge");
      return;
    }
    setState("sending");
    const answer = await send<Item>(file, address);
    if (typeof answer === "string") setState(answer);
    else {
      setState("done");
      onDone(answer);
    }
  };
  return { state, upload };
}

async function send<Item>(file: File, address: string): Promise<Item | FileMistake | "failed"> {
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
    if (response.ok) return answer as Item;
    return fileMistakes.find((mistake) => mistake === answer.mistake) ?? "failed";
  } catch {
    // The line or the server is away, or the file was moved while it was read.
    return "failed";
  }
}
