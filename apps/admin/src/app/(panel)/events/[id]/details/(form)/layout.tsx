import type { ReactNode } from "react";
import { EditEvent } from "../../../../../../features/event-form/edit-event.tsx";
import { asked, caller } from "../../../../../../trpc/caller.ts";

type Properties = { params: Promise<{ id: string }>; children: ReactNode };

/** One form around all its parts: what was typed in one stays while another is on the screen. */
export default async function FormLayout({ params, children }: Properties) {
  const { id } = await params;
  const event = await asked((await caller()).event.forEditing({ eventId: id }));
  return <EditEvent event={event}>{children}</EditEvent>;
}
