import { type Block, link, paragraph } from "../blocks.ts";
import type { ValuesOf } from "../values.ts";
import { by, eventFacts, words } from "./parts.ts";

/** Asks for the confirmation of an address; says what it leads to, and until when it has to come. */
export function unconfirmedBlocks(
  values: ValuesOf<"registration.confirm" | "registration.takeOver">,
): Block[] {
  const { confirm, takeOver } = words(values);
  const opening =
    values.kind === "registration.takeOver"
      ? takeOver.intro
      : values.byAnother
        ? confirm.introByAnother
        : confirm.intro;
  const ahead = confirm.prospect[values.prospect];
  return [
    paragraph(opening),
    eventFacts(values),
    paragraph(ahead.meaning),
    link(confirm.link, values.confirmUrl),
    by(values, ahead.until, values.holdUntil),
    paragraph(
      values.kind === "registration.takeOver" || values.byAnother ? confirm.notWanted : confirm.notYou,
    ),
  ];
}

/** Somebody registered again, or asked for the link: how things stand, and the link. */
export function standingBlocks(values: ValuesOf<"registration.known" | "registration.link">): Block[] {
  const { known, link: asked, standing, confirm, ownPage, keepLink } = words(values);
  const sentences = values.kind === "registration.known" ? known : asked;
  const open = values.state === "UNCONFIRMED";
  const blocks = [paragraph(sentences.intro), eventFacts(values), paragraph(standing[values.state])];
  if (values.until) blocks.push(by(values, words(values).answerUntil, values.until));
  blocks.push(link(open ? confirm.link : ownPage, values.url));
  if (!open) blocks.push(paragraph(keepLink));
  blocks.push(paragraph(sentences.notYou));
  return blocks;
}
