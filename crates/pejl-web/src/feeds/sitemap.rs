//! The map of all addresses for search engines, in parts, and what robots may do.

use super::xml::escape;
use crate::addresses::page_path;
use pejl_app::PageAddress;
use std::fmt::Write as _;

/// The media type.
pub(crate) const MEDIA: &str = "application/xml; charset=utf-8";

const OPENING: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const SPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The index of `parts` parts.
pub(crate) fn sitemap_index(base: &str, parts: usize) -> String {
    let mut out = format!("{OPENING}<sitemapindex xmlns=\"{SPACE}\">\n");
    let base = escape(base);
    for part in 1..=parts {
        let _ = writeln!(out, "<sitemap><loc>{base}/sitemap/{part}.xml</loc></sitemap>");
    }
    out.push_str("</sitemapindex>\n");
    out
}

/// One part: the pages at `addresses`.
pub(crate) fn sitemap_part(base: &str, addresses: &[PageAddress]) -> String {
    let mut out = format!("{OPENING}<urlset xmlns=\"{SPACE}\">\n");
    let base = escape(base);
    for path in addresses.iter().filter_map(page_path) {
        let _ = writeln!(out, "<url><loc>{base}{}</loc></url>", escape(&path));
    }
    out.push_str("</urlset>\n");
    out
}

/// What robots may do, and where the map is.
pub(crate) fn robots(base: &str) -> String {
    format!(
        "User-agent: *\nDisallow: /soeg\nDisallow: /sammenlign\nDisallow: /emne\nDisallow: /fund?\nDisallow: /fund/*?\n\nSitemap: {base}/sitemap.xml\n"
    )
}

/// That robots may look at nothing.
pub(crate) fn no_robots() -> String {
    "User-agent: *\nDisallow: /\n".to_owned()
}
