//! Masking leaves the figures of papers alone.

use pejl_model::Span;
use std::path::Path;

/// The text samples, which are our own, and the real papers where they are.
fn papers() -> Vec<std::path::PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folders = [root.join("samples"), root.join("../shared/minutes")];
    let files = folders.iter().filter_map(|folder| std::fs::read_dir(folder).ok()).flatten().flatten();
    files.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|ext| ext == "txt")).collect()
}

#[test]
fn no_figure_of_a_paper_is_masked() {
    let (mut figures, mut cells, mut hit) = (0, 0, Vec::new());
    for path in papers() {
        let bytes = std::fs::read(&path).unwrap();
        let reading = pejl_read::read(&bytes, &pejl_read::ReadOptions::default());
        let text = &reading.source.text;
        let masked = pejl_mask::mask(text);
        assert_eq!(masked.len(), text.len());
        let is_hit = |span: Span| masked.get(span.start..span.end) != text.get(span.start..span.end);
        let public = pejl_mask::mask_document(&reading.document);
        for (item, shown) in reading.document.items.iter().zip(&public.items) {
            figures += item.figures.len();
            hit.extend(item.figures.iter().filter(|f| is_hit(f.span)).map(|f| (path.clone(), f.value.to_string())));
            let lost = item.figures.iter().filter(|f| !shown.figures.contains(f));
            hit.extend(lost.map(|f| (path.clone(), f.value.to_string())));
            for cell in item.tables.iter().flat_map(|t| t.rows.iter().flatten()) {
                cells += 1;
                if is_hit(cell.span) {
                    hit.push((path.clone(), cell.text.clone()));
                }
            }
            if let Some(number) = item.case_number.as_ref().filter(|number| is_hit(number.span)) {
                hit.push((path.clone(), number.text.clone()));
            }
        }
    }
    println!("{figures} figures and {cells} cells, {} of them masked", hit.len());
    assert!(figures > 300 && cells > 200, "{figures} figures, {cells} cells");
    assert_eq!(hit, []);
}
