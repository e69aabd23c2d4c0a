import { parseMarkup } from "@podium/domain/markup/blocks";
import { Table, TableCell, TableHeader, TableRow } from "@podium/ui/block/table";
import { Prose } from "@podium/ui/text/prose";
import { useTranslations } from "next-intl";

/** What docs/texts.md says, in the order in which people look for it. */
const examples = ["lines", "bold", "heading", "subheading", "list", "link", "address", "asTyped"] as const;

/**
 * What the marks of a typed text mean: each example beside what becomes of it, drawn as the page draws it.
 *
 * @param top level of the first heading among the examples: one below the screen's
 */
export function MarkupHelp({ top }: { top: 3 | 4 }) {
  const t = useTranslations("markupHelp");
  const leaves = useTranslations("preview")("leaves");
  return (
    <details className="markup-help">
      <summary>{t("title")}</summary>
      <div className="podium-stack podium-stack--small">
        <Table
          caption={t("title")}
          captionHidden
          small
          head={
            <TableRow>
              <TableHeader>{t("typed")}</TableHeader>
              <TableHeader>{t("seen")}</TableHeader>
            </TableRow>
          }
        >
          {examples.map((name) => {
            const typed = t(`examples.${name}`);
            return (
              <TableRow key={name}>
                <TableCell>
                  <code className="podium-typed">{typed}</code>
                </TableCell>
                <TableCell>
                  <Prose blocks={parseMarkup(typed)} top={top} leavingNote={leaves} />
                </TableCell>
              </TableRow>
            );
          })}
        </Table>
        <p className="kern-body">{t("headings")}</p>
        <p className="kern-body">{t("rest")}</p>
      </div>
    </details>
  );
}
