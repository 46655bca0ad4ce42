//! The form "Anmeld": what is wrong, where, and, if one likes, who says so.

use super::{
    email::EmailAddress,
    field_error::{FieldErrors, Problem},
    local_path::LocalPath,
    privacy::{PrivateData, find_private_data},
    report_category::ReportCategory,
    text::{length, tidy_line, tidy_text},
};

/// The fewest characters that tell what is wrong.
pub const REASON_MIN: usize = 10;
/// The most characters of it.
pub const REASON_MAX: usize = 2_000;
/// The most characters of a name.
pub const REPORTER_MAX: usize = 80;

/// The fields of the form, by the names they are sent under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReportField {
    /// `side`
    Page,
    /// `kategori`
    Category,
    /// `grund`
    Reason,
    /// `navn`
    Name,
    /// `email`
    Email,
    /// `god-tro`
    GoodFaith,
}

impl ReportField {
    /// The name the field is sent under, also the id of its control.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Page => "side",
            Self::Category => "kategori",
            Self::Reason => "grund",
            Self::Name => "navn",
            Self::Email => "email",
            Self::GoodFaith => "god-tro",
        }
    }
}

/// What was typed, chosen and ticked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportForm {
    /// The address of the page.
    pub page: String,
    /// Slug of what is wrong, or empty.
    pub category: String,
    /// What is wrong, in words.
    pub reason: String,
    /// The name of whoever reports.
    pub name: String,
    /// Where the answer goes.
    pub email: String,
    /// "Det, jeg skriver, er rigtigt" is ticked.
    pub good_faith: bool,
}

/// A report that can be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The page on the board.
    pub page: LocalPath,
    /// What is wrong.
    pub category: ReportCategory,
    /// The same in words.
    pub reason: String,
    /// Who says so.
    pub name: Option<String>,
    /// Where the answer goes.
    pub email: Option<EmailAddress>,
}

impl ReportForm {
    /// Reads the pairs a browser sends.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut form = Self::default();
        for (name, value) in pairs {
            match name {
                "side" => value.clone_into(&mut form.page),
                "kategori" => value.clone_into(&mut form.category),
                "grund" => value.clone_into(&mut form.reason),
                "navn" => value.clone_into(&mut form.name),
                "email" => value.clone_into(&mut form.email),
                "god-tro" => form.good_faith = true,
                _ => {}
            }
        }
        form
    }

    /// Judges the form; `board` is the address of the board, which may stand before the path.
    pub fn validate(&self, board: &str) -> Result<Report, FieldErrors<ReportField>> {
        let mut errors = FieldErrors::none();
        let page = page_on(board, &self.page);
        if page.is_none() {
            let is_empty = self.page.trim().is_empty();
            errors.add(ReportField::Page, if is_empty { Problem::Missing } else { Problem::Unknown });
        }
        let category = ReportCategory::from_slug(&self.category);
        if category.is_none() {
            let is_empty = self.category.is_empty();
            errors.add(ReportField::Category, if is_empty { Problem::Missing } else { Problem::Unknown });
        }
        let reason = tidy_text(&self.reason);
        if let Some(problem) = problem_of(&reason, REASON_MIN, REASON_MAX) {
            errors.add(ReportField::Reason, problem);
        }
        let name = tidy_line(&self.name);
        if let Some(problem) = problem_of(&name, 0, REPORTER_MAX) {
            errors.add(ReportField::Name, problem);
        }
        let email = EmailAddress::parse(&self.email);
        if email.is_none() && !self.email.trim().is_empty() {
            errors.add(ReportField::Email, Problem::NotAnEmail);
        }
        if !self.good_faith {
            errors.add(ReportField::GoodFaith, Problem::MustBeTicked);
        }
        match (page, category) {
            (Some(page), Some(category)) if errors.is_empty() => {
                Ok(Report { page, category, reason, name: (!name.is_empty()).then_some(name), email })
            }
            _ => Err(errors),
        }
    }
}

/// Moderators may have to know a phone number or an address, but nobody a personal number.
fn problem_of(text: &str, least: usize, most: usize) -> Option<Problem> {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let written = length(text);
    if written == 0 && least > 0 {
        Some(Problem::Missing)
    } else if written < least {
        Some(Problem::TooShort { least: count(least), written: count(written) })
    } else if written > most {
        Some(Problem::TooLong { most: count(most), written: count(written) })
    } else if find_private_data(text) == Some(PrivateData::CprNumber) {
        Some(Problem::Private(PrivateData::CprNumber))
    } else {
        None
    }
}

/// The path of a page on the board, from what was copied out of an address bar.
fn page_on(board: &str, typed: &str) -> Option<LocalPath> {
    let typed = tidy_line(typed);
    let path = match typed.strip_prefix(board.trim_end_matches('/')) {
        Some("") => "/",
        Some(path) => path,
        None => &typed,
    };
    // An address holds no personal number either.
    LocalPath::parse(path).filter(|_| find_private_data(path) != Some(PrivateData::CprNumber))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOARD: &str = "https://boers.example/";

    fn good() -> ReportForm {
        ReportForm {
            page: "/opslag/abc".into(),
            category: "penge".into(),
            reason: "Der skal betales for det.".into(),
            good_faith: true,
            ..ReportForm::default()
        }
    }

    #[test]
    fn d1_neither_name_nor_address_is_needed() {
        let report = good().validate(BOARD).expect("a report");
        assert_eq!((report.name, report.email, report.category), (None, None, ReportCategory::Money));
    }

    #[test]
    fn an_address_may_be_copied_from_the_browser_and_leads_nowhere_else() {
        let page = |typed: &str| page_on(BOARD, typed).map(|path| path.as_str().to_owned());
        assert_eq!(page(" https://boers.example/opslag/abc "), Some("/opslag/abc".into()));
        assert_eq!(page("https://boers.example"), Some("/".into()));
        for bad in ["https://other.example/opslag/abc", "//other.example", "opslag", "", "/opslag?q=010190-1234"] {
            assert_eq!(page(bad), None, "{bad}");
        }
    }

    #[test]
    fn g2_no_personal_number_is_taken_but_a_phone_number_may_be_what_it_is_about() {
        let with = |reason: &str| ReportForm { reason: reason.into(), ..good() }.validate(BOARD);
        assert!(with("Ring til mig på 20 30 40 50, så forklarer jeg det.").is_ok());
        let refused = with("Hun hedder Bente og har 010190-1234.").expect_err("refused");
        assert_eq!(refused.of(ReportField::Reason), Some(Problem::Private(PrivateData::CprNumber)));
        let name = ReportForm { name: "Bente 010190 1234".into(), ..good() }.validate(BOARD).expect_err("refused");
        assert_eq!(name.of(ReportField::Name), Some(Problem::Private(PrivateData::CprNumber)));
    }
}
