import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { freePort } from "@podium/launcher/process/ports";

export type SmtpSink = {
  /** For SMTP_URL; the same while nobody listens there. */
  url: string;
  /** Answer when it is so: the number of mails taken so far. */
  listen(): Promise<number>;
  leave(): Promise<number>;
  count(): Promise<number>;
  stop(): void;
};

/** A mail server in a process of its own, which nobody reaches at first. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const port = await freePort();
  const child = fork(fileURLToPath(new URL("smtp-sink-server.ts", import.meta.url)), {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const wish = (message: { listen: number } | "leave" | "count") =>
    new Promise<number>((resolve, reject) => {
      child.once("message", (received) => resolve(Number(received)));
      child.send(message, (error) => error && reject(error));
    });
  return {
    url: `smtp://127.0.0.1:${port}`,
    listen: () => wish({ listen: port }),
    leave: () => wish("leave"),
    count: () => wish("count"),
    stop: () => child.kill(),
  };
}
