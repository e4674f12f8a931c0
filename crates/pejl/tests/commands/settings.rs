//! Settings: where they come from, and those that do not fit together.

use super::{Desk, both, out};

#[test]
fn settings_come_from_file_and_environment() {
    let desk = Desk::new();
    let config = desk.file("pejl.toml");
    std::fs::write(&config, "[limits]\nfile_bytes = 10\n").unwrap();
    let paper = "samples/vestersoe-beskaeftigelsesudvalget-2024-03-12.txt";
    assert_eq!(desk.run(&["--config", &config, "read", paper]).status.code(), Some(1));
    let mut command = desk.command(&["--config", &config, "read", paper]);
    assert!(command.env("PEJL_LIMITS_FILE_BYTES", "1000000").output().unwrap().status.success());
    std::fs::write(&config, "ukendt = 1\n").unwrap();
    assert_eq!(desk.run(&["--config", &config, "list"]).status.code(), Some(1));
}

#[test]
fn settings_that_cannot_be_read_are_not_passed_over() {
    let desk = Desk::new();
    let config = desk.folder.path().join("pejl.toml");
    let told = || both(&desk.command(&["list"]).current_dir(desk.folder.path()).output().unwrap());
    assert!(told().contains("tomt"), "{}", told());
    std::fs::write(&config, b"contact = \"Bj\xf8rn\"\n").unwrap();
    assert!(told().contains("UTF-8"), "{}", told());
    std::fs::write(&config, "database = postgres://pejl:hunter2@db/pejl\n").unwrap();
    assert!(told().contains("linje 1") && !told().contains("hunter2"), "{}", told());
    std::fs::remove_file(&config).unwrap();
    std::fs::create_dir(&config).unwrap();
    assert!(told().contains("mappe"), "{}", told());
}

#[test]
fn subscribers_are_counted_and_removed_and_mail_settings_are_checked_together() {
    let desk = Desk::with_samples();
    assert_eq!(out(&desk.run(&["subscribers"])), "Ingen abonnenter.\n");
    let unknown = desk.run(&["subscribers", "--forget", "alma@eksempel.example"]);
    assert!(unknown.status.code() == Some(1) && !both(&unknown).contains("alma"), "{}", both(&unknown));
    let send = |settings: &[(&str, &str)]| {
        let mut command = desk.command(&["send-digests"]);
        command.envs(settings.iter().copied()).output().unwrap()
    };
    let server = ("PEJL_SMTP", "smtp://127.0.0.1:9");
    let from = ("PEJL_MAIL_FROM", "pejl@kommune.example");
    let address = ("PEJL_PUBLIC_ADDRESS", "https://pejl.example");
    for (settings, told) in [
        (&[][..], "ikke sat en mailserver op"),
        (&[server], "kræver også mail_from"),
        (&[server, from], "kræver også public_address"),
        (&[("PEJL_SMTP", "post.kommune.example"), from, address], "smtp kan ikke forstås"),
        (&[("PEJL_SMTP", "smtps://pejl:kodeord@post.kommune.example"), from, address], "smtp kan ikke forstås"),
        (&[("PEJL_SMTP", "smtps://pejl:kodeord"), from, address], "smtp kan ikke forstås"),
        (&[server, ("PEJL_MAIL_FROM", "ingen"), address], "mail_from er ikke en mailadresse: ingen"),
        (&[server, from, address, ("PEJL_SMTP_USER", "pejl")], "kræver også smtp_password_file"),
        (
            &[server, from, address, ("PEJL_SMTP_USER", "pejl"), ("PEJL_SMTP_PASSWORD_FILE", "findes.ikke")],
            "findes.ikke, kan ikke læses",
        ),
    ] {
        let refused = send(settings);
        assert!(refused.status.code() == Some(1) && both(&refused).contains(told), "{told}: {}", both(&refused));
        assert!(both(&refused).contains("docs/settings.md") || !told.contains("kræver"), "{}", both(&refused));
        assert!(!both(&refused).contains("kodeord"), "{}", both(&refused));
    }
    // Nothing is due: nobody is asked.
    let nothing = send(&[server, from, address]);
    assert!(nothing.status.success() && out(&nothing) == "Ingen mails sendt.\n", "{}", both(&nothing));
}
