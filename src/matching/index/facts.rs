//! The facts of a listing as columns of numbers, so that they are read in a moment for every candidate.

use tantivy::{
    SegmentReader, TantivyDocument,
    columnar::Column,
    schema::{FAST, Field, NumericOptions, SchemaBuilder},
};

use crate::{
    domain::{
        availability::Weekday, board_choices::Facets, category::Category, district::PostalCode, kind::Kind, listing::ListingLanguage,
        party::PartyKind,
    },
    matching::{
        facts::{Facts, Week, When},
        listing::PartyKey,
    },
};

/// The columns.
#[derive(Clone)]
pub(super) struct FactFields {
    facets: Field,
    traits: Field,
    week: [Field; 7],
    first_day: Field,
    last_day: Field,
    party: Field,
    remaining: Field,
    unit: Field,
    published_at: Field,
    expires_at: Field,
    open_contacts: Field,
    shown: Field,
}

/// What the filters of the board look at.
pub(super) const FACETS: &str = "facets";
/// When a listing came on the board.
pub(super) const PUBLISHED_AT: &str = "published_at";
/// When it leaves the board.
pub(super) const EXPIRES_AT: &str = "expires_at";

const WEEK: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const EVERY_DAY: u8 = 0b111_1111;

impl FactFields {
    pub(super) fn add_to(schema: &mut SchemaBuilder) -> Self {
        let column = || NumericOptions::default() | FAST;
        Self {
            facets: schema.add_u64_field(FACETS, column()),
            traits: schema.add_u64_field("traits", column()),
            week: WEEK.map(|day| schema.add_u64_field(day, column())),
            first_day: schema.add_i64_field("first_day", column()),
            last_day: schema.add_i64_field("last_day", column()),
            party: schema.add_i64_field("party", column()),
            remaining: schema.add_u64_field("remaining", column()),
            unit: schema.add_u64_field("unit", column()),
            published_at: schema.add_i64_field(PUBLISHED_AT, column()),
            expires_at: schema.add_i64_field(EXPIRES_AT, column()),
            open_contacts: schema.add_u64_field("open_contacts", column()),
            shown: schema.add_u64_field("shown", column()),
        }
    }

    /// Writes the facts; the kind is told by the index they stand in.
    pub(super) fn write(&self, facts: &Facts, document: &mut TantivyDocument) {
        document.add_u64(self.facets, pack(&self::facets(facts)));
        document.add_u64(self.traits, pack_traits(facts));
        for (field, hours) in self.week.iter().zip(facts.when.week.0) {
            document.add_u64(*field, hours);
        }
        for (field, number) in [
            (self.first_day, facts.when.first_day),
            (self.last_day, facts.when.last_day),
            (self.party, facts.party.map(|party| party.0)),
            (self.published_at, Some(facts.published_at)),
            (self.expires_at, Some(facts.expires_at)),
        ] {
            number.into_iter().for_each(|number| document.add_i64(field, number));
        }
        for (field, number) in [
            (self.remaining, facts.remaining),
            (self.unit, Some(facts.unit)),
            (self.open_contacts, Some(facts.open_contacts)),
            (self.shown, Some(facts.shown)),
        ] {
            number.into_iter().for_each(|number| document.add_u64(field, u64::from(number)));
        }
    }
}

/// The columns of a part of an index, ready to be read.
pub(super) struct FactColumns {
    kind: Kind,
    facets: Column<u64>,
    traits: Column<u64>,
    week: Vec<Column<u64>>,
    first_day: Column<i64>,
    last_day: Column<i64>,
    party: Column<i64>,
    remaining: Column<u64>,
    unit: Column<u64>,
    published_at: Column<i64>,
    expires_at: Column<i64>,
    open_contacts: Column<u64>,
    shown: Column<u64>,
}

