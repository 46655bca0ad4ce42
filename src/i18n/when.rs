//! Places and numbers in words, the Danish way.

use super::Locale;
use crate::domain::{district::PostalCode, quantity::Quantity};

/// Keeps two words on one line.
pub(super) const NBSP: &str = "\u{a0}";

impl Locale {
    /// A place on a card: the district's name, or the whole municipality; how many kilometres away it is, where that is asked
    /// for; and whether it can happen remotely.
    pub fn place(self, district: Option<PostalCode>, remote: bool, distance: Option<u32>) -> String {
        let place = district.map_or(self.whole_municipality(), PostalCode::name).to_owned();
        let distance = distance.map(|kilometres| self.distance(kilometres));
        let remote = remote.then(|| self.or_remote().to_owned());
        [Some(place), distance, remote].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// "ca. 4 km".
    fn distance(self, kilometres: u32) -> String {
        let about = match self {
            Self::Danish => "ca.",
            Self::English => "about",
        };
        format!("{about}{NBSP}{kilometres}{NBSP}km")
    }

    /// A place with its postal code: "8960 Randers SØ".
    pub fn postal_place(self, district: Option<PostalCode>) -> String {
        district.map_or_else(|| self.whole_municipality().to_owned(), |code| format!("{}{NBSP}{}", code.as_str(), code.name()))
    }

    /// "12 stole", or "5 af 12 stole tilbage".
    pub fn quantity(self, quantity: &Quantity) -> String {
        let number = self.grouped(quantity.amount);
        let all = if quantity.unit.is_empty() { number } else { format!("{number}{NBSP}{}", quantity.unit) };
        match (quantity.is_begun(), self) {
            (false, _) => all,
            (true, Self::Danish) => format!("{} af {all} tilbage", self.grouped(quantity.remaining)),
            (true, Self::English) => format!("{} of {all} left", self.grouped(quantity.remaining)),
        }
    }
}

super::texts! {
    whole_municipality: "Hele kommunen", "The whole municipality";
    or_remote: "eller på nettet", "or online";
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        text.replace(NBSP, " ")
    }

    #[test]
    fn what_is_left_is_told_as_soon_as_some_are_gone() {
        let chairs = |remaining| Quantity { amount: 12, unit: "stole".into(), remaining };
        assert_eq!(plain(&Locale::Danish.quantity(&chairs(12))), "12 stole");
        assert_eq!(plain(&Locale::Danish.quantity(&chairs(5))), "5 af 12 stole tilbage");
        assert_eq!(plain(&Locale::English.quantity(&Quantity { unit: String::new(), ..chairs(0) })), "0 of 12 left");
    }
}
