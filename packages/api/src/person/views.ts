import type { Locale } from "@podium/domain/locale";
import type { Permission } from "@podium/domain/staff/permissions";

/** Who is logged in and what the panel may offer: menus are drawn from it, procedures check for themselves. */
export type Me = {
  name: string;
  email: string;
  locale: Locale;
  /** Bodies with a role of this person's own, by name. */
  bodies: { id: string; name: string; permissions: Permission[] }[];
  /** What the person may do for at least one event or body. */
  permissions: Permission[];
  /** Comments that wait for a decision, over all events that the person moderates. */
  waitingComments: number;
};
