//! `pejl.toml` and what overrides it: a command-line option beats the
//! environment, which beats the file, which beats what is built in.

use crate::arguments::Common;
use crate::check_settings;
use crate::output::Failure;
use pejl_app::{ImportLimits, LibraryPlace, shown_name};
use pejl_web::{ProxiesError, Robots, ServeOptions};
use pejl_words::{Arg, label, text};
use serde::Deserialize;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

const FILE: &str = "pejl.toml";
/// No setting has a longer name.
const LONGEST_KEY: usize = 40;
/// Ten a second over a whole minute: far more than a reader needs, and room for a program that takes its time.
const REQUESTS_PER_MINUTE: u32 = 600;

/// Every setting. `docs/settings.md` lists the same, and a test compares them.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Settings {
    /// The folder of the library.
    pub data: Option<PathBuf>,
    /// A PostgreSQL database.
    pub database: Option<String>,
    /// Where the server listens.
    pub address: Option<SocketAddr>,
    /// Who to write to about something that should be removed.
    pub contact: Option<String>,
    /// The address under which the pages are known outside.
    pub public_address: Option<String>,
    /// The mail server that subscribers' mails are handed over to.
    pub smtp: Option<String>,
    /// The user that the mail server asks for.
    pub smtp_user: Option<String>,
    /// The file with that user's password.
    pub smtp_password_file: Option<PathBuf>,
    /// Who mails are from.
    pub mail_from: Option<String>,
    /// Where Prometheus reads the server's own figures.
    pub metrics_address: Option<SocketAddr>,
    /// Whether search engines may show the pages: "open" or "closed".
    pub robots: Option<String>,
    /// The proxies in front of the server, with commas between.
    pub trusted_proxy: Option<String>,
    /// Limits on what is read.
    #[serde(default)]
    pub limits: LimitSettings,
    /// What leaves a register.
    #[serde(default)]
    pub register: RegisterSettings,
    /// How papers are checked; see `check_settings`.
    #[serde(default)]
    pub check: toml::Table,
}

/// Limits that protect against hostile input.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LimitSettings {
    /// Largest file, in bytes.
    pub file_bytes: Option<usize>,
    /// Largest unpacked content of a packed file, in bytes.
    pub unpacked_bytes: Option<usize>,
    /// Most pages of a PDF.
    pub pdf_pages: Option<usize>,
    /// Most files in an archive.
    pub archive_files: Option<usize>,
    /// Most bytes that an archive may unpack to.
    pub archive_bytes: Option<u64>,
    /// Most requests of a client in a minute; 0 is no limit.
    pub requests_per_minute: Option<u32>,
}

/// What leaves a register.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RegisterSettings {
    /// From how many persons on a number is shown.
    pub threshold: Option<u32>,
}

/// One person is always too few.
const LEAST_THRESHOLD: u32 = 2;

impl Settings {
    /// The settings of this run.
    pub(crate) fn load(common: &Common) -> Result<Self, Failure> {
        let file = common.config.clone().unwrap_or_else(|| PathBuf::from(FILE));
        let mut settings = match std::fs::read_to_string(&file) {
            Ok(words) => parse(&words, &file)?,
            // A file that is there and can't be read is no reason to run with other settings.
            Err(error) if common.config.is_none() && error.kind() == ErrorKind::NotFound => Self::default(),
            Err(error) => return Err(unreadable(&file, error.kind())),
        };
        settings.data = common.data.clone().or(settings.data);
        settings.database = common.database.clone().or(settings.database);
        settings.address = from_environment("PEJL_ADDRESS")?.or(settings.address);
        settings.contact = std::env::var("PEJL_CONTACT").ok().or(settings.contact);
        settings.public_address = std::env::var("PEJL_PUBLIC_ADDRESS").ok().or(settings.public_address);
        settings.public_address.as_deref().map_or(Ok(()), checked_address)?;
        settings.smtp = std::env::var("PEJL_SMTP").ok().or(settings.smtp);
        settings.smtp_user = std::env::var("PEJL_SMTP_USER").ok().or(settings.smtp_user);
        let password_file = std::env::var_os("PEJL_SMTP_PASSWORD_FILE").map(PathBuf::from);
        settings.smtp_password_file = password_file.or(settings.smtp_password_file);
        settings.mail_from = std::env::var("PEJL_MAIL_FROM").ok().or(settings.mail_from);
        settings.metrics_address = from_environment("PEJL_METRICS_ADDRESS")?.or(settings.metrics_address);
        settings.robots = std::env::var("PEJL_ROBOTS").ok().or(settings.robots);
        settings.trusted_proxy = std::env::var("PEJL_TRUSTED_PROXY").ok().or(settings.trusted_proxy);
        settings.limits.override_from_environment()?;
        settings.register.threshold = from_environment("PEJL_REGISTER_THRESHOLD")?.or(settings.register.threshold);
        if let Some(low) = settings.register.threshold.filter(|threshold| *threshold < LEAST_THRESHOLD) {
            return Err(wrong("threshold", &low.to_string()));
        }
        settings.serving()?;
        settings.checking()?;
        Ok(settings)
    }

