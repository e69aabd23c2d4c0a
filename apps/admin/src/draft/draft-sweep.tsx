"use client";

import { useEffect } from "react";
import { sweepDrafts } from "./drafts.ts";

/** At the door: drafts whose time is over go, although nobody is logged in. */
export function DraftSweep() {
  useEffect(() => sweepDrafts(window.localStorage, new Date()), []);
  return null;
}
