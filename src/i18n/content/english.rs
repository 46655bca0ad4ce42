//! The pages in English.

use super::{Article, Part, Section};

pub(super) const ABOUT: Article = Article {
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
                ("Request", "You need something. A coach, 12 chairs, somebody to go for a walk with."),
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
            parts: &[
                Part::Text("Randers Municipality runs the board. There are people behind it, and you can always call or write to them."),
                Part::Contact,
            ],
        },
    ],
};

pub(super) const HELP: Article = Article {
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
                "Look in your spam folder. Then ask for a new code. A code works for 10 minutes. If it still does not arrive, call us.",
            )],
        },
        Section {
            heading: "How do I change or close my listing?",
            parts: &[
                Part::Text(
                    "Sign in and press [Mine](/mit). Open the listing and press “Edit”. There you can change it, pause it or close it.",
                ),
                Part::Text("A listing stays on the board for 60 days. If you want it to stay longer, press “Renew”."),
            ],
        },
        Section {
            heading: "Can children and young people take part?",
            parts: &[Part::Text("You must be 15 to have your own account. If you are younger, an adult can write for you.")],
        },
        Section { heading: "Can you help me?", parts: &[Part::Text("Yes. We are here, also when you are just in doubt."), Part::Contact] },
    ],
};

pub(super) const RULES: Article = Article {
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
                    "Do you see a listing that does not belong here? Call or write to us. The municipality can remove listings that break the rules.",
                ),
                Part::Text("Have we removed something you wrote, and do you disagree? Tell us. We look at it again and answer you."),
            ],
        },
        Section {
            heading: "How we sort",
            parts: &[Part::Text(
                "The newest listings come first. You can also see those first that end soon, or those that are nearest. Nobody can pay for a better place.",
            )],
        },
        Section {
            heading: "Who is responsible?",
            parts: &[
                Part::Text(
                    "You are responsible for what you write and what you agree with others. The municipality runs the board and watches over the rules.",
                ),
                Part::Contact,
            ],
        },
    ],
};

pub(super) const PRIVACY: Article = Article {
    title: "Privacy",
    lead: "Here you can read what we keep about you, for how long, and what you can do.",
    sections: &[
        Section {
            heading: "The short answer",
            parts: &[Part::List(&[
                "You can read everything without saying who you are.",
                "Your e-mail address is never shown to others.",
                "Your first name stands with your listings if you have given it. Otherwise it says “A citizen”.",
                "Nobody else is watching. There are no advertisements and there is no tracking.",
            ])],
        },
        Section {
            heading: "What we keep, and for how long",
            parts: &[Part::Terms(&[
                (
                    "Your account",
                    "E-mail address, first name and area. That you are 15 or older, and whether you are under 18. When you were last here. We keep it for as long as you have an account.",
                ),
                ("Your listings", "What you have written yourself. We keep it until you delete it."),
                ("Text you wrote before you signed in", "Two days."),
                ("Codes to sign in with", "They work for 10 minutes. We delete them after a day."),
                (
                    "Where you are signed in",
                    "Which kind of browser and when, but not your network address. Until you sign out, and 180 days at most.",
                ),
                ("E-mails we send you", "30 days."),
                (
                    "Protection against misuse",
                    "A fingerprint of your e-mail address and your network address when you ask for a code. One day at most.",
                ),
            ])],
        },
        Section {
            heading: "Why may we do that?",
            parts: &[
                Part::Text(
                    "We use it only to run the board. You must be able to sign in, and others must be able to find what you have written.",
                ),
                Part::Text(
                    "The law calls it a task in the public interest. It is article 6(1)(e) of the General Data Protection Regulation, GDPR.",
                ),
            ],
        },
        Section {
            heading: "Who can see it?",
            parts: &[Part::Text(
                "Everybody can read your listings and your first name. The rest is seen only by the few in the municipality who run the board. We sell nothing, and nobody may use it for advertising.",
            )],
        },
        Section {
            heading: "What can you do?",
            parts: &[
                Part::Text(
                    "Under [Profile](/profil) you can correct what we know about you and download all of it in one file. There you can also see where you are signed in.",
                ),
                Part::Text(
                    "Do you want to be deleted, or do you disagree with what we do? Call or write to us. We also put you through to the municipality's data protection officer (DPO).",
                ),
                Part::Text("You can always complain to [Datatilsynet](https://www.datatilsynet.dk/), the Danish Data Protection Agency."),
            ],
        },
        Section { heading: "Who is responsible?", parts: &[Part::Text("Randers Municipality is."), Part::Contact] },
    ],
};

pub(super) const COOKIES: Article = Article {
    title: "Cookies",
    lead: "Byttebørsen has two cookies. You get them only when you do something that needs them.",
    sections: &[
        Section {
            heading: "The two cookies",
            parts: &[Part::Terms(&[
                (
                    "__Host-session",
                    "It keeps you signed in. You get it when you ask for a code. It goes when you close your browser. If you have ticked “Remember me”, it stays for up to 180 days.",
                ),
                ("__Host-pref", "It remembers your language. You get it when you change the language. It stays for a year."),
            ])],
        },
        Section {
            heading: "Why do we not ask first?",
            parts: &[Part::Text("Because both do only what you have asked for yourself. Then the law says that we need not ask.")],
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

pub(super) const ACCESSIBILITY: Article = Article {
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
