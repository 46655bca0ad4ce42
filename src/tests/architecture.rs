//! The rooms of the source, and what each may use: the table in `src/lib.rs`, enforced.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// What code in a room may name of `crate::`. The first entry that fits a file's path counts.
const ROOMS: &[(&str, &[&str])] = &[
    ("domain", &["domain"]),
    ("i18n", &["domain", "i18n"]),
    ("matching", &["domain", "matching"]),
    ("ui", &["domain", "i18n", "ui"]),
    ("client", &["client", "domain"]),
    ("features/*/model", &["domain", "features", "i18n"]),
    ("features/*/api", &["domain", "features", "i18n", "server"]),
    ("features/*/islands", &["client", "domain", "features", "i18n", "ui"]),
    ("features", &["domain", "features", "i18n", "ui"]),
    ("server", &["domain", "features", "i18n", "matching", "server"]),
    ("app", &["app", "domain", "features", "i18n", "server", "ui"]),
    ("web", &["app", "domain", "features", "i18n", "server", "web"]),
    ("cli", &["cli", "domain", "i18n", "matching", "server", "web"]),
    ("lib", &["domain", "features", "i18n", "matching", "server", "ui"]),
    ("main", &["cli"]),
];

/// What a feature may name in files that are compiled for the server only, beyond its room.
const ON_THE_SERVER: &[&str] = &["matching", "server"];

/// A source file: its path below `src` without `.rs`, and its text.
struct Source {
    path: String,
    text: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path: PathBuf = entry.expect("an entry").path();
            let below = path.strip_prefix(&root).expect("below src").display().to_string();
            if path.is_dir() && below != "tests" && below != "benches" {
                folders.push(path);
            } else if let Some(below) = below.strip_suffix(".rs") {
                sources.push(Source { path: below.to_owned(), text: fs::read_to_string(&path).expect("text") });
            }
        }
    }
    assert!(sources.len() > 50, "the sources are found");
    sources
}

/// Whether a file belongs to a room; `*` stands for one name.
fn is_in(path: &str, room: &str) -> bool {
    let (mut parts, mut pattern) = (path.split('/'), room.split('/'));
    pattern.all(|wanted| parts.next().is_some_and(|part| wanted == "*" || wanted == part))
}

