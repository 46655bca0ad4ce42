//! What to do with a field that was left empty, in the words of that field; other problems are the same everywhere.

use super::Locale;
use crate::domain::{field_error::Problem, listing_form::ListingField, profile_form::ProfileField};

impl Locale {
    /// What is wrong with a field of a listing.
    pub fn listing_problem(self, field: ListingField, problem: Problem) -> String {
        let missing = match (self, field, problem) {
            (Self::Danish, ListingField::Kind, Problem::Missing) => "Vælg, om du vil tilbyde, efterlyse eller dele en idé.",
            (Self::Danish, ListingField::Title, Problem::Missing) => "Skriv en overskrift, for eksempel »Træner til piger i badminton«.",
            (Self::Danish, ListingField::Body, Problem::Missing) => "Skriv et par linjer om, hvad det handler om.",
            (Self::Danish, ListingField::Category, Problem::Missing) => "Vælg den kategori, der passer bedst.",
            (Self::English, ListingField::Kind, Problem::Missing) => "Choose whether you want to offer, to ask, or to share an idea.",
            (Self::English, ListingField::Title, Problem::Missing) => "Write a headline, for example “Badminton coach for girls”.",
            (Self::English, ListingField::Body, Problem::Missing) => "Write a few lines on what it is about.",
            (Self::English, ListingField::Category, Problem::Missing) => "Choose the category that fits best.",
            _ => return self.problem(problem),
        };
        missing.to_owned()
    }

    /// What is wrong with a field of a profile.
    pub fn profile_problem(self, field: ProfileField, problem: Problem) -> String {
        match (self, field, problem) {
            (Self::Danish, ProfileField::FirstName, Problem::Missing) => "Skriv dit fornavn.".into(),
            (Self::English, ProfileField::FirstName, Problem::Missing) => "Write your first name.".into(),
            (Self::Danish, ProfileField::FifteenOrOlder, Problem::MustBeTicked) => {
                "Sæt kryds, hvis du er fyldt 15 år. Er du yngre, kan en voksen skrive for dig.".into()
            }
            (Self::English, ProfileField::FifteenOrOlder, Problem::MustBeTicked) => {
                "Tick if you are 15 or older. If you are younger, a grown-up can write for you.".into()
            }
            _ => self.problem(problem),
        }
    }

    /// What is wrong with a code.
    pub fn code_problem(self, problem: Problem) -> String {
        match (self, problem) {
            (Self::Danish, Problem::Missing) => "Skriv koden fra e-mailen.".into(),
            (Self::English, Problem::Missing) => "Write the code from the e-mail.".into(),
            _ => self.problem(problem),
        }
    }
}
