import { SMTPServer } from "smtp-server";
import { type ReceivedMail, readMail } from "./mailbox.ts";

/**
 * How the mail server behaves: takes mails; takes its time for each; is away (nothing listens); answers "later" (4xx)
 * or "never" (5xx) to a recipient, or after the message; takes the message and hangs up before it says so; takes the
 * message and says nothing until it becomes something else; drops every fifth connection as a mail is announced;
 * answers "later" to addresses that begin with "busy", and drops all other connections.
 */
export type SmtpMode =
  | "ok"
  | "slow"
  | "away"
  | "later"
  | "never"
  | "laterAfterData"
  | "neverAfterData"
  | "drop"
  | "hold"
  | "flaky"
  | "mixed";

const SLOW_MS = 400;
const FLAKY_EACH = 5;

export type SmtpSink = {
  /** For SMTP_URL. Stays the same while the server is away. */
  url: string;
  received: ReceivedMail[];
  /** How often a client tried to hand over a message. */
  attempts(): number;
  /** How many connections it dropped without a word. */
  lost(): number;
  /** Messages that were taken and not answered yet, in "hold": their recipients. */
  held(): string[];
  become(mode: SmtpMode): Promise<void>;
  stop(): Promise<void>;
};

/** A mail server on 127.0.0.1 that keeps what it is given and can be told to fail. */
export async function startSmtpSink(mode: SmtpMode = "ok"): Promise<SmtpSink> {
  const received: ReceivedMail[] = [];
  let behaviour = mode;
  let attempts = 0;
  let lost = 0;
  const held: { to: string; answer: () => void }[] = [];
  let server: SMTPServer | undefined;

  const make = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      closeTimeout: 100,
      onRcptTo({ address }, session, answer) {
        if (behaviour === "mixed" && !address.startsWith("busy")) return lose(session);
        if (behaviour === "later" || behaviour === "mixed")
          return answer(failure("busy, try again later", 451));
        if (behaviour === "never") return answer(failure(`<${address}>: no such mailbox`, 550));
        return answer();
      },
      onMailFrom(_address, session, answer) {
        attempts += 1;
        if (behaviour === "flaky" && attempts % FLAKY_EACH === 0) return lose(session);
        return answer();
      },
      onData(stream, session, answer) {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", async () => {
          const mail = await readMail(`smtp-${received.length + 1}`, Buffer.concat(chunks));
          if (behaviour === "laterAfterData") return answer(failure("busy, try again later", 451));
          if (behaviour === "neverAfterData") return answer(failure("we do not like this message", 554));
          received.push(mail);
          if (behaviour === "hold") held.push({ to: mail.to, answer });
          else if (behaviour === "slow") setTimeout(answer, SLOW_MS);
          else if (behaviour === "drop") hangUp(session);
          else answer();
        });
      },
    }).on("error", () => {});

  /** Ends this connection and no other, without a word. */
  const lose = ({ id }: { id: string }) => {
    lost += 1;
    type Open = { id: string; _socket: { destroy(): void } };
    for (const open of (server?.connections ?? []) as Iterable<Open>)
      if (open.id === id) open._socket.destroy();
  };
  const hangUp = (session: unknown) => {
    const connection = session as { _connection?: { _socket?: { destroy(): void } } };
    connection._connection?._socket?.destroy();
    for (const open of server?.connections ?? []) open.close();
  };
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
    lost: () => lost,
    held: () => held.map(({ to }) => to),
    become: async (next) => {
      behaviour = next;
      for (const { answer } of held.splice(0)) answer();
      if (next === "away") await leave();
      else if (!server) await listen(port);
    },
    stop: leave,
  };
}

function failure(text: string, responseCode: number): Error {
  return Object.assign(new Error(text), { responseCode });
}
