import { z } from "zod";

/** Where a virus scanner listens: on a port, or as a file of this machine. */
export type ScannerPlace = { host: string; port: number } | { path: string };

/** "tcp://127.0.0.1:3310", "unix:/run/clamav/clamd.ctl" */
function placeOf(text: string): ScannerPlace | undefined {
  const [, path] = /^unix:(?:\/\/)?(\/[^\0]+)$/u.exec(text) ?? [];
  if (path) return { path };
  const [, host, port] = /^tcp:\/\/([^/:@\s]+|\[[0-9a-f:.]+\]):(\d{1,5})$/iu.exec(text) ?? [];
  if (!host || !port || Number(port) < 1 || Number(port) > 65_535) return undefined;
  return { host: host.replace(/^\[|\]$/gu, ""), port: Number(port) };
}

/** Nothing is scanned where nothing is said. */
export const scannerSchema = z
  .string()
  .transform(placeOf)
  .refine((place) => place !== undefined, "scannerInvalid")
  .optional();
