/** Every mail about a reported barrier. A report is never taken back, so such a mail stays true. */
export const barrierMails = {
  "barrier.reported": {},
} as const satisfies Record<`barrier.${string}`, object>;

export type BarrierMailKind = keyof typeof barrierMails;
