import type { RegistrationState } from "@podium/domain/registration/states";

/** What the list of attendees is narrowed to; what is absent narrows nothing. */
export type Filter = { search: string; state?: RegistrationState; categoryId?: string };
