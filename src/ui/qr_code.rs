//! A code that phones read.

use fast_qr::{ECL, QRBuilder, QRCode};
use leptos::prelude::*;

/// The white border that readers need to find the code, in modules.
const QUIET_ZONE: usize = 4;

/// A code of a text, black on white also in the dark: many readers understand nothing else. No code, if the text is too long for one.
#[component]
pub fn QrCode(
    /// What it says to a phone.
    text: String,
    /// What it says to somebody who cannot see it.
    label: String,
    /// Size and place.
    class: &'static str,
) -> impl IntoView {
    // A quarter of it may be dirty or torn off.
    QRBuilder::new(text).ecl(ECL::Q).build().ok().map(|code| {
        let side = code.size + 2 * QUIET_ZONE;
        view! {
            <svg class=class viewBox=format!("0 0 {side} {side}") role="img" aria-label=label shape-rendering="crispEdges">
                <path fill="#fff" d=format!("M0 0h{side}v{side}H0z") />
                <path fill="#000" d=dark_modules(&code) />
            </svg>
        }
        .into_any()
    })
}

/// The dark modules, a rectangle for each run of them in a row.
fn dark_modules(code: &QRCode) -> String {
    let mut path = String::new();
    for y in 0..code.size {
        let row = &code[y];
        let mut x = 0;
        while x < code.size {
            let run = (x..code.size).take_while(|at| row[*at].value()).count();
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET_ZONE, y + QUIET_ZONE));
            }
            x += run.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a code as a phone does, from a picture of three pixels a module.
    fn read(path: &str, side: usize) -> String {
        const PIXELS: usize = 3;
        let mut dark = vec![false; side * side];
        for run in path.split_terminator('z') {
            let numbers: Vec<usize> = run.split(['M', ' ', 'h', 'v']).filter_map(|number| number.parse().ok()).collect();
            let [x, y, length, ..] = numbers[..] else { panic!("a run: {run}") };
            dark[y * side + x..][..length].fill(true);
        }
        let shade = |x: usize, y: usize| if dark[y / PIXELS * side + x / PIXELS] { 0 } else { 255 };
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side * PIXELS, side * PIXELS, shade);
        let codes = picture.detect_grids();
        assert_eq!(codes.len(), 1);
        codes[0].decode().expect("a readable code").1
    }

    #[test]
    fn a_phone_reads_what_was_written() {
        for text in ["https://boers.randers.example/opslag/7fq2k9xm", "http://127.0.0.1:3000/opslag/demo-005"] {
            let code = QRBuilder::new(text).ecl(ECL::Q).build().expect("a code");
            assert_eq!(read(&dark_modules(&code), code.size + 2 * QUIET_ZONE), text);
        }
    }
}
