//! The program `byttebors`.

fn main() -> std::process::ExitCode {
    byttebors::server::cli::main()
}
