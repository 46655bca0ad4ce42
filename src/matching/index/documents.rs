//! A listing as a document of the index: every word it can be found by.

use std::collections::BTreeSet;

use tantivy::{
    TantivyDocument,
    tokenizer::{PreTokenizedString, Token},
};

use super::schema::Layout;
use crate::matching::{
    analysis::{Analyser, TokenWeight},
    listing::Entry,
    query::Field,
};

/// What is written of a listing.
pub(super) fn document(entry: &Entry, layout: &Layout) -> TantivyDocument {
    let mut document = TantivyDocument::default();
    document.add_i64(layout.key, entry.key);
    document.add_text(layout.id, entry.id.as_str());
    document.add_text(layout.title, &entry.title);
    document.add_text(layout.body, &entry.body);
    layout.facts.write(&entry.facts, &mut document);
    let analyser = Analyser::danish();
    let mut forms = BTreeSet::new();
    for (text, stems, parts) in [(&entry.title, Field::TitleStems, Field::TitleParts), (&entry.body, Field::BodyStems, Field::BodyParts)] {
        let (mut words, mut within) = (Vec::new(), Vec::new());
        for token in analyser.analyse(text) {
            if token.weight != TokenWeight::Stop {
                forms.insert(text[token.span].to_lowercase());
                words.push(token.stem);
                within.extend(token.parts.into_iter().map(|part| part.stem));
            }
        }
        document.add_pre_tokenized_text(layout.terms(stems), terms(words));
        document.add_pre_tokenized_text(layout.terms(parts), terms(within));
    }
    let grams = [&entry.title, &entry.body].into_iter().flat_map(|text| analyser.four_grams(text));
    document.add_pre_tokenized_text(layout.terms(Field::Grams), terms(grams));
    document.add_pre_tokenized_text(layout.forms, terms(forms));
    document
}

fn terms(words: impl IntoIterator<Item = String>) -> PreTokenizedString {
    let tokens = words.into_iter().enumerate().map(|(position, text)| Token { position, text, ..Token::default() }).collect();
    PreTokenizedString { text: String::new(), tokens }
}
