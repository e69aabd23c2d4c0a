import { type Block, type Styles, text } from "../sheet/blocks.ts";
import { picture } from "../sheet/picture.ts";
import { mm, type Sheet } from "../sheet/sheet.ts";
import type { TicketValues } from "../values.ts";

/** Of the mark: as on the pages, high enough to be known again and not higher than the words are important. */
const MARK = { width: mm(45), height: mm(14), beside: mm(5) };

/** Who holds the event: its mark, if there is one, and its name. */
export function hostOf(
  sheet: Sheet,
  { organisation, mark, locale }: Pick<TicketValues, "organisation" | "mark" | "locale">,
  given: Styles,
  width: number,
): { height: number; draw(x: number, y: number): void } {
  const scale = mark ? Math.min(MARK.width / mark.width, MARK.height / mark.height) : 0;
  const size = { width: (mark?.width ?? 0) * scale, height: (mark?.height ?? 0) * scale };
  const indent = mark ? size.width + MARK.beside : 0;
  const name: Block = text(sheet, "P", organisation, given.strong, { width: width - indent, before: 0 });
  const height = Math.max(size.height, name.height);
  return {
    height,
    draw: (x, y) => {
      if (mark) {
        const { language } = mark.alternative;
        const box = { x, y: y + (height - size.height) / 2, ...size };
        sheet.root.add(picture(sheet, mark, box, language === locale ? undefined : language));
      }
      sheet.root.add(name.draw(x + indent, y + (height - name.height) / 2));
    },
  };
}
