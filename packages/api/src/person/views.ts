import type { Locale } from "@podium/domain/locale";
import type { Permission } from "@podium/domain/staff/permissions";

/** The log-in before the present one, and the attempts between the two that did not lead in. */
export type LastLogIn = { at: string; failures: number };

/** The person at the panel and what it may offer: menus are drawn from it, procedures check for themselves. */
export type Me = {
  userId: string;
  name: string;
  email: string;
  locale: Locale;
  /** Organisations in which the person has a role, by name. */
  organisations: { id: string; name: string; permissions: Permission[] }[];
  /** What the person may do for at least one event or organisation. */
  permissions: Permission[];
  /** Comments that wait for a decision, over all events that the person moderates. */
  waitingComments: number;
};
