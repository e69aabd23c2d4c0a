import type { EventInput } from "@podium/domain/event/schema";
import { easyLanguage } from "@podium/domain/locale";

type Row = {
  translations: readonly { locale: string; offered: boolean; title: string; summary: string; body: string }[];
};

/** A row of its own among the texts, with none of what they have besides. */
export const easy = {
  toForm({ translations }: Row) {
    const row = translations.find(({ locale }) => locale === easyLanguage);
    return {
      inEasyLanguage: row?.offered ?? false,
      easyTitle: row?.title ?? "",
      easySummary: row?.summary ?? "",
      easyBody: row?.body ?? "",
    };
  },
  /** No row where there is nothing to keep. */
  rows({ inEasyLanguage, easyTitle, easySummary, easyBody }: EventInput) {
    if (!inEasyLanguage && !easyTitle && !easySummary && !easyBody) return [];
    return [
      {
        locale: easyLanguage,
        offered: inEasyLanguage,
        title: easyTitle,
        summary: easySummary,
        body: easyBody,
        kind: "",
        audience: "",
        fee: "",
      },
    ];
  },
};
