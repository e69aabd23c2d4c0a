import { signLink } from "@podium/api/links";
import { publicCaller } from "@podium/api/public-router";
import { testSecret } from "./environment.ts";

/** The token of the link to a registration's own page, good for an hour unless said otherwise. */
export function ownToken(registrationId: string, expiresAt = new Date(Date.now() + 3_600_000)): string {
  return signLink(testSecret, { purpose: "registration.manage", subject: registrationId, expiresAt });
}

/** "done", or the code of the refusal. */
export async function outcomeOf(answer: Promise<unknown>): Promise<string> {
  return answer.then(
    () => "done",
    (error: { cause?: { code?: string }; code?: string }) => error.cause?.code ?? error.code ?? "unknown",
  );
}

/** What a visitor does by the link to the own page. */
export function own(registrationId: string, token = ownToken(registrationId)) {
  const { registration } = publicCaller();
  return {
    confirm: () => outcomeOf(registration.confirm({ token })),
    accept: () => outcomeOf(registration.accept({ token })),
    decline: () => outcomeOf(registration.decline({ token })),
    reconfirm: () => outcomeOf(registration.reconfirm({ token })),
    cancel: () => outcomeOf(registration.cancel({ token })),
    allowSplit: () => outcomeOf(registration.allowSplit({ token })),
    handOver: (email: string) =>
      outcomeOf(registration.handOver({ token, firstName: "Neu", lastName: "Person", email })),
    takeBackHandOver: () => outcomeOf(registration.takeBackHandOver({ token })),
    addPerson: (email: string) =>
      outcomeOf(registration.addPerson({ token, firstName: "Noch", lastName: "Jemand", email })),
    addCompanion: (firstName: string) =>
      outcomeOf(registration.addCompanion({ token, firstName, lastName: "" })),
    nameCompanion: (registrationId: string, firstName: string) =>
      outcomeOf(registration.nameCompanion({ token, registrationId, firstName, lastName: "" })),
    removePerson: (other: string) => outcomeOf(registration.removePerson({ token, registrationId: other })),
    change: (firstName: string) =>
      outcomeOf(registration.change({ token, firstName, lastName: "Geändert", organisation: "Amt" })),
    view: () => registration.byLink({ token, locale: "de" }),
  };
}
