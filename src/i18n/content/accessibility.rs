//! Our own accessibility statement.

use super::{Article, Part, Section};

pub(super) const DANISH: Article = Article {
    title: "Tilgængelighedserklæring",
    lead: "Alle skal kunne bruge Byttebørsen. Her står, hvor langt vi er, og hvad du gør, hvis noget driller.",
    sections: &[
        Section {
            heading: "Hvor godt virker det?",
            parts: &[
                Part::Text(
                    "Børsen er bygget efter WCAG 2.2 på niveau AA. Loven kræver den europæiske standard EN 301 549. Vi kender ikke til fejl lige nu.",
                ),
                Part::List(&[
                    "Alt kan bruges med tastatur og uden mus.",
                    "Alt virker uden JavaScript.",
                    "Du kan gøre teksten dobbelt så stor.",
                    "Siderne passer til en smal skærm, og farverne skifter til mørke, hvis din enhed beder om det.",
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
                "Så kan du klage til [Digitaliseringsstyrelsen](https://digst.dk/). Den fører tilsyn med, at loven om webtilgængelighed bliver overholdt.",
            )],
        },
        Section { heading: "Om denne tekst", parts: &[Part::Text("Den er fra november 2026 og bygger på vores egne prøver.")] },
    ],
};

pub(super) const ENGLISH: Article = Article {
    title: "Accessibility statement",
    lead: "Everybody must be able to use Byttebørsen. Here you can read how far we are, and what to do if something is difficult.",
    sections: &[
        Section {
            heading: "How well does it work?",
            parts: &[
                Part::Text(
                    "The board is built to WCAG 2.2 at level AA. The law requires the European standard EN 301 549. We know of no errors at present.",
                ),
                Part::List(&[
                    "Everything can be used with a keyboard and without a mouse.",
                    "Everything works without JavaScript.",
                    "You can double the size of the text.",
                    "Pages fit a narrow screen, and the colours turn dark if your device asks for it.",
                ]),
            ],
        },
        Section {
            heading: "What is missing?",
            parts: &[Part::Text(
                "We have tried the site with programs that look for errors. We have not yet tried it together with people who use a screen reader or who have a disability. There may be errors that we have not seen.",
            )],
        },
        Section {
            heading: "Is there something you cannot use?",
            parts: &[Part::Text("Tell us. We help you right away and mend the error. You can call or write."), Part::Contact],
        },
        Section {
            heading: "Are you not happy with the answer?",
            parts: &[Part::Text(
                "You can complain to [Digitaliseringsstyrelsen](https://digst.dk/), the Danish agency that watches over the law on accessible websites.",
            )],
        },
        Section { heading: "About this text", parts: &[Part::Text("It is from November 2026 and rests on our own tests.")] },
    ],
};
