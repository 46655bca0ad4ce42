//! The rules of the board.

use super::{Article, Part, Section};

pub(super) const DANISH: Article = Article {
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
                "Søger I hjælp til børn under 15\u{a0}år, skal der stå en forening, en virksomhed eller kommunen bag. Den har pligt til at hente en børneattest. Læg aldrig attesten op her.",
            )],
        },
        Section {
            heading: "Når noget er galt",
            parts: &[
                Part::Text(
                    "Ser du et opslag, der ikke hører til her? Så [anmeld det](/anmeld), eller ring til os. Et menneske ser på det inden for tre hverdage. Er det alvorligt, sker det inden for et døgn. Kommunen kan fjerne opslag, der bryder reglerne.",
                ),
                Part::Text(
                    "Har vi fjernet noget, du har skrevet, og er du ikke enig? Så sig til inden seks måneder. En anden ser på det igen og svarer dig.",
                ),
            ],
        },
        Section {
            heading: "Sådan sorterer vi",
            parts: &[Part::Text(
                "De nyeste opslag står øverst. Søger du efter ord, står de opslag øverst, der passer bedst på dem. Du kan også se dem først, der snart udløber, eller dem, der er tættest på. Ingen kan betale for en bedre plads.",
            )],
        },
        Section {
            heading: "Hvem har ansvaret?",
            parts: &[Part::Text(
                "Du har selv ansvar for det, du skriver, og det, du aftaler med andre. Kommunen driver børsen og holder øje med reglerne.",
            )],
        },
    ],
};

pub(super) const ENGLISH: Article = Article {
    title: "Rules",
    lead: "The rules are few. They are here so that everybody can feel safe on the board.",
    sections: &[
        Section {
            heading: "This is what we do",
            parts: &[Part::List(&[
                "Write as you speak, and be kind.",
                "Write only what is true, and keep what you promise.",
                "Close your listing when it no longer holds.",
                "Say so in good time if you have to say no. It is voluntary, and you may.",
            ])],
        },
        Section {
            heading: "This is not allowed",
            parts: &[Part::List(&[
                "Selling something or taking money for your help.",
                "Writing a CPR number, phone number, e-mail address or street address in a listing. Everybody can read it.",
                "Writing about other people's health, faith or other private matters.",
                "Threatening or mocking people, or keeping them out because of who they are.",
                "Advertising, or seeking people for work that must be paid.",
                "Writing in somebody else's name without leave.",
                "Asking for or offering anything the law does not allow.",
            ])],
        },
        Section {
            heading: "When children take part",
            parts: &[Part::Text(
                "If you seek help for children under 15, an association, a business or the municipality must stand behind it. It has a duty to obtain a child protection certificate (børneattest). Never put the certificate up here.",
            )],
        },
        Section {
            heading: "When something is wrong",
            parts: &[
                Part::Text(
                    "Do you see a listing that does not belong here? Then [report it](/anmeld) or call us. A human looks at it within three working days, and within 24 hours if it is serious. The municipality can remove listings that break the rules.",
                ),
                Part::Text(
                    "Have we removed something you wrote, and do you disagree? Tell us within six months. Somebody else looks at it again and answers you.",
                ),
            ],
        },
        Section {
            heading: "How we sort",
            parts: &[Part::Text(
                "The newest listings come first. When you search for words, the listings that match them best come first. You can also see those first that end soon, or those that are nearest. Nobody can pay for a better place.",
            )],
        },
        Section {
            heading: "Who is responsible?",
            parts: &[Part::Text(
                "You are responsible for what you write and what you agree with others. The municipality runs the board and watches over the rules.",
            )],
        },
    ],
};
