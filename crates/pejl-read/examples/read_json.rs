//! Prints the reading of a paper as JSON: `read_json [--without PAPER] FILE`.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let without = (args.first().map(String::as_str) == Some("--without")).then(|| args.drain(..2).nth(1)).flatten();
    let file = args.first().ok_or("no file")?;
    let bytes = std::fs::read(file)?;
    let name = std::path::Path::new(file).file_name().and_then(|n| n.to_str());
    let options = pejl_read::ReadOptions { file_name: name, without: without.as_deref(), ..Default::default() };
    let reading = pejl_read::read(&bytes, &options);
    println!("{}", serde_json::to_string_pretty(&pejl_model::published::reading(&reading.document))?);
    Ok(())
}
