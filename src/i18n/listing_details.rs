//! The details of a listing: loans, what is given in return, practical things, what is left, what is urgent.

use super::{Locale, texts};
use crate::domain::practical::Practical;

texts! {
    more_details: "Flere oplysninger", "More details";
    more_details_help: "Udlån, gengæld, praktiske ting og sprog", "Loans, something in return, practical things and language";
    loan_legend: "Er det et udlån?", "Is it a loan?";
    loan_help: "Kun hvis det handler om noget, der skal tilbage igen.", "Only if it is about something that has to come back.";
    loan_period_label: "Hvor længe?", "For how long?";
    loan_period_help: "For eksempel en weekend eller til 1. maj.", "For example a weekend or until 1 May.";
    loan_return_label: "Hvordan kommer det tilbage?", "How does it come back?";
    loan_return_help: "For eksempel: Du henter og bringer selv.", "For example: You collect and return it yourself.";
    in_return_label: "Hvad får man til gengæld?", "What does one get in return?";
    in_return_help: "For eksempel kaffe, et måltid eller hjælp en anden dag. Ikke penge.", "For example coffee, a meal or help another day. Not money.";
    practical_legend: "Praktisk", "Practical";
    remaining_label: "Hvor mange er tilbage?", "How many are left?";
    remaining_help: "Lad feltet være tomt, hvis alle er tilbage.", "Leave it empty if all are left.";
    urgent_label: "Det haster", "It is urgent";
    urgent_help: "Så får opslaget mærket »Haster«. Det kræver en dato inden for de næste 7 dage.", "The listing is then marked “Urgent”. It needs a date within the next 7 days.";
    urgent_badge: "Haster", "Urgent";
    loan_fact: "Udlån", "Loan";
    in_return_fact: "Til gengæld", "In return";
    contact_fact: "Kontakt", "Contact";
}

impl Locale {
    /// A practical thing: the words of its box in the form, and on the listing.
    pub const fn practical(self, practical: Practical) -> &'static str {
        match (self, practical) {
            (Self::Danish, Practical::Children) => "Børn under 15 år er med",
            (Self::Danish, Practical::Driving) => "Der skal køres bil",
            (Self::Danish, Practical::Food) => "Der er noget at spise",
            (Self::Danish, Practical::StepFree) => "Adgang uden trin",
            (Self::English, Practical::Children) => "Children under 15 take part",
            (Self::English, Practical::Driving) => "Somebody has to drive a car",
            (Self::English, Practical::Food) => "There is something to eat",
            (Self::English, Practical::StepFree) => "Step-free access",
        }
    }
}
