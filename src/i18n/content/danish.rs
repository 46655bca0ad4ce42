//! The pages in Danish, in short sentences.

use super::{Article, Part, Section};

pub(super) const ABOUT: Article = Article {
    title: "Om børsen",
    lead: "Byttebørsen er Randers Kommunes opslagstavle for alle, der vil give en hånd, og alle, der mangler en.",
    sections: &[
        Section {
            heading: "Hvad er det?",
            parts: &[
                Part::Text("Her skriver du, hvad du har, eller hvad du mangler. Det kan være tid, ting, rum eller viden."),
                Part::Text("Alle kan læse med. Du skal kun logge ind, når du selv vil lægge noget op."),
                Part::Text("Det koster ikke noget, og ingen tager penge for det, de giver."),
            ],
        },
        Section {
            heading: "Tre slags opslag",
            parts: &[Part::Terms(&[
                ("Tilbud", "Du har noget, andre kan få glæde af. To timer om tirsdagen, en trailer, et lokale."),
                ("Efterlysning", "Du mangler noget. En træner, 12 stole, en at gå tur med."),
                ("Idé", "Du vil sætte noget i gang og søger folk at gøre det med."),
            ])],
        },
        Section {
            heading: "Hvem er den for?",
            parts: &[
                Part::Text(
                    "For naboer, foreninger og virksomheder. For plejehjem, skoler og andre i kommunen. For hele Randers Kommune, ikke kun byen.",
                ),
                Part::Text(
                    "Alt er frivilligt. Det, frivillige giver, er noget ekstra. Det tager ikke pladsen fra det arbejde, kommunens ansatte skal gøre.",
                ),
            ],
        },
        Section {
            heading: "Hvorfor findes den?",
            parts: &[
                Part::Text("Byrådet har lovet den i sin politik for aktivt medborgerskab. Dér står der:"),
                Part::Text(
                    "»Der oprettes en platform mellem virksomheder, foreninger og aktive medborgere, hvor de hver kan præsentere, hvad de kan bidrage med.«",
                ),
                Part::Text("Det løfte holder vi her."),
            ],
        },
        Section {
            heading: "Hvem står bag?",
            parts: &[
                Part::Text("Randers Kommune driver børsen. Der sidder mennesker bag, og du kan altid ringe eller skrive til dem."),
                Part::Contact,
            ],
        },
    ],
};

pub(super) const HELP: Article = Article {
    title: "Hjælp",
    lead: "Korte svar på det, de fleste spørger om. Finder du ikke dit svar, så ring eller skriv til os.",
    sections: &[
        Section {
            heading: "Hvordan finder jeg noget?",
            parts: &[
                Part::Text("Gå til [Opslag](/opslag). Skriv et ord i feltet »Søg på børsen«, for eksempel trailer."),
                Part::Text("Får du for mange svar? Vælg så slags, kategori, område eller dag. Får du for få? Tag noget af det væk igen."),
            ],
        },
        Section {
            heading: "Hvordan lægger jeg et opslag op?",
            parts: &[
                Part::Steps(&[
                    "Tryk på [Opret opslag](/opslag/ny) i menuen.",
                    "Vælg, om du vil tilbyde noget, efterlyse noget eller dele en idé.",
                    "Skriv en overskrift og et par linjer om, hvad det handler om.",
                    "Vælg en kategori. Sæt gerne område og tid på.",
                    "Tryk på »Offentliggør«.",
                ]),
                Part::Text("Du kan skrive først og logge ind bagefter. Det, du har skrevet, kommer med."),
            ],
        },
        Section {
            heading: "Hvordan svarer jeg på et opslag?",
            parts: &[Part::Text(
                "Ring eller skriv til os, og sig, hvilket opslag det gælder. Skriv aldrig dit telefonnummer i et opslag. Alle kan læse det.",
            )],
        },
        Section {
            heading: "Hvordan logger jeg ind?",
            parts: &[
                Part::Text(
                    "Skriv din e-mail på siden [Log ind](/log-ind). Så sender vi en kode på seks tal. Skriv koden, eller tryk på linket i e-mailen.",
                ),
                Part::Text("Du skal ikke huske noget. Er det første gang, får du din konto med det samme."),
            ],
        },
        Section {
            heading: "Koden kommer ikke. Hvad gør jeg?",
            parts: &[Part::Text(
                "Kig i mappen med uønsket post. Bed så om en ny kode. En kode virker i 10 minutter. Kommer den stadig ikke, så ring til os.",
            )],
        },
        Section {
            heading: "Hvordan retter eller lukker jeg mit opslag?",
            parts: &[
                Part::Text(
                    "Log ind, og tryk på [Mit](/mit). Åbn opslaget, og tryk på »Rediger«. Her kan du rette det, sætte det på pause eller lukke det.",
                ),
                Part::Text("Et opslag står på børsen i 60 dage. Vil du have det til at stå længere, så tryk på »Forny«."),
            ],
        },
        Section {
            heading: "Må børn og unge være med?",
            parts: &[Part::Text("Du skal være fyldt 15 år for at have din egen konto. Er du yngre, kan en voksen skrive for dig.")],
        },
        Section {
            heading: "Kan I hjælpe mig?", parts: &[Part::Text("Ja. Vi sidder klar, også når du bare er i tvivl."), Part::Contact]
        },
    ],
};

