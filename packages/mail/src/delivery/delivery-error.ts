/** Why a mail could not be handed over. */
export class DeliveryError extends Error {
  /** True: the server refused this mail for good (5xx). False: later it may work. */
  readonly permanent: boolean;
  /** True: no server answered at all, or it takes no mail from us; the next mail will not fare better. */
  readonly away: boolean;

  /** @param answer the server's answer or the fault's code, without addresses */
  constructor(answer: string, { permanent, away }: { permanent: boolean; away: boolean }) {
    super(answer);
    this.name = "DeliveryError";
    this.permanent = permanent;
    this.away = away;
  }
}

const ADDRESS = /<?[^\s<>@]+@[^\s<>@]+>?/gu;
const ANSWER_MAX = 300;

type TransportFault = { code?: string; responseCode?: number; response?: string };

/** What nodemailer throws, as a DeliveryError. Mail servers like to repeat the address: it is taken out. */
export function asDeliveryError(fault: unknown): DeliveryError {
  const { code, responseCode, response } = (fault ?? {}) as TransportFault;
  const aboutThisMail = code === "EENVELOPE" || code === "EMESSAGE";
  const permanent = aboutThisMail && responseCode !== undefined && responseCode >= 500;
  const answer = (response ?? String(responseCode ?? code ?? "unknown"))
    .replace(ADDRESS, "…")
    .replace(/\s+/gu, " ");
  return new DeliveryError(answer.slice(0, ANSWER_MAX), { permanent, away: !aboutThisMail });
}
