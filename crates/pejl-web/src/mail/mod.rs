//! Mails: what they say, and how they are sent.

mod digest;
mod letter;
mod send;
mod sender;

pub(crate) use letter::frequency;
pub use send::SendReport;
pub(crate) use send::send_due;
pub(crate) use sender::Sender;
pub use sender::{MailServer, MailSettings, Security, WrongMailSetting};
