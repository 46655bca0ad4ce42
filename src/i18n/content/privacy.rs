//! What is kept about people, and what they can do about it.

use super::{Article, Part, Section};

pub(super) const DANISH: Article = Article {
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
                    "E-mail, fornavn og område. At du er fyldt 15\u{a0}år, og om du er under 18. Hvornår du sidst var her. Vi gemmer det, til du sletter din konto. Har du ikke været her i to år, sletter vi den for dig. Vi skriver til dig en måned før.",
                ),
                (
                    "Dine opslag",
                    "Det, du selv har skrevet. Vi gemmer det, til du sletter det. Lukkede og udløbne opslag sletter vi et år efter udløbsdatoen.",
                ),
                (
                    "Dine billeder",
                    "Uden sted, dato og andet skjult i filen. Fjerner du et billede, er det væk for andre med det samme. Filen sletter vi inden to timer.",
                ),
                (
                    "Det, vi siger til om",
                    "Hvad vi holder øje med for dig, hvad vi har skrevet om, og hvad du har sagt nej til. Til du stopper det eller sletter opslaget.",
                ),
                ("Tekst, du skrev, før du loggede ind", "To døgn."),
                ("Koder til at logge ind", "De virker i 10\u{a0}minutter. Vi sletter dem efter et døgn."),
                (
                    "Hvad der sker med din konto",
                    "Hvornår nogen logger ind på den eller ud, og om du har bedt os slette den. Her står ingen navne, kun et nummer. Et år, også når kontoen er væk. Så siger nummeret ikke mere, hvem du var.",
                ),
                (
                    "Det, du anmelder",
                    "Din tekst, siden og dit navn og din e-mail, hvis du skriver dem. Den, du anmelder, ser ikke, hvem du er. Vi gemmer sagen i to år. Dit navn og din e-mail sletter vi et halvt år efter, at vi har svaret.",
                ),
                (
                    "Det, andre anmelder",
                    "En kopi af dit opslag, som det så ud, da nogen anmeldte det. Den sletter vi et halvt år efter, at vi har afgjort sagen, eller sammen med din konto. Afgørelsen gemmer vi i to år.",
                ),
                (
                    "Hvor du er logget ind",
                    "Hvilken slags browser og hvornår, men ikke din adresse på nettet. Til du logger ud, og højst 180\u{a0}dage.",
                ),
                (
                    "Andre måder at logge ind på",
                    "Navnet på din enhed og en nøgle, der kun passer til den. Nøglen til din app, og aftryk af koderne på papir. Til du fjerner dem. Dit fingeraftryk og dit ansigt får vi aldrig.",
                ),
                ("Roller", "Arbejder du for børsen, gemmer vi hvilken rolle du har, hvorfor og hvornår. Til vi sletter din konto."),
                ("E-mails, vi sender dig", "30\u{a0}dage."),
                (
                    "Værn mod misbrug",
                    "Et aftryk af din e-mail og din adresse på nettet, når du beder om en kode eller anmelder noget. Højst et døgn.",
                ),
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
                    "Under [Profil](/profil) kan du rette det, vi ved om dig, og hente det hele i én fil, som du kan læse. Der kan du også se, hvor du er logget ind.",
                ),
                Part::Text(
                    "Du kan også [slette din konto](/profil/slet). Dine opslag går af børsen med det samme. I 14\u{a0}dage kan du fortryde ved at logge ind igen. Så sletter vi det hele: konto, opslag, billeder og e-mails. Kun i kommunens sikre kopier kan det ligge lidt endnu.",
                ),
                Part::Text(
                    "Er du ikke enig i det, vi gør? Så ring eller skriv til os. Her kan du også få fat i den, der rådgiver kommunen om data (DPO).",
                ),
                Part::Text("Du kan altid klage til [Datatilsynet](https://www.datatilsynet.dk/)."),
            ],
        },
        Section { heading: "Hvem har ansvaret?", parts: &[Part::Text("Det har Randers Kommune."), Part::Contact] },
    ],
};

pub(super) const ENGLISH: Article = Article {
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
                    "E-mail address, first name and area. That you are 15 or older, and whether you are under 18. When you were last here. We keep it until you delete your account. If you have not been here for two years, we delete it for you. We write to you a month before.",
                ),
                (
                    "Your listings",
                    "What you have written yourself. We keep it until you delete it. We delete closed and expired listings a year after their expiry date.",
                ),
                (
                    "Your pictures",
                    "Without place, date and whatever else is hidden in the file. A picture you remove is gone for others at once. We delete its file within two hours.",
                ),
                (
                    "What we tell you about",
                    "What we keep an eye on for you, what we have written about, and what you have said no to. Until you stop it or delete the listing.",
                ),
                ("Text you wrote before you signed in", "Two days."),
                ("Codes to sign in with", "They work for 10\u{a0}minutes. We delete them after a day."),
                (
                    "What happens to your account",
                    "When somebody signs in to it or out, and whether you have asked us to delete it. It holds no names, only a number. One year, also when the account is gone. The number then no longer says who you were.",
                ),
                (
                    "What you report",
                    "Your text, the page, and your name and e-mail address if you give them. Whoever you report does not see who you are. We keep the case for two years. We delete your name and e-mail address half a year after our answer.",
                ),
                (
                    "What others report",
                    "A copy of your listing as it was when somebody reported it. We delete it half a year after we have decided the case, or together with your account. We keep the decision for two years.",
                ),
                (
                    "Where you are signed in",
                    "Which kind of browser and when, but not your network address. Until you sign out, and 180\u{a0}days at most.",
                ),
                (
                    "Other ways to sign in",
                    "The name of your device and a key that fits only it. The key of your app, and hashes of the codes on paper. Until you remove them. We never get your fingerprint or your face.",
                ),
                ("Roles", "If you work for the board, we keep which role you have, why and since when. Until we delete your account."),
                ("E-mails we send you", "30\u{a0}days."),
                (
                    "Protection against misuse",
                    "A fingerprint of your e-mail address and your network address when you ask for a code or report something. One day at most.",
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
                    "Under [Profile](/profil) you can correct what we know about you and download all of it in one file that you can read. There you can also see where you are signed in.",
                ),
                Part::Text(
                    "You can also [delete your account](/profil/slet). Your listings leave the board at once. For 14\u{a0}days you can change your mind by signing in again. We then delete everything: account, listings, pictures and e-mails. Only in the municipality's safety copies it may remain a little longer.",
                ),
                Part::Text(
                    "Do you disagree with what we do? Call or write to us. We also put you through to the municipality's data protection officer (DPO).",
                ),
                Part::Text("You can always complain to [Datatilsynet](https://www.datatilsynet.dk/), the Danish Data Protection Agency."),
            ],
        },
        Section { heading: "Who is responsible?", parts: &[Part::Text("Randers Municipality is."), Part::Contact] },
    ],
};
