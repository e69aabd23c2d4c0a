"use client";

import { paragraphsLength } from "@podium/domain/person/text";
import { fieldId, TextArea } from "@podium/ui/form/field";
import { useTranslations } from "next-intl";
import { type ComponentProps, useEffect, useState } from "react";

/** So much of the room is used when somebody wants to know how much is left. */
const NEAR = 0.8;
/** Screen readers are told when the typing rests, not at every key. */
const REST_MS = 1_500;

/** Several lines of text that have an end. Nothing is cut off: what is too much stays, and is said. */
export function LimitedTextArea({
  limit,
  lengthOf = paragraphsLength,
  ...field
}: Omit<ComponentProps<typeof TextArea>, "counter" | "maxLength"> & {
  limit: number;
  /** How the schema of the field counts. */
  lengthOf?: (typed: string) => number;
}) {
  const id = field.id ?? fieldId(field.name);
  return <TextArea {...field} counter={<Counter id={id} max={limit} lengthOf={lengthOf} />} />;
}

function Counter({ id, max, lengthOf }: { id: string; max: number; lengthOf: (typed: string) => number }) {
  const t = useTranslations("frame.limit");
  const [length, setLength] = useState(0);
  const [told, tell] = useState("");
  // The field may hold its value itself, so it is asked: after each rendering, too, since a form can be filled again.
  useEffect(() => {
    const field = document.getElementById(id);
    if (!(field instanceof HTMLTextAreaElement)) return undefined;
    const count = () => setLength(lengthOf(field.value));
    count();
    field.addEventListener("input", count);
    field.addEventListener("change", count);
    return () => {
      field.removeEventListener("input", count);
      field.removeEventListener("change", count);
    };
  });
  const isNear = length >= max * NEAR;
  const words =
    length > max
      ? t("over", { over: length - max, max })
      : isNear
        ? t("left", { left: max - length, max })
        : "";
  useEffect(() => {
    const resting = setTimeout(() => tell(words), REST_MS);
    return () => clearTimeout(resting);
  }, [words]);
  return (
    <>
      <span className={isNear ? "limit limit--near" : "limit"}>{words || t("most", { max })}</span>
      <span className="podium-visually-hidden" role="status">
        {told}
      </span>
    </>
  );
}
