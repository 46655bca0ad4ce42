//! Between a listing's words and its row in the database.

use sea_orm::ActiveValue::Set;

use crate::{
    domain::{
        availability::{Availability, CalendarDate},
        category::Category,
        district::PostalCode,
        kind::Kind,
        listing::{Body, ListingContent, ListingLanguage, Title},
        listing_form::ListingForm,
        listing_id::ListingId,
        listing_state::ListingState,
        loan::Loan,
        party::PartyKind,
        permissions::{Owner, listings::ListingSubject},
        practical::Practical,
        quantity::Quantity,
        short_text::ShortText,
        text::fold,
    },
    i18n::Locale,
    server::{
        db::entities::listings::{ActiveModel, Model},
        error::{ServerError, ServerResult},
    },
};

/// A stored value that the program itself could not have written.
fn corrupt(column: &'static str) -> ServerError {
    ServerError::Internal(format!("the column {column} of a listing cannot be read"))
}

fn short_text(stored: Option<&str>, column: &'static str) -> ServerResult<Option<ShortText>> {
    ShortText::parse(stored.unwrap_or_default()).map_err(|_| corrupt(column))
}

/// Reads a stored public id.
pub(super) fn listing_id(stored: &str) -> ServerResult<ListingId> {
    ListingId::parse(stored).ok_or_else(|| corrupt("public_id"))
}

/// Reads a stored kind of party.
pub(super) fn party_kind(stored: &str) -> ServerResult<PartyKind> {
    PartyKind::from_slug(stored).ok_or_else(|| corrupt("party_kind"))
}

/// Reads when a listing can happen.
pub(super) fn availability(stored: &str) -> ServerResult<Availability> {
    serde_json::from_str(stored).map_err(|_| corrupt("availability"))
}

/// Reads how many of what.
pub(super) fn quantity(amount: Option<i32>, remaining: Option<i32>, unit: Option<&str>) -> Option<Quantity> {
    let number = |stored: Option<i32>| stored.and_then(|stored| u32::try_from(stored).ok());
    let amount = number(amount)?;
    let remaining = number(remaining).unwrap_or(amount).min(amount);
    Some(Quantity { amount, unit: unit.unwrap_or_default().to_owned(), remaining })
}

/// Reads a stored day.
pub(super) fn day(stored: Option<&str>) -> Option<CalendarDate> {
    stored.and_then(CalendarDate::parse)
}

/// Reads a stored language.
pub(super) fn language(stored: &str) -> ListingLanguage {
    ListingLanguage::from_slug(stored).unwrap_or(ListingLanguage::Danish)
}

impl Model {
    /// Its public id.
    pub fn listing_id(&self) -> ServerResult<ListingId> {
        listing_id(&self.public_id)
    }

    /// Its state.
    pub fn listing_state(&self) -> ServerResult<ListingState> {
        ListingState::from_slug(&self.state).ok_or_else(|| corrupt("state"))
    }

    /// The kind of party behind it.
    pub fn listing_party(&self) -> ServerResult<PartyKind> {
        party_kind(&self.party_kind)
    }

    /// Whom it belongs to; imported ones belong to nobody.
    pub fn owner(&self) -> Option<Owner> {
        self.organisation_id.map(Owner::Organisation).or(self.account_id.map(Owner::Account))
    }

    /// What permissions need to know.
    pub fn subject(&self) -> ServerResult<ListingSubject> {
        Ok(ListingSubject { owner: self.owner(), state: self.listing_state()? })
    }

    /// When it can happen.
    pub fn listing_availability(&self) -> ServerResult<Availability> {
        availability(&self.availability)
    }

    /// How many of what.
    pub fn listing_quantity(&self) -> Option<Quantity> {
        quantity(self.quantity, self.remaining, self.unit.as_deref())
    }

    /// For how long it is lent, and how it comes back.
    pub fn listing_loan(&self) -> ServerResult<Option<Loan>> {
        Ok(Loan::of(short_text(self.loan_period.as_deref(), "loan_period")?, short_text(self.loan_return.as_deref(), "loan_return")?))
    }

    /// The practical things worth knowing.
    pub fn listing_practical(&self) -> ServerResult<Vec<Practical>> {
        serde_json::from_str(&self.practical).map_err(|_| corrupt("practical"))
    }

    /// The day until which it is urgent.
    pub fn listing_urgent_until(&self) -> Option<CalendarDate> {
        day(self.urgent_until.as_deref())
    }

    /// The language it is written in.
    pub fn listing_language(&self) -> ListingLanguage {
        language(&self.language)
    }

