//! The form of a listing's pictures. It is one form, so that no button loses what was typed beside another one.

use leptos::prelude::*;

use super::{chosen_view::ChosenPictures, picture_view::PictureView};
use crate::{
    domain::{
        field_error::Problem,
        listing_id::ListingId,
        listing_state::ListingState,
        picture::{PICTURES_MAX, PictureId, PictureProblem},
        pictures_form::{ACTION, ADD, FILES, FINISH, PUBLISH, PicturesForm, SAVE, words_field},
    },
    features::pictures::{
        islands::picture_desk::{LIST_ID, PROBLEMS_ID, PictureDesk, SEND_ID, WAYS_ON_ID},
        model::{OwnPictures, ShownPicture},
    },
    i18n::Locale,
    server::context::RequestContext,
    ui::{
        button::{Button, ButtonRow, ButtonStyle},
        error_summary::ErrorSummary,
        field::{Field, described_by},
        icon::{Icon, IconName},
        notice::{Notice, NoticeTone},
        page_heading::PageHeading,
        page_title::PageTitle,
    },
};

/// What the file chooser offers. Named one by one because an iPhone then sends JPEG instead of its own HEIC.
const TAKEN: &str = "image/jpeg,image/png,image/webp";

/// What was sent and could not all be done.
#[derive(Default)]
pub(super) struct Sent {
    /// The form as it was sent.
    pub form: Option<PicturesForm>,
    /// What is wrong with words.
    pub problems: Vec<(PictureId, Problem)>,
    /// Files that were not taken.
    pub refused: Vec<(String, PictureProblem)>,
    /// How many files were taken.
    pub stored: usize,
}

pub(super) fn view_form(cx: &RequestContext, id: &ListingId, own: OwnPictures, sent: Sent, notice: Option<AnyView>) -> AnyView {
    let locale = cx.locale;
    let is_draft = own.state == ListingState::Draft;
    let (back, back_to) = if is_draft { (id.edit_path(), locale.to_draft()) } else { (id.path(), locale.to_listing()) };
    let refused: Vec<String> = sent.refused.iter().map(|(name, problem)| told(name, *problem, locale)).collect();
    let summary = problems(&own.pictures, &sent, &refused, locale);
    let stored =
        (sent.stored > 0).then(|| view! { <Notice tone=NoticeTone::Done>{locale.pictures_stored(sent.stored)}</Notice> }.into_any());
    let title = (!own.title.is_empty()).then(|| view! { <p class="mt-2 font-semibold">{own.title.clone()}</p> });
    let room = PICTURES_MAX.saturating_sub(own.pictures.len());
    let has_pictures = !own.pictures.is_empty();
    let ways_on = has_pictures.then(|| view! { <WaysOn is_draft=is_draft locale=locale /> });
    view! {
        <PageTitle text=locale.pictures_title() />
        <div id=PROBLEMS_ID>{summary}</div>
        <div class="pt-3">
            <a class="link -ml-1 inline-flex min-h-target items-center gap-2 text-small" href=back>
                <Icon icon=IconName::ArrowLeft class="size-5 shrink-0" />
                {back_to}
            </a>
        </div>
        <PageHeading title=locale.pictures_title() lead=locale.pictures_lead() />
        {title}
        {notice}
        {stored}
        <form method="post" action=id.pictures_path() enctype="multipart/form-data" class="mt-6 grid max-w-3xl gap-10" novalidate=true>
            // What the Enter key presses: the first button of a form, which else would move a picture.
            <button type="submit" name=ACTION value=SAVE class="sr-only" tabindex="-1" aria-hidden="true">
                {locale.save_descriptions()}
            </button>
            <div id=LIST_ID class="empty:hidden">
                <Pictures own=own sent=sent locale=locale />
            </div>
            <Chooser path=id.pictures_path() room=room is_first=!has_pictures refused=refused locale=locale />
            <div id=WAYS_ON_ID class="empty:hidden">{ways_on}</div>
        </form>
    }
    .into_any()
}

/// Why a file was not taken, after its name.
fn told(name: &str, problem: PictureProblem, locale: Locale) -> String {
    let sentence = locale.picture_problem(problem);
    if name.is_empty() { sentence } else { format!("{name}: {sentence}") }
}

