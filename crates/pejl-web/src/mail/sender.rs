//! SMTP: how the settings name a server, and one mail handed over to it.

use super::letter::Letter;
use jiff::Timestamp;
use lettre::address::AddressError;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use pejl_app::MailFailure;
use pejl_words as words;
use std::time::{Duration, SystemTime};

/// How long a server may keep us waiting at each step.
const PATIENCE: Duration = Duration::from_secs(30);

/// How the connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// Not at all: for a server on the same machine.
    None,
    /// TLS after STARTTLS; refused where the server has none.
    StartTls,
    /// TLS from the start.
    Tls,
}

/// The server that mails are handed over to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailServer {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub security: Security,
}

/// Everything that sending needs.
#[derive(Clone)]
pub struct MailSettings {
    /// The server.
    pub server: MailServer,
    /// User and password, where the server asks for them.
    pub login: Option<(String, String)>,
    /// Who the mails are from: "pejl@kommune.example" or "Pejl <pejl@kommune.example>".
    pub from: String,
}

/// What is wrong with a mail setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WrongMailSetting {
    /// The server's address can't be understood.
    #[error("smtp")]
    Server,
    /// The sender is no mail address.
    #[error("mail_from")]
    From,
    /// A password would cross the network unprotected.
    #[error("smtp_user")]
    OpenPassword,
    /// The system's certificates can't be used.
    #[error("tls")]
    Tls,
}

impl MailServer {
    /// Reads "smtp://host:25" (open), "smtp+starttls://host:587" or "smtps://host:465";
    /// the port may be left out.
    ///
    /// # Errors
    /// [`WrongMailSetting::Server`] where it is none of these.
    pub fn parse(text: &str) -> Result<Self, WrongMailSetting> {
        let (scheme, rest) = text.trim().split_once("://").ok_or(WrongMailSetting::Server)?;
        let (security, usual) = match scheme {
            "smtp" => (Security::None, 25),
            "smtp+starttls" => (Security::StartTls, 587),
            "smtps" => (Security::Tls, 465),
            _ => return Err(WrongMailSetting::Server),
        };
        let rest = rest.trim_end_matches('/');
        let (host, port) = match rest.rsplit_once(':') {
            Some((host, port)) => (host, port.parse().map_err(|_| WrongMailSetting::Server)?),
            None => (rest, usual),
        };
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
        if host.is_empty() || !host.chars().all(fits) {
            return Err(WrongMailSetting::Server);
        }
        Ok(Self { host: host.to_owned(), port, security })
    }

    fn is_this_machine(&self) -> bool {
        matches!(self.host.as_str(), "localhost" | "127.0.0.1")
    }
}

/// Hands mails over.
pub(crate) struct Sender {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Sender {
    /// A sender that calls itself `host` ("pejl.example").
    pub(crate) fn new(settings: &MailSettings, host: &str) -> Result<Self, WrongMailSetting> {
        let from: Mailbox = settings.from.parse().map_err(|_: AddressError| WrongMailSetting::From)?;
        let from = Mailbox::new(from.name.or_else(|| Some(words::label("web-brand").into_owned())), from.email);
        let server = &settings.server;
        let tls = || TlsParameters::new(server.host.clone()).map_err(|_| WrongMailSetting::Tls);
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&server.host)
            .port(server.port)
            .timeout(Some(PATIENCE))
            .hello_name(ClientId::Domain(host.to_owned()))
            .tls(match server.security {
                Security::None => Tls::None,
                Security::StartTls => Tls::Required(tls()?),
                Security::Tls => Tls::Wrapper(tls()?),
            });
        if let Some((user, password)) = &settings.login {
            if server.security == Security::None && !server.is_this_machine() {
                return Err(WrongMailSetting::OpenPassword);
            }
            builder = builder.credentials(Credentials::new(user.clone(), password.clone()));
        }
        Ok(Self { transport: builder.build(), from })
    }

    /// True where the server answers and lets us in.
    pub(crate) async fn reaches(&self) -> bool {
        match self.transport.test_connection().await {
            Ok(there) => there,
            Err(error) => {
                tracing::warn!(code = code(&error), tls = error.is_tls(), "mail server not reached");
                false
            }
        }
    }

