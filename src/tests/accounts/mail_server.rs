//! A mail server that does as it is told.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

/// What the server does with one mail.
#[derive(Clone, Copy, Debug)]
pub enum Mood {
    /// Takes it.
    Takes,
    /// Answers the address of the recipient with this line.
    Answers(&'static str),
    /// Hangs up in the middle.
    HangsUp,
}

/// A mail as it came over the wire.
#[derive(Clone, Debug)]
pub struct Received {
    pub recipients: Vec<String>,
    pub data: String,
}

/// The server; without further orders it takes every mail.
#[derive(Clone)]
pub struct MailServer {
    pub url: String,
    moods: Arc<Mutex<VecDeque<Mood>>>,
    received: Arc<Mutex<Vec<Received>>>,
}

impl MailServer {
    pub async fn start(moods: impl IntoIterator<Item = Mood>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("smtp://{}", listener.local_addr().expect("an address"));
        let server = Self { url, moods: Arc::new(Mutex::new(moods.into_iter().collect())), received: Arc::default() };
        let here = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let here = here.clone();
                tokio::spawn(async move { here.talk(stream).await });
            }
        });
        server
    }

    pub fn received(&self) -> Vec<Received> {
        self.received.lock().expect("mails").clone()
    }

    /// Speaks as much SMTP as is needed; ends when the other side does.
    async fn talk(&self, stream: TcpStream) -> Option<()> {
        let mut stream = BufReader::new(stream);
        let mut recipients = Vec::new();
        stream.write_all(b"220 mail.post.example ESMTP\r\n").await.ok()?;
        loop {
            let line = read_line(&mut stream).await?;
            let answer = match line.to_ascii_uppercase().split_whitespace().next().unwrap_or_default() {
                "EHLO" => "250-mail.post.example\r\n250 8BITMIME",
                "RCPT" => match self.next_mood() {
                    Mood::Takes => {
                        recipients.push(line);
                        "250 2.1.5 OK"
                    }
                    Mood::Answers(answer) => answer,
                    Mood::HangsUp => return None,
                },
                "DATA" => {
                    stream.write_all(b"354 go on\r\n").await.ok()?;
                    let mut data = String::new();
                    loop {
                        match read_line(&mut stream).await?.as_str() {
                            "." => break,
                            line => data.extend([line, "\n"]),
                        }
                    }
                    self.received.lock().expect("mails").push(Received { recipients: std::mem::take(&mut recipients), data });
                    "250 2.0.0 taken"
                }
                "QUIT" => "221 bye",
                _ => "250 OK",
            };
            stream.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
        }
    }

    fn next_mood(&self) -> Mood {
        self.moods.lock().expect("moods").pop_front().unwrap_or(Mood::Takes)
    }
}

async fn read_line(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut line = String::new();
    match stream.read_line(&mut line).await {
        Ok(1..) => Some(line.trim_end_matches(['\r', '\n']).to_owned()),
        _ => None,
    }
}