fn problems(pictures: &[ShownPicture], sent: &Sent, refused: &[String], locale: Locale) -> Option<AnyView> {
    let files = refused.iter().map(|sentence| (FILES.to_owned(), sentence.clone()));
    let words = pictures.iter().enumerate().filter_map(|(at, picture)| {
        let (_, problem) = sent.problems.iter().find(|(id, _)| *id == picture.id)?;
        Some((words_field(&picture.id), format!("{}: {}", locale.description_label(at + 1), locale.problem(*problem))))
    });
    let items: Vec<(String, String)> = files.chain(words).collect();
    (!items.is_empty()).then(|| view! { <ErrorSummary title=locale.pictures_problem_title() items=items /> }.into_any())
}

/// The way to more pictures.
#[component]
fn Chooser(path: String, room: usize, is_first: bool, refused: Vec<String>, locale: Locale) -> impl IntoView {
    if room == 0 {
        // The summary of problems leads here, too.
        return view! { <p id=FILES tabindex="-1">{locale.no_room_left()}</p> }.into_any();
    }
    let error = (!refused.is_empty()).then(|| refused.join(" "));
    let invalid = error.is_some().then_some("true");
    let description = described_by(FILES, false, true, error.is_some(), None);
    let style = if is_first { ButtonStyle::Primary } else { ButtonStyle::Secondary };
    view! {
        <div class="slip grid justify-items-start gap-5 p-4 sm:p-6">
            <div class="w-full min-w-0">
                <Field locale=locale id=FILES label=locale.choose_pictures() help=locale.choose_pictures_help() error=error>
                    <input
                        id=FILES
                        name=FILES
                        type="file"
                        accept=TAKEN
                        multiple=true
                        class="field file:mr-4 file:min-h-target file:cursor-pointer file:rounded-control file:border-0 file:bg-action-soft file:px-4 file:font-semibold file:text-action-soft-ink"
                        aria-invalid=invalid
                        aria-describedby=description
                    />
                </Field>
            </div>
            <div id=SEND_ID class="grid justify-items-start gap-5">
                <Button name=ACTION value=ADD style=style>
                    {locale.upload_button()}
                </Button>
                <p class="text-small text-ink-2">{locale.room_left(room)} " " {locale.upload_patience()}</p>
            </div>
            <ChosenPictures locale=locale />
            <PictureDesk path=path locale=locale />
        </div>
    }
    .into_any()
}

/// The pictures there are, each with what is said about it.
#[component]
fn Pictures(own: OwnPictures, sent: Sent, locale: Locale) -> impl IntoView {
    let count = own.pictures.len();
    (count > 0).then(|| {
        let items = own
            .pictures
            .into_iter()
            .enumerate()
            .map(|(at, picture)| {
                let typed = sent.form.as_ref().and_then(|form| form.about(&picture.id)).cloned();
                let problem = sent.problems.iter().find(|(id, _)| *id == picture.id).map(|(_, problem)| *problem);
                view! { <PictureView number=at + 1 count=count picture=picture typed=typed problem=problem locale=locale /> }
            })
            .collect_view();
        view! {
            <section id="billedafsnit" aria-labelledby="dine-billeder">
                <h2 id="dine-billeder" class="text-h2">
                    {locale.your_pictures()}
                </h2>
                <ol id="billederne" class="mt-4 grid gap-4">{items}</ol>
            </section>
        }
        .into_any()
    })
}

/// What one does when the pictures are there: the listing comes on the board or is shown, and the words are kept in any case.
#[component]
fn WaysOn(is_draft: bool, locale: Locale) -> impl IntoView {
    let finish = if is_draft {
        view! {
            <Button name=ACTION value=PUBLISH>
                {locale.publish_button()}
            </Button>
            <Button name=ACTION value=FINISH style=ButtonStyle::Secondary>
                {locale.finish_draft_pictures()}
            </Button>
        }
        .into_any()
    } else {
        view! {
            <Button name=ACTION value=FINISH>
                {locale.finish_pictures()}
            </Button>
        }
        .into_any()
    };
    view! {
        <ButtonRow>
            {finish} <Button name=ACTION value=SAVE style=ButtonStyle::Secondary>
                {locale.save_descriptions()}
            </Button>
        </ButtonRow>
    }
    .into_any()
}
