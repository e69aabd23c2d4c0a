import { CompanionPage } from "../../../../../../features/registration/self-service/steps/companion-page.tsx";
import { stepPage } from "../../../../../../features/registration/self-service/steps/step-page.tsx";

const { generateMetadata, Page } = stepPage<{ token: string; person: string }>("companion", CompanionPage);

export { generateMetadata };
export default Page;
