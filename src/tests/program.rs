//! The program as an operator meets it: started, misconfigured, out of files, asked to end.

mod backup;
pub mod board;
mod crowd;
mod damage;
mod disk;
mod freshness;
mod index;
mod kill;
mod model;
mod trouble;

use std::{
    fs::File,
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use super::support::database::TestDatabase;

const PROGRAM: &str = env!("CARGO_BIN_EXE_byttebors");
/// Nothing here takes nearly this long.
const PATIENCE: Duration = Duration::from_secs(60);

/// The running program, ended with this value.
pub struct Program {
    child: Child,
    folder: TempDir,
    addr: SocketAddr,
}

/// An address nobody listens on.
fn free_addr() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port")
}

fn log_of(folder: &TempDir) -> PathBuf {
    folder.path().join("log")
}

impl Program {
    /// Starts `byttebors <command>` with these settings; `before` is a line of shell to run first.
    fn start(command: &str, before: &str, settings: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let addr = free_addr();
        let output = || File::options().create(true).append(true).open(log_of(&folder)).expect("a log");
        let child = Command::new("sh")
            .args(["-c", &format!("{before} exec {PROGRAM} {command}")])
            .env_clear()
            .env("BYTTEBORS_ADDR", addr.to_string())
            .env("BYTTEBORS_DATA_DIR", folder.path().join("data"))
            .env("BYTTEBORS_METRICS_ADDR", "off")
            .envs(settings.iter().copied())
            .stdin(Stdio::null())
            .stdout(output())
            .stderr(output())
            .spawn()
            .expect("the program starts");
        Self { child, folder, addr }
    }

    /// Starts to serve and waits until it answers.
    fn serve(before: &str, settings: &[(&str, &str)]) -> Self {
        let program = Self::start("serve", before, settings);
        let began = Instant::now();
        while !program.log().contains("Byttebørsen is open at") {
            assert!(began.elapsed() < PATIENCE, "{}", program.log());
            std::thread::sleep(Duration::from_millis(10));
        }
        program
    }

    fn log(&self) -> String {
        std::fs::read_to_string(log_of(&self.folder)).expect("a log")
    }

    fn ended(&mut self) -> ExitStatus {
        let began = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("a child") {
                return status;
            }
            assert!(began.elapsed() < PATIENCE, "it does not end: {}", self.log());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    fn signal(&self, signal: Signal) {
        let pid = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw).expect("a process");
        kill_process(pid, signal).expect("a signal");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Asks with GET and gives back everything that came.
fn get(addr: SocketAddr, path: &str) -> String {
    let mut stream = TcpStream::connect(addr).expect("a connection");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {addr}\r\nAccept: text/html\r\nConnection: close\r\n\r\n").expect("a request");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer
}

#[test]
fn it_serves_until_it_is_asked_to_end_and_logs_no_secret() {
    let metrics = free_addr();
    let mut program = Program::serve("", &[("BYTTEBORS_METRICS_ADDR", &metrics.to_string())]);
    assert!(get(program.addr, "/").starts_with("HTTP/1.1 200"));
    get(program.addr, "/log-ind/link/top-secret?q=private");
    get(program.addr, "/unknown-and-secret");

    let numbers = get(metrics, "/metrics");
    assert!(numbers.contains(r#"http_requests_total{method="GET",route="/",status="200"} 1"#), "{numbers}");
    assert!(numbers.contains(r#"route="/log-ind/link/{token}""#) && !numbers.contains("secret"), "{numbers}");
    assert!(get(program.addr, "/metrics").starts_with("HTTP/1.1 404"), "the numbers are not for the public");

    program.signal(Signal::TERM);
    assert!(program.ended().success());
    let log = program.log();
    assert!(!log.contains("secret") && !log.contains("private"), "{log}");
    for line in log.lines().filter(|line| !line.starts_with("Byttebørsen is open at")) {
        let line: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {log}"));
        assert!(line["timestamp"].is_string() && line["level"].is_string(), "{line}");
    }
    let answered = log.lines().find(|line| line.contains(r#""route":"/log-ind/link/{token}""#)).expect("a line for the request");
    let answered: serde_json::Value = serde_json::from_str(answered).expect("JSON");
    assert_eq!(answered["method"], "GET");
    assert!(answered["status"].is_u64() && answered["span"]["id"].is_string(), "{answered}");
}

#[test]
fn what_is_wrong_is_told_in_a_sentence_that_names_the_setting() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let taken = taken.local_addr().expect("an address").to_string();
    for (setting, value) in [
        ("BYTTEBORS_ADDR", taken.as_str()),
        ("BYTTEBORS_ADDR", "nonsense"),
        ("BYTTEBORS_METRICS_ADDR", taken.as_str()),
        ("BYTTEBORS_DATA_DIR", "/dev/null/data"),
        ("BYTTEBORS_BASE_URL", "ftp://x"),
        ("BYTTEBORS_LOG", "byttebors=nonsense"),
        ("BYTTEBORS_DATABASE_URL", "postgres://secret-user:secret-word@127.0.0.1:1/none"),
        ("BYTTEBORS_UPLOADS_URL", "s3://nobody-listens/there"),
    ] {
        let keys = [("AWS_ENDPOINT_URL", "http://127.0.0.1:1"), ("AWS_ACCESS_KEY_ID", "x"), ("AWS_SECRET_ACCESS_KEY", "secret-word")];
        let mut program = Program::start("serve", "", &[(setting, value), keys[0], keys[1], keys[2]]);
        assert_eq!(program.ended().code(), Some(1), "{setting}={value}");
        let log = program.log();
        let sentence = log.lines().find(|line| line.starts_with("byttebors: ")).unwrap_or_else(|| panic!("{setting}={value}: {log}"));
        assert!(sentence.contains(setting), "{setting}={value}: {sentence}");
        assert!(!log.contains("secret-word"), "{log}");
    }
}

#[test]
fn only_its_user_may_look_into_the_data_folder() {
    use std::os::unix::fs::PermissionsExt;
    let mut program = Program::start("migrate", "", &[]);
    assert!(program.ended().success(), "{}", program.log());
    let folder = std::fs::metadata(program.folder.path().join("data")).expect("a folder");
    assert_eq!(folder.permissions().mode() & 0o777, 0o700);
}

#[test]
fn it_goes_on_after_it_had_no_more_files_to_open() {
    let program = Program::serve("ulimit -n 30;", &[]);
    let connections: Vec<_> = (0..60).map(|_| TcpStream::connect(program.addr).expect("a connection")).collect();
    let began = Instant::now();
    while !program.log().contains("cannot accept connections") {
        assert!(began.elapsed() < PATIENCE, "{}", program.log());
        std::thread::sleep(Duration::from_millis(10));
    }
    drop(connections);
    assert!(get(program.addr, "/healthz").starts_with("HTTP/1.1 200"));
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgresql_the_operator_migrates() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = TestDatabase::empty(&folder).await;
    let Some(url) = database.postgres_url() else { return };
    let settings = [("BYTTEBORS_DATABASE_URL", url.as_str())];
    let mut refused = Program::start("serve", "", &settings);
    assert_eq!(refused.ended().code(), Some(1));
    assert!(refused.log().contains("run `byttebors migrate` first"), "{}", refused.log());
    let mut migrated = Program::start("migrate", "", &settings);
    assert!(migrated.ended().success(), "{}", migrated.log());
    let program = Program::serve("", &settings);
    assert!(get(program.addr, "/readyz").starts_with("HTTP/1.1 200"));
}
