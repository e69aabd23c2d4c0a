import { type Answer, json } from "./answer.ts";

/** For `GET /api/health`: 200 while the database answers, 503 otherwise. @param headers flat, as those of an answer */
export function healthAnswer(database: boolean, headers: readonly string[] = []): Answer {
  return json(database ? 200 : 503, { status: database ? "ok" : "unavailable", database }, headers);
}
