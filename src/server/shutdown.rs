//! An orderly end: requests first, then the jobs in the background, then the database.

use std::{future::Future, time::Duration};

use tokio_util::{sync::CancellationToken, task::TaskTracker};

/// How the parts of the program learn that it ends, and how the program learns that they have ended. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Shutdown {
    requests: CancellationToken,
    jobs: CancellationToken,
    running_jobs: TaskTracker,
}

impl Shutdown {
    /// Asks the program to end: no new requests are taken.
    pub fn begin(&self) {
        self.requests.cancel();
    }

    /// The moment no new requests are taken any more.
    pub fn begun(&self) -> CancellationToken {
        self.requests.clone()
    }

    /// Runs a job in the background. It is given the sign to stop, and is waited for.
    pub fn run_job<Job: Future<Output = ()> + Send + 'static>(&self, job: impl FnOnce(CancellationToken) -> Job) {
        self.running_jobs.spawn(job(self.jobs.clone()));
    }

    /// Tells the jobs to stop and waits for them, at most for `grace`. False when some had to be left.
    pub async fn stop_jobs(&self, grace: Duration) -> bool {
        self.jobs.cancel();
        self.running_jobs.close();
        tokio::time::timeout(grace, self.running_jobs.wait()).await.is_ok()
    }

    /// Begins when the operating system asks the program to end.
    ///
    /// # Errors
    /// When the operating system has no signals to listen to.
    pub fn begin_on_signal(&self) -> std::io::Result<()> {
        use tokio::signal::unix::{SignalKind, signal};
        let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
        let requests = self.requests.clone();
        tokio::spawn(async move {
            loop {
                tokio::select! {
                    _ = terminate.recv() => {}
                    _ = interrupt.recv() => {}
                }
                if requests.is_cancelled() {
                    tracing::warn!("asked to end again, and ends at once");
                    std::process::exit(1);
                }
                tracing::info!("asked to end");
                requests.cancel();
            }
        });
        Ok(())
    }
}
