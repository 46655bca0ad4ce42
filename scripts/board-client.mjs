// What measurements ask a board: forms from networks nobody used before, and signing in with the code from a mail on disk.
// The board has to trust a proxy at 127.0.0.1, and to write its mails to files.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A board at an address, with this data folder. */
export class BoardClient {
    #address;
    #data;
    #networks = 0;

    constructor(address, data) {
        this.#address = address;
        this.#data = data;
    }

    /** Posts fields, or a form with files, from a network nobody used before. */
    post(path, fields, cookie = "") {
        this.#networks += 1;
        const network = `10.${this.#networks >> 16}.${(this.#networks >> 8) & 255}.${this.#networks & 255}`;
        return fetch(new URL(path, this.#address), {
            method: "POST",
            redirect: "manual",
            headers: { origin: new URL(this.#address).origin, cookie, "x-forwarded-for": network },
            body: fields instanceof FormData ? fields : new URLSearchParams(fields),
        });
    }

    /** Asks for a code; gives the cookie of the browser that did. */
    async ask(email) {
        const answer = await this.post("/log-ind", { email });
        if (answer.status !== 303) throw new Error(`${email}: ${answer.status}`);
        return cookieOf(answer);
    }

    /** Makes an account if there is none; gives the cookie of a browser that is signed in. */
    async signIn(email) {
        const cookie = await this.ask(email);
        const answer = await this.post("/log-ind/kode", { kode: await this.#codeFor(email) }, cookie);
        if (answer.status !== 303) throw new Error(`${email} cannot sign in: ${answer.status}`);
        return cookieOf(answer);
    }

    /** The code in the subject of the mail to an address. */
    async #codeFor(email) {
        const folder = join(this.#data, "mail");
        for (let look = 0; look < 200; look += 1) {
            for (const file of await readdir(folder).catch(() => [])) {
                const mail = file.endsWith(".eml") ? await readFile(join(folder, file), "utf8") : "";
                if (mail.includes(email)) return mail.match(/(\d{3}) (\d{3})/).slice(1).join("");
            }
            await new Promise((wake) => setTimeout(wake, 50));
        }
        throw new Error(`no mail to ${email}`);
    }
}

function cookieOf(answer) {
    return answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ");
}
