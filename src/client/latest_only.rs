//! Runs one task at a time: a new one aborts the one before it, and with it the request it waits for.

use std::{cell::RefCell, rc::Rc};

use futures::future::{AbortHandle, abortable};

/// Remembers the running task.
#[derive(Clone, Default)]
pub struct LatestOnly(Rc<RefCell<Option<AbortHandle>>>);

impl LatestOnly {
    /// Starts `task` in place of the one that may be running.
    pub fn run(&self, task: impl Future<Output = ()> + 'static) {
        let (task, handle) = abortable(task);
        if let Some(overtaken) = self.0.borrow_mut().replace(handle) {
            overtaken.abort();
        }
        wasm_bindgen_futures::spawn_local(async move {
            // An aborted task has nothing left to say.
            let _overtaken = task.await;
        });
    }
}
