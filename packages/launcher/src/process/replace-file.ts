import { renameSync, rmSync, writeFileSync } from "node:fs";

/**
 * Writes a file as a whole or not at all, for its owner alone: a disk that is full leaves what stood there before.
 *
 * @throws when it cannot be written
 */
export function replaceFile(file: string, text: string): void {
  const draft = `${file}.${process.pid}.new`;
  try {
    writeFileSync(draft, text, { mode: 0o600 });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
