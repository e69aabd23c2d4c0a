import type { Judgement, RefusalCode } from "@podium/domain/refusal";

/** A rule said no. Thrown inside a transaction it rolls back; the procedures turn it into an answer, not a fault. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: Record<string, string | number>;

  constructor(code: RefusalCode, details: Record<string, string | number> = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.details = details;
  }
}

/** Goes on when the judgement is "yes". @throws Refusal otherwise */
export function insist(judgement: Judgement): void {
  if (!judgement.ok) throw new Refusal(judgement.code, judgement.details);
}
