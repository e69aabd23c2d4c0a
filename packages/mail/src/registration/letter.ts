import { fill } from "@podium/domain/sentence";
import type { Block, Letter } from "../blocks.ts";
import { catalogue } from "../catalogue.ts";
import { messageBlocks, reconfirmBlocks, reminderBlocks } from "./day-letters.ts";
import { endedBlocks } from "./ended-letters.ts";
import { standingBlocks, unconfirmedBlocks } from "./made-letters.ts";
import { short, words } from "./parts.ts";
import { changedBlocks, enteredBlocks, eventChangedBlocks, placeBlocks } from "./place-letters.ts";
import type { RegistrationValues } from "./values.ts";
import { offeredBlocks, offerLapsedBlocks, pendingBlocks, waitlistedBlocks } from "./waiting-letters.ts";

/** @returns subject, greeting and blocks of a mail about a registration */
export function registrationLetter(values: RegistrationValues): Letter {
  return {
    subject: fill(subjectOf(values), {
      title: values.event.title,
      ...(values.kind === "registration.message" && { subject: values.subject }),
    }),
    greeting: fill(catalogue(values.locale).greeting, { name: values.name }),
    blocks: blocksOf(values),
  };
}

/** Where one kind has several outcomes, so has its subject. */
function subjectOf(values: RegistrationValues): string {
  const sentences = words(values);
  switch (values.kind) {
    case "registration.confirm":
      return sentences.confirm.prospect[values.prospect].subject;
    case "registration.offerLapsed":
      return values.waitsOn ? sentences.offerLapsed.subject : sentences.offerLapsed.subjectEnded;
    case "registration.entered":
      return values.place ? sentences.entered.subject : sentences.entered.subjectWaiting;
    default:
      return sentences[short(values.kind)].subject;
  }
}

function blocksOf(values: RegistrationValues): Block[] {
  switch (values.kind) {
    case "registration.confirm":
    case "registration.takeOver":
      return unconfirmedBlocks(values);
    case "registration.known":
    case "registration.link":
      return standingBlocks(values);
    case "registration.confirmed":
    case "registration.approved":
    case "registration.promoted":
    case "registration.reinstated":
      return placeBlocks(values);
    case "registration.eventChanged":
      return eventChangedBlocks(values);
    case "registration.entered":
      return enteredBlocks(values);
    case "registration.changed":
      return changedBlocks(values);
    case "registration.pending":
      return pendingBlocks(values);
    case "registration.waitlisted":
      return waitlistedBlocks(values);
    case "registration.offered":
      return offeredBlocks(values);
    case "registration.offerLapsed":
      return offerLapsedBlocks(values);
    case "registration.reconfirm":
    case "registration.reconfirmReminder":
      return reconfirmBlocks(values);
    case "registration.reminder":
      return reminderBlocks(values);
    case "registration.message":
      return messageBlocks(values);
    default:
      return endedBlocks(values);
  }
}
