import { refusalOf } from "../../../../server/next/refusal-of.ts";
import { LinkProblem } from "./link-problem.tsx";

/**
 * The page for a link that was refused: expired, or not valid at all.
 *
 * @throws the error itself when it is about something else
 */
export function refusedLink(error: unknown) {
  const refusal = refusalOf(error);
  if (refusal?.code === "registration.linkExpired") return <LinkProblem expired />;
  if (refusal?.code === "registration.linkInvalid") return <LinkProblem expired={false} />;
  throw error;
}
