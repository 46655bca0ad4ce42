//! A release build of the server holds the front end, so it is built again when that has changed.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is_deployable = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    if is_deployable && std::env::var_os("CARGO_FEATURE_SSR").is_some() {
        // A folder that is missing would make every build start over.
        if let Err(error) = std::fs::create_dir_all("target/site") {
            println!("cargo::warning=target/site cannot be made: {error}");
        }
        println!("cargo::rerun-if-changed=target/site");
    }
}
