import { notFound } from "next/navigation";

/** An address that leads nowhere gets the site's own page for that, in its language. */
export default function Page() {
  notFound();
}
