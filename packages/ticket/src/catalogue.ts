import { byLanguage } from "@podium/domain/locale";
import deLetter from "../messages/de/letter.json" with { type: "json" };
import dePaper from "../messages/de/paper.json" with { type: "json" };
import deTicket from "../messages/de/ticket.json" with { type: "json" };
import enLetter from "../messages/en/letter.json" with { type: "json" };
import enPaper from "../messages/en/paper.json" with { type: "json" };
import enTicket from "../messages/en/ticket.json" with { type: "json" };

/** The sentences of one language, by namespace. */
export const catalogue = byLanguage(
  { letter: deLetter, paper: dePaper, ticket: deTicket },
  { letter: enLetter, paper: enPaper, ticket: enTicket },
);