    /// The form as its owner left it.
    pub fn listing_form(&self, today: &CalendarDate) -> ServerResult<ListingForm> {
        match &self.form {
            Some(form) => serde_json::from_str(form).map_err(|_| corrupt("form")),
            None => self.content().map(|content| ListingForm::from_content(&content, today)),
        }
    }

    /// The words and facts of a listing that is no draft.
    pub fn content(&self) -> ServerResult<ListingContent> {
        Ok(ListingContent {
            kind: Kind::from_slug(&self.kind).ok_or_else(|| corrupt("kind"))?,
            title: Title::parse(&self.title).map_err(|_| corrupt("title"))?,
            body: Body::parse(&self.body).map_err(|_| corrupt("body"))?,
            category: Category::from_slug(&self.category).ok_or_else(|| corrupt("category"))?,
            postal_code: self.postal_code.as_deref().and_then(PostalCode::parse),
            remote: self.remote,
            availability: self.listing_availability()?,
            quantity: self.listing_quantity(),
            language: self.listing_language(),
            loan: self.listing_loan()?,
            in_return: short_text(self.in_return.as_deref(), "in_return")?,
            practical: self.listing_practical()?,
            urgent_until: self.listing_urgent_until(),
        })
    }
}

impl ActiveModel {
    /// Sets every column that comes from the judged words; a draft's form is over with that.
    pub fn set_content(&mut self, content: &ListingContent) -> ServerResult<()> {
        self.form = Set(None);
        self.kind = Set(content.kind.slug().to_owned());
        self.title = Set(content.title.as_str().to_owned());
        self.body = Set(content.body.as_str().to_owned());
        self.category = Set(content.category.slug().to_owned());
        self.postal_code = Set(content.postal_code.map(|code| code.as_str().to_owned()));
        self.remote = Set(content.remote);
        self.availability = Set(to_json(&content.availability)?);
        self.day_mask = Set(i32::from(content.availability.day_mask()));
        self.quantity = Set(content.quantity.as_ref().and_then(|quantity| i32::try_from(quantity.amount).ok()));
        self.unit = Set(content.quantity.as_ref().map(|quantity| quantity.unit.clone()).filter(|unit| !unit.is_empty()));
        self.remaining = Set(content
            .quantity
            .as_ref()
            .filter(|quantity| quantity.is_begun())
            .and_then(|quantity| i32::try_from(quantity.remaining).ok()));
        self.language = Set(content.language.slug().to_owned());
        self.set_details(content)?;
        self.search_text = Set(search_text(content));
        Ok(())
    }

    fn set_details(&mut self, content: &ListingContent) -> ServerResult<()> {
        let line = |line: Option<&ShortText>| Set(line.map(|line| line.as_str().to_owned()));
        let loan = content.loan.as_ref();
        self.loan_period = line(loan.and_then(|loan| loan.period.as_ref()));
        self.loan_return = line(loan.and_then(|loan| loan.return_way.as_ref()));
        self.in_return = line(content.in_return.as_ref());
        self.practical = Set(to_json(&content.practical)?);
        self.urgent_until = Set(content.urgent_until.as_ref().map(|day| day.as_str().to_owned()));
        Ok(())
    }

    /// Sets the columns of a draft: the form as typed, and what the owner's own lists show of it.
    pub fn set_draft(&mut self, form: &ListingForm) -> ServerResult<()> {
        self.form = Set(Some(to_json(form)?));
        self.kind = Set(Kind::from_slug(&form.kind).map_or("", Kind::slug).to_owned());
        self.title = Set(crate::domain::text::tidy_line(&form.title));
        self.body = Set(String::new());
        self.category = Set(String::new());
        self.postal_code = Set(None);
        self.remote = Set(false);
        self.availability = Set(to_json(&Availability::flexible())?);
        self.day_mask = Set(0);
        self.language = Set(ListingLanguage::Danish.slug().to_owned());
        self.search_text = Set(String::new());
        Ok(())
    }
}

fn to_json(value: &impl serde::Serialize) -> ServerResult<String> {
    serde_json::to_string(value).map_err(|error| ServerError::Internal(error.to_string()))
}

/// The folded words of a listing, each after a space, so that `% word` finds the beginning of a word.
fn search_text(content: &ListingContent) -> String {
    let district = content.postal_code.map_or("", PostalCode::name);
    let category = Locale::Danish.category(content.category);
    format!(" {}", fold(&format!("{} {} {category} {district}", content.title.as_str(), content.body.as_str())))
}
