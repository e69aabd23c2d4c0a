import type { Locale } from "@podium/domain/locale";
import { shortName } from "@podium/domain/person/name";
import { isConfirmedAddress, isLive } from "@podium/domain/registration/states";
import type { EventOfRegistration } from "../event-view.ts";
import type { OwnDate } from "./dates.ts";
import type { OwnRow } from "./own-row.ts";
import { type RegistrationView, registrationView } from "./views.ts";

/** What the page with the button "confirm" shows: of the person one name, and who named this person. */
export type ConfirmationView = Pick<
  RegistrationView,
  "state" | "holdsPlace" | "onConfirmation" | "applying" | "holdUntil" | "notice" | "cancelled"
> & {
  name: string;
  confirmable: boolean;
  declinable: boolean;
  /** Somebody else entered this person. `email` null: that one has not confirmed it, so the name may be anybody's. */
  namedBy: { name: string; email: string | null } | null;
  event: EventOfRegistration;
  /** What the answer is for, where dates were chosen: all of them that were sent together. */
  dates: OwnDate[];
  /** So many come along without an address; the answer is for them, too. */
  companions: number;
  /** Leads to the registration's own page: the holder of this link gets that one by mail, too. Null: it has ended. */
  manageToken: string | null;
};

export function confirmationView(
  row: OwnRow,
  locale: Locale,
  now: Date,
  given: { manageToken: string; dates: OwnDate[] },
): ConfirmationView {
  const { manageToken, dates } = given;
  const view = registrationView(row, locale, now, {
    position: null,
    mayName: { person: false, companion: "NONE" },
    dates,
  });
  return {
    state: view.state,
    holdsPlace: view.holdsPlace,
    onConfirmation: view.onConfirmation,
    applying: view.applying,
    holdUntil: view.holdUntil,
    name: shortName(view),
    notice: view.notice,
    cancelled: view.cancelled,
    confirmable: view.can.confirm,
    declinable: view.state === "UNCONFIRMED" && view.can.decline,
    namedBy: row.namedBy === null ? null : { name: row.namedBy, email: confirmedEmail(row.namer) },
    event: view.event,
    dates,
    companions: view.companions.length,
    manageToken: isLive(view.state) ? manageToken : null,
  };
}

function confirmedEmail(namer: OwnRow["namer"]): string | null {
  return namer && isConfirmedAddress(namer) ? namer.email : null;
}