pub(super) const RULES: Article = Article {
    title: "Regler",
    lead: "Reglerne er få. De er her, for at alle kan være trygge på børsen.",
    sections: &[
        Section {
            heading: "Sådan gør vi",
            parts: &[Part::List(&[
                "Skriv, som du taler, og vær venlig.",
                "Skriv kun det, der passer, og hold det, du lover.",
                "Luk dit opslag, når det ikke gælder mere.",
                "Sig til i god tid, hvis du bliver nødt til at sige nej. Det er frivilligt, og det må du gerne.",
            ])],
        },
        Section {
            heading: "Det må du ikke",
            parts: &[Part::List(&[
                "Sælge noget eller tage penge for din hjælp.",
                "Skrive CPR-nummer, telefonnummer, e-mail eller adresse i et opslag. Alle kan læse det.",
                "Skrive om andres helbred, tro eller andet, der er privat.",
                "True, håne eller holde nogen ude på grund af, hvem de er.",
                "Lave reklame eller søge folk til arbejde, der skal lønnes.",
                "Skrive i en andens navn uden lov.",
                "Bede om eller tilbyde noget, loven ikke tillader.",
            ])],
        },
        Section {
            heading: "Når børn er med",
            parts: &[Part::Text(
                "Søger I hjælp til børn under 15 år, skal der stå en forening, en virksomhed eller kommunen bag. Den har pligt til at hente en børneattest. Læg aldrig attesten op her.",
            )],
        },
        Section {
            heading: "Når noget er galt",
            parts: &[
                Part::Text(
                    "Ser du et opslag, der ikke hører til her? Så ring eller skriv til os. Kommunen kan fjerne opslag, der bryder reglerne.",
                ),
                Part::Text("Har vi fjernet noget, du har skrevet, og er du ikke enig? Så sig til. Vi ser på det igen og svarer dig."),
            ],
        },
        Section {
            heading: "Sådan sorterer vi",
            parts: &[Part::Text(
                "De nyeste opslag står øverst. Du kan også se dem først, der snart udløber, eller dem, der er tættest på. Ingen kan betale for en bedre plads.",
            )],
        },
        Section {
            heading: "Hvem har ansvaret?",
            parts: &[
                Part::Text(
                    "Du har selv ansvar for det, du skriver, og det, du aftaler med andre. Kommunen driver børsen og holder øje med reglerne.",
                ),
                Part::Contact,
            ],
        },
    ],
};

pub(super) const PRIVACY: Article = Article {
    title: "Privatliv",
    lead: "Her står, hvad vi gemmer om dig, hvor længe vi gør det, og hvad du selv kan gøre.",
    sections: &[
        Section {
            heading: "Det korte svar",
            parts: &[Part::List(&[
                "Du kan læse det hele uden at sige, hvem du er.",
                "Din e-mail bliver aldrig vist til andre.",
                "Dit fornavn står ved dine opslag, hvis du har skrevet det. Ellers står der »En borger«.",
                "Ingen andre kigger med. Her er ingen reklamer og ingen sporing.",
            ])],
        },
        Section {
            heading: "Det gemmer vi, og så længe",
            parts: &[Part::Terms(&[
                (
                    "Din konto",
                    "E-mail, fornavn og område. At du er fyldt 15 år, og om du er under 18. Hvornår du sidst var her. Vi gemmer det, så længe du har en konto.",
                ),
                ("Dine opslag", "Det, du selv har skrevet. Vi gemmer det, til du sletter det."),
                ("Tekst, du skrev, før du loggede ind", "To døgn."),
                ("Koder til at logge ind", "De virker i 10 minutter. Vi sletter dem efter et døgn."),
                (
                    "Hvor du er logget ind",
                    "Hvilken slags browser og hvornår, men ikke din adresse på nettet. Til du logger ud, og højst 180 dage.",
                ),
                ("E-mails, vi sender dig", "30 dage."),
                ("Værn mod misbrug", "Et aftryk af din e-mail og din adresse på nettet, når du beder om en kode. Højst et døgn."),
            ])],
        },
        Section {
            heading: "Hvorfor må vi det?",
            parts: &[
                Part::Text(
                    "Vi bruger det kun til at drive børsen. Du skal kunne logge ind, og andre skal kunne finde det, du har skrevet.",
                ),
                Part::Text(
                    "Loven kalder det en opgave i samfundets interesse. Det står i artikel 6, stykke 1, litra e i EU's regler om data, GDPR.",
                ),
            ],
        },
        Section {
            heading: "Hvem kan se det?",
            parts: &[Part::Text(
                "Alle kan læse dine opslag og dit fornavn. Resten ser kun de få i kommunen, der driver børsen. Vi sælger intet, og ingen må bruge det til reklame.",
            )],
        },
        Section {
            heading: "Hvad kan du gøre?",
            parts: &[
                Part::Text(
                    "Under [Profil](/profil) kan du rette det, vi ved om dig, og hente det hele i én fil. Der kan du også se, hvor du er logget ind.",
                ),
                Part::Text(
                    "Vil du slettes, eller er du ikke enig i det, vi gør? Så ring eller skriv til os. Her kan du også få fat i den, der rådgiver kommunen om data (DPO).",
                ),
                Part::Text("Du kan altid klage til [Datatilsynet](https://www.datatilsynet.dk/)."),
            ],
        },
        Section { heading: "Hvem har ansvaret?", parts: &[Part::Text("Det har Randers Kommune."), Part::Contact] },
    ],
};

