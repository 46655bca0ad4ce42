//! The two cookies, and what else is kept in a browser.

use super::{Article, Part, Section};

pub(super) const DANISH: Article = Article {
    title: "Cookies",
    lead: "Byttebørsen har to cookies. Du får dem kun, når du selv gør noget, der kræver dem.",
    sections: &[
        Section {
            heading: "De to cookies",
            parts: &[Part::Terms(&[
                (
                    "__Host-session",
                    "Den holder dig logget ind. Du får den, når du beder om en kode eller logger ind på en anden måde. Den går væk, når du lukker din browser. Har du sat kryds i »Husk mig«, bliver den i op til 180\u{a0}dage.",
                ),
                ("__Host-pref", "Den husker dit sprog. Du får den, når du skifter sprog. Den bliver i et år."),
            ])],
        },
        Section {
            heading: "Det, du skriver på et opslag",
            parts: &[
                Part::Text(
                    "Mens du skriver, gemmer vi teksten i din egen browser. Så er den der endnu, hvis nettet svigter, eller du lukker siden. Er du logget ind, gemmer vi den som en kladde hos os i stedet, så snart vi kan.",
                ),
                Part::Text(
                    "Teksten i browseren går væk, når vi har fået den, når du logger ud, og senest efter 30\u{a0}dage. Du kan også selv slette den, der hvor du skriver. Har du ikke skrevet noget, gemmer vi ikke noget.",
                ),
            ],
        },
        Section {
            heading: "Hvorfor spørger vi ikke først?",
            parts: &[Part::Text("Fordi det kun gør det, du selv har bedt om. Så siger loven, at vi ikke skal spørge.")],
        },
        Section {
            heading: "Er der mere?",
            parts: &[
                Part::Text(
                    "Nej. Her er ingen cookies fra andre, ingen reklamer og ingen sporing. Siden henter ikke noget fra andre steder på nettet.",
                ),
                Part::Text(
                    "Du kan altid slette cookies i din browser. Så er du logget ud, og siden har igen det sprog, din browser beder om. Ellers er den på dansk.",
                ),
            ],
        },
    ],
};

pub(super) const ENGLISH: Article = Article {
    title: "Cookies",
    lead: "Byttebørsen has two cookies. You get them only when you do something that needs them.",
    sections: &[
        Section {
            heading: "The two cookies",
            parts: &[Part::Terms(&[
                (
                    "__Host-session",
                    "It keeps you signed in. You get it when you ask for a code or sign in in another way. It goes when you close your browser. If you have ticked “Remember me”, it stays for up to 180\u{a0}days.",
                ),
                ("__Host-pref", "It remembers your language. You get it when you change the language. It stays for a year."),
            ])],
        },
        Section {
            heading: "What you write in a listing",
            parts: &[
                Part::Text(
                    "While you write, we keep the text in your own browser. It is still there if the line fails, or if you close the page. If you are signed in, we keep it as a draft with us instead, as soon as we can.",
                ),
                Part::Text(
                    "The text in the browser goes when we have got it, when you sign out, and after 30\u{a0}days at the latest. You can also delete it yourself where you write. If you have written nothing, we keep nothing.",
                ),
            ],
        },
        Section {
            heading: "Why do we not ask first?",
            parts: &[Part::Text("Because all of it does only what you have asked for yourself. Then the law says that we need not ask.")],
        },
        Section {
            heading: "Is there more?",
            parts: &[
                Part::Text(
                    "No. There are no cookies from others, no advertisements and no tracking. The site fetches nothing from other places on the internet.",
                ),
                Part::Text(
                    "You can always delete cookies in your browser. You are then signed out, and the site is in Danish again, or in the language your browser asks for.",
                ),
            ],
        },
    ],
};
