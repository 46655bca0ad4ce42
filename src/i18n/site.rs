//! The frame of every page: header, footer, errors.

use super::texts;

texts! {
    site_name: "Byttebørsen", "Byttebørsen";
    skip_to_content: "Gå til indhold", "Skip to content";
    main_menu: "Hovedmenu", "Main menu";
    menu_board: "Opslag", "Listings";
    create_listing: "Opret opslag", "Create listing";
    menu_help: "Hjælp", "Help";
    menu_sign_in: "Log ind", "Sign in";
    menu_mine: "Mit", "Mine";
}
