import type { RefusalCode } from "@podium/domain/refusal";
import type { RegistrationState } from "@podium/domain/registration/states";

/** Companions: so many by name, and so many who are counted. */
export type Along = { named: number; counted: number };

/** What is asked of Podium, with real addresses and ids. Every one is one procedure, one job or one deadline. */
export type Call =
  | {
      to: "create";
      kind: number;
      emails: string[];
      along: Along;
      maySplit: boolean;
      organisation: string;
      key?: string;
    }
  | {
      to: "own";
      action:
        | "confirm"
        | "accept"
        | "decline"
        | "reconfirm"
        | "cancel"
        | "change"
        | "allowSplit"
        | "takeBackHandOver";
      id: string;
    }
  | { to: "handOver" | "addPerson"; id: string; email: string }
  | { to: "addCompanion"; id: string; isNamed: boolean }
  | { to: "removePerson" | "nameCompanion"; id: string; other: string }
  | {
      to: "staff";
      action: "approve" | "reject" | "reinstate" | "cancelByOrganiser" | "promote";
      ids: string[];
    }
  | {
      to: "enter";
      kind: number;
      overflow: "WAIT" | "REFUSE";
      mail: boolean;
      email: string | null;
      along: Along;
    }
  | { to: "enterCompanion"; id: string; isNamed: boolean; overflow: "WAIT" | "REFUSE"; mail: boolean }
  | { to: "renameCompanion"; id: string; mail: boolean }
  | { to: "import"; kind: number; overflow: "WAIT" | "REFUSE"; emails: string[] }
  | { to: "resize"; pool: number; size: number | null }
  | { to: "deadline"; id: string }
  | { to: "clock" }
  /** A deadline passes, the person comes too late, and the clock does its round. */
  | { to: "runOut"; id: string; late: "confirm" | "accept" | "reconfirm" }
  | { to: "askReconfirmation"; id: string }
  /** What is kept for somebody who was named again is over, and the clock does its round. */
  | { to: "decoyEnds"; id: string };

/** How many get a place, wait, apply; a state or a refusal for each; or one word for all. */
export type Answer =
  | { places: number; waiting: number; applying: number; onConfirmation: number }
  | (RegistrationState | RefusalCode)[]
  | RefusalCode
  | "done";
