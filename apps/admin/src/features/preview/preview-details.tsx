import type { EventPage } from "@podium/api/event/public/views";
import { parseMarkup } from "@podium/domain/markup/blocks";
import { type Description, DescriptionList } from "@podium/ui/block/description-list";
import { Prose } from "@podium/ui/text/prose";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";
import { Section } from "./section.tsx";

/** To where one turns, behind the way of taking part. */
function Channel({ categories: [only] }: { categories: EventPage["registration"]["categories"] }) {
  const { url, email, phone, address, hours } = only ?? {};
  const said = [url, email, phone, address].filter(Boolean).join(", ");
  return (
    <>
      {said && `: ${said}`}
      {hours && (
        <>
          {" ("}
          <Wording of={hours} />)
        </>
      )}
    </>
  );
}

/** Venue, partners, contact, links, registration. */
export function PreviewDetails({ event }: { event: EventPage }) {
  const t = useTranslations("preview");
  const words = useTranslations("eventForm");
  const availability = useTranslations("event.availability");
  const { venue, registration } = event;
  const several = registration.categories.length > 1 ? registration.categories : [];
  const facts: Description[] = (venue?.facts ?? []).map(({ code, value, note }) => ({
    key: code,
    term: words(`venue.factNames.${code}`),
    details: (
      <>
        {words(`venue.factValues.${value}`)}
        {note && (
          <>
            {" – "}
            <Wording of={note} />
          </>
        )}
      </>
    ),
  }));
  return (
    <>
      {venue && (
        <Section title={t("venue")}>
          <p>
            {venue.name}, {venue.street}, {venue.postalCode} {venue.city}
          </p>
          {venue.arrival && (
            <p>
              <Wording of={venue.arrival} />
            </p>
          )}
        </Section>
      )}
      {facts.length > 0 && (
        <Section title={t("accessibility")}>
          <DescriptionList items={facts} />
        </Section>
      )}
      <Section title={t("registration")}>
        <p>
          {availability(registration.state)}
          {several.length === 0 && <Channel categories={registration.categories} />}
        </p>
        {several.length > 0 && (
          <DescriptionList
            items={several.map((category) => ({
              key: category.id,
              term: <Wording of={category.name} />,
              details: (
                <>
                  {availability(category.state)}
                  <Channel categories={[category]} />
                </>
              ),
            }))}
          />
        )}
      </Section>
      {event.notes.length > 0 && (
        <Section title={t("notes")}>
          <DescriptionList
            items={event.notes.map(({ kind, text }) => ({
              key: `${kind} ${text.text}`,
              term: words(`notes.kinds.${kind}`),
              details: (
                <Prose blocks={parseMarkup(text.text)} lang={text.language} leavingNote={t("leaves")} />
              ),
            }))}
          />
        </Section>
      )}
      {event.persons.length > 0 && (
        <Section title={t("persons")}>
          <DescriptionList
            items={event.persons.map(({ role, name, office, organisation, biography, url }) => ({
              key: `${role} ${name} ${office?.text}`,
              term: words(`people.personRoles.${role}`),
              details: (
                <>
                  <p>
                    {name}
                    {office && (
                      <>
                        , <Wording of={office} />
                      </>
                    )}
                    {organisation && `, ${organisation}`}
                    {url && ` (${url})`}
                  </p>
                  {biography && (
                    <Prose
                      blocks={parseMarkup(biography.text)}
                      lang={biography.language}
                      leavingNote={t("leaves")}
                    />
                  )}
                </>
              ),
            }))}
          />
        </Section>
      )}
      {event.partners.length > 0 && (
        <Section title={t("partners")}>
          <DescriptionList
            items={event.partners.map(({ role, name, url }) => ({
              key: `${role} ${name}`,
              term: words(`people.partnerRoles.${role}`),
              details: url ? `${name} (${url})` : name,
            }))}
          />
        </Section>
      )}
      {event.contacts.length > 0 && (
        <Section title={t("contact")}>
          <ul className="podium-prose">
            {event.contacts.map(({ purpose, name, email, phone }) => (
              <li key={`${purpose} ${name} ${email}`}>
                {purpose && `${words(`people.contactPurposes.${purpose}`)}: `}
                {[name, email, phone].filter(Boolean).join(", ")}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {event.links.length > 0 && (
        <Section title={t("links")}>
          <ul className="podium-prose">
            {event.links.map(({ label, url }) => (
              <li key={url}>
                <Wording of={label} />: <span className="address">{url}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
