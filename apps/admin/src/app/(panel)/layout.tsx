import type { ReactNode } from "react";
import { DraftOwner } from "../../draft/draft-owner.tsx";
import { MarksOfText } from "../../features/event-form/announcement/marks.tsx";
import { Frame } from "../../features/frame/frame.tsx";
import { asked, caller } from "../../trpc/caller.ts";
import { ClientProvider } from "../../trpc/client-provider.tsx";

/** Everything behind the door. */
export default async function PanelLayout({ children }: { children: ReactNode }) {
  const me = await asked((await caller()).person.me());
  return (
    <ClientProvider>
      <DraftOwner personId={me.userId}>
        <MarksOfText>
          <Frame me={me}>{children}</Frame>
        </MarksOfText>
      </DraftOwner>
    </ClientProvider>
  );
}