impl FactColumns {
    pub(super) fn open(segment: &SegmentReader, kind: Kind) -> tantivy::Result<Self> {
        let columns = segment.fast_fields();
        Ok(Self {
            kind,
            facets: columns.u64(FACETS)?,
            traits: columns.u64("traits")?,
            week: WEEK.iter().map(|day| columns.u64(day)).collect::<Result<_, _>>()?,
            first_day: columns.i64("first_day")?,
            last_day: columns.i64("last_day")?,
            party: columns.i64("party")?,
            remaining: columns.u64("remaining")?,
            unit: columns.u64("unit")?,
            published_at: columns.i64(PUBLISHED_AT)?,
            expires_at: columns.i64(EXPIRES_AT)?,
            open_contacts: columns.u64("open_contacts")?,
            shown: columns.u64("shown")?,
        })
    }

    /// The facts of a document; none when they cannot have been written by this program.
    pub(super) fn read(&self, document: u32) -> Option<Facts> {
        let facets = facets_of(self.facets.first(document)?, self.kind)?;
        let traits = self.traits.first(document)?;
        let whole = |column: &Column<u64>| column.first(document).and_then(|number| u32::try_from(number).ok());
        let mut week = Week::default();
        for (hours, column) in week.0.iter_mut().zip(&self.week) {
            *hours = column.first(document)?;
        }
        Some(Facts {
            kind: self.kind,
            party: self.party.first(document).map(PartyKey),
            party_kind: facets.party,
            category: facets.category,
            place: facets.place,
            remote: traits & 1 != 0,
            when: When {
                flexible: traits & 2 != 0,
                week,
                first_day: self.first_day.first(document),
                last_day: self.last_day.first(document),
            },
            remaining: whole(&self.remaining),
            unit: whole(&self.unit)?,
            practical: byte(traits, 8),
            language: *ListingLanguage::ALL.get(usize::from(byte(traits, 16)))?,
            published_at: self.published_at.first(document)?,
            expires_at: self.expires_at.first(document)?,
            open_contacts: whole(&self.open_contacts)?,
            shown: whole(&self.shown)?,
        })
    }
}

/// The bits of packed facets that tell the category.
pub(super) const CATEGORY_BITS: u64 = 0xff;
/// The bits that tell the kind of party.
pub(super) const PARTY_BITS: u64 = 0xff00;
/// The bits that tell the district.
pub(super) const PLACE_BITS: u64 = !0 << 24;

/// Category, kind of party and days, a byte each, and the digits of the district. The kind is told by the index they stand in.
pub(super) fn pack(facets: &Facets) -> u64 {
    let digits = facets.place.and_then(|place| place.as_str().parse().ok()).unwrap_or(0_u64);
    facets.category as u64 | (facets.party as u64) << 8 | u64::from(facets.days) << 16 | digits << 24
}

fn pack_traits(facts: &Facts) -> u64 {
    u64::from(facts.remote) | u64::from(facts.when.flexible) << 1 | u64::from(facts.practical) << 8 | (facts.language as u64) << 16
}

/// The days on which it could happen, one bit each.
fn days(when: &When) -> u8 {
    if when.flexible || when.week.is_empty() {
        return EVERY_DAY;
    }
    Weekday::ALL.iter().zip(when.week.0).filter(|(_, hours)| *hours != 0).fold(0, |days, (day, _)| days | day.bit())
}

/// What the filters of the board look at.
pub(super) fn facets(facts: &Facts) -> Facets {
    Facets { kind: facts.kind, category: facts.category, place: facts.place, party: facts.party_kind, days: days(&facts.when) }
}

/// What the filters of the board look at; none when it cannot have been written by this program.
pub(super) fn facets_of(packed: u64, kind: Kind) -> Option<Facets> {
    let place = match packed >> 24 {
        0 => None,
        digits => Some(PostalCode::parse(&format!("{digits:04}"))?),
    };
    Some(Facets {
        kind,
        category: *Category::ALL.get(usize::from(byte(packed, 0)))?,
        place,
        party: *PartyKind::ALL.get(usize::from(byte(packed, 8)))?,
        days: byte(packed, 16),
    })
}

fn byte(packed: u64, shift: u32) -> u8 {
    (packed >> shift & 0xff) as u8
}
