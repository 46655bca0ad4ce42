//! Sends a form and tells how far it has come, which `fetch` cannot.

use std::{cell::RefCell, rc::Rc, time::Duration};

use js_sys::Promise;
use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};
use wasm_bindgen::{JsCast, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, FormData, ProgressEvent, XmlHttpRequest};

/// A line on which nothing has moved for so long is dead.
const PATIENCE: Duration = Duration::from_secs(45);

/// What came back.
pub struct Answer {
    /// The status of the page it came to.
    pub status: u16,
    /// The path of that page, after redirects.
    pub path: String,
    /// The page.
    pub html: String,
}

/// A form on its way; it can be called back.
#[derive(Clone)]
pub struct Sending(XmlHttpRequest);

impl Sending {
    /// Prepares to send a form to a path of this site.
    pub fn prepare(path: &str) -> Option<Self> {
        let request = XmlHttpRequest::new().ok()?;
        request.open("POST", path).ok()?;
        Some(Self(request))
    }

    /// Calls it back; whoever waits for it gets no answer.
    pub fn call_back(&self) {
        let _called_back = self.0.abort();
    }

    /// Sends the form. `progress` is told the hundredths that have left. No answer means that the line broke.
    pub async fn send(&self, form: &FormData, progress: impl Fn(u8) + 'static) -> Option<Answer> {
        let patience = Patience::new(self.clone());
        let moved = patience.clone();
        let tell = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            moved.renew();
            let event: &ProgressEvent = event.unchecked_ref();
            progress(hundredths(event.loaded(), event.total()));
        });
        self.0.upload().ok()?.set_onprogress(Some(tell.as_ref().unchecked_ref()));
        let ended = Promise::new(&mut |resolve, _| self.0.set_onloadend(Some(&resolve)));
        self.0.send_with_opt_form_data(Some(form)).ok()?;
        let _ended = JsFuture::from(ended).await;
        patience.end();
        let status = self.0.status().ok().filter(|status| *status > 0)?;
        let html = self.0.response_text().ok()??;
        let url = web_sys::Url::new(&self.0.response_url()).ok()?;
        Some(Answer { status, path: url.pathname(), html })
    }
}

/// Calls a form back when nothing has moved for a while.
#[derive(Clone)]
struct Patience {
    sending: Sending,
    timer: Rc<RefCell<Option<TimeoutHandle>>>,
}

impl Patience {
    fn new(sending: Sending) -> Self {
        let patience = Self { sending, timer: Rc::default() };
        patience.renew();
        patience
    }

    fn renew(&self) {
        self.end();
        let sending = self.sending.clone();
        *self.timer.borrow_mut() = set_timeout_with_handle(move || sending.call_back(), PATIENCE).ok();
    }

    fn end(&self) {
        if let Some(timer) = self.timer.borrow_mut().take() {
            timer.clear();
        }
    }
}

fn hundredths(loaded: f64, total: f64) -> u8 {
    if total > 0.0 { (100.0 * loaded / total).clamp(0.0, 100.0) as u8 } else { 0 }
}
