import { A_LISTING } from "../../fixtures/places";
import { expect, test } from "../../fixtures/test";

// What a screen reader is given: the parts of the main pages in their order, by role and name. What is not named here may
// change freely; a list that ends with »/children: equal« may not.

test("every page has the same frame", async ({ page, visit }) => {
  for (const path of ["/", "/opslag", "/om", "/log-ind"]) {
    await visit(path);
    await expect(page.locator("body")).toMatchAriaSnapshot(`
      - link "Gå til indhold":
        - /url: "#indhold"
      - banner:
        - link /^Byttebørsen/:
          - /url: /
        - navigation "Hovedmenu":
          - list:
            - /children: equal
            - listitem:
              - link "Opslag":
                - /url: /opslag
            - listitem:
              - link "Opret opslag":
                - /url: /opslag/ny
            - listitem:
              - link "Hjælp":
                - /url: /hjaelp
            - listitem:
              - link "Log ind":
                - /url: /log-ind
        - button "English"
      - main
      - contentinfo:
        - heading "Tal med et menneske" [level=2]
        - paragraph:
          - link "20 30 40 50":
            - /url: tel:+4520304050
          - link "boersen@randers.example":
            - /url: mailto:boersen@randers.example
        - list:
          - /children: equal
          - listitem:
            - link "Om børsen"
          - listitem:
            - link "Hjælp"
          - listitem:
            - link "Organisationer"
          - listitem:
            - link "Regler"
          - listitem:
            - link "Privatliv"
          - listitem:
            - link "Tilgængelighedserklæring"
          - listitem:
            - link "Cookies"
    `);
  }
});

test("the front page says what the board is, and leads in", async ({ page, visit }) => {
  await visit("/");
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - heading "Det, du har, er det, en anden mangler" [level=1]
    - link /^Jeg har noget/:
      - /url: /opslag/ny?art=tilbud
    - link /^Jeg mangler noget/:
      - /url: /opslag/ny?art=efterlysning
    - paragraph:
      - link "Har du en god idé, så find nogen at gøre den med":
        - /url: /opslag/ny?art=ide
    - search:
      - searchbox "Søg på børsen"
      - button "Søg"
    - region "Nyt på børsen":
      - heading "Nyt på børsen" [level=2]
      - link /^Se alle \\d+ opslag$/:
        - /url: /opslag
      - list:
        - listitem:
          - article:
            - heading [level=3]:
              - link
        - listitem:
          - article
        - listitem:
          - article
    - region "Sådan virker det":
      - heading "Sådan virker det" [level=2]
      - list
  `);
});

test("the board is a search, a count, and a list of listings", async ({ page, visit }) => {
  await visit("/opslag");
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - heading "Opslag på børsen" [level=1]
    - search "Søg og vælg":
      - searchbox "Søg på børsen"
      - button "Søg"
      - group "Vis":
        - radio "Alle" [checked]
        - radio "Tilbud"
        - radio "Efterlysninger"
        - radio "Idéer"
    - status: /^\\d+ opslag$/
    - list "Opslag":
      - listitem:
        - article:
          - text: /^(Tilbud|Efterlysning|Idé)/
          - heading [level=2]:
            - link:
              - /url: /^\\/opslag\\//
          - paragraph
          - list
  `);
});

test("a listing is its kind, its words, and the short of it", async ({ page, visit }) => {
  await visit(A_LISTING);
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - link "Alle opslag":
      - /url: /opslag
    - text: Efterlysning
    - heading "It-hjælpere til torsdagsbænken" [level=1]
    - paragraph: Bibliotekets it-bænk
    - complementary "Det korte":
      - heading "Det korte" [level=2]
      - term: Hvornår
      - definition: /^Torsdag kl. 10–.?12$/
      - term: Område
      - definition: 8900 Randers C
      - term: Kategori
      - definition: It-hjælp
      - term: Antal
      - definition: 3 frivillige
    - paragraph: /^Torsdag formiddag sætter vi os/
    - paragraph: /^Lagt op .+ Bliver på børsen til .+\\.$/
  `);
});

test("every field of a new listing has its name, its help and its group", async ({ page, visit }) => {
  await visit("/opslag/ny");
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - heading "Opret opslag" [level=1]
    - region "Hvad handler det om?":
      - heading "Hvad handler det om?" [level=2]
      - group "Jeg vil":
        - radio "Tilbyde noget"
        - radio "Efterlyse noget"
        - radio "Dele en idé"
    - region "Beskriv det":
      - heading "Beskriv det" [level=2]
      - textbox "Overskrift"
      - textbox "Beskrivelse"
      - combobox "Kategori"
    - region "Hvor og hvornår?":
      - heading "Hvor og hvornår?" [level=2]
      - combobox "Område"
      - checkbox "Det kan også foregå på nettet eller i telefonen"
      - group "Hvornår":
        - checkbox "Vi finder en tid sammen"
        - checkbox "mandag formiddag"
        - checkbox "søndag aften"
        - textbox "Fra dato"
        - textbox "Til dato"
      - textbox "Antal"
      - textbox "Hvad tæller du?"
    - region "Se det efter":
      - heading "Se det efter" [level=2]
      - button "Offentliggør"
      - button "Gem kladde"
  `);
});

test("mistakes are told in a list that leads to their fields", async ({ page, visit, watch }) => {
  watch.expectStatus(422);
  await visit("/opslag/ny");
  await page.getByRole("button", { name: "Offentliggør" }).click();
  await expect(page.getByRole("alert")).toMatchAriaSnapshot(`
    - alert:
      - heading "Der er noget, du skal rette" [level=2]
      - list:
        - listitem:
          - link /^Vælg, om du vil/:
            - /url: "#art-offer"
        - listitem:
          - link /^Skriv en overskrift/:
            - /url: "#overskrift"
        - listitem:
          - link /^Skriv et par linjer/:
            - /url: "#beskrivelse"
        - listitem:
          - link /^Vælg den kategori/:
            - /url: "#kategori"
  `);
});

test("signing in is one field, one button, and a way for those without e-mail", async ({ page, visit }) => {
  await visit("/log-ind");
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - heading "Log ind" [level=1]
    - textbox "E-mail"
    - button "Send kode"
    - heading "Har du ingen e-mail?" [level=2]
    - link /^Ring på/
  `);
});
