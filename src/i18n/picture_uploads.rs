//! Pictures on their way: what is said while the browser sends them one by one.

use super::{Locale, texts};

texts! {
    picture_too_large: "Den fylder mere end 10 MB. Gør billedet mindre, eller læg et skærmbillede af det op.", "It is larger than 10 MB. Make the picture smaller, or put up a screenshot of it.";
    picture_no_room: "Der er kun plads til 6 billeder. Fjern et, hvis du vil lægge et andet op.", "There is only room for 6 pictures. Remove one if you want to put up another.";
    picture_waits: "Venter på tur", "Waiting its turn";
    picture_almost_there: "Næsten færdig …", "Almost done …";
    picture_line_broke: "Forbindelsen røg, før billedet nåede frem. Vi prøver igen, når den er tilbage. Du kan også selv trykke.", "The line broke before the picture arrived. We try again when it is back. You can also press the button.";
    picture_signed_out: "Du er logget ud. Log ind i en ny fane, og prøv så igen her.", "You are signed out. Sign in in a new tab, then try again here.";
    picture_our_trouble: "Noget gik galt hos os. Prøv igen om lidt.", "Something went wrong on our side. Try again in a moment.";
    picture_is_up: "Billedet er lagt op. Skriv nu, hvad man ser på det.", "The picture is put up. Now write what one sees in it.";
    picture_moved: "Billedet er flyttet.", "The picture is moved.";
    pictures_not_saved: "Det blev ikke gemt, for forbindelsen røg. Prøv igen.", "It was not saved, because the line broke. Try again.";
    pictures_still_sending: "Vent lidt: Der er billeder på vej. De skal være fremme, før du går videre.", "One moment: pictures are on their way. They have to arrive before you go on.";
    cancel_picture: "Annullér", "Cancel";
    retry_picture: "Prøv igen", "Try again";
    forget_picture: "Fjern", "Remove";
}

impl Locale {
    /// How much of a picture has been sent.
    pub fn picture_sent(self, percent: u8) -> String {
        let word = match self {
            Self::Danish => "Sender",
            Self::English => "Sending",
        };
        [word, ": ", &percent.to_string(), " %"].concat()
    }
}
