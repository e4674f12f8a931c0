//! `pejl demo`: the samples imported, and the pages opened on this machine.

use super::{author, failed, open, serve};
use crate::output::{Failure, print};
use crate::settings::Settings;
use pejl_app::{Given, ImportInput, ImportRequest, Viewer};
use pejl_words::{Arg, label, text};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// A folder of its own, so that the demo never meets a real library.
const FOLDER: &str = "pejl-data/demo";

pub(crate) async fn run(port: Option<u16>, mut settings: Settings) -> Result<ExitCode, Failure> {
    let samples = samples()?;
    settings.data = Some(settings.data.map_or_else(|| PathBuf::from(FOLDER), |data| data.join("demo")));
    settings.database = None;
    let library = open(&settings).await?;
    let request = ImportRequest {
        inputs: vec![ImportInput::Path(samples)],
        given: Given::default(),
        dry_run: false,
        again_forgotten: false,
        limits: settings.limits(),
        author: author(),
    };
    let report = library.import_papers(Viewer::Operator, request, &mut |_| {}).await.map_err(|e| failed(&e))?;
    let held = report.counts.imported + report.counts.new_versions + report.counts.unchanged;
    print(&format!("{}\n", text("cli-demo-imported", &[("count", Arg::from(held))])))?;
    serve::run(library, None, port, None, &settings).await
}

/// The folder of samples: here, or in the checkout that the program was built from.
fn samples() -> Result<PathBuf, Failure> {
    let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples");
    let found = [PathBuf::from("samples"), built].into_iter().find(|p| p.join("README.md").is_file());
    found.ok_or_else(|| Failure::new(label("cli-demo-no-samples").into_owned()))
}
