//! The page that answers what most people ask.

use super::{Article, Part, Section};

pub(super) const DANISH: Article = Article {
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
                Part::Text("Når opslaget er på børsen, kan du lægge billeder på. Åbn opslaget, og tryk på »Billeder«."),
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
                    "Skriv din e-mail på siden [Log ind](/log-ind). Så sender vi en kode på seks cifre. Skriv koden, eller tryk på linket i e-mailen.",
                ),
                Part::Text("Du skal ikke huske noget. Er det første gang, får du din konto med det samme."),
            ],
        },
        Section {
            heading: "Hvad gør jeg, hvis koden ikke kommer?",
            parts: &[Part::Text(
                "Kig i mappen med uønsket post. Bed så om en ny kode. En kode virker i 10\u{a0}minutter. Kommer den stadig ikke, så ring til os.",
            )],
        },
        Section {
            heading: "Hvordan retter eller lukker jeg mit opslag?",
            parts: &[
                Part::Text(
                    "Log ind, og tryk på [Mit](/mit). Åbn opslaget, og tryk på »Rediger«. Her kan du rette det, sætte det på pause eller lukke det.",
                ),
                Part::Text(
                    "Et opslag står på børsen i 60\u{a0}dage. En uge før får du en e-mail. Tryk på knappen i den, hvis opslaget skal blive.",
                ),
                Part::Text("Vil du bruge et gammelt opslag en gang til, så tryk på »Brug igen«."),
            ],
        },
        Section {
            heading: "Er du borger?",
            parts: &[
                Part::Text(
                    "Begynd med at se, [hvad andre mangler](/opslag?art=efterlysning). Vælg dit område, så finder du noget tæt på dig.",
                ),
                Part::Text("Vil du give noget? Skriv, hvad du kan, og hvornår det passer dig. To timer om måneden er også nok."),
            ],
        },
        Section {
            heading: "Er I en forening?",
            parts: &[
                Part::Text("Skriv, hvad I mangler, og hvor meget: to trænere, 12\u{a0}stole, en sal om torsdagen. Så er det let at svare."),
                Part::Text("Skriv navnet på foreningen i opslaget. Tryk på »Lav en plakat«, og hæng den op i klubhuset."),
            ],
        },
        Section {
            heading: "Er I en virksomhed?",
            parts: &[
                Part::Text("I kan give tid, ting, plads eller viden: en bil i weekenden, møbler i overskud, et rum til møder."),
                Part::Text("Skriv, hvem I er, hvor længe tilbuddet gælder, og hvad der følger med. Et opslag er ikke en reklame."),
            ],
        },
        Section {
            heading: "Arbejder du i kommunen?",
            parts: &[
                Part::Text(
                    "Plejehjem, skoler og andre kan søge frivillige her. Skriv, hvad der skal ske, hvornår, og hvem der tager imod.",
                ),
                Part::Text("Skriv aldrig navne på dem, I hjælper. Det, frivillige giver, er noget ekstra oven i jeres eget arbejde."),
            ],
        },
        Section {
            heading: "Må børn og unge være med?",
            parts: &[Part::Text("Du skal være fyldt 15\u{a0}år for at have din egen konto. Er du yngre, kan en voksen skrive for dig.")],
        },
    ],
};

pub(super) const ENGLISH: Article = Article {
    title: "Help",
    lead: "Short answers to what most people ask. If you do not find yours, call or write to us.",
    sections: &[
        Section {
            heading: "How do I find something?",
            parts: &[
                Part::Text(
                    "Go to [Listings](/opslag). Write a word in the field “Search the board”, for example trailer. Most listings are in Danish.",
                ),
                Part::Text("Too many answers? Choose a kind, a category, an area or a day. Too few? Take some of it away again."),
            ],
        },
        Section {
            heading: "How do I put up a listing?",
            parts: &[
                Part::Steps(&[
                    "Press [Create listing](/opslag/ny) in the menu.",
                    "Choose whether you want to offer something, ask for something or share an idea.",
                    "Write a headline and a few lines about what it is.",
                    "Choose a category. Add area and time if you like.",
                    "Press “Publish”.",
                ]),
                Part::Text("You can write first and sign in afterwards. What you have written comes along."),
                Part::Text("When the listing is on the board, you can add pictures. Open the listing and press “Pictures”."),
            ],
        },
        Section {
            heading: "How do I answer a listing?",
            parts: &[Part::Text(
                "Call or write to us and say which listing it is about. Never write your phone number in a listing. Everybody can read it.",
            )],
        },
        Section {
            heading: "How do I sign in?",
            parts: &[
                Part::Text(
                    "Write your e-mail address on the page [Sign in](/log-ind). We send a code of six digits. Type the code, or press the link in the e-mail.",
                ),
                Part::Text("There is nothing to remember. If it is your first time, you get your account right away."),
            ],
        },
        Section {
            heading: "The code does not arrive. What now?",
            parts: &[Part::Text(
                "Look in your spam folder. Then ask for a new code. A code works for 10\u{a0}minutes. If it still does not arrive, call us.",
            )],
        },
        Section {
            heading: "How do I change or close my listing?",
            parts: &[
                Part::Text(
                    "Sign in and press [Mine](/mit). Open the listing and press “Edit”. There you can change it, pause it or close it.",
                ),
                Part::Text(
                    "A listing stays on the board for 60\u{a0}days. A week before, you get an e-mail. Press the button in it if the listing should stay.",
                ),
                Part::Text("To use an old listing once more, press “Use again”."),
            ],
        },
        Section {
            heading: "Are you a citizen?",
            parts: &[
                Part::Text("Begin with [what others need](/opslag?art=efterlysning). Choose your area to find something close to you."),
                Part::Text(
                    "Do you want to give something? Write what you can do and when it suits you. Two hours a month are enough, too.",
                ),
            ],
        },
        Section {
            heading: "Are you an association?",
            parts: &[
                Part::Text(
                    "Write what you need and how much: two coaches, 12\u{a0}chairs, a hall on Thursdays. That makes it easy to answer.",
                ),
                Part::Text("Write the name of the association in the listing. Press “Make a poster” and put it up in your club house."),
            ],
        },
        Section {
            heading: "Are you a business?",
            parts: &[
                Part::Text("You can give time, things, space or knowledge: a car at the weekend, spare furniture, a room for meetings."),
                Part::Text("Write who you are, how long the offer stands and what comes with it. A listing is no advertisement."),
            ],
        },
        Section {
            heading: "Do you work for the municipality?",
            parts: &[
                Part::Text(
                    "Care homes, schools and others can look for volunteers here. Write what will happen, when, and who welcomes them.",
                ),
                Part::Text("Never write the names of those you help. What volunteers give comes on top of your own work."),
            ],
        },
        Section {
            heading: "Can children and young people take part?",
            parts: &[Part::Text("You must be 15 to have your own account. If you are younger, an adult can write for you.")],
        },
    ],
};
