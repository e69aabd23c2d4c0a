import type { ProgrammeItem } from "@podium/domain/event/sections/when-where/programme";
import type { Locale } from "@podium/domain/locale";
import { Table, TableCell, TableHeader, TableRow } from "@podium/ui/block/table";
import { useTranslations } from "next-intl";
import { Section } from "./section.tsx";

/** The timetable. Times are the event's own wall times. */
export function PreviewProgramme({ items, locale }: { items: readonly ProgrammeItem[]; locale: Locale }) {
  const t = useTranslations("preview");
  const time = ({ from, to }: ProgrammeItem) => {
    if (!from) return "";
    return to ? t("timeRange", { from, to }) : t("timeFrom", { from });
  };
  return (
    <Section title={t("programme")}>
      <Table
        caption={t("programme")}
        captionHidden
        small
        head={
          <TableRow>
            <TableHeader>{t("time")}</TableHeader>
            <TableHeader>{t("item")}</TableHeader>
          </TableRow>
        }
      >
        {items.map((item) => (
          <TableRow key={`${item.from} ${item.title}`}>
            <TableCell>{time(item)}</TableCell>
            <TableCell lang={locale}>
              {item.title}
              {item.note && (
                <>
                  <br />
                  <span className="kern-body--muted">{item.note}</span>
                </>
              )}
            </TableCell>
          </TableRow>
        ))}
      </Table>
    </Section>
  );
}
