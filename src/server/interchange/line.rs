//! One line of the interchange format.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::{
    availability::{Availability, CalendarDate},
    category::Category,
    district::PostalCode,
    field_error::Problem,
    kind::Kind,
    listing::{Body, ListingContent, ListingLanguage, Title},
    listing_id::ListingId,
    loan::Loan,
    party::{PARTY_NAME_MAX, PartyKind},
    practical::Practical,
    privacy::find_private_data,
    quantity::Quantity,
    short_text::ShortText,
    text::{length, tidy_line},
};

/// A listing as it stands in a file.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    id: ListingId,
    kind: Kind,
    party: PartyKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    party_name: Option<String>,
    title: String,
    body: String,
    category: Category,
    #[serde(default)]
    postal_code: Option<PostalCode>,
    /// Written for people who read the file; the postal code decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    town: Option<String>,
    #[serde(default = "Availability::flexible")]
    availability: Availability,
    #[serde(default)]
    remote: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    quantity: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    /// How many are left; all of them when it is not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    remaining: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    loan_period: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    loan_return: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    in_return: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    practical: Vec<Practical>,
    /// The last day on which it is urgent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    urgent_until: Option<CalendarDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    expires_at: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    language: Option<ListingLanguage>,
}

/// A listing read from a file, judged by the same rules as one that is typed.
#[derive(Debug)]
pub struct ImportedListing {
    /// The number of its line in the file, from 1.
    pub line: usize,
    /// The id it keeps.
    pub id: ListingId,
    /// Its words and facts.
    pub content: ListingContent,
    /// The kind of party behind it.
    pub party: PartyKind,
    /// The name of the party, if it is told.
    pub party_name: Option<String>,
    /// When it ends, if it is told.
    pub expires_at: Option<DateTime<Utc>>,
}

impl Line {
    /// Judges the line of this number; the error says in English what is wrong, for the one who runs the import.
    pub fn judge(self, line: usize) -> Result<ImportedListing, String> {
        let title = Title::parse(&self.title).map_err(|problem| in_words("title", problem))?;
        let body = Body::parse(&self.body).map_err(|problem| in_words("body", problem))?;
        let availability = self.availability.normalised();
        if !availability.is_consistent() {
            return Err("availability: a slot or the dates run backwards, or there are too many slots".into());
        }
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        let unit = self.unit.unwrap_or_default();
        let quantity = Quantity::parse(&number(self.quantity), &unit, &number(self.remaining)).map_err(|_| {
            "quantity, unit and remaining: a number from 1 to 9999, a unit of at most 40 characters and at most that number were expected"
                .to_owned()
        })?;
        if let Some(found) = quantity.as_ref().and_then(|quantity| find_private_data(&quantity.unit)) {
            return Err(in_words("unit", Problem::Private(found)));
        }
        Ok(ImportedListing {
            line,
            id: self.id,
            content: ListingContent {
                kind: self.kind,
                title,
                body,
                category: self.category,
                postal_code: self.postal_code,
                remote: self.remote,
                availability,
                quantity,
                language: self.language.unwrap_or(ListingLanguage::Danish),
                loan: Loan::of(short_text("loan_period", self.loan_period)?, short_text("loan_return", self.loan_return)?),
                in_return: short_text("in_return", self.in_return)?,
                practical: Practical::in_order(&self.practical),
                urgent_until: self.urgent_until,
            },
            party: self.party,
            party_name: party_name(self.party_name)?,
            expires_at: self.expires_at.as_deref().map(read_moment).transpose()?,
        })
    }

    /// The line of a listing on the board.
    pub fn of(
        id: ListingId,
        content: ListingContent,
        party: PartyKind,
        party_name: Option<String>,
        expires_at: Option<DateTime<Utc>>,
    ) -> Self {
        let line = |line: Option<ShortText>| line.map(|line| line.as_str().to_owned());
        let (loan_period, loan_return) = content.loan.map_or((None, None), |loan| (loan.period, loan.return_way));
        Self {
            id,
            kind: content.kind,
            party,
            party_name,
            title: content.title.as_str().to_owned(),
            body: content.body.as_str().to_owned(),
            category: content.category,
            postal_code: content.postal_code,
            town: content.postal_code.map(|code| code.name().to_owned()),
            availability: content.availability,
            remote: content.remote,
            quantity: content.quantity.as_ref().map(|quantity| quantity.amount),
            remaining: content.quantity.as_ref().filter(|quantity| quantity.is_begun()).map(|quantity| quantity.remaining),
            loan_period: line(loan_period),
            loan_return: line(loan_return),
            in_return: line(content.in_return),
            practical: content.practical,
            urgent_until: content.urgent_until,
            unit: content.quantity.map(|quantity| quantity.unit).filter(|unit| !unit.is_empty()),
            expires_at: expires_at.map(|moment| moment.to_rfc3339()),
            language: Some(content.language),
        }
    }
}

fn short_text(field: &str, text: Option<String>) -> Result<Option<ShortText>, String> {
    ShortText::parse(&text.unwrap_or_default()).map_err(|problem| in_words(field, problem))
}

fn party_name(name: Option<String>) -> Result<Option<String>, String> {
    let Some(name) = name.map(|name| tidy_line(&name)).filter(|name| !name.is_empty()) else {
        return Ok(None);
    };
    if length(&name) > PARTY_NAME_MAX || find_private_data(&name).is_some() {
        return Err(format!("party_name: a name of at most {PARTY_NAME_MAX} characters without contact data was expected"));
    }
    Ok(Some(name))
}

/// A moment with its offset, or a day that is meant to its end.
fn read_moment(text: &str) -> Result<DateTime<Utc>, String> {
    DateTime::parse_from_rfc3339(text)
        .map(|moment| moment.to_utc())
        .or_else(|_| {
            NaiveDate::parse_from_str(text, "%Y-%m-%d").map(|day| day.and_time(NaiveTime::MIN).and_utc() + chrono::Duration::days(1))
        })
        .map_err(|_| "expires_at: a date as YYYY-MM-DD or a moment as in RFC 3339 was expected".to_owned())
}

fn in_words(field: &str, problem: Problem) -> String {
    match problem {
        Problem::Missing => format!("{field}: it is empty"),
        Problem::TooShort { least, written } => format!("{field}: at least {least} characters were expected, it has {written}"),
        Problem::TooLong { most, written } => format!("{field}: at most {most} characters were expected, it has {written}"),
        Problem::Money => format!("{field}: it is about money"),
        Problem::Private(found) => format!("{field}: it holds private data ({found:?})"),
        other => format!("{field}: {other:?}"),
    }
}