    /// Where the library is.
    pub(crate) fn place(&self) -> LibraryPlace {
        let folder = self.data.clone().unwrap_or_else(|| PathBuf::from("pejl-data"));
        LibraryPlace { folder, postgres: self.database.clone() }
    }

    /// How the pages are served, where nothing on the command line tells otherwise.
    pub(crate) fn serving(&self) -> Result<ServeOptions, Failure> {
        let usual = ServeOptions::default();
        let proxies = self.trusted_proxy.as_deref().unwrap_or("");
        let robots = match self.robots.as_deref() {
            None | Some("open") => Robots::Open,
            Some("closed") => Robots::Closed,
            Some(other) => return Err(wrong("robots", other)),
        };
        Ok(ServeOptions {
            address: self.address.unwrap_or(usual.address),
            contact: self.contact.clone(),
            public_address: self.public_address.clone(),
            robots,
            requests_per_minute: NonZeroU32::new(self.limits.requests_per_minute.unwrap_or(REQUESTS_PER_MINUTE)),
            proxies: proxies.parse().map_err(|ProxiesError(part)| wrong("trusted-proxy", &part))?,
            metrics_address: self.metrics_address,
            ..usual
        })
    }

    /// How papers are checked.
    pub(crate) fn checking(&self) -> Result<pejl_check::Settings, Failure> {
        check_settings::of(&self.check)
    }

    /// The limits on what is read.
    pub(crate) fn limits(&self) -> ImportLimits {
        let mut limits = ImportLimits::default();
        let own = &self.limits;
        limits.read.file_bytes = own.file_bytes.unwrap_or(limits.read.file_bytes);
        limits.read.unpacked_bytes = own.unpacked_bytes.unwrap_or(limits.read.unpacked_bytes);
        limits.read.pdf_pages = own.pdf_pages.unwrap_or(limits.read.pdf_pages);
        limits.archive_files = own.archive_files.unwrap_or(limits.archive_files);
        limits.archive_bytes = own.archive_bytes.unwrap_or(limits.archive_bytes);
        limits
    }
}

impl LimitSettings {
    fn override_from_environment(&mut self) -> Result<(), Failure> {
        self.file_bytes = from_environment("PEJL_LIMITS_FILE_BYTES")?.or(self.file_bytes);
        self.unpacked_bytes = from_environment("PEJL_LIMITS_UNPACKED_BYTES")?.or(self.unpacked_bytes);
        self.pdf_pages = from_environment("PEJL_LIMITS_PDF_PAGES")?.or(self.pdf_pages);
        self.archive_files = from_environment("PEJL_LIMITS_ARCHIVE_FILES")?.or(self.archive_files);
        self.archive_bytes = from_environment("PEJL_LIMITS_ARCHIVE_BYTES")?.or(self.archive_bytes);
        self.requests_per_minute = from_environment("PEJL_LIMITS_REQUESTS_PER_MINUTE")?.or(self.requests_per_minute);
        Ok(())
    }
}

/// Refuses a public address that no link can begin with.
fn checked_address(address: &str) -> Result<(), Failure> {
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    match host.map(|host| host.trim_end_matches('/')) {
        Some(host) if !host.is_empty() && host.chars().all(fits) => Ok(()),
        _ => Err(Failure::new(text("cli-public-address-wrong", &[("value", Arg::from(address))]))
            .with_help(label("cli-public-address-help").into_owned())),
    }
}

/// A value of the setting `name` that can't be used.
fn wrong(name: &str, value: &str) -> Failure {
    let (key, help) = match name {
        "robots" => ("cli-robots-wrong", "cli-robots-help"),
        "threshold" => ("cli-threshold-wrong", "cli-threshold-help"),
        _ => ("cli-trusted-proxy-wrong", "cli-trusted-proxy-help"),
    };
    Failure::new(text(key, &[("value", Arg::from(value))])).with_help(label(help).into_owned())
}

fn parse(words: &str, file: &Path) -> Result<Settings, Failure> {
    toml::from_str(words).map_err(|error| faulty(words, file, &error))
}

/// What is wrong on which line. The line itself is never shown, nor what the
/// parser says of it: a password may stand there.
fn faulty(words: &str, file: &Path, error: &toml::de::Error) -> Failure {
    let at = error.span().map_or(0, |span| span.start);
    let before = words.get(..at).unwrap_or("");
    let line = before.matches('\n').count() + 1;
    let why = match error.message() {
        told if told.starts_with("unknown field") => "cli-settings-why-unknown",
        told if told.starts_with("duplicate") => "cli-settings-why-duplicate",
        told if told.starts_with("invalid type") || told.starts_with("invalid value") => "cli-settings-why-value",
        told if told.starts_with("invalid socket address") => "cli-settings-why-value",
        _ => "cli-settings-why-syntax",
    };
    let args = [
        ("file", Arg::from(shown_name(&file.display().to_string()))),
        ("line", Arg::from(line.to_string())),
        ("why", Arg::from(label(why).into_owned())),
    ];
    let told = match words.lines().nth(line - 1).and_then(key) {
        Some(key) => {
            let [file, line, why] = args;
            text("cli-settings-faulty-key", &[file, line, why, ("key", Arg::from(key))])
        }
        None => text("cli-settings-faulty", &args),
    };
    Failure::new(told).with_help(label("cli-settings-help").into_owned())
}

