import { notFound } from "next/navigation";

/** An address that leads nowhere is answered within the panel's frame, so that the way on is there. */
export default function NowherePage() {
  notFound();
}
