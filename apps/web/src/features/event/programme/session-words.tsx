import type { ProgrammeView, SessionView } from "@podium/api/programme/views";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";
import { personId } from "../page/person-id.ts";

/** What a session is, where, and with whom; names lead to where these people stand on the page. */
export function SessionWords({
  session: { title, note, roomId, trackId, persons },
  programme: { rooms, tracks },
  without,
}: {
  session: SessionView;
  programme: ProgrammeView;
  /** What its column says already. */
  without?: "roomId" | "trackId";
}) {
  const t = useTranslations("event.programme");
  const room = without === "roomId" ? undefined : rooms.find(({ id }) => id === roomId);
  const track = without === "trackId" ? undefined : tracks.find(({ id }) => id === trackId);
  return (
    <>
      <span className="timetable__title">
        <Wording of={title} />
      </span>
      {note && (
        <span className="timetable__note">
          <Wording of={note} />
        </span>
      )}
      {(room || track) && (
        <span className="timetable__note">
          {room && <Wording of={room.name} />}
          {room && track && " · "}
          {track && <Wording of={track.name} />}
        </span>
      )}
      {persons.length > 0 && (
        <span className="timetable__note">
          {t("with")}{" "}
          {persons.map(({ position, name }, index) => (
            <span key={position}>
              {index > 0 && ", "}
              <a href={`#${personId(position)}`} className="kern-link kern-link--no-visited-state">
                {name}
              </a>
            </span>
          ))}
        </span>
      )}
    </>
  );
}
