//! What of a listing is turned into its vector.

/// The text of a listing that its vector is made of. `category` is the Danish name that the board shows, empty where none is
/// chosen: it says what a short text is about.
pub fn listing_text(category: &str, title: &str, body: &str) -> String {
    let parts = [category, title, body].map(str::trim).into_iter().filter(|part| !part.is_empty());
    parts.map(|part| if part.ends_with(['.', '!', '?', '…']) { part.to_owned() } else { format!("{part}.") }).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_a_sentence() {
        let text = listing_text("Kørsel og transport", " Hvem kører med? ", "Vi mangler en trailer");
        assert_eq!(text, "Kørsel og transport. Hvem kører med? Vi mangler en trailer.");
        assert_eq!(listing_text("", "Kagebager", ""), "Kagebager.");
    }
}
