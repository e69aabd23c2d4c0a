import { pino } from "pino";

/**
 * One JSON line per entry on stdout. Call it with ids, codes and counts; names, addresses, texts and tokens have
 * no place here, and the paths below are a second line of defence.
 */
export const log = pino({
  base: null,
  redact: {
    paths: [
      "email",
      "*.email",
      "recipient",
      "*.recipient",
      "firstName",
      "*.firstName",
      "lastName",
      "*.lastName",
      "body",
      "*.body",
      "token",
      "*.token",
      "input",
    ],
    remove: true,
  },
});
