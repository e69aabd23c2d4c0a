import { speakOneForm } from "./one-form.ts";

// Loaded into every application before its own code (`node --import`). When the launcher is gone, however it ended,
// its end of the channel closes; the application then ends as on SIGTERM, so that nothing holds a port or the
// database against the next start.

/** Longer than an application takes to finish what it has begun (milliseconds). */
const patience = 15_000;

// Node hands its flags, and with them this file, on to what an application forks (Next's workers while developing).
// Their channel leads to the application, and they must be left alone: only the launcher's own child follows it.
const launcher = Number(new URL(import.meta.url).searchParams.get("launcher"));

if (process.env.NODE_ENV !== "development") speakOneForm(process.env.PODIUM_PROCESS ?? "podium");

if (process.channel && process.ppid === launcher) {
  process.once("disconnect", () => {
    setTimeout(() => process.exit(1), patience).unref();
    process.kill(process.pid, "SIGTERM");
  });
  // The channel alone must not keep an application alive that has come to its end.
  process.channel.unref();
}
