import type { EventPage } from "@podium/api/event/public/views";
import { parseMarkup } from "@podium/domain/markup/blocks";
import { DescriptionList } from "@podium/ui/block/description-list";
import { Prose } from "@podium/ui/text/prose";
import { useTranslations } from "next-intl";
import { Section } from "./section.tsx";

/** "Gut zu wissen": what belongs together under its word, what has none below. */
export function Notes({ notes }: { notes: EventPage["notes"] }) {
  const t = useTranslations("event");
  const leaving = useTranslations("frame")("leaving");
  if (notes.length === 0) return null;
  const { OTHER: others = [], ...kinds } = Object.groupBy(notes, ({ kind }) => kind);
  const drawn = (given: EventPage["notes"]) =>
    given.map(({ text: { text, language } }) => (
      <Prose key={text} blocks={parseMarkup(text)} lang={language} leavingNote={leaving} />
    ));
  const items = Object.entries(kinds).map(([kind, given]) => ({
    key: kind,
    term: t(`note.${kind as keyof typeof kinds}`),
    details: drawn(given),
  }));
  return (
    <Section id="notes" title={t("page.notes")} className="notes">
      {items.length > 0 && <DescriptionList items={items} />}
      {drawn(others)}
    </Section>
  );
}
