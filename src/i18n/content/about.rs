//! The page about the board.

use super::{Article, Part, Section};

pub(super) const DANISH: Article = Article {
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
                ("Efterlysning", "Du mangler noget. En træner, 12\u{a0}stole, en at gå tur med."),
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
            parts: &[Part::Text(
                "Randers Kommune driver børsen. Der sidder mennesker bag, og du kan altid ringe eller skrive til dem. Nummeret står nederst på alle sider.",
            )],
        },
    ],
};

pub(super) const ENGLISH: Article = Article {
    title: "About the board",
    lead: "Byttebørsen is the notice board of Randers Municipality for everybody who wants to lend a hand, and everybody who needs one.",
    sections: &[
        Section {
            heading: "What is it?",
            parts: &[
                Part::Text("Here you write what you have, or what you need. It can be time, things, rooms or knowledge."),
                Part::Text("Everybody can read along. You only sign in when you want to put something up yourself."),
                Part::Text("It costs nothing, and nobody takes money for what they give."),
            ],
        },
        Section {
            heading: "Three kinds of listing",
            parts: &[Part::Terms(&[
                ("Offer", "You have something others can enjoy. Two hours on Tuesdays, a trailer, a room."),
                ("Request", "You need something. A coach, 12\u{a0}chairs, somebody to go for a walk with."),
                ("Idea", "You want to start something and seek people to do it with."),
            ])],
        },
        Section {
            heading: "Who is it for?",
            parts: &[
                Part::Text(
                    "For neighbours, associations and businesses. For nursing homes, schools and others in the municipality. For the whole of Randers Municipality, not only the town.",
                ),
                Part::Text(
                    "Everything is voluntary. What volunteers give is something extra. It does not replace the work that the municipality's employees must do.",
                ),
            ],
        },
        Section {
            heading: "Why does it exist?",
            parts: &[
                Part::Text("The municipal council promised it in its policy for active citizenship. It says:"),
                Part::Text(
                    "“A platform is established between businesses, associations and active citizens, where each can present what they can contribute.”",
                ),
                Part::Text("Here we keep that promise."),
            ],
        },
        Section {
            heading: "Who is behind it?",
            parts: &[Part::Text(
                "Randers Municipality runs the board. There are people behind it, and you can always call or write to them. The number is at the bottom of every page.",
            )],
        },
    ],
};
