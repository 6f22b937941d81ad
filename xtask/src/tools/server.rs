//! A small web server for one folder, on this machine only.
//!
//! `cargo xtask serve` shows the site with it; the browser tests also let it
//! answer what a well-behaved server never would.

mod connection;
mod file_path;
mod mime;
mod reply;
#[cfg(test)]
mod tests;

use std::{
    fmt, io,
    net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};

use self::connection::answer;
pub use self::reply::Reply;
use self::reply::Special;

/// A running server. Dropping it ends every open answer and waits for its threads.
pub struct Server {
    address: SocketAddr,
    stopping: Arc<AtomicBool>,
    listening: Option<JoinHandle<()>>,
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

impl Server {
    /// Serves the files of `folder` on 127.0.0.1; port 0 takes any free one.
    ///
    /// `special` is asked first, with the path and query as the request has
    /// them. Hidden files are never served.
    ///
    /// # Errors
    /// When `port` is taken.
    pub fn start(
        folder: &Path,
        port: u16,
        special: impl Fn(&str) -> Option<Reply> + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let stopping = Arc::new(AtomicBool::new(false));
        let listening = thread::spawn({
            let (folder, stopping) = (folder.to_owned(), stopping.clone());
            move || {
                listen(
                    &listener,
                    &stopping,
                    &Arc::from(folder),
                    &(Arc::new(special) as _),
                )
            }
        });
        Ok(Self {
            address,
            stopping,
            listening: Some(listening),
        })
    }

    /// The server's origin, without a slash at the end: `http://127.0.0.1:PORT`.
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::SeqCst);
        // Only one more connection ends the wait for the next one.
        let woken = TcpStream::connect(self.address).is_ok();
        if let Some(listening) = self.listening.take().filter(|_| woken) {
            let _ = listening.join();
        }
    }
}

/// Gives each connection a thread of its own, so that one which hangs holds up
/// no other, until `stopping` is set; then ends them all.
fn listen(
    listener: &TcpListener,
    stopping: &AtomicBool,
    folder: &Arc<Path>,
    special: &Arc<Special>,
) {
    let mut open: Vec<(TcpStream, JoinHandle<()>)> = Vec::new();
    for connection in listener.incoming() {
        if stopping.load(Ordering::SeqCst) {
            break;
        }
        open.retain(|(_, thread)| !thread.is_finished());
        let Ok((connection, ours)) = connection.and_then(|c| Ok((c.try_clone()?, c))) else {
            continue;
        };
        let (folder, special) = (folder.clone(), special.clone());
        let thread = thread::spawn(move || {
            // A client that leaves early is its own affair.
            let _ = answer(&connection, &folder, &*special);
            let _ = connection.shutdown(Shutdown::Both);
        });
        open.push((ours, thread));
    }
    for (connection, thread) in open {
        let _ = connection.shutdown(Shutdown::Both);
        let _ = thread.join();
    }
}
