//! Using a listing again: the same words, without what belongs to its own time.

use super::ListingForm;
use crate::domain::availability::CalendarDate;

impl ListingForm {
    /// The form for a new listing like this one: dates that have passed are gone, and all of the quantity is there again.
    pub fn for_reuse(mut self, today: &CalendarDate) -> Self {
        for date in [&mut self.date_from, &mut self.date_to] {
            if CalendarDate::parse_typed(date).is_some_and(|date| date < *today) {
                date.clear();
            }
        }
        self.remaining.clear();
        self.urgent &= !(self.date_from.is_empty() && self.date_to.is_empty());
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_kept_but_what_has_passed() {
        let today = CalendarDate::parse("2026-11-23").expect("a date");
        let old = ListingForm {
            title: "12 stole til låns".into(),
            date_to: "22.11.2026".into(),
            amount: "12".into(),
            remaining: "3".into(),
            urgent: true,
            ..ListingForm::default()
        };
        let again = ListingForm { date_to: String::new(), remaining: String::new(), urgent: false, ..old.clone() };
        assert_eq!(old.for_reuse(&today), again);
        let coming = ListingForm { date_from: "22.11.2026".into(), date_to: "23.11.2026".into(), urgent: true, ..ListingForm::default() };
        assert_eq!(coming.clone().for_reuse(&today), ListingForm { date_from: String::new(), ..coming });
        let unread = ListingForm { date_to: "i foråret".into(), ..ListingForm::default() };
        assert_eq!(unread.clone().for_reuse(&today), unread, "what cannot be read is left to its writer");
    }
}
