//! The database schema of Byttebørsen: its history, one step a file, the same on SQLite and PostgreSQL.

pub use sea_orm_migration::prelude::MigratorTrait;
use sea_orm_migration::prelude::*;

mod columns;
mod m20261123_100000_create_accounts;
mod m20261123_110000_create_listings;
mod m20261123_120000_create_mails;
mod m20261123_130000_listing_details;
mod m20261123_140000_pictures;
mod m20261123_150000_board_indexes;
mod m20261124_100000_board_counts;
mod m20261124_110000_facets_in_indexes;
mod m20261124_110000_leaving_accounts;
mod m20261124_120000_listing_changes;
mod m20261124_130000_listing_vectors;
mod m20261124_140000_watches;
mod m20261124_150000_links_of_mails;
mod m20261125_100000_told_listings;
mod m20261130_100000_days_of_watched_searches;
mod m20261201_080000_organisations;
mod m20261201_100000_staff_roles;
mod m20261201_100010_second_factors;
mod m20261201_100020_passkeys;
mod m20261201_200000_audit_trail;
mod m20261201_200100_erasure_ids;
mod m20261201_200200_reports;

/// Runs the steps in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261123_100000_create_accounts::Migration),
            Box::new(m20261123_110000_create_listings::Migration),
            Box::new(m20261123_120000_create_mails::Migration),
            Box::new(m20261123_130000_listing_details::Migration),
            Box::new(m20261123_140000_pictures::Migration),
            Box::new(m20261123_150000_board_indexes::Migration),
            Box::new(m20261124_100000_board_counts::Migration),
            Box::new(m20261124_110000_facets_in_indexes::Migration),
            Box::new(m20261124_110000_leaving_accounts::Migration),
            Box::new(m20261124_120000_listing_changes::Migration),
            Box::new(m20261124_130000_listing_vectors::Migration),
            Box::new(m20261124_140000_watches::Migration),
            Box::new(m20261124_150000_links_of_mails::Migration),
            Box::new(m20261125_100000_told_listings::Migration),
            Box::new(m20261130_100000_days_of_watched_searches::Migration),
            Box::new(m20261201_080000_organisations::Migration),
            Box::new(m20261201_100000_staff_roles::Migration),
            Box::new(m20261201_100010_second_factors::Migration),
            Box::new(m20261201_100020_passkeys::Migration),
            Box::new(m20261201_200000_audit_trail::Migration),
            Box::new(m20261201_200100_erasure_ids::Migration),
            Box::new(m20261201_200200_reports::Migration),
        ]
    }
}
