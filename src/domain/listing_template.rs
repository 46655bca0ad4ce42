//! Examples of listings to start from, for needs that many have.

use super::{category::Category, kind::Kind, listing::ListingLanguage, listing_form::ListingForm, practical::Practical};

mod table;

/// A listing that is nearly written.
#[derive(Clone, Copy, Debug)]
pub struct Template {
    /// Its name in addresses.
    pub slug: &'static str,
    /// Tilbud, efterlysning or idé.
    pub kind: Kind,
    /// The category.
    pub category: Category,
    /// Practical things that go with it.
    pub practical: &'static [Practical],
    /// What it says in Danish.
    pub danish: Words,
    /// What it says in English.
    pub english: Words,
}

/// The words of a template in one language; what does not belong to it is empty.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Headline.
    pub title: &'static str,
    /// Description.
    pub body: &'static str,
    /// For how long something is lent.
    pub loan_period: &'static str,
    /// How it comes back.
    pub loan_return: &'static str,
    /// What is given in return.
    pub in_return: &'static str,
}

impl Words {
    const fn of(title: &'static str, body: &'static str) -> Self {
        Self { title, body, loan_period: "", loan_return: "", in_return: "" }
    }
}

impl Template {
    /// Every template, in the order the interface shows them.
    pub const ALL: &'static [Self] = table::TEMPLATES;

    /// The template of this name.
    pub fn from_slug(slug: &str) -> Option<&'static Self> {
        Self::ALL.iter().find(|template| template.slug == slug)
    }

    /// Its words for somebody who writes Danish, or for all others.
    pub const fn words(&self, language: ListingLanguage) -> &Words {
        match language {
            ListingLanguage::Danish => &self.danish,
            _ => &self.english,
        }
    }

    /// The form filled in with it.
    pub fn form(&self, language: ListingLanguage) -> ListingForm {
        let words = self.words(language);
        ListingForm {
            kind: self.kind.slug().to_owned(),
            title: words.title.to_owned(),
            body: words.body.to_owned(),
            category: self.category.slug().to_owned(),
            loan_period: words.loan_period.to_owned(),
            loan_return: words.loan_return.to_owned(),
            in_return: words.in_return.to_owned(),
            practical: self.practical.to_vec(),
            language: language.slug().to_owned(),
            ..ListingForm::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::availability::CalendarDate;

    #[test]
    fn every_template_could_be_published_as_it_is_in_both_languages() {
        for template in Template::ALL {
            for language in [ListingLanguage::Danish, ListingLanguage::English] {
                let form = template.form(language);
                let content = form.validate(&CalendarDate::default()).unwrap_or_else(|errors| panic!("{}: {errors:?}", template.slug));
                assert_eq!(ListingForm::from_content(&content, &CalendarDate::default()).title, form.title);
            }
        }
    }

    #[test]
    fn a_template_is_found_by_its_name_alone() {
        assert_eq!(Template::ALL.len(), 12);
        for template in Template::ALL {
            assert_eq!(Template::from_slug(template.slug).map(|found| found.danish.title), Some(template.danish.title));
            assert!(template.slug.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'));
        }
        assert!(Template::from_slug("findes-ikke").is_none());
    }
}
