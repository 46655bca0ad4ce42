//! Which fields a listing has in the index, and how they are kept.

use tantivy::schema::{FAST, Field, INDEXED, IndexRecordOption, NumericOptions, STORED, Schema, TextFieldIndexing, TextOptions};

use super::facts::FactFields;
use crate::matching::{analysis, query};

/// Raise it with every change of what the fields hold or how facts are packed.
const LAYOUT: u32 = 1;

/// The fields of a listing.
#[derive(Clone)]
pub(super) struct Layout {
    pub(super) schema: Schema,
    /// The inner number.
    pub(super) key: Field,
    /// The public id, as it is.
    pub(super) id: Field,
    /// The headline, as it is.
    pub(super) title: Field,
    /// The description, as it is.
    pub(super) body: Field,
    /// The words as they are written, in lower case, for spelling and suggestions.
    pub(super) forms: Field,
    pub(super) facts: FactFields,
    terms: [Field; 5],
}

/// What the files hold: with another version they are of no use.
pub(super) fn version() -> String {
    format!("{LAYOUT}.{}", analysis::VERSION)
}

/// Terms that come ready from the analyser.
fn terms(option: IndexRecordOption, has_lengths: bool) -> TextOptions {
    let indexing = TextFieldIndexing::default().set_tokenizer("raw").set_index_option(option).set_fieldnorms(has_lengths);
    TextOptions::default().set_indexing_options(indexing)
}

impl Layout {
    pub(super) fn new() -> Self {
        let mut schema = Schema::builder();
        let searched = |name: &str, schema: &mut tantivy::schema::SchemaBuilder| {
            schema.add_text_field(name, terms(IndexRecordOption::WithFreqs, true))
        };
        let kept = TextOptions::default() | STORED;
        Self {
            key: schema.add_i64_field("key", NumericOptions::default() | INDEXED | FAST),
            id: schema.add_text_field("id", kept.clone()),
            title: schema.add_text_field("title", kept.clone()),
            body: schema.add_text_field("body", kept),
            forms: schema.add_text_field("forms", terms(IndexRecordOption::Basic, false)),
            terms: ["title_stems", "title_parts", "body_stems", "body_parts", "grams"].map(|name| searched(name, &mut schema)),
            facts: FactFields::add_to(&mut schema),
            schema: schema.build(),
        }
    }

    /// The field that a term of a question is looked for in.
    pub(super) fn terms(&self, field: query::Field) -> Field {
        self.terms[field as usize]
    }
}
