import type { Request } from "@playwright/test";
import { count, searchBox } from "../../fixtures/board-page";
import { expect, test } from "../../fixtures/test";

const SUGGESTIONS = "/api/listings/suggest";

test("words of the board are offered while one types, after a pause, and taken with one press", async ({ page, visit }) => {
  await visit("/opslag");
  const offered = page.getByRole("list", { name: "Forslag til søgning" });
  await expect(offered).toBeHidden();
  const asked: Request[] = [];
  page.on("request", (request) => request.url().includes(SUGGESTIONS) && asked.push(request));

  await searchBox(page).pressSequentially("t");
  await expect(page).toHaveURL("/opslag?q=t");
  expect(asked, "one letter says nothing").toHaveLength(0);
  await searchBox(page).pressSequentially("orsdagsb", { delay: 20 });
  await offered.getByRole("button", { name: "torsdagsbænken" }).click();
  expect(asked, "asked once one pauses, not for every letter").toHaveLength(1);

  await expect(searchBox(page)).toHaveValue("torsdagsbænken");
  await expect(searchBox(page)).toBeFocused();
  await expect(count(page)).toHaveText("1 opslag");
  await expect(offered, "nothing is longer than that word").toBeHidden();
});
