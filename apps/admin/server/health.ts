import { databaseAnswers } from "@podium/api/health";
import { answer, type Door } from "./door.ts";

/** `GET /api/health`: 200 while the database answers, 503 otherwise. */
export const health: Door = async (visit) => {
  if (visit.path !== "/api/health") return false;
  const database = await databaseAnswers();
  return answer(visit, database ? 200 : 503, { status: database ? "ok" : "unavailable", database });
};