/// The name before the equals sign, where nothing else can stand there.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    Some(key.trim()).filter(|key| !key.is_empty() && key.len() <= LONGEST_KEY && key.chars().all(plain))
}

fn unreadable(file: &Path, why: ErrorKind) -> Failure {
    let why = match why {
        ErrorKind::NotFound => "cli-settings-why-missing",
        ErrorKind::PermissionDenied => "cli-settings-why-denied",
        ErrorKind::IsADirectory => "cli-settings-why-folder",
        ErrorKind::InvalidData => "cli-settings-why-encoding",
        _ => "cli-settings-why-other",
    };
    let file = shown_name(&file.display().to_string());
    let args = [("file", Arg::from(file.as_str())), ("why", Arg::from(label(why).into_owned()))];
    Failure::new(text("cli-settings-unreadable", &args)).with_help(label("cli-settings-help").into_owned())
}

fn from_environment<T: std::str::FromStr>(name: &str) -> Result<Option<T>, Failure> {
    let Ok(value) = std::env::var(name) else { return Ok(None) };
    let parsed = value.parse().map_err(|_| {
        Failure::new(text("cli-environment-wrong", &[("name", Arg::from(name)), ("value", Arg::from(value.as_str()))]))
    });
    parsed.map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_stands_in_the_settings_page() {
        let page = include_str!("../../../docs/settings.md");
        let source = include_str!("settings.rs");
        let structs = source.split("#[cfg(test)]").next().unwrap_or("");
        for line in structs.lines().filter_map(|l| l.trim().strip_prefix("pub ")).filter(|l| l.contains(": Option<")) {
            let name = line.split(':').next().unwrap_or("");
            assert!(page.contains(&format!("`{name}`")), "docs/settings.md lacks {name}");
        }
        for variable in source.split('"').filter(|w| w.starts_with("PEJL_")) {
            assert!(page.contains(&format!("`{variable}`")), "docs/settings.md lacks {variable}");
        }
    }

    #[test]
    fn a_public_address_is_one_that_links_can_begin_with() {
        for right in ["https://pejl.example", "http://pejl.example:8080/"] {
            assert!(checked_address(right).is_ok(), "{right}");
        }
        for wrong in [
            "",
            "pejl.example",
            "https://",
            "ftp://pejl.example",
            "https://pejl.example/pejl",
            "https://pejl.example/\"><b>",
        ] {
            assert!(checked_address(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn how_pages_are_served_is_read_or_refused() {
        let of = |words: &str| parse(words, Path::new("pejl.toml")).expect("parses").serving();
        let usual = of("").expect("is usual");
        assert_eq!((usual.robots, usual.metrics_address), (Robots::Open, None));
        assert_eq!(usual.requests_per_minute, NonZeroU32::new(REQUESTS_PER_MINUTE));
        let words = "robots = \"closed\"\ntrusted_proxy = \"127.0.0.1, ::1\"\n[limits]\nrequests_per_minute = 0";
        let set = of(words).expect("is right");
        assert_eq!((set.robots, set.requests_per_minute), (Robots::Closed, None));
        assert_eq!(set.proxies, "127.0.0.1,::1".parse().expect("addresses"));
        assert!(of("robots = \"maybe\"").is_err() && of("trusted_proxy = \"nginx\"").is_err());
    }

    #[test]
    fn a_faulty_line_is_told_by_number_and_never_shown() {
        for (words, line, key) in [
            ("data = \"x\"\ndatabase = postgres://pejl:hunter2@db/pejl\n", "linje 2", "database"),
            ("\n\ndatabase = \"postgres://pejl:hunter2@db/pejl\n", "linje 3", "database"),
            ("postgres://pejl:hunter2@db/pejl?a=b\n", "linje 1", "linje"),
            ("address = \"hunter2\"\n", "linje 1", "address"),
            ("[limits]\npdf_pages = \"hunter2\"\n", "linje 2", "pdf_pages"),
            ("databse = \"postgres://pejl:hunter2@db/pejl\"\n", "linje 1", "findes ikke"),
        ] {
            let told = parse(words, Path::new("pejl.toml")).expect_err("is wrong").to_string();
            assert!(told.contains(line) && told.contains(key), "{told}");
            for hidden in ["hunter2", "postgres", "expected", "|"] {
                assert!(!told.contains(hidden), "{told}");
            }
        }
    }

    #[test]
    fn an_unknown_setting_is_an_error_and_no_silent_slip() {
        assert!(parse("datta = \"x\"", Path::new("pejl.toml")).is_err());
        let settings = parse("data = \"bib\"\n[limits]\npdf_pages = 3", Path::new("pejl.toml")).expect("parses");
        assert_eq!(settings.limits().read.pdf_pages, 3);
        assert_eq!(settings.place().folder, Path::new("bib"));
    }
}
