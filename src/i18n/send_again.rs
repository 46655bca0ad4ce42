//! Words to a person whose text the board could not take for the moment.

use super::texts;

texts! {
    what_you_wrote_is_here: "Det, du har skrevet, er her endnu. Vent lidt, og tryk så på knappen.", "What you wrote is still here. Wait a little, then press the button.";
    send_again_button: "Send igen", "Send again";
}
