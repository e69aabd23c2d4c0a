"use client";

import type { PartName } from "@podium/domain/event/form/parts";
import type { EventForm } from "@podium/domain/event/schema";
import { registersHere } from "@podium/domain/registration/channel";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import { Registration } from "./places/registration.tsx";
import { Comments } from "./sections/taking-part/comments.tsx";
import { Policy } from "./sections/taking-part/policy.tsx";
import { Reminders } from "./sections/taking-part/reminders.tsx";
import { Accessibility } from "./sections/when-where/accessibility.tsx";
import { Programme } from "./sections/when-where/programme.tsx";
import { Time } from "./sections/when-where/time.tsx";
import { Venue } from "./sections/when-where/venue.tsx";
import { Classification } from "./sections/words/classification.tsx";
import { Content } from "./sections/words/content.tsx";
import { Easy } from "./sections/words/easy.tsx";
import { Fees } from "./sections/words/fees.tsx";
import { Film } from "./sections/words/film.tsx";
import { Notes } from "./sections/words/notes.tsx";
import { People } from "./sections/words/people.tsx";
import { Picture } from "./sections/words/picture.tsx";
import { Results } from "./sections/words/results.tsx";
import { Texts } from "./sections/words/texts.tsx";

/** The sections of each part, as they stand on its page. */
export const partContent: Record<PartName, () => ReactNode> = {
  about: () => (
    <>
      <Texts />
      <Content />
      <Picture />
      <Easy />
      <Film />
    </>
  ),
  "when-where": () => (
    <>
      <Time />
      <Venue />
      <Accessibility />
    </>
  ),
  programme: () => <Programme />,
  people: () => <People />,
  participation: () => (
    <>
      <Registration />
      <Fees />
    </>
  ),
  procedure: () => <Procedure />,
  "good-to-know": () => <Notes />,
  classification: () => <Classification />,
  results: () => <Results />,
  comments: () => <Comments />,
};

/** What becomes of registrations; for those that are made here. */
function Procedure() {
  const t = useTranslations("eventForm");
  const isHere = registersHere(useFormContext<EventForm>().watch("categories"));
  if (!isHere) return <p className="kern-body podium-measure">{t("form.onlyHere")}</p>;
  return (
    <>
      <Policy />
      <Reminders />
    </>
  );
}
