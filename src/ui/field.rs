//! What surrounds every control: its label above, the help, what is wrong with it.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use crate::i18n::Locale;

/// The label, help and error of a control. The control itself is the child; it has the id `id` and is described by
/// [`described_by`].
#[component]
pub fn Field(
    /// Language of "(frivilligt)" and "Fejl: ".
    locale: Locale,
    /// Id of the control.
    #[prop(into)]
    id: String,
    /// Its name for the reader.
    #[prop(into)]
    label: String,
    /// What to write, under the label.
    #[prop(into, optional)]
    help: Option<String>,
    /// Whether it may be left empty; said beside the label, but not part of its name.
    #[prop(optional)]
    optional: bool,
    /// What is wrong with what it holds.
    #[prop(default = None)]
    error: Option<String>,
    /// The control.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="flex flex-col">
            <div class="flex flex-wrap gap-x-2">
                <label class="font-semibold" for=id.clone()>
                    {label}
                </label>
                {optional
                    .then(|| {
                        view! {
                            <span id=optional_id(&id) class="text-ink-2">
                                {locale.optional_field()}
                            </span>
                        }
                    })}
            </div>
            {help
                .map(|help| {
                    view! {
                        <p id=help_id(&id) class="text-small text-ink-2">
                            {help}
                        </p>
                    }
                })} {error.map(|error| view! { <FieldError locale id=id.clone() error /> })} <div class="mt-auto pt-1.5">{children()}</div>
        </div>
    }
    .into_any()
}

/// What is wrong with a control or a group of them.
#[component]
pub fn FieldError(
    /// Language of "Fejl: ".
    locale: Locale,
    /// Id of the control.
    #[prop(into)]
    id: String,
    /// The sentence.
    #[prop(into)]
    error: String,
) -> impl IntoView {
    view! {
        <p id=error_id(&id) class="mt-1 flex gap-2 font-semibold text-danger">
            <Icon icon=IconName::WarningCircleFill />
            <span>
                <span class="sr-only">{locale.error_prefix()}</span>
                {error}
            </span>
        </p>
    }
    .into_any()
}

/// The ids of what describes a control, in reading order, for `aria-describedby`; `more` names further ones, such as a counter.
pub fn described_by(id: &str, optional: bool, has_help: bool, has_error: bool, more: Option<String>) -> Option<String> {
    let ids = [
        optional.then(|| optional_id(id)),
        has_help.then(|| help_id(id)),
        has_error.then(|| error_id(id)),
        more.filter(|more| !more.is_empty()),
    ];
    let ids: Vec<String> = ids.into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

fn optional_id(id: &str) -> String {
    [id, "-frivilligt"].concat()
}

/// The id of the help of a control.
pub fn help_id(id: &str) -> String {
    [id, "-hjaelp"].concat()
}

/// The id of the error of a control.
pub fn error_id(id: &str) -> String {
    [id, "-fejl"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_control_is_described_in_reading_order() {
        assert_eq!(described_by("a", false, false, false, None), None);
        assert_eq!(described_by("a", true, true, true, Some("a-tegn".into())).as_deref(), Some("a-frivilligt a-hjaelp a-fejl a-tegn"));
    }
}
