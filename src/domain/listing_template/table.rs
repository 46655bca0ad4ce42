//! The templates themselves.

use super::{Category, Kind, Practical, Template, Words};

pub(super) const TEMPLATES: &[Template] = &[
    Template {
        slug: "rickshaw",
        kind: Kind::Request,
        category: Category::Care,
        practical: &[],
        danish: Words {
            in_return: "Kaffe, kage og en god snak",
            ..Words::of(
                "Vi søger nogle, der vil cykle ture med vores beboere",
                "Vi har en rickshawcykel og mange, der gerne vil ud i luften. Kan du cykle en tur på en times tid? Vi viser dig, hvordan cyklen virker, og er med på den første tur. Du vælger selv, hvor tit du kommer.",
            )
        },
        english: Words {
            in_return: "Coffee, cake and a good talk",
            ..Words::of(
                "We look for people to take our residents on bicycle trips",
                "We have a rickshaw bicycle and many who would like to get out. Can you ride for about an hour? We show you how the bicycle works and come along the first time. You decide how often you come.",
            )
        },
    },
    Template {
        slug: "bogven",
        kind: Kind::Request,
        category: Category::Culture,
        practical: &[],
        danish: Words::of(
            "Bogven søges: hent bøger til en, der ikke selv kan",
            "Jeg læser meget, men kan ikke længere selv komme på biblioteket. Vil du hente og aflevere bøger for mig en gang om måneden? Vi aftaler dagen sammen, og jeg ringer bøgerne hjem i forvejen.",
        ),
        english: Words::of(
            "Book friend wanted: fetch books for somebody who cannot",
            "I read a lot but can no longer get to the library myself. Would you fetch and return books for me once a month? We agree on the day together, and I order the books beforehand.",
        ),
    },
    Template {
        slug: "fortaellestund",
        kind: Kind::Request,
        category: Category::Children,
        practical: &[Practical::Children],
        danish: Words::of(
            "Kom og fortæl en historie for børnehavens børn",
            "Børnene elsker at høre historier, både eventyr og det, der er sket i virkeligheden. Kan du fortælle eller læse højt en halv time? Der er altid en voksen fra huset med, og du bestemmer selv, hvad det skal handle om.",
        ),
        english: Words::of(
            "Come and tell the children of our kindergarten a story",
            "The children love stories, both fairy tales and things that really happened. Can you tell or read aloud for half an hour? A grown-up from the house is always there, and you choose what it is about.",
        ),
    },
    Template {
        slug: "holdhjaelper",
        kind: Kind::Request,
        category: Category::Sport,
        practical: &[],
        danish: Words::of(
            "Hjælpetræner til et hold, hvor alle kan være med",
            "På vores hold spiller vi for at have det sjovt, og alle er velkomne, også dem, der har brug for lidt mere støtte. Vi mangler en ekstra voksen til træningen. Du skal ikke være god til sporten, bare have tid og tålmodighed.",
        ),
        english: Words::of(
            "Assistant coach for a team where everybody can join",
            "On our team we play for fun and everybody is welcome, also those who need a little more support. We need one more adult at practice. You need not be good at the sport, only have time and patience.",
        ),
    },
    Template {
        slug: "groent-sted",
        kind: Kind::Idea,
        category: Category::Nature,
        practical: &[],
        danish: Words::of(
            "Skal vi gøre pladsen i vores by grøn sammen?",
            "Der ligger en plads, som ingen bruger. Jeg drømmer om bede, en bænk og et sted, hvor man mødes. Jeg mangler nogle at tænke med, nogle med en spade og nogen, der ved, hvem man spørger om lov.",
        ),
        english: Words::of(
            "Shall we make the square in our town green together?",
            "There is a square that nobody uses. I dream of flower beds, a bench and a place to meet. I need people to think with, people with a spade, and somebody who knows whom to ask for permission.",
        ),
    },
    Template {
        slug: "besoegsven",
        kind: Kind::Offer,
        category: Category::Care,
        practical: &[],
        danish: Words::of(
            "Jeg kommer gerne på besøg hos en, der savner selskab",
            "Jeg har et par timer om ugen og vil gerne besøge en, der er meget alene. Vi kan drikke kaffe, gå en tur, spille kort eller bare snakke. Lad os mødes en gang og se, om vi passer sammen.",
        ),
        english: Words::of(
            "I would like to visit somebody who misses company",
            "I have a couple of hours a week and would like to visit somebody who is often alone. We can drink coffee, take a walk, play cards or just talk. Let us meet once and see whether we get on.",
        ),
    },
    Template {
        slug: "sprogven",
        kind: Kind::Offer,
        category: Category::Language,
        practical: &[],
        danish: Words::of(
            "Vi kan øve dansk sammen over en kop kaffe",
            "Er du ved at lære dansk, og mangler du nogen at tale med? Jeg mødes gerne med dig en time om ugen. Vi taler om det, du har brug for: arbejde, skole, breve fra kommunen eller bare hverdagen.",
        ),
        english: Words::of(
            "We can practise Danish together over a cup of coffee",
            "Are you learning Danish and need somebody to talk with? I would like to meet you for an hour a week. We talk about what you need: work, school, letters from the municipality or just everyday life.",
        ),
    },
    Template {
        slug: "it-hjaelp",
        kind: Kind::Offer,
        category: Category::Computing,
        practical: &[],
        danish: Words::of(
            "Hjælp til telefon, computer og breve på nettet",
            "Driller telefonen, eller kan du ikke finde din digitale post? Jeg sidder gerne ved siden af og hjælper i roligt tempo, så du selv kan næste gang. Du skal aldrig give mig dine koder.",
        ),
        english: Words::of(
            "Help with phone, computer and digital letters",
            "Does your phone act up, or can you not find your digital post? I will sit beside you and help at an easy pace, so that you can do it yourself next time. You never have to give me your codes.",
        ),
    },
    Template {
        slug: "laan-en-ting",
        kind: Kind::Offer,
        category: Category::Equipment,
        practical: &[],
        danish: Words {
            loan_period: "En weekend",
            loan_return: "Du henter og bringer selv",
            in_return: "Aflever den lige så pæn, som du fik den",
            ..Words::of(
                "Trailer til låns, når vi ikke selv bruger den",
                "Vores trailer står stille det meste af tiden, så den må gerne komme ud at køre. Skriv, hvilke dage du har brug for den. Vi viser, hvordan den kobles på, og du passer på den, som var den din egen.",
            )
        },
        english: Words {
            loan_period: "A weekend",
            loan_return: "You collect and return it yourself",
            in_return: "Return it as clean as you got it",
            ..Words::of(
                "Trailer to borrow when we do not use it ourselves",
                "Our trailer stands still most of the time, so it may well get out on the road. Write which days you need it. We show you how it is coupled, and you look after it as if it were your own.",
            )
        },
    },
    Template {
        slug: "lokale",
        kind: Kind::Offer,
        category: Category::Premises,
        practical: &[Practical::StepFree],
        danish: Words {
            loan_period: "En aften ad gangen",
            in_return: "I rydder op og låser efter jer",
            ..Words::of(
                "Mødelokale, som foreninger kan bruge om aftenen",
                "Vores mødelokale er tomt efter lukketid. Der er borde og stole, skærm, te-køkken og toilet. Foreninger og grupper fra byen er velkomne. Skriv, hvad I skal bruge det til, og hvor mange I er.",
            )
        },
        english: Words {
            loan_period: "One evening at a time",
            in_return: "You tidy up and lock the door",
            ..Words::of(
                "Meeting room that associations can use in the evening",
                "Our meeting room is empty after closing time. It has tables and chairs, a screen, a small kitchen and a toilet. Local associations and groups are welcome. Write what you need it for and how many you are.",
            )
        },
    },
    Template {
        slug: "koersel",
        kind: Kind::Request,
        category: Category::Transport,
        practical: &[Practical::Driving],
        danish: Words {
            in_return: "Fri adgang og et måltid med os",
            ..Words::of(
                "Chauffører til en udflugt med vores medlemmer",
                "Vi skal på udflugt med medlemmer, der ikke selv kan komme af sted. Har du en bil med plads til et par stykker og lyst til en dag i godt selskab? Vi fordeler pladserne og finder ruten sammen.",
            )
        },
        english: Words {
            in_return: "Free entry and a meal with us",
            ..Words::of(
                "Drivers for an outing with our members",
                "We are going on an outing with members who cannot get there themselves. Do you have a car with room for a few people and feel like a day in good company? We share out the seats and plan the route together.",
            )
        },
    },
    Template {
        slug: "faellesspisning",
        kind: Kind::Idea,
        category: Category::Food,
        practical: &[Practical::Food],
        danish: Words::of(
            "Fællesspisning en gang om måneden, hvor alle er med",
            "Tænk, hvis vi spiste sammen en gang om måneden: store og små, gamle og nye i byen. Vi mangler et køkken, et par, der kan lide at lave mad til mange, og nogle, der dækker bord og rydder op.",
        ),
        english: Words::of(
            "A shared meal once a month, with room for everybody",
            "Imagine that we ate together once a month: big and small, old and new in town. We need a kitchen, a couple of people who like to cook for many, and some who lay the table and tidy up.",
        ),
    },
];
