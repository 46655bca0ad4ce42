//! Examples to start a listing from.

use super::texts;

texts! {
    start_from_example: "Se eksempler, du kan bruge", "See examples you can use";
    start_from_example_help: "Vælg et. Så er det meste skrevet, og du retter det til.", "Choose one. Most of it is then written, and you change it.";
    example_note: "Det her er et eksempel. Ret det, så det passer til dig. Slet det, der ikke passer.", "This is an example. Change it so that it fits you. Delete what does not.";
}