pub(super) const COOKIES: Article = Article {
    title: "Cookies",
    lead: "Byttebørsen har to cookies. Du får dem kun, når du selv gør noget, der kræver dem.",
    sections: &[
        Section {
            heading: "De to cookies",
            parts: &[Part::Terms(&[
                (
                    "__Host-session",
                    "Den holder dig logget ind. Du får den, når du beder om en kode. Den går væk, når du lukker din browser. Har du sat kryds i »Husk mig«, bliver den i op til 180 dage.",
                ),
                ("__Host-pref", "Den husker dit sprog. Du får den, når du skifter sprog. Den bliver i et år."),
            ])],
        },
        Section {
            heading: "Hvorfor spørger vi ikke først?",
            parts: &[Part::Text("Fordi begge kun gør det, du selv har bedt om. Så siger loven, at vi ikke skal spørge.")],
        },
        Section {
            heading: "Er der mere?",
            parts: &[
                Part::Text(
                    "Nej. Her er ingen cookies fra andre, ingen reklamer og ingen sporing. Siden henter ikke noget fra andre steder på nettet.",
                ),
                Part::Text(
                    "Du kan altid slette cookies i din browser. Så er du logget ud, og siden er på dansk igen, eller på det sprog, din browser beder om.",
                ),
            ],
        },
    ],
};

pub(super) const ACCESSIBILITY: Article = Article {
    title: "Tilgængelighedserklæring",
    lead: "Alle skal kunne bruge Byttebørsen. Her står, hvor langt vi er, og hvad du gør, hvis noget driller.",
    sections: &[
        Section {
            heading: "Hvor godt virker det?",
            parts: &[
                Part::Text(
                    "Børsen er bygget efter WCAG 2.2 på niveau AA. Loven kræver den europæiske standard EN 301 549. Vi kender ingen fejl lige nu.",
                ),
                Part::List(&[
                    "Alt kan bruges med tastatur og uden mus.",
                    "Alt virker uden JavaScript.",
                    "Du kan gøre teksten dobbelt så stor.",
                    "Sider passer til en smal skærm, og farverne skifter til mørke, hvis din enhed beder om det.",
                ]),
            ],
        },
        Section {
            heading: "Hvad mangler?",
            parts: &[Part::Text(
                "Vi har prøvet siden med programmer, der leder efter fejl. Vi har endnu ikke prøvet den sammen med folk, der bruger skærmlæser, eller som har et handicap. Der kan være fejl, vi ikke har set.",
            )],
        },
        Section {
            heading: "Er der noget, du ikke kan bruge?",
            parts: &[
                Part::Text("Så sig det til os. Vi hjælper dig med det samme og retter fejlen. Du kan ringe eller skrive."),
                Part::Contact,
            ],
        },
        Section {
            heading: "Er du ikke glad for svaret?",
            parts: &[Part::Text(
                "Så kan du klage til [Digitaliseringsstyrelsen](https://digst.dk/). Den fører tilsyn med, at loven om web bliver holdt.",
            )],
        },
        Section { heading: "Om denne tekst", parts: &[Part::Text("Den er fra november 2026 og bygger på vores egne prøver.")] },
    ],
};
