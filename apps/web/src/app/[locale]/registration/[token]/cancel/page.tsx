import { CancelPage } from "../../../../../features/registration/self-service/steps/cancel-page.tsx";
import { endingOf } from "../../../../../features/registration/self-service/steps/ending.ts";
import { stepPage } from "../../../../../features/registration/self-service/steps/step-page.tsx";

const { generateMetadata, Page } = stepPage("cancel", CancelPage, endingOf);

export { generateMetadata };
export default Page;
