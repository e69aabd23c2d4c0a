import { RemovePersonPage } from "../../../../../../features/registration/self-service/steps/remove-person-page.tsx";
import { stepPage } from "../../../../../../features/registration/self-service/steps/step-page.tsx";

const { generateMetadata, Page } = stepPage<{ token: string; person: string }>(
  "removePerson",
  RemovePersonPage,
);

export { generateMetadata };
export default Page;
