//! The form of a listing's pictures: what is said about each of them, and what one button asks for.

use super::picture::PictureId;

/// The name of the field with the files, also the id of its control.
pub const FILES: &str = "billeder";
/// The button that sends the chosen files.
pub const ADD: &str = "laeg-op";
/// The button that keeps what was typed.
pub const SAVE: &str = "gem";
/// The button that keeps what was typed and goes on to the listing.
pub const FINISH: &str = "faerdig";
/// The button that keeps what was typed and puts a draft on the board.
pub const PUBLISH: &str = "offentliggoer";
/// The name of the buttons for the whole form.
pub const ACTION: &str = "handling";
/// The name of a button that moves a picture towards the first.
pub const MOVE_UP: &str = "op";
/// The name of a button that moves a picture towards the last.
pub const MOVE_DOWN: &str = "ned";
/// The name of a button that takes a picture away.
pub const REMOVE: &str = "fjern";
/// How the names of fields with words begin.
const WORDS: &str = "beskrivelse-";
/// How the names of ticks begin.
const DECORATION: &str = "pynt-";

/// The name of the field for the words to a picture, also the id of its control.
pub fn words_field(id: &PictureId) -> String {
    format!("{WORDS}{id}")
}

/// The name of the tick that says that a picture is mere decoration, also the id of its control.
pub fn decoration_field(id: &PictureId) -> String {
    format!("{DECORATION}{id}")
}

/// What a button asks for, besides keeping what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PicturesAction {
    /// The chosen files are put up.
    Add,
    /// Nothing more.
    Save,
    /// There is nothing more to do here.
    Finish,
    /// The draft comes on the board.
    Publish,
    /// A picture comes one place earlier.
    MoveUp(PictureId),
    /// A picture comes one place later.
    MoveDown(PictureId),
    /// A picture is taken away.
    Remove(PictureId),
}

/// What was typed and ticked about one picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedDescription {
    /// The picture.
    pub id: PictureId,
    /// The words as typed.
    pub words: String,
    /// Whether "only decoration" is ticked.
    pub is_decoration: bool,
}

/// The form as it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PicturesForm {
    /// What was typed about each picture that was on the page.
    pub descriptions: Vec<TypedDescription>,
    /// The button that was pressed.
    pub action: PicturesAction,
}

/// What was sent is not this form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotThisForm;

impl PicturesForm {
    /// Reads the pairs a browser sends.
    ///
    /// # Errors
    /// When there is a field that does not belong to the form, or one comes twice.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, NotThisForm> {
        let mut descriptions: Vec<TypedDescription> = Vec::new();
        let mut ticked = Vec::new();
        let mut action = None;
        for (name, value) in pairs {
            let is_first = match name.split_at_checked(WORDS.len()) {
                Some((WORDS, id)) => {
                    let id = picture(id)?;
                    let is_first = descriptions.iter().all(|other| other.id != id);
                    descriptions.push(TypedDescription { id, words: value.to_owned(), is_decoration: false });
                    is_first
                }
                _ => match name.strip_prefix(DECORATION) {
                    Some(id) => {
                        ticked.push(picture(id)?);
                        true
                    }
                    None => action.replace(read_action(name, value)?).is_none(),
                },
            };
            if !is_first {
                return Err(NotThisForm);
            }
        }
        for description in &mut descriptions {
            description.is_decoration = ticked.contains(&description.id);
        }
        Ok(Self { descriptions, action: action.unwrap_or(PicturesAction::Save) })
    }

    /// What was typed about a picture.
    pub fn about(&self, id: &PictureId) -> Option<&TypedDescription> {
        self.descriptions.iter().find(|description| description.id == *id)
    }
}

fn picture(id: &str) -> Result<PictureId, NotThisForm> {
    PictureId::parse(id).ok_or(NotThisForm)
}

fn read_action(name: &str, value: &str) -> Result<PicturesAction, NotThisForm> {
    match (name, value) {
        (ACTION, ADD) => Ok(PicturesAction::Add),
        (ACTION, SAVE) => Ok(PicturesAction::Save),
        (ACTION, FINISH) => Ok(PicturesAction::Finish),
        (ACTION, PUBLISH) => Ok(PicturesAction::Publish),
        (MOVE_UP, id) => picture(id).map(PicturesAction::MoveUp),
        (MOVE_DOWN, id) => picture(id).map(PicturesAction::MoveDown),
        (REMOVE, id) => picture(id).map(PicturesAction::Remove),
        _ => Err(NotThisForm),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0123456789abcdefghjk";
    const OTHER: &str = "0000000000abcdefghjk";

    fn id(text: &str) -> PictureId {
        PictureId::parse(text).expect("an id")
    }

    #[test]
    fn words_ticks_and_one_button_are_read() {
        let (words, tick, others) = (words_field(&id(ID)), decoration_field(&id(OTHER)), words_field(&id(OTHER)));
        let form = PicturesForm::from_pairs([(words.as_str(), "En stol"), (&others, ""), (&tick, "ja"), ("op", OTHER)]).expect("the form");
        assert_eq!(form.action, PicturesAction::MoveUp(id(OTHER)));
        assert_eq!(form.about(&id(ID)).map(|typed| (typed.words.as_str(), typed.is_decoration)), Some(("En stol", false)));
        assert_eq!(form.about(&id(OTHER)).map(|typed| (typed.words.as_str(), typed.is_decoration)), Some(("", true)));
    }

    #[test]
    fn what_does_not_belong_to_the_form_is_refused() {
        let words = words_field(&id(ID));
        for pairs in [
            vec![("kontonummer", "1")],
            vec![("handling", "slet")],
            vec![("op", "..")],
            vec![("beskrivelse-x", "")],
            vec![("pynt-", "ja")],
            vec![("handling", "gem"), ("fjern", ID)],
            vec![(words.as_str(), "a"), (words.as_str(), "b")],
        ] {
            assert_eq!(PicturesForm::from_pairs(pairs.clone()), Err(NotThisForm), "{pairs:?}");
        }
    }
}
