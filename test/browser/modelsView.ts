import type { Locator } from "playwright-core";
import type { Workbench } from "./workbench";

/** What stands on the rows of the tree of models that are now shown. */
export const rows = (workbench: Workbench): Locator =>
  workbench.page.locator(".pane", { hasText: /^(Models|模型)/ }).locator(".monaco-list-row");

/** Opens the view in the sidebar, where it is not open yet: a click on an open one would shut it. */
export async function openView({ page }: Workbench): Promise<void> {
  const isOpen = await page.locator(".pane-header", { hasText: /^(Models|模型)/ }).isVisible();
  if (!isOpen) await page.locator(".activitybar .action-label[aria-label^='Activation Lens']").click();
}
