//! Made-up deliveries in files, for tests.

use crate::import::{Import, Imported, import};
use crate::mapping::Mapping;
use crate::plan::Wanted;
use crate::pseudonym::Pseudonyms;
use crate::raw::Raw;
use jiff::civil::Date;
use parquet::data_type::{Int32Type, Int64Type};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;
use tempfile::TempDir;

/// A folder with a delivery, a mapping, a key and room for a register.
pub(crate) struct Desk {
    folder: TempDir,
    paths: [PathBuf; 4],
}

impl Desk {
    pub(crate) fn new(mapping: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::create_dir(at("levering")).unwrap();
        std::fs::write(at("kort.toml"), mapping).unwrap();
        std::fs::write(at("key"), [b'k'; 40]).unwrap();
        let paths = [at("levering"), at("kort.toml"), at("register"), at("key")];
        Self { folder, paths }
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.paths[0].join(name)
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.paths[0].clone()
    }

    pub(crate) fn register(&self) -> PathBuf {
        self.paths[2].clone()
    }

    pub(crate) fn key_file(&self, name: &str, letter: u8) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, [letter; 40]).unwrap();
        path
    }

    pub(crate) fn mapping(&self, mapping: &str) {
        std::fs::write(&self.paths[1], mapping).unwrap();
    }

    pub(crate) fn write(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.file(name), bytes).unwrap();
    }

    pub(crate) fn text(&self, name: &str, text: &str) {
        self.write(name, text.as_bytes());
    }

    pub(crate) fn windows_1252(&self, name: &str, text: &str) {
        self.write(name, &encoding_rs::WINDOWS_1252.encode(text).0);
    }

    pub(crate) fn request(&self, recorded: Date) -> Import<'_> {
        let [folder, mapping, into, key] = &self.paths;
        Import { folder, mapping, into, key: Some(key), recorded, rejects: None, words: &|code| format!("[{code}]") }
    }

    pub(crate) fn import(&self, recorded: Date) -> crate::Result<Imported> {
        import(&self.request(recorded))
    }

    /// The delivery as columns.
    pub(crate) fn read(&self) -> crate::Result<Raw> {
        let mapping = Mapping::read(&self.paths[1]).unwrap();
        let pseudonyms = Pseudonyms::read(&self.paths[3], &[]).unwrap();
        crate::read_delivery(&self.paths[0], &mapping, Wanted::ALL, Some(&pseudonyms))
    }
}

/// A workbook with one sheet of text cells; "#45292" is a cell with that day, "=7.5" one with that number.
pub(crate) fn sheet(name: &str, rows: &[&[&str]]) -> Vec<u8> {
    sheet_with(name, rows, "</sheetData>")
}

/// The same, and after its rows `ends`, which closes them.
pub(crate) fn sheet_with(name: &str, rows: &[&[&str]], ends: &str) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mut put = |path: &str, text: String| {
        out.start_file(path, zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(text.as_bytes()).unwrap();
    };
    let office = "http://schemas.openxmlformats.org";
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    put("[Content_Types].xml", format!("{head}<Types xmlns=\"{office}/package/2006/content-types\"/>"));
    let relation = |id: &str, kind: &str, target: &str| {
        format!(
            "<Relationship Id=\"{id}\" Type=\"{office}/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/>"
        )
    };
    let relations = |inside: String| {
        format!("{head}<Relationships xmlns=\"{office}/package/2006/relationships\">{inside}</Relationships>")
    };
    put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    let inside = relation("rId1", "worksheet", "worksheets/sheet1.xml") + &relation("rId2", "styles", "styles.xml");
    put("xl/_rels/workbook.xml.rels", relations(inside));
    let styles = "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs>";
    let main = format!("xmlns=\"{office}/spreadsheetml/2006/main\"");
    put("xl/styles.xml", format!("{head}<styleSheet {main}>{styles}</styleSheet>"));
    put(
        "xl/workbook.xml",
        format!(
            "{head}<workbook {main} xmlns:r=\"{office}/officeDocument/2006/relationships\"><sheets>\
             <sheet name=\"{name}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
        ),
    );
    let mut cells = String::new();
    for (number, row) in (1..).zip(rows) {
        cells.push_str(&format!("<row r=\"{number}\">"));
        for (column, text) in ('A'..).zip(*row) {
            let place = format!("r=\"{column}{number}\"");
            cells.push_str(&match (text.strip_prefix('#'), text.strip_prefix('=')) {
                (Some(day), _) => format!("<c {place} s=\"1\"><v>{day}</v></c>"),
                (_, Some(number)) => format!("<c {place}><v>{number}</v></c>"),
                _ => format!("<c {place} t=\"inlineStr\"><is><t>{text}</t></is></c>"),
            });
        }
        cells.push_str("</row>");
    }
    put("xl/worksheets/sheet1.xml", format!("{head}<worksheet {main}><sheetData>{cells}{ends}</worksheet>"));
    out.finish().unwrap().into_inner()
}

/// A Parquet file with a whole number and a day in each row.
pub(crate) fn table_of_days(person: &str, day: &str, rows: &[(i64, i32)]) -> Vec<u8> {
    let schema = format!("message rows {{ required int64 {person}; optional int32 {day} (DATE); }}");
    let schema = Arc::new(parse_message_type(&schema).unwrap());
    let mut out = Vec::new();
    let mut writer = SerializedFileWriter::new(&mut out, schema, Arc::default()).unwrap();
    let mut group = writer.next_row_group().unwrap();
    let persons: Vec<i64> = rows.iter().map(|row| row.0).collect();
    let mut column = group.next_column().unwrap().unwrap();
    column.typed::<Int64Type>().write_batch(&persons, None, None).unwrap();
    column.close().unwrap();
    let days: Vec<i32> = rows.iter().map(|row| row.1).collect();
    let mut column = group.next_column().unwrap().unwrap();
    column.typed::<Int32Type>().write_batch(&days, Some(&vec![1; days.len()]), None).unwrap();
    column.close().unwrap();
    group.close().unwrap();
    writer.close().unwrap();
    out
}