    /// Hands `letter` over. The server's own words are not kept: they may hold the address.
    pub(crate) async fn send(&self, letter: &Letter, address: &str, now: Timestamp) -> Result<(), MailFailure> {
        // An address that was one when it came in: no fault of a server.
        let to: Address = address.parse().map_err(|_| MailFailure::NoSuchAddress)?;
        let Ok(message) = message(letter, &self.from, to, now) else {
            tracing::error!("a mail could not be written");
            return Err(MailFailure::Later);
        };
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) => {
                let why = failure(code(&error), &error.to_string());
                tracing::warn!(code = code(&error), ?why, "a mail was not taken");
                Err(why)
            }
        }
    }
}

fn code(error: &lettre::transport::smtp::Error) -> Option<u16> {
    error.status().map(u16::from)
}

/// Whether an answer says that the address does not exist. Most refusals for
/// good are of the sender or of what is sent (5.7.x, 5.1.8): they are no reason
/// to forget who asked for mail.
fn failure(code: Option<u16>, told: &str) -> MailFailure {
    let unknown = ["5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"];
    let enhanced = told.split(|c: char| !(c.is_ascii_digit() || c == '.')).find(|word| {
        let mut parts = word.split('.');
        parts.next() == Some("5") && parts.clone().count() == 2 && parts.all(|part| !part.is_empty())
    });
    let gone = match (code, enhanced) {
        (Some(550 | 551 | 553), Some(enhanced)) => unknown.contains(&enhanced),
        (Some(550 | 551 | 553), None) => true,
        _ => false,
    };
    if gone { MailFailure::NoSuchAddress } else { MailFailure::Later }
}

fn message(letter: &Letter, from: &Mailbox, to: Address, now: Timestamp) -> Result<Message, lettre::error::Error> {
    let mut builder = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(letter.subject.as_str())
        .date(SystemTime::from(now))
        .message_id(Some(format!("<{}>", letter.id)))
        .raw_header(header("Auto-Submitted", "auto-generated"));
    if let Some(stop) = &letter.stop {
        builder = builder
            .raw_header(header("List-Unsubscribe", &format!("<{stop}>")))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    builder.multipart(MultiPart::alternative_plain_html(letter.text.clone(), letter.html.clone()))
}

/// A header of our own making: ASCII, on one line.
fn header(name: &'static str, value: &str) -> HeaderValue {
    let name = HeaderName::new_from_ascii_str(name);
    HeaderValue::dangerous_new_pre_encoded(name, value.to_owned(), value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_named_by_its_address() {
        let server = |text| MailServer::parse(text).map(|s| (s.host, s.port, s.security));
        assert_eq!(server("smtp://127.0.0.1:2525"), Ok(("127.0.0.1".into(), 2525, Security::None)));
        assert_eq!(
            server("smtp+starttls://post.kommune.example"),
            Ok(("post.kommune.example".into(), 587, Security::StartTls))
        );
        assert_eq!(server("smtps://post.kommune.example/"), Ok(("post.kommune.example".into(), 465, Security::Tls)));
        for wrong in
            ["", "post.kommune.example", "http://post", "smtp://", "smtp://a:b", "smtp://x y", "smtp://u:p@host"]
        {
            assert_eq!(server(wrong), Err(WrongMailSetting::Server), "{wrong}");
        }
    }

    #[test]
    fn a_password_never_crosses_the_network_in_the_open() {
        let settings = |server: &str| MailSettings {
            server: MailServer::parse(server).unwrap(),
            login: Some(("bruger".into(), "kode".into())),
            from: "pejl@kommune.example".into(),
        };
        let sender = |server| Sender::new(&settings(server), "pejl.example").err();
        assert_eq!(sender("smtp://post.kommune.example"), Some(WrongMailSetting::OpenPassword));
        assert_eq!(sender("smtp://localhost"), None);
        let wrong = MailSettings { from: "ingen".into(), ..settings("smtp://localhost") };
        assert_eq!(Sender::new(&wrong, "pejl.example").err(), Some(WrongMailSetting::From));
    }

    #[test]
    fn only_an_unknown_address_is_the_receivers_fault() {
        let gone = |code, told| failure(Some(code), told) == MailFailure::NoSuchAddress;
        assert!(gone(550, "permanent error (550): 5.1.1 no such user"));
        assert!(gone(550, "permanent error (550): no such user"));
        assert!(!gone(550, "permanent error (550): 5.7.1 not allowed from 10.1.2.3"));
        assert!(!gone(553, "permanent error (553): 5.1.8 sender refused"));
        assert!(!gone(535, "permanent error (535): 5.7.8 login"));
        assert!(!gone(554, "permanent error (554): 5.1.1"));
        assert!(!gone(451, "transient error (451)"));
        assert_eq!(failure(None, "network error"), MailFailure::Later);
    }
}
