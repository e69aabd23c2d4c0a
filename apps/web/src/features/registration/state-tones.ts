import type { RegistrationState } from "@podium/domain/registration/states";
import type { Tone } from "@podium/ui/block/badge";

/** In which colour a registration's state is shown, beside its word. */
export const stateTones: Record<RegistrationState, Tone> = {
  UNCONFIRMED: "warning",
  PENDING: "info",
  CONFIRMED: "success",
  RECONFIRM_DUE: "warning",
  WAITLISTED: "info",
  OFFERED: "warning",
  CANCELLED: "danger",
  REJECTED: "danger",
  EXPIRED: "danger",
};
