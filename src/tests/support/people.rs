//! People who are signed in.

use byttebors::{
    domain::{email::EmailAddress, staff_role::StaffRole},
    i18n::Locale,
    server::{
        context::RequestContext,
        db::{accounts, staff_roles::Grant},
        sessions,
        staff::roles,
    },
};

use super::{app::TestApp, client::Client};

impl TestApp {
    /// The browser of the person with this address, signed in; the account is made if there is none.
    pub async fn signed_in(&self, email: &str) -> Client {
        self.begin_session(email, false).await
    }

    /// The same with a second factor.
    pub async fn signed_in_with_factor(&self, email: &str) -> Client {
        self.begin_session(email, true).await
    }

    /// The browser of somebody who works for the board, signed in with a second factor.
    pub async fn staff(&self, email: &str, role: StaffRole) -> Client {
        let account_id = self.account(email).await;
        let grant = Grant { account_id, role, granted_by: None, reason: "ansat", ends_at: None };
        roles::grant(&self.state, grant).await.expect("a role");
        self.signed_in_with_factor(email).await
    }

    /// The account with this address, made if there is none.
    pub async fn account(&self, email: &str) -> i64 {
        let email = EmailAddress::parse(email).expect("an address");
        let transaction = self.db().begin_write().await.expect("a transaction");
        let (account, _) = accounts::find_or_insert(&transaction, &email, self.clock().now()).await.expect("an account");
        transaction.commit().await.expect("a commit");
        account.id
    }

    async fn begin_session(&self, email: &str, with_factor: bool) -> Client {
        let account_id = self.account(email).await;
        let cx = RequestContext::outside_of_requests(self.state.clone(), Locale::Danish);
        let transaction = self.db().begin_write().await.expect("a transaction");
        let token = if with_factor {
            sessions::begin_with_factor(&transaction, &cx, account_id, false).await.expect("a session").token
        } else {
            sessions::begin(&transaction, &cx, account_id, false).await.expect("a session")
        };
        transaction.commit().await.expect("a commit");
        let client = self.client();
        client.keep_cookie("__Host-session", &token);
        client
    }
}