/// The text without comments, which may name anything.
fn code(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The first names after `crate::`, also of `crate::{a::b, c}`.
fn used_rooms(text: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    for rest in code(text).split("crate::").skip(1) {
        if let Some(group) = rest.strip_prefix('{') {
            let (mut depth, mut name) = (0, String::new());
            for letter in group.chars() {
                match letter {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => rooms.push(std::mem::take(&mut name)),
                    _ if depth == 0 => name.push(letter),
                    _ => {}
                }
            }
            rooms.push(name);
        } else {
            rooms.push(rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect());
        }
    }
    let first = |path: &String| path.trim().split("::").next().unwrap_or_default().trim().to_owned();
    rooms.iter().map(first).filter(|name| !name.is_empty()).collect()
}

/// The modules that are declared with `#[cfg(feature = "ssr")]`, as paths below `src`.
fn server_only(sources: &[Source]) -> Vec<String> {
    let mut modules = Vec::new();
    for source in sources {
        let folder = if source.path == "lib" { String::new() } else { format!("{}/", source.path) };
        let lines: Vec<&str> = source.text.lines().map(str::trim).collect();
        for pair in lines.windows(2).filter(|pair| pair[0] == "#[cfg(feature = \"ssr\")]") {
            let declared = pair[1].trim_start_matches("pub ").strip_prefix("mod ").and_then(|rest| rest.strip_suffix(';'));
            modules.extend(declared.map(|name| format!("{folder}{name}")));
        }
    }
    modules
}

#[test]
fn every_room_uses_only_what_it_may() {
    let mut wrong = Vec::new();
    let sources = sources();
    let server_only = server_only(&sources);
    for source in &sources {
        let is_server_only = server_only.iter().any(|module| is_in(&source.path, module));
        let (room, allowed) =
            ROOMS.iter().find(|(room, _)| is_in(&source.path, room)).unwrap_or_else(|| panic!("{}: in no room", source.path));
        for used in used_rooms(&source.text) {
            let is_room = ROOMS.iter().any(|(room, _)| room.split('/').next() == Some(used.as_str()));
            let is_allowed = allowed.contains(&used.as_str())
                || (is_server_only && room.starts_with("features") && ON_THE_SERVER.contains(&used.as_str()));
            if is_room && !is_allowed {
                wrong.push(format!("src/{}.rs ({room}) uses crate::{used}", source.path));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn features_reach_the_server_only_where_it_is_compiled() {
    for source in sources().iter().filter(|source| is_in(&source.path, "features/*/api")) {
        for (number, line) in code(&source.text).lines().enumerate() {
            let at_top = line.starts_with("use ") || line.starts_with("pub use ");
            assert!(!(at_top && line.contains("crate::server")), "src/{}.rs:{}: use it inside the function", source.path, number + 1);
        }
    }
}

/// The arguments of every `#[server(…)]` in a text.
fn server_functions(text: &str) -> Vec<String> {
    let code = code(text);
    let attributes = code.split("#[server").skip(1).map(|rest| rest.split(']').next().unwrap_or_default().to_owned());
    attributes.filter(|attribute| attribute.is_empty() || attribute.starts_with('(')).collect()
}

#[test]
fn every_server_function_has_an_address_that_does_not_change_with_the_build() {
    let mut addresses = Vec::new();
    for source in sources() {
        for attribute in server_functions(&source.text) {
            let address = attribute.split("endpoint").nth(1).and_then(|rest| rest.split('"').nth(1));
            let address = address.unwrap_or_else(|| panic!("src/{}.rs: #[server{attribute}] has no endpoint", source.path));
            assert!(address.chars().all(|letter| letter.is_ascii_lowercase() || matches!(letter, '_' | '/')), "{address}");
            assert!(source.path.ends_with("/api"), "src/{}.rs: server functions live in api.rs", source.path);
            addresses.push(address.to_owned());
        }
    }
    let count = addresses.len();
    addresses.sort();
    addresses.dedup();
    assert_eq!(addresses.len(), count, "two functions have one address");
}

/// The functions that are called with GET. Such calls are not checked for where they come from: they may read, never write.
const READING: &[&str] = &["/api/listings/search", "/api/listings/suggest"];

#[test]
fn only_functions_that_read_are_called_with_get() {
    let functions: Vec<_> = leptos::server_fn::axum::server_fn_paths().collect();
    assert!(!functions.is_empty());
    for (path, method) in functions {
        let expected = if READING.contains(&path) { http::Method::GET } else { http::Method::POST };
        assert_eq!(method, expected, "{path}");
    }
}

#[test]
fn dangerous_markup_is_written_in_one_place() {
    for source in sources() {
        let code = code(&source.text);
        assert!(!code.contains("<textarea") || source.path == "ui/text_area", "src/{}.rs: use ui::text_area", source.path);
        assert!(
            !code.contains("<Title text") || source.path == "ui/page_title",
            "src/{}.rs: use ui::page_title, which escapes",
            source.path
        );
        // A component may have a property of this name; an element of HTML begins with a small letter. Mails have no style sheet.
        let styled = code.match_indices(" style=").any(|(at, _)| {
            let before = code[..at].rsplit_once('<').map_or("", |(_, tag)| tag);
            before.starts_with(|letter: char| letter.is_ascii_lowercase())
        });
        let is_mail = is_in(&source.path, "server/mail");
        assert!(is_mail || !styled, "src/{}.rs: the content security policy forbids style attributes", source.path);
        for property in ["prop:value", "bind:value"] {
            assert!(!code.contains(property), "src/{}.rs: {property} overwrites what was typed before the WASM came", source.path);
        }
    }
}

/// Whatever asks for the time in another way cannot be tested by moving the clock. How long something took is asked of `Instant`, which
/// nobody puts back.
#[test]
fn the_time_is_asked_of_one_clock() {
    for source in sources().iter().filter(|source| source.path != "server/clock") {
        for now in ["Utc::now(", "Local::now(", "SystemTime::now("] {
            assert!(!code(&source.text).contains(now), "src/{}.rs: {now}) is asked of server::clock", source.path);
        }
    }
}

/// The router's own form is sent by the browser's part of the router, which no page loads; the forms here are plain ones. A page that
/// is written to a file once would show one visitor's language and nonce to all.
#[test]
fn pages_use_nothing_of_the_router_that_needs_the_whole_page_in_the_browser_or_in_a_file() {
    for source in sources() {
        let code = code(&source.text);
        let is_router_form = |rest: &str| !rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == '_');
        assert!(!code.split("<Form").skip(1).any(is_router_form), "src/{}.rs: write <form method=\"post\">", source.path);
        assert!(!code.contains("SsrMode::Static"), "src/{}.rs: every answer is made for the one who asks", source.path);
    }
}

/// SQLite hands out an inserted row before it is committed, so a commit that fails goes unnoticed: inside a transaction that is no
/// harm, outside of one a row is inserted without giving it back.
#[test]
fn nothing_is_acknowledged_before_it_is_committed() {
    for source in sources() {
        for (number, line) in code(&source.text).lines().enumerate() {
            let gives_back = [".insert(", ".save(", "exec_with_returning("].iter().any(|call| line.contains(call));
            assert!(!(gives_back && line.contains(".write())")), "src/{}.rs:{}: {}", source.path, number + 1, line.trim());
        }
    }
}

#[test]
fn files_stay_short_and_are_about_something() {
    for source in sources() {
        let lines = source.text.lines().count();
        assert!(lines <= 320, "src/{}.rs has {lines} lines", source.path);
        assert!(source.text.starts_with("//!"), "src/{}.rs does not say what it is for", source.path);
        let name = source.path.rsplit('/').next().unwrap_or_default();
        assert!(!["utils", "util", "helpers", "misc", "common"].contains(&name), "src/{}.rs: name it after what it is about", source.path);
    }
}
