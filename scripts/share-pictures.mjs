// Draws the pictures that other sites show beside a shared page: public/share-*.png, 1200 × 630, one for the board and
// one for each kind of listing. Run it again when a colour, an icon, the font or a word here changes:
//
//     . scripts/env.sh && BYTTEBORS_E2E_CHROMIUM=$(bash scripts/tools/browser.sh) node scripts/share-pictures.mjs

import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const { chromium } = createRequire(new URL("end2end/package.json", root))("@playwright/test");

const WIDTH = 1200;
const HEIGHT = 630;
/** A phone on a slow line may load one of these. */
const AT_MOST = 40_000;

const read = (path) => readFileSync(new URL(path, root), "utf8");
const tokens = read("style/tokens.css");
const sprite = read("public/icons.svg");

/** A colour of the light theme, which stands first. */
function colour(name) {
    return tokens.match(new RegExp(`--color-${name}: (#[0-9a-f]{6})`))[1];
}

/** The drawing of an icon, whose own square is 256 wide. */
function icon(name, x, y, size, fill) {
    const drawing = sprite.match(new RegExp(`<symbol id="${name}"[^>]*>(.*?)</symbol>`, "s"))[1];
    return `<g transform="translate(${x} ${y}) scale(${size / 256})" fill="${fill}">${drawing}</g>`;
}

/** The two halves of the board's symbol, 40 wide. */
function symbol(x, y, size) {
    return `<g transform="translate(${x} ${y}) scale(${size / 40})">
        <path fill="${colour("request")}" d="M22 2h9a7 7 0 0 1 7 7v22a7 7 0 0 1-7 7h-9v-8.2a10.4 10.4 0 0 0 0-19.6z"/>
        <path fill="${colour("offer")}" d="M9 2h10v10a8 8 0 0 1 0 16v10H9a7 7 0 0 1-7-7V9a7 7 0 0 1 7-7z"/></g>`;
}

function text(words, x, y, size, fill, weight = 600, anchor = "start") {
    return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${words}</text>`;
}

const ink = colour("ink");
const ground = colour("ground");
const square = `<path fill="${ground}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>`;

/** The field of a kind; its right edge reaches out, or has room for one or two. */
const EDGE = 800;
const fields = {
    offer: `M0 0h${EDGE}v205a110 110 0 0 1 0 220v205H0z`,
    request: `M0 0h${EDGE}v205a110 110 0 0 0 0 220v205H0z`,
    idea: `M0 0h${EDGE}v110a82 82 0 0 0 0 164v82a82 82 0 0 0 0 164v110H0z`,
};

function kindPicture(kind, word, iconName) {
    const onField = colour(`on-${kind}`);
    const middle = (EDGE + 110 + WIDTH) / 2 + 5;
    return [
        square,
        `<path fill="${colour(kind)}" d="${fields[kind]}"/>`,
        icon(iconName, 76, 140, 150, onField),
        text(word, 84, 400, 96, onField),
        text("Se, om det passer dig", 86, 470, 44, onField, 400),
        symbol(middle - 65, 210, 130),
        text("Byttebørsen", middle, 400, 40, ink, 600, "middle"),
        text("Randers Kommune", middle, 444, 26, colour("ink-2"), 400, "middle"),
    ].join("");
}

function boardPicture() {
    return [
        square,
        symbol(68, 62, 84),
        text("Byttebørsen", 176, 122, 54, ink),
        text("Det, du har, er det,", 72, 246, 74, ink),
        text("en anden mangler", 72, 330, 74, ink),
        // Two doors, 16 apart: one reaches into the other.
        `<path fill="${colour("offer")}" d="M592 390v46a49 49 0 0 1 0 98v46H96a24 24 0 0 1-24-24V414a24 24 0 0 1 24-24z"/>`,
        `<path fill="${colour("request")}" d="M608 390h496a24 24 0 0 1 24 24v142a24 24 0 0 1-24 24H608v-32a65 65 0 0 0 0-126z"/>`,
        icon("hand-heart-fill", 257, 430, 110, colour("on-offer")),
        icon("megaphone-simple-fill", 843, 430, 110, colour("on-request")),
    ].join("");
}

const pictures = {
    "share-board": boardPicture(),
    "share-offer": kindPicture("offer", "Tilbud", "hand-heart-fill"),
    "share-request": kindPicture("request", "Efterlysning", "megaphone-simple-fill"),
    "share-idea": kindPicture("idea", "Idé", "lightbulb-fill"),
};

function font(weight) {
    const bytes = readFileSync(new URL(`public/fonts/ibm-plex-sans-latin-${weight}-normal.woff2`, root));
    return `@font-face { font-family: Plex; font-weight: ${weight}; src: url(data:font/woff2;base64,${bytes.toString("base64")}) }`;
}

const browser = await chromium.launch({
    executablePath: process.env.BYTTEBORS_E2E_CHROMIUM || undefined,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
let tooLarge = 0;
for (const [name, drawing] of Object.entries(pictures)) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Plex">${drawing}</svg>`;
    await page.setContent(`<style>${font(400)} ${font(600)} body { margin: 0 } svg { display: block }</style>${svg}`);
    await page.evaluate(() => document.fonts.ready);
    const file = new URL(`public/${name}.png`, root);
    await page.screenshot({ path: fileURLToPath(file) });
    const { size } = statSync(file);
    if (size > AT_MOST) tooLarge += 1;
    console.log(`public/${name}.png: ${size} bytes${size > AT_MOST ? ", too large" : ""}`);
}
await browser.close();
process.exit(tooLarge === 0 ? 0 : 1);
