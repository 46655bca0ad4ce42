//! Starting a listing from an example.

use super::writing::{page, send_new, signed_in};
use crate::support::TestApp;

#[tokio::test]
async fn a_template_fills_the_form_on_the_server() {
    let app = TestApp::start().await;
    let guest = app.client();
    assert!(page(&guest, "/opslag/ny").await.contains("href=\"/opslag/ny?skabelon=laan-en-ting\""));
    let form = page(&guest, "/opslag/ny?skabelon=laan-en-ting").await;
    for filled in ["Trailer til låns", "Vores trailer står stille", "value=\"En weekend\"", "Det her er et eksempel."] {
        assert!(form.contains(filled), "{filled}");
    }
    assert!(page(&app.client(), "/opslag").await.contains("0 opslag"), "opening it stores nothing");
}

#[tokio::test]
async fn a_template_is_written_in_the_language_of_the_page() {
    let app = TestApp::start().await;
    let english = app.client().with_header("accept-language", "en");
    assert!(page(&english, "/opslag/ny?skabelon=rickshaw").await.contains("bicycle trips"));
}

#[tokio::test]
async fn who_comes_through_a_door_of_the_front_page_is_not_asked_for_the_kind_again() {
    let app = TestApp::start().await;
    let form = page(&app.client(), "/opslag/ny?art=efterlysning").await;
    assert!(form.contains("Læg en efterlysning op</h1>") && form.contains("Vælg noget andet"));
    assert!(form.contains("skabelon=rickshaw") && !form.contains("skabelon=laan-en-ting"), "examples of the other kinds stay away");
    let refused = app.client().post_form("/opslag/ny", &[("art", "request"), ("overskrift", "Stol")]).await;
    assert!(!refused.text().contains("Vælg noget andet"), "what was chosen is in sight beside what is to be corrected");
}

#[tokio::test]
async fn a_template_that_does_not_exist_gives_an_empty_form() {
    let app = TestApp::start().await;
    let answer = app.client().get("/opslag/ny?skabelon=%3Cscript%3E").await;
    assert_eq!(answer.status, 200);
    assert!(answer.text().contains("Se eksempler, du kan bruge"));
}

#[tokio::test]
async fn what_was_typed_is_never_replaced_by_a_template() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let refused = mette.post_form("/opslag/ny?skabelon=rickshaw", &[("overskrift", "Min egen overskrift")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("value=\"Min egen overskrift\"") && !refused.text().contains("rickshawcykel"));
    let text = send_new(&mette, &[("overskrift", "Min egen overskrift")]).await;
    assert!(!text.text().contains("?skabelon="), "a form with words in it offers no templates");
}
