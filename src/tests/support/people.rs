//! People who are signed in.

use byttebors::{
    domain::email::EmailAddress,
    i18n::Locale,
    server::{context::RequestContext, db::accounts, sessions},
};

use super::{app::TestApp, client::Client};

impl TestApp {
    /// The browser of the person with this address, signed in; the account is made if there is none.
    pub async fn signed_in(&self, email: &str) -> Client {
        let email = EmailAddress::parse(email).expect("an address");
        let transaction = self.db().begin_write().await.expect("a transaction");
        let (account, _) = accounts::find_or_insert(&transaction, &email, self.clock().now()).await.expect("an account");
        let cx = RequestContext::outside_of_requests(self.state.clone(), Locale::Danish);
        let token = sessions::begin(&transaction, &cx, account.id, false).await.expect("a session");
        transaction.commit().await.expect("a commit");
        let client = self.client();
        client.keep_cookie("__Host-session", &token);
        client
    }
}
