//! Texts with links in them, written `[words](/address)`.

use leptos::prelude::*;

/// A text with its links.
#[component]
pub fn LinkedText(text: &'static str) -> impl IntoView {
    pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.into_any(),
            Piece::Link { words, address } => view! {
                <a class="link" href=address>
                    {words}
                </a>
            }
            .into_any(),
        })
        .collect::<Vec<_>>()
}

/// A stretch of text.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    /// Plain words.
    Words(&'static str),
    /// A link.
    Link { words: &'static str, address: &'static str },
}

fn pieces(text: &'static str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, link, after)) = next_link(rest) {
        pieces.extend([Piece::Words(before), link]);
        rest = after;
    }
    pieces.push(Piece::Words(rest));
    pieces.retain(|piece| *piece != Piece::Words(""));
    pieces
}

fn next_link(text: &'static str) -> Option<(&'static str, Piece, &'static str)> {
    let (before, rest) = text.split_once('[')?;
    let (words, rest) = rest.split_once("](")?;
    let (address, after) = rest.split_once(')')?;
    Some((before, Piece::Link { words, address }, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_in_running_text() {
        assert_eq!(
            pieces("Gå til [Opslag](/opslag). Så [log ind](/log-ind)"),
            [
                Piece::Words("Gå til "),
                Piece::Link { words: "Opslag", address: "/opslag" },
                Piece::Words(". Så "),
                Piece::Link { words: "log ind", address: "/log-ind" },
            ]
        );
        assert_eq!(pieces("[kun parentes] (og mere)"), [Piece::Words("[kun parentes] (og mere)")]);
    }
}
