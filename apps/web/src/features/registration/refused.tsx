import { notFound } from "next/navigation";
import { refusalOf } from "../../trpc/refusal-of.ts";
import { LinkProblem } from "./link-problem.tsx";

/**
 * The page for a link that was refused: an expired one gets its own, an invalid one is not found (see the not-found
 * pages beside those that links lead to).
 *
 * @throws the error itself when it is about something else
 */
export function refusedLink(error: unknown) {
  const refusal = refusalOf(error);
  if (refusal?.code === "registration.linkExpired") return <LinkProblem expired />;
  if (refusal?.code === "registration.linkInvalid") notFound();
  throw error;
}
