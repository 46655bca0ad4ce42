import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { type Board, LOG, runFolder, startBoard } from "../../fixtures/board";
import { type Certificate, makeCertificate } from "../../fixtures/certificate";
import { expect, test as base } from "../../fixtures/test";
import { emailAddress } from "../../fixtures/unique";

/** Control 64: mails hold codes, so they go through TLS with a server whose certificate is trusted, or not at all. */

const USER = "boersen@post.example";
const PASSWORD = "åben & hemmelig";

/** A mail server that notes how far a client came, and whether the line was safe then. */
interface PostOffice {
  port: number;
  signedIn: { user: string | undefined; safe: boolean }[];
  named: { safe: boolean }[];
  received: { mail: string; safe: boolean }[];
}

interface Tools {
  certificate: Certificate;
  open: (options: SMTPServerOptions) => Promise<PostOffice>;
  boardWith: (settings: Record<string, string>) => Promise<Board>;
}

const test = base.extend<Tools>({
  certificate: async ({}, use) => {
    await mkdir(runFolder(), { recursive: true });
    await use(await makeCertificate());
  },
  open: async ({ certificate }, use) => {
    const servers: SMTPServer[] = [];
    await use(async (options) => {
      const office: PostOffice = { port: 0, signedIn: [], named: [], received: [] };
      const server = new SMTPServer({
        key: certificate.key,
        cert: certificate.cert,
        authOptional: true,
        onAuth(auth, session, done) {
          office.signedIn.push({ user: auth.username, safe: session.secure });
          const fits = auth.username === USER && auth.password === PASSWORD;
          done(fits ? null : new Error("who is that?"), fits ? { user: auth.username } : undefined);
        },
        onMailFrom(_address, session, done) {
          office.named.push({ safe: session.secure });
          done();
        },
        onData(stream, session, done) {
          text(stream).then((mail) => {
            office.received.push({ mail, safe: session.secure });
            done();
          }, done);
        },
        ...options,
      });
      // Who does not trust the certificate hangs up; that is what some tests are about.
      server.on("error", () => {});
      office.port = await new Promise((resolve) => {
        const socket = server.listen(0, "127.0.0.1", () => resolve((socket.address() as { port: number }).port));
      });
      servers.push(server);
      return office;
    });
    for (const server of servers) await new Promise<void>((resolve) => server.close(resolve));
  },
  boardWith: async ({}, use) => {
    const boards: Board[] = [];
    await use(async (settings) => {
      const board = await startBoard(settings);
      boards.push(board);
      return board;
    });
    for (const board of boards) await board.end();
  },
});

const withUser = (scheme: string, port: number, query = "") =>
  `${scheme}://${encodeURIComponent(USER)}:${encodeURIComponent(PASSWORD)}@localhost:${port}${query}`;

test("a mail goes out over STARTTLS, after a sign-in over the safe line", async ({ certificate, open, boardWith }) => {
  const office = await open({});
  const board = await boardWith({
    BYTTEBORS_SMTP_URL: withUser("smtp", office.port, "?tls=required"),
    SSL_CERT_FILE: certificate.authority,
  });
  const email = await askForCode(board);
  await expect.poll(() => office.received.length, { timeout: 15_000 }).toBe(1);
  expect(office.received[0]?.mail).toContain(`To: ${email}`);
  expect(office.received[0]?.safe).toBe(true);
  expect(office.signedIn).toEqual([{ user: USER, safe: true }]);
  expect(office.named).toEqual([{ safe: true }]);
});

test("a mail goes out over TLS from the first byte", async ({ certificate, open, boardWith }) => {
  const office = await open({ secure: true });
  const board = await boardWith({ BYTTEBORS_SMTP_URL: withUser("smtps", office.port), SSL_CERT_FILE: certificate.authority });
  await askForCode(board);
  await expect.poll(() => office.received.map(({ safe }) => safe), { timeout: 15_000 }).toEqual([true]);
  expect(office.signedIn).toEqual([{ user: USER, safe: true }]);
});

for (const [scheme, query, options] of [
  ["smtp", "?tls=required", {}],
  ["smtps", "", { secure: true }],
] as const) {
  test(`a server whose certificate nobody vouches for gets nothing (${scheme})`, async ({ open, boardWith }) => {
    const office = await open(options);
    const board = await boardWith({ BYTTEBORS_SMTP_URL: withUser(scheme, office.port, query) });
    await askForCode(board);
    await expect.poll(() => logOf(board), { timeout: 15_000 }).toContain("a mail could not be sent and is tried again");
    expect([...office.signedIn, ...office.named, ...office.received]).toEqual([]);
  });
}

test("a server that takes back its STARTTLS gets nothing", async ({ certificate, open, boardWith }) => {
  const office = await open({ disabledCommands: ["STARTTLS"], allowInsecureAuth: true });
  const board = await boardWith({
    BYTTEBORS_SMTP_URL: withUser("smtp", office.port, "?tls=required"),
    SSL_CERT_FILE: certificate.authority,
  });
  await askForCode(board);
  await expect.poll(() => logOf(board), { timeout: 15_000 }).toContain("a mail could not be sent and is tried again");
  expect([...office.signedIn, ...office.named, ...office.received]).toEqual([]);
});

async function askForCode(board: Board): Promise<string> {
  const email = emailAddress();
  const answer = await fetch(`${board.url}/log-ind`, {
    method: "POST",
    body: new URLSearchParams({ email }),
    headers: { origin: board.url },
    redirect: "manual",
  });
  expect(answer.status).toBe(303);
  return email;
}

/** What the board has logged; the password is never in it. */
async function logOf(board: Board): Promise<string> {
  const log = await readFile(join(board.dataDir, LOG), "utf8");
  expect(log).not.toContain(PASSWORD);
  expect(log).not.toContain(encodeURIComponent(PASSWORD));
  return log;
}
