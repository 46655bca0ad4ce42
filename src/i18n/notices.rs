//! What a page tells about the thing that was just done.

use super::Locale;
use crate::domain::notice::Notice;

impl Locale {
    /// The sentence for something that was done.
    pub const fn notice(self, notice: Notice) -> &'static str {
        match (self, notice) {
            (Self::Danish, Notice::ProfileSaved) => "Din profil er gemt.",
            (Self::Danish, Notice::AccountKept) => "Velkommen tilbage. Du beholder din konto. Opslag på pause kan du sætte på børsen igen.",
            (Self::Danish, Notice::SessionEnded) => "Enheden er logget ud.",
            (Self::Danish, Notice::OtherSessionsEnded) => "Du er logget ud på alle andre enheder.",
            (Self::Danish, Notice::PasskeyAdded) => "Det virker. Næste gang kan du logge ind uden kode.",
            (Self::Danish, Notice::PasskeyRemoved) => "Den er fjernet. Slet den også på din telefon eller computer.",
            (Self::Danish, Notice::AppRemoved) => "Appen er fjernet.",
            (Self::Danish, Notice::RecoveryCodeUsed) => "Du brugte en kode på papir. Streg den over. Under Profil kan du lave nye.",
            (Self::Danish, Notice::ListingPublished) => "Opslaget er på børsen. Det bliver der i 60 dage, og du kan forny det med ét tryk.",
            (Self::Danish, Notice::DraftSaved) => "Kladden er gemt. Kun du kan se den.",
            (Self::Danish, Notice::DraftUnfinished) => {
                "Billederne er gemt. Opslaget mangler noget, før det kan komme på børsen. Skriv det her, og tryk på »Offentliggør«."
            }
            (Self::Danish, Notice::ListingChanged) => "Ændringerne er gemt.",
            (Self::Danish, Notice::ListingPaused) => "Opslaget er på pause. Andre kan ikke se det.",
            (Self::Danish, Notice::ListingResumed) => "Opslaget er på børsen igen.",
            (Self::Danish, Notice::ListingRenewed) => "Opslaget er fornyet. Det bliver på børsen i 60 dage fra i dag.",
            (Self::Danish, Notice::ListingCopied) => {
                "Her er en kladde med de samme ord. Ret den til, og offentliggør den, når den er klar."
            }
            (Self::Danish, Notice::ListingFound) => "Dejligt, at det lykkedes. Opslaget er lukket, og andre kan ikke se det.",
            (Self::Danish, Notice::ListingClosed) => "Opslaget er lukket. Andre kan ikke se det.",
            (Self::Danish, Notice::ListingDeleted) => "Opslaget er slettet.",
            (Self::Danish, Notice::PicturesAdded) => "Det er lagt op. Skriv nu, hvad man ser på billedet.",
            (Self::Danish, Notice::PicturesSaved) => "Billederne er gemt.",
            (Self::Danish, Notice::PictureRemoved) => "Billedet er fjernet.",
            (Self::Danish, Notice::MatchDismissed) => "Forslaget er fjernet og kommer ikke igen her.",
            (Self::Danish, Notice::MatchBack) => "Forslaget er tilbage.",
            (Self::Danish, Notice::WatchBegun) => "Vi siger til, når der kommer noget.",
            (Self::Danish, Notice::WatchChanged) => "Det er ændret.",
            (Self::Danish, Notice::WatchStopped) => "Du får ikke flere e-mails om det.",
            (Self::Danish, Notice::OrganisationCreated) => "Organisationen er oprettet. Nu skriver du i dens navn.",
            (Self::Danish, Notice::OrganisationSaved) => "Organisationen er gemt.",
            (Self::Danish, Notice::ConfirmationAsked) => "Tak. I får svar på mail, når kommunen har set på det.",
            (Self::Danish, Notice::ChildrenDeclared) => "Tak. Det gælder i et år.",
            (Self::Danish, Notice::InvitationSent) => "Invitationen er sendt.",
            (Self::Danish, Notice::InvitationWithdrawn) => "Invitationen er trukket tilbage.",
            (Self::Danish, Notice::InvitationAccepted) => "Velkommen. Nu skriver du i organisationens navn.",
            (Self::Danish, Notice::RoleChanged) => "Rollen er ændret.",
            (Self::Danish, Notice::MemberRemoved) => "Medlemmet er fjernet. Det, der hører til organisationen, bliver her.",
            (Self::Danish, Notice::OrganisationLeft) => "Du har forladt organisationen.",
            (Self::Danish, Notice::OrganisationJudged) => "Det er gjort. Organisationen får besked.",
            (Self::Danish, Notice::ReportDecided) => "Sagen er afgjort.",
            (Self::Danish, Notice::AwaySaved) => "Det er gemt.",
            (Self::English, Notice::ProfileSaved) => "Your profile is saved.",
            (Self::English, Notice::AccountKept) => "Welcome back. You keep your account. You can put paused listings back on the board.",
            (Self::English, Notice::SessionEnded) => "That device is signed out.",
            (Self::English, Notice::OtherSessionsEnded) => "You are signed out on all other devices.",
            (Self::English, Notice::PasskeyAdded) => "It works. Next time you can sign in without a code.",
            (Self::English, Notice::PasskeyRemoved) => "It is removed. Delete it on your phone or computer, too.",
            (Self::English, Notice::AppRemoved) => "The app is removed.",
            (Self::English, Notice::RecoveryCodeUsed) => "You used a code on paper. Cross it out. You can make new ones under Profile.",
            (Self::English, Notice::ListingPublished) => {
                "The listing is on the board. It stays there for 60 days, and you can renew it with one press."
            }
            (Self::English, Notice::DraftSaved) => "The draft is saved. Only you can see it.",
            (Self::English, Notice::DraftUnfinished) => {
                "The pictures are saved. Something is missing before the listing can come on the board. Write it here and press “Publish”."
            }
            (Self::English, Notice::ListingChanged) => "The changes are saved.",
            (Self::English, Notice::ListingPaused) => "The listing is paused. Others cannot see it.",
            (Self::English, Notice::ListingResumed) => "The listing is back on the board.",
            (Self::English, Notice::ListingRenewed) => "The listing is renewed. It stays on the board for 60 days from today.",
            (Self::English, Notice::ListingCopied) => "Here is a draft with the same words. Change it, and publish it when it is ready.",
            (Self::English, Notice::ListingFound) => "How nice that it worked out. The listing is closed, and others cannot see it.",
            (Self::English, Notice::ListingClosed) => "The listing is closed. Others cannot see it.",
            (Self::English, Notice::ListingDeleted) => "The listing is deleted.",
            (Self::English, Notice::PicturesAdded) => "It is put up. Now write what one sees in the picture.",
            (Self::English, Notice::PicturesSaved) => "The pictures are saved.",
            (Self::English, Notice::MatchDismissed) => "The suggestion is removed and will not come here again.",
            (Self::English, Notice::MatchBack) => "The suggestion is back.",
            (Self::English, Notice::WatchBegun) => "We tell you when something turns up.",
            (Self::English, Notice::WatchChanged) => "It is changed.",
            (Self::English, Notice::WatchStopped) => "You get no more e-mails about it.",
            (Self::English, Notice::PictureRemoved) => "The picture is removed.",
            (Self::English, Notice::OrganisationCreated) => "The organisation is created. You now write in its name.",
            (Self::English, Notice::OrganisationSaved) => "The organisation is saved.",
            (Self::English, Notice::ConfirmationAsked) => "Thank you. You get an answer by mail once the municipality has looked at it.",
            (Self::English, Notice::ChildrenDeclared) => "Thank you. It holds for a year.",
            (Self::English, Notice::InvitationSent) => "The invitation is sent.",
            (Self::English, Notice::InvitationWithdrawn) => "The invitation is taken back.",
            (Self::English, Notice::InvitationAccepted) => "Welcome. You now write in the name of the organisation.",
            (Self::English, Notice::RoleChanged) => "The role is changed.",
            (Self::English, Notice::MemberRemoved) => "The member is removed. What belongs to the organisation stays.",
            (Self::English, Notice::OrganisationLeft) => "You have left the organisation.",
            (Self::English, Notice::OrganisationJudged) => "It is done. The organisation is told.",
            (Self::English, Notice::ReportDecided) => "The case is decided.",
            (Self::English, Notice::AwaySaved) => "It is saved.",
        }
    }
}
