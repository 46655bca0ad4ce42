import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { requestCode, signInButton, codeField } from "../../fixtures/account";
import { type Board, startBoard } from "../../fixtures/board";
import { type Letter, readLetter } from "../../fixtures/mailbox";
import { expect, test as base } from "../../fixtures/test";
import { emailAddress } from "../../fixtures/unique";

/** A mail server that keeps what it receives. */
interface PostOffice {
  url: string;
  received: { recipients: string[]; letter: Letter }[];
  /** Answers the next mails with »try again later«. */
  refuse(times: number): void;
}

const test = base.extend<object, { postOffice: PostOffice; board: Board }>({
  postOffice: [
    async ({}, use) => {
      const received: PostOffice["received"] = [];
      let refusals = 0;
      const server = new SMTPServer({
        disabledCommands: ["AUTH", "STARTTLS"],
        authOptional: true,
        onRcptTo(_address, _session, done) {
          refusals -= 1;
          done(refusals < 0 ? undefined : Object.assign(new Error("try again later"), { responseCode: 450 }));
        },
        onData(stream, session, done) {
          buffer(stream)
            .then(readLetter)
            .then((letter) => received.push({ recipients: session.envelope.rcptTo.map((to) => to.address), letter }))
            .then(() => done(), done);
        },
      });
      const listening = await new Promise<{ port: number }>((resolve) => {
        const socket = server.listen(0, "127.0.0.1", () => resolve(socket.address() as { port: number }));
      });
      await use({
        url: `smtp://127.0.0.1:${listening.port}`,
        received,
        refuse: (times) => {
          refusals = times;
        },
      });
      await new Promise<void>((resolve) => server.close(resolve));
    },
    { scope: "worker" },
  ],
  board: [
    async ({ postOffice }, use) => {
      const board = await startBoard({ BYTTEBORS_SMTP_URL: postOffice.url });
      await use(board);
      await board.end();
    },
    { scope: "worker", timeout: 40_000 },
  ],
});

test("the code arrives by a real mail server, and signs in", async ({ page, postOffice }) => {
  const email = emailAddress();
  await requestCode(page, email);
  const { letter, recipients } = await arrival(postOffice, email);
  expect(recipients).toEqual([email]);
  expect(letter.to).toBe(email);
  expect(letter.from).toContain("Byttebørsen");
  await codeField(page).fill(letter.code);
  await signInButton(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Velkommen");
});

test("an address with a line break in it reaches nobody", async ({ page, postOffice, request, board, watch }) => {
  watch.expectStatus(422);
  const before = postOffice.received.length;
  const victim = emailAddress();
  const answer = await request.post("/log-ind", {
    form: { email: `${emailAddress()}\r\nBcc: ${victim}` },
    headers: { origin: board.url },
  });
  expect(answer.status()).toBe(422);
  const email = emailAddress();
  await requestCode(page, email);
  await arrival(postOffice, email);
  expect(postOffice.received).toHaveLength(before + 1);
});

test("a mail server that says »later« gets the mail again, once", async ({ page, postOffice }) => {
  test.setTimeout(120_000);
  postOffice.refuse(1);
  const email = emailAddress();
  await requestCode(page, email);
  await expect(codeField(page)).toBeVisible();
  await arrival(postOffice, email, 90_000);
  const again = emailAddress();
  await page.goto("/log-ind");
  await requestCode(page, again);
  await arrival(postOffice, again);
  expect(postOffice.received.filter(({ recipients }) => recipients.includes(email))).toHaveLength(1);
});

async function arrival(postOffice: PostOffice, email: string, timeout = 15_000): Promise<PostOffice["received"][number]> {
  const find = () => postOffice.received.find(({ recipients }) => recipients.includes(email));
  await expect.poll(find, { message: `a mail to ${email}`, timeout }).toBeDefined();
  return find() ?? Promise.reject(new Error(`no mail to ${email}`));
}
