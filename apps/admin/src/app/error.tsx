"use client";

import { Fault } from "../features/frame/fault.tsx";

export default function AppError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <Fault requestId={error.digest} again={reset} />;
}
