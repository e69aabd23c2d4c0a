import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CommentReceived } from "../../../../../../features/comment/comment-received.tsx";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("comment.received");
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function Page({ params }: Props) {
  return <CommentReceived slug={(await params).slug} />;
}
