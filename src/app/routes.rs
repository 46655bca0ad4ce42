//! Which page answers which path.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

use super::layout::Layout;
use crate::features::{
    accounts::pages::{
        administrator::AdministratorLinkPage,
        code::CodePage,
        leave::{FarewellPage, LeavePage},
        link::LinkPage,
        passkey::PasskeyPage,
        profile::ProfilePage,
        prove::{FactorPage, ProvePage},
        security::SecurityPage,
        sign_in::SignInPage,
        sign_out::SignOutPage,
        welcome::WelcomePage,
    },
    content::pages::{AboutPage, AccessibilityPage, CookiesPage, HelpPage, PrivacyPage, RulesPage},
    desk::pages::{front::DeskPage, organisation::JudgeOrganisationPage, report::DecideReportPage},
    errors::pages::NotFoundPage,
    home::pages::FrontPage,
    language::pages::LanguagePage,
    listings::pages::{
        board::BoardPage,
        edit::EditListingPage,
        ending::{ClosePage, DeletePage},
        listing::ListingPage,
        mine::MinePage,
        new::NewListingPage,
        renew::{RenewByMailPage, RenewPage},
    },
    organisations::pages::{
        act_as::ActAsPage, edit::EditOrganisationPage, found::OrganisationsPage, invitation::InvitationPage, members::MembersPage,
        new::NewOrganisationPage, show::ShowOrganisationPage,
    },
    pictures::pages::PicturesPage,
    reports::pages::{receipt::ReceiptPage, report::ReportPage},
    sharing::pages::poster::PosterPage,
    watches::pages::{begin::WatchPage, stop::StopWatchPage},
};

/// All pages of the site.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <Layout>
                <Routes fallback=NotFoundPage>
                    <Route path=path!("/") view=FrontPage ssr=SsrMode::Async />
                    <Route path=path!("/anmeld") view=ReportPage ssr=SsrMode::Async />
                    <Route path=path!("/anmeld/:number") view=ReceiptPage ssr=SsrMode::Async />
                    <Route path=path!("/cookies") view=CookiesPage ssr=SsrMode::Async />
                    <Route path=path!("/farvel") view=FarewellPage ssr=SsrMode::Async />
                    <Route path=path!("/forny/:token") view=RenewByMailPage ssr=SsrMode::Async />
                    <Route path=path!("/handler-som") view=ActAsPage ssr=SsrMode::Async />
                    <Route path=path!("/hjaelp") view=HelpPage ssr=SsrMode::Async />
                    <Route path=path!("/kommunen") view=DeskPage ssr=SsrMode::Async />
                    <Route path=path!("/kommunen/anmeldelser/:number") view=DecideReportPage ssr=SsrMode::Async />
                    <Route path=path!("/kommunen/organisationer/:slug") view=JudgeOrganisationPage ssr=SsrMode::Async />
                    <Route path=path!("/log-ind") view=SignInPage ssr=SsrMode::Async />
                    <Route path=path!("/log-ind/administrator/:token") view=AdministratorLinkPage ssr=SsrMode::Async />
                    <Route path=path!("/log-ind/faktor") view=FactorPage ssr=SsrMode::Async />
                    <Route path=path!("/log-ind/igen") view=ProvePage ssr=SsrMode::Async />
                    <Route path=path!("/log-ind/kode") view=CodePage ssr=SsrMode::Async />
                    <Route path=path!("/log-ind/link/:token") view=LinkPage ssr=SsrMode::Async />
                    <Route path=path!("/log-ind/passkey") view=PasskeyPage ssr=SsrMode::Async />
                    <Route path=path!("/log-ud") view=SignOutPage ssr=SsrMode::Async />
                    <Route path=path!("/mit") view=MinePage ssr=SsrMode::Async />
                    <Route path=path!("/om") view=AboutPage ssr=SsrMode::Async />
                    <Route path=path!("/opslag") view=BoardPage ssr=SsrMode::Async />
                    <Route path=path!("/opslag/ny") view=NewListingPage ssr=SsrMode::Async />
                    <Route path=path!("/opslag/:id") view=ListingPage ssr=SsrMode::Async />
                    <Route path=path!("/opslag/:id/plakat") view=PosterPage ssr=SsrMode::Async />
                    <Route path=path!("/opslag/:id/forny") view=RenewPage ssr=SsrMode::Async />
                    <Route path=path!("/opslag/:id/luk") view=ClosePage ssr=SsrMode::Async />
                    <Route path=path!("/opslag/:id/slet") view=DeletePage ssr=SsrMode::Async />
                    <Route path=path!("/opslag/:id/billeder") view=PicturesPage ssr=SsrMode::Async />
                    <Route path=path!("/opslag/:id/rediger") view=EditListingPage ssr=SsrMode::Async />
                    <Route path=path!("/organisationer") view=OrganisationsPage ssr=SsrMode::Async />
                    <Route path=path!("/organisationer/ny") view=NewOrganisationPage ssr=SsrMode::Async />
                    <Route path=path!("/organisationer/invitation/:token") view=InvitationPage ssr=SsrMode::Async />
                    <Route path=path!("/organisationer/:slug") view=ShowOrganisationPage ssr=SsrMode::Async />
                    <Route path=path!("/organisationer/:slug/medlemmer") view=MembersPage ssr=SsrMode::Async />
                    <Route path=path!("/organisationer/:slug/rediger") view=EditOrganisationPage ssr=SsrMode::Async />
                    <Route path=path!("/privatliv") view=PrivacyPage ssr=SsrMode::Async />
                    <Route path=path!("/profil") view=ProfilePage ssr=SsrMode::Async />
                    <Route path=path!("/profil/sikkerhed") view=SecurityPage ssr=SsrMode::Async />
                    <Route path=path!("/profil/slet") view=LeavePage ssr=SsrMode::Async />
                    <Route path=path!("/regler") view=RulesPage ssr=SsrMode::Async />
                    <Route path=path!("/sig-til") view=WatchPage ssr=SsrMode::Async />
                    <Route path=path!("/sig-til/stop/:token") view=StopWatchPage ssr=SsrMode::Async />
                    <Route path=path!("/sprog") view=LanguagePage ssr=SsrMode::Async />
                    <Route path=path!("/velkommen") view=WelcomePage ssr=SsrMode::Async />
                    <Route path=path!("/was") view=AccessibilityPage ssr=SsrMode::Async />
                    <DevelopmentRoutes />
                </Routes>
            </Layout>
        </Router>
    }
}

/// Pages for those who work on the board: in development builds only.
#[cfg(debug_assertions)]
#[component(transparent)]
fn DevelopmentRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    use crate::features::gallery::ComponentsPage;
    view! { <Route path=path!("/ui") view=ComponentsPage ssr=SsrMode::Async /> }.into_inner()
}

#[cfg(not(debug_assertions))]
#[component(transparent)]
fn DevelopmentRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {}
