import { api, type Removal, removal } from "./removal.ts";

const companions = ["registration-companions-later"];

/** What a link lets one do. */
export const linkRemovals: Removal[] = [
  removal(
    "whom the contact may take out",
    api("registration/self-service/group-mutations"),
    "otherId === registrationId || !other || other.companionOfId !== null",
    "otherId === registrationId",
    ["registration-intake"],
  ),
  removal(
    "whose companion one takes back",
    api("registration/self-service/group-mutations"),
    "{ id: otherId, companionOfId: own.id }",
    "{ id: otherId }",
    companions,
  ),
  removal(
    "whose companion one names",
    api("registration/self-service/companions"),
    "{ id, companionOfId: own.id,",
    "{ id,",
    companions,
  ),
];
