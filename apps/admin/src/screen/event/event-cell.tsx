import { TableCell } from "@podium/ui/block/table";
import { PanelLink } from "../panel-link.tsx";

/** The event that a row belongs to, with the way to it; a dash where it belongs to none. */
export function EventCell({ event }: { event: { id: string; title: string } | null }) {
  return (
    <TableCell>
      {event ? (
        <PanelLink className="kern-link" href={`/events/${event.id}`}>
          {event.title}
        </PanelLink>
      ) : (
        "–"
      )}
    </TableCell>
  );
}
