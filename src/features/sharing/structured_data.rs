//! Facts for search engines, in the words of schema.org: only what is true and what people are shown, too.

use leptos::prelude::*;
use leptos_meta::Script;
use serde_json::{Value, json};

use crate::{
    domain::{board_filter::BOARD_PATH, kind::Kind},
    features::listings::model::ListingDetails,
    i18n::Locale,
    server::config::Config,
};

/// Facts in the head of a page.
#[component]
pub fn StructuredData(
    /// What schema.org calls JSON-LD.
    facts: Value,
) -> impl IntoView {
    let json = json_for_html(&facts);
    view! { <Script type_="application/ld+json">{json}</Script> }.into_any()
}

/// JSON in which nothing looks like a tag or a comment: a script element ends at the first `</script>` in it, quoted or not.
fn json_for_html(facts: &Value) -> String {
    facts.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

/// The board: its search, and who runs it.
pub fn board(config: &Config, locale: Locale) -> Value {
    let (front_page, organisation) = (config.address_of("/"), config.address_of("/#organisation"));
    json!({
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "WebSite",
                "name": locale.site_name(),
                "description": locale.home_description(),
                "url": front_page,
                "inLanguage": Locale::ALL.iter().map(|locale| locale.slug()).collect::<Vec<_>>(),
                "publisher": { "@id": organisation },
                "potentialAction": {
                    "@type": "SearchAction",
                    "target": { "@type": "EntryPoint", "urlTemplate": config.address_of(&format!("{BOARD_PATH}?q={{words}}")) },
                    "query-input": "required name=words",
                },
            },
            {
                "@type": "Organization",
                "@id": organisation,
                "name": locale.site_name(),
                "url": front_page,
                "logo": config.address_of("/share-board.png"),
                "areaServed": locale.municipality(),
                "contactPoint": {
                    "@type": "ContactPoint",
                    "contactType": "customer service",
                    "telephone": config.contact.phone,
                    "email": config.contact.email,
                    "availableLanguage": Locale::ALL.iter().map(|locale| locale.slug()).collect::<Vec<_>>(),
                },
            },
        ],
    })
}

/// A listing, where schema.org has a word for its kind. Who stands behind it is left out: a first name is for readers.
pub fn listing(config: &Config, listing: &ListingDetails) -> Option<Value> {
    let type_name = match listing.card.kind {
        Kind::Offer => "Offer",
        Kind::Request => "Demand",
        Kind::Idea => return None,
    };
    Some(json!({
        "@context": "https://schema.org",
        "@type": type_name,
        "name": listing.card.title,
        "description": listing.card.excerpt,
        "url": config.address_of(&listing.card.id.path()),
        "areaServed": listing.postal_place,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn facts_say_the_same_and_look_like_no_tag(words in "\\PC{0,20}(</script>|<!--|-->|&lt;|]]>|\u{2028}|\"|\\\\)\\PC{0,20}") {
            let facts = json!({ "name": words });
            let written = json_for_html(&facts);
            prop_assert!(!written.contains(['<', '>', '&']));
            prop_assert_eq!(serde_json::from_str::<Value>(&written).expect("JSON"), facts);
        }
    }
}
