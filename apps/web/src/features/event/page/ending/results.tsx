import type { EventPage } from "@podium/api/event/public/views";
import { parseMarkup } from "@podium/domain/markup/blocks";
import { formatFileSize } from "@podium/ui/text/amounts.ts";
import { LeavingLink, TextLink } from "@podium/ui/text/link";
import { Prose } from "@podium/ui/text/prose";
import { Wording } from "@podium/ui/text/wording";
import { useLocale, useTranslations } from "next-intl";
import { Section } from "../section.tsx";
import { LabelledLinks } from "./labelled-links.tsx";

/** What came of the event: figures, text, recording, documents; as far as they are said. */
export function Results({ results }: Pick<EventPage, "results">) {
  const t = useTranslations("event.results");
  const leaving = useTranslations("frame")("leaving");
  const locale = useLocale();
  if (!results) return null;
  const { text, figures, documents, recording } = results;
  return (
    <Section id="results" title={t("title")}>
      {figures.length > 0 && (
        <dl className="result-figures">
          {figures.map(({ value, label }) => (
            <div key={`${value} ${label.text}`}>
              <dt>
                <Wording of={label} />
              </dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {text && <Prose blocks={parseMarkup(text.text)} lang={text.language} leavingNote={leaving} />}
      {(recording || documents.length > 0) && (
        <ul className="event-links">
          {recording && (
            <li>
              <LeavingLink href={recording.url} note={leaving}>
                {t("recording", {
                  captions: recording.hasCaptions ? "yes" : "no",
                  signing: recording.hasSigning ? "yes" : "no",
                })}
              </LeavingLink>
            </li>
          )}
          {documents.map(({ label, url, file }) =>
            file ? (
              <li key={url}>
                <TextLink href={url}>
                  <Wording of={label} /> ({file.called}, {formatFileSize(file.size, locale)})
                </TextLink>
              </li>
            ) : (
              <LabelledLinks key={url} links={[{ label, url }]} />
            ),
          )}
        </ul>
      )}
    </Section>
  );
}
