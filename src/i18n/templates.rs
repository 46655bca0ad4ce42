//! Examples to start a listing from.

use super::texts;

texts! {
    start_from_example: "Start fra et eksempel", "Start from an example";
    start_from_example_help: "Så er det meste skrevet, og du retter det til.", "Most of it is then written, and you change it.";
    example_note: "Det her er et eksempel. Ret det, så det passer til dig. Slet det, der ikke passer.", "This is an example. Change it so that it fits you. Delete what does not.";
}
