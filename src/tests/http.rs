//! The web server itself: sockets, headers, forms, cookies, files and failures.

mod assets;
mod component_page;
mod cookies;
mod documents;
mod failures;
mod forms;
mod functions;
mod headers;
mod hostile;
mod send_again;
mod sockets;
