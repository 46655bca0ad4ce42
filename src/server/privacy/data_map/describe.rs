//! The data map as a document: what the register of processing (art. 30) needs to say about the database.

use super::{Class, Table, Way, Whose, tables};

/// The whole map as Markdown.
pub fn describe() -> String {
    let mut text = String::from(
        "# Data map\n\n\
         Every table and column of the database. Written from `src/server/privacy/data_map.rs`;\n\
         `BYTTEBORS_WRITE_DOCS=1 cargo nextest run --features ssr -E 'test(data_map)'` writes it anew.\n\n\
         Beside the database there are the files of pictures (`uploads/`, see `listing_pictures`), the ledger of erased accounts\n\
         (`uploads/erasures/`, random ids), the index of the search (`index/`, words of what is on the board; what left the board is\n\
         gone from its files within a day), and, without a mail server, the mails as files (`mail/`, 30 days).\n",
    );
    for table in tables() {
        describe_table(&mut text, table);
    }
    text
}

fn describe_table(text: &mut String, table: &Table) {
    text.push_str(&format!(
        "\n## `{}`\n\n{}.\n\n- Purpose: {}\n- Whose: {}\n- Kept: {}\n\n| column | holds | personal | taken along |\n|---|---|---|---|\n",
        table.name,
        capitalised(table.row),
        table.purpose,
        whose(table.whose),
        table.kept
    ));
    for column in table.columns {
        let (personal, taken) = match column.class {
            Class::Taken | Class::TakenAsJson => ("yes", "yes".to_owned()),
            Class::TakenAsListing => ("yes", "yes, as the id in the listing's address".to_owned()),
            Class::TakenAsOrganisation => ("yes", "yes, as the organisation's name".to_owned()),
            Class::TakenAsPicture => ("yes", "yes, as the picture".to_owned()),
            Class::LeftOut(why) => ("yes", format!("no: {why}")),
            Class::NotPersonal => ("no", "–".to_owned()),
        };
        text.push_str(&format!("| `{}` | {} | {personal} | {taken} |\n", column.name, column.holds));
    }
}

fn whose(whose: Whose) -> String {
    match whose {
        Whose::Nobody => "nobody's".to_owned(),
        Whose::Unknown(why) => format!("a person's, unknown whose: {why}"),
        Whose::Person(Way::Account) => "the person's".to_owned(),
        Whose::Person(Way::Key(column)) => format!("the person's that `{column}` names"),
        Whose::Person(Way::Through(column, table)) => format!("the person's that `{column}` leads to in `{table}`"),
        Whose::Person(Way::Address(column)) => format!("the person's whose address is `{column}`"),
        Whose::Person(Way::Mailbox(column)) => format!("the person's whose mailbox is `{column}`"),
        Whose::Person(Way::KeyOrMailbox(key, mailbox)) => format!("the person's that `{key}` names or whose mailbox is `{mailbox}`"),
        Whose::Person(Way::Subject) => "the person's that it was done by or to".to_owned(),
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
