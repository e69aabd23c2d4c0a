import { organisationScope } from "@podium/api/access/scope";
import { addMark } from "@podium/api/organisation/staff-mutations";
import { markById } from "@podium/api/organisation/staff-queries";
import type { Call, Outcome } from "@podium/http/call";
import type { Panel } from "../panel.ts";
import type { TargetOf } from "../targets.ts";
import { sendStored, takeFile } from "./upload.ts";

/** Takes a picture that may become an organisation's mark. Needs `organisation.edit`. */
export async function answerMarkUpload(
  panel: Panel,
  call: Call,
  { organisationId }: TargetOf<"markUpload">,
): Promise<Outcome> {
  return takeFile(panel, call, {
    ids: [organisationId],
    use: "mark",
    mayAs: (ctx, actor) => organisationScope(ctx, actor, organisationId, "organisation.edit"),
    add: (ctx, scope, { bytes, sha256, type, width, height }, keep) =>
      addMark(ctx, scope, { sha256, type, size: bytes.length, width: width ?? 0, height: height ?? 0 }, keep),
  });
}

/** A mark of an organisation, shown or not yet, for whoever administers it. */
export async function answerMark(
  panel: Panel,
  call: Call,
  { organisationId, markId, path }: TargetOf<"mark">,
): Promise<Outcome> {
  return sendStored(panel, call, {
    ids: [organisationId, markId],
    path,
    find: async (ctx, actor) => {
      const scope = await organisationScope(ctx, actor, organisationId, "organisation.edit");
      return { ...(await markById(ctx, scope, markId)), name: null, isPicture: true };
    },
  });
}
