import { examine } from "@podium/launcher/database/examine";

/** What the launcher says about a database before it starts anything; empty when all is well. */
export function complaint(url: string, direct?: string): Promise<string> {
  return examine(url, direct).then(
    () => "",
    (error: Error) => error.message,
  );
}
