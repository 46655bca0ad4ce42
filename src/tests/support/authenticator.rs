//! A device with a passkey: makes a key, signs with it, and can be made to lie.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair},
};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::client::Answer;

/// The owner was there, and the device has looked.
const SURE: u8 = 5;
/// A key comes along.
const WITH_KEY: u8 = 0x40;

/// A device with one key.
pub struct Authenticator {
    pair: EcdsaKeyPair,
    id: [u8; 16],
    user: String,
    /// What it says about its owner.
    pub flags: u8,
    /// How often it has signed.
    pub count: u32,
    /// Where its browser says the page is.
    pub origin: String,
}

/// What a form is sent with.
pub type Fields = Vec<(&'static str, String)>;

fn encoded(bytes: impl AsRef<[u8]>) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// The question on a page.
pub fn question(page: &Answer) -> Value {
    let text = page.text().split("data-passkey-question=\"").nth(1).and_then(|rest| rest.split('"').next());
    let text = text.unwrap_or_else(|| panic!("a question: {} {}", page.status, page.text())).replace("&quot;", "\"");
    serde_json::from_str(&text).expect("JSON")
}

impl Authenticator {
    /// A new device whose browser is at `origin`.
    pub fn new(origin: &str) -> Self {
        let random = SystemRandom::new();
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).expect("a key");
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, made.as_ref(), &random).expect("a key");
        let id = Sha256::digest(pair.public_key().as_ref())[..16].try_into().expect("sixteen bytes");
        Self { pair, id, user: String::new(), flags: SURE, count: 0, origin: origin.to_owned() }
    }

    fn client_data(&self, kind: &str, question: &Value) -> String {
        serde_json::json!({ "type": kind, "challenge": question["challenge"], "origin": self.origin, "crossOrigin": false }).to_string()
    }

    fn data(&self, question: &Value, more_flags: u8, key: &[u8]) -> Vec<u8> {
        let site = Sha256::digest(question["site"].as_str().expect("a site"));
        [site.as_slice(), &[self.flags | more_flags], &self.count.to_be_bytes(), key].concat()
    }

    /// Makes its key known.
    pub fn create(&mut self, page: &Answer) -> Fields {
        let question = question(page);
        question["user"].as_str().expect("a user").clone_into(&mut self.user);
        let point = self.pair.public_key().as_ref();
        let cose = [&[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32], &point[1..33], &[0x22, 0x58, 32], &point[33..]].concat();
        let key = [[0; 16].as_slice(), &[0, 16], &self.id, &cose].concat();
        vec![
            ("handling", "svar".to_owned()),
            ("klient", encoded(self.client_data("webauthn.create", &question))),
            ("enhed", encoded(self.data(&question, WITH_KEY, &key))),
        ]
    }

    /// Signs.
    pub fn sign(&self, page: &Answer) -> Fields {
        let question = question(page);
        let client = self.client_data("webauthn.get", &question);
        let data = self.data(&question, 0, &[]);
        let signed = [data.as_slice(), &Sha256::digest(&client)].concat();
        let signature = self.pair.sign(&SystemRandom::new(), &signed).expect("a signature");
        vec![
            ("handling", "svar".to_owned()),
            ("noegle", encoded(self.id)),
            ("bruger", self.user.clone()),
            ("klient", encoded(client)),
            ("enhed", encoded(data)),
            ("signatur", encoded(signature)),
        ]
    }
}
