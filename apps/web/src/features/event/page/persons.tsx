import type { EventPage } from "@podium/api/event/public/views";
import { parseMarkup } from "@podium/domain/markup/blocks";
import { DescriptionList } from "@podium/ui/block/description-list";
import { LeavingLink } from "@podium/ui/text/link";
import { Prose } from "@podium/ui/text/prose";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";
import { personId } from "./person-id.ts";
import { Section } from "./section.tsx";

type Person = EventPage["persons"][number];

/** "Mitwirkende": who is to be heard or seen, by what they do. */
export function Persons({ persons }: { persons: Person[] }) {
  const t = useTranslations("event");
  if (persons.length === 0) return null;
  const placed = persons.map((person, index) => ({ ...person, id: personId(index + 1) }));
  const roles = [...Map.groupBy(placed, ({ role }) => role)].map(([role, given]) => ({
    key: role,
    term: t(`personRole.${role}`),
    details: (
      <ul className="persons">
        {given.map((person) => (
          <Contributor key={person.id} person={person} />
        ))}
      </ul>
    ),
  }));
  return (
    <Section id="persons" title={t("page.persons")}>
      <DescriptionList items={roles} />
    </Section>
  );
}

function Contributor({
  person: { id, name, office, organisation, biography, url, picture },
}: {
  person: Person & { id: string };
}) {
  const leaving = useTranslations("frame")("leaving");
  return (
    <li id={id} className={picture ? "persons__pictured" : undefined}>
      {picture && <Portrait picture={picture} />}
      <div className="persons__words">
        <p className="persons__name">
          {url ? (
            <LeavingLink href={url} note={leaving}>
              {name}
            </LeavingLink>
          ) : (
            name
          )}
        </p>
        {(office || organisation) && (
          <p>
            {office && <Wording of={office} />}
            {office && organisation && ", "}
            {organisation}
          </p>
        )}
        {biography && (
          <Prose blocks={parseMarkup(biography.text)} lang={biography.language} leavingNote={leaving} />
        )}
        {picture?.credit && <p className="persons__credit">{picture.credit}</p>}
      </div>
    </li>
  );
}

/** As large as the page says before it is there: nothing moves when it comes. */
function Portrait({
  picture: { address, width, height, alternative },
}: {
  picture: NonNullable<Person["picture"]>;
}) {
  return (
    <img
      className="persons__portrait"
      src={address}
      alt={alternative.text}
      lang={alternative.language}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
    />
  );
}
