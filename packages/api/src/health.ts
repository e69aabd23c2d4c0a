import { resources } from "./resources.ts";

/** Answers whether the database does. Used by `GET /api/health` of both apps. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await resources().pool.query("SELECT 1");
    return true;
  } catch {
    return false;
  }
}
