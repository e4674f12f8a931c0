//! The mail settings, checked together.

use crate::output::Failure;
use crate::settings::Settings;
use pejl_app::Library;
use pejl_web::{MailServer, MailSettings, Subscriptions, WrongMailSetting};
use pejl_words::{Arg, label, text};
use std::sync::Arc;

/// Subscriptions to `library`, where a mail server is set.
pub(crate) fn subscriptions(
    settings: &Settings,
    library: &Arc<Library>,
) -> Result<Option<Arc<Subscriptions>>, Failure> {
    let Some(mail) = mail(settings)? else { return Ok(None) };
    let Some(address) = settings.public_address.as_deref() else { return Err(plain("cli-mail-needs-address")) };
    let now = Arc::new(crate::commands::now);
    let made = Subscriptions::new(Arc::clone(library), &mail, address, now);
    made.map(|own| Some(Arc::new(own))).map_err(|wrong| told(wrong, settings))
}

fn mail(settings: &Settings) -> Result<Option<MailSettings>, Failure> {
    let Some(server) = settings.smtp.as_deref().filter(|server| !server.trim().is_empty()) else { return Ok(None) };
    let from = settings.mail_from.clone().ok_or_else(|| plain("cli-mail-needs-from"))?;
    let server = MailServer::parse(server).map_err(|wrong| told(wrong, settings))?;
    Ok(Some(MailSettings { server, login: login(settings)?, from }))
}

fn login(settings: &Settings) -> Result<Option<(String, String)>, Failure> {
    let Some(user) = settings.smtp_user.clone() else { return Ok(None) };
    let Some(file) = &settings.smtp_password_file else { return Err(plain("cli-mail-password-missing")) };
    let password = std::fs::read_to_string(file).map_err(|_| {
        let name = pejl_app::shown_name(&file.display().to_string());
        Failure::new(text("cli-mail-password-unreadable", &[("file", Arg::from(name.as_str()))]))
            .with_help(label("cli-file-help").into_owned())
    })?;
    Ok(Some((user, password.trim_end_matches(['\r', '\n']).to_owned())))
}

fn plain(key: &str) -> Failure {
    Failure::new(label(key).into_owned()).with_help(label("cli-settings-help").into_owned())
}

fn told(wrong: WrongMailSetting, settings: &Settings) -> Failure {
    match wrong {
        WrongMailSetting::Server => {
            // What stands there may hold a password.
            Failure::new(label("cli-mail-wrong-server").into_owned())
                .with_help(label("cli-mail-wrong-server-help").into_owned())
        }
        WrongMailSetting::From => {
            let value = settings.mail_from.clone().unwrap_or_default();
            Failure::new(text("cli-mail-wrong-from", &[("value", Arg::from(value))]))
                .with_help(label("cli-settings-help").into_owned())
        }
        WrongMailSetting::OpenPassword => Failure::new(label("cli-mail-open-password").into_owned())
            .with_help(label("cli-mail-open-password-help").into_owned()),
        WrongMailSetting::Tls => {
            Failure::new(label("cli-mail-no-tls").into_owned()).with_help(label("cli-mail-no-tls-help").into_owned())
        }
    }
}
