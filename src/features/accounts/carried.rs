//! A form that waits until somebody has proved who they are: it goes along from page to page in hidden fields and is kept nowhere.

use leptos::prelude::*;

use crate::server::context::Submission;

/// Says that a form comes along, also one without fields.
const MARK: &str = "bevaret";
/// Stands before the names of its fields, so that they are not taken for those of the page.
const PREFIX: &str = "bevar-";

/// The fields of a form that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried(Vec<(String, String)>);

impl Carried {
    /// A form that was sent to its own page and is to wait.
    pub fn of(sent: &Submission) -> Self {
        Self(sent.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
    }

    /// The form that came along with another one.
    pub fn read(sent: &Submission) -> Option<Self> {
        sent.value(MARK)?;
        let fields = sent.pairs().filter_map(|(name, value)| Some((name.strip_prefix(PREFIX)?.to_owned(), value.to_owned())));
        Some(Self(fields.collect()))
    }

    /// Its fields as they were.
    pub fn into_fields(self) -> Vec<(String, String)> {
        self.0
    }
}

/// The form that waits, inside another one.
#[component]
pub fn CarriedFields(
    /// The form.
    carried: Option<Carried>,
) -> impl IntoView {
    carried.map(|carried| {
        let prefixed = carried.into_fields().into_iter().map(|(name, value)| ([PREFIX, &name].concat(), value));
        let fields = std::iter::once((MARK.to_owned(), "ja".to_owned())).chain(prefixed).collect();
        view! { <HiddenFields fields /> }
    })
}

/// Fields that are sent and not seen.
#[component]
pub fn HiddenFields(
    /// Their names and values.
    fields: Vec<(String, String)>,
) -> impl IntoView {
    fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> }).collect_view()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_comes_back_as_it_was_and_none_is_made_up() {
        let sent =
            |pairs: &[(&str, &str)]| Submission(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect());
        let form = sent(&[("handling", "fjern"), ("dag", "man"), ("dag", "tir")]);
        let along = sent(&[("kode", "1"), (MARK, "ja"), ("bevar-handling", "fjern"), ("bevar-dag", "man"), ("bevar-dag", "tir")]);
        assert_eq!(Carried::read(&along), Some(Carried::of(&form)));
        assert_eq!(Carried::read(&form), None);
        assert_eq!(Carried::read(&sent(&[(MARK, "ja")])), Some(Carried(Vec::new())));
    }
}
