import { SMTPServer } from "smtp-server";
import { type ReceivedMail, readMail } from "./mailbox.ts";

/**
 * How the mail server behaves: takes mails; is away (nothing listens); answers "later" (4xx) or "never" (5xx) to a
 * recipient; takes the message and hangs up before it says so.
 */
export type SmtpMode = "ok" | "away" | "later" | "never" | "drop";

export type SmtpSink = {
  /** For SMTP_URL. Stays the same while the server is away. */
  url: string;
  received: ReceivedMail[];
  /** How often a client tried to hand over a message. */
  attempts(): number;
  become(mode: SmtpMode): Promise<void>;
  stop(): Promise<void>;
};

/** A mail server on 127.0.0.1 that keeps what it is given and can be told to fail. */
export async function startSmtpSink(mode: SmtpMode = "ok"): Promise<SmtpSink> {
  const received: ReceivedMail[] = [];
  let behaviour = mode;
  let attempts = 0;
  let server: SMTPServer | undefined;

  const make = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      closeTimeout: 100,
      onRcptTo({ address }, _session, answer) {
        if (behaviour === "later") return answer(failure("busy, try again later", 451));
        if (behaviour === "never") return answer(failure(`<${address}>: no such mailbox`, 550));
        return answer();
      },
      onMailFrom(_address, _session, answer) {
        attempts += 1;
        answer();
      },
      onData(stream, session, answer) {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", async () => {
          received.push(await readMail(`smtp-${received.length + 1}`, Buffer.concat(chunks)));
          if (behaviour !== "drop") return answer();
          const connection = session as unknown as { _connection?: { _socket?: { destroy(): void } } };
          connection._connection?._socket?.destroy();
          for (const open of server?.connections ?? []) open.close();
        });
      },
    }).on("error", () => {});

  const listen = async (port: number): Promise<number> => {
    const started = make();
    server = started;
    await new Promise<void>((resolve, reject) => {
      started.server.once("error", reject);
      started.listen(port, "127.0.0.1", resolve);
    });
    const address = started.server.address();
    return address && typeof address === "object" ? address.port : port;
  };
  const leave = async () => {
    const leaving = server;
    server = undefined;
    if (leaving) await new Promise<void>((resolve) => leaving.close(resolve));
  };

  const port = await listen(0);
  if (mode === "away") await leave();
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    attempts: () => attempts,
    become: async (next) => {
      behaviour = next;
      if (next === "away") await leave();
      else if (!server) await listen(port);
    },
    stop: leave,
  };
}

function failure(text: string, responseCode: number): Error {
  return Object.assign(new Error(text), { responseCode });
}
