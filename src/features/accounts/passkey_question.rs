//! What a page asks a device with, and the script that does: it shows what only works with it, asks, and sends the answer as a form.

use leptos::prelude::*;
use leptos_meta::Script;
use serde_json::json;

use super::{
    carried::{Carried, CarriedFields},
    components::ACTION,
};
use crate::{
    i18n::Locale,
    server::factors::passkeys::{
        Challenge,
        adding::{ALGORITHMS, NewKeyQuestion},
    },
    ui::button::{Button, ButtonStyle},
};

/// Sends the answer of a device.
pub const ANSWERED: &str = "svar";
/// The field of what the browser says about the page.
pub const CLIENT: &str = "klient";
/// The field of what the device says.
pub const DEVICE: &str = "enhed";
/// The field of the name of the key.
pub const KEY: &str = "noegle";
/// The field of the name of its owner.
pub const USER: &str = "bruger";
/// The field of the signature.
pub const SIGNATURE: &str = "signatur";

const SCRIPT: &str = include_str!("passkeys.js");

/// The script of every page on which devices play a part.
#[component]
pub fn PasskeyScript() -> impl IntoView {
    view! { <Script type_="module">{SCRIPT}</Script> }
}

/// What a device is asked.
pub enum Question {
    /// To make a key.
    Create(NewKeyQuestion),
    /// To sign with one.
    Sign(Challenge),
}

impl Question {
    fn to_json(&self) -> String {
        let question = match self {
            Self::Create(NewKeyQuestion { challenge, user, email, known }) => json!({
                "challenge": challenge.bytes,
                "site": challenge.site,
                "user": user,
                "email": email,
                "known": known,
                "algorithms": ALGORITHMS,
            }),
            Self::Sign(challenge) => json!({ "challenge": challenge.bytes, "site": challenge.site }),
        };
        question.to_string()
    }
}

/// The form that asks the device and is sent with its answer; its button asks once more.
#[component]
pub fn PasskeyForm(
    /// Language of the frame.
    locale: Locale,
    /// The question.
    question: Question,
    /// Where the answer goes.
    action: String,
    /// What came along with it.
    #[prop(default = None)]
    carried: Option<Carried>,
    /// Further fields.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let fields = [CLIENT, DEVICE, KEY, USER, SIGNATURE].map(|name| view! { <input type="hidden" name=name value="" /> }).collect_view();
    view! {
        <PasskeyScript />
        <form method="post" action=action data-passkey-question=question.to_json() class="mt-6 grid gap-5">
            <CarriedFields carried />
            <input type="hidden" name=ACTION value=ANSWERED />
            {fields}
            {children.map(|children| children())}
            <p role="status">
                <span hidden data-passkey-failed>
                    {locale.passkey_failed()}
                </span>
            </p>
            <Button>{locale.passkey_try_again()}</Button>
        </form>
    }
    .into_any()
}

/// The button that leads to where the device is asked; seen only in browsers that can.
#[component]
pub fn PasskeyWay(
    /// Where it leads.
    action: String,
    /// Its words.
    words: &'static str,
    /// How it looks.
    style: ButtonStyle,
    /// What comes along.
    #[prop(default = None)]
    carried: Option<Carried>,
) -> impl IntoView {
    view! {
        <PasskeyScript />
        <form method="post" action=action hidden data-passkey-way class="mt-6">
            <CarriedFields carried />
            <Button style>{words}</Button>
        </form>
    }
    .into_any()
}
