//! Reading the addresses of all meetings and their shown items.

use crate::database::args;
use crate::error::Result;
use crate::store::Store;

impl Store {
    /// The id of every meeting with its number of shown items, in the order of ids.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn meeting_sizes(&self) -> Result<Vec<(i64, i64)>> {
        self.db().all("select id, items from meeting order by id", args![]).await
    }

    /// The addresses of the meetings with ids from `first` to `last`, each
    /// followed by those of its shown items.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn addresses_between(&self, first: i64, last: i64) -> Result<Vec<String>> {
        let sql = "select m.address, i.slug from meeting m \
                   left join item i on i.meeting = m.id and i.paper is not null \
                   where m.id between $1 and $2 order by m.id, i.position, i.id";
        let rows: Vec<(String, Option<String>)> = self.db().all(sql, args![first, last]).await?;
        let mut out: Vec<String> = Vec::with_capacity(rows.len() + 1);
        let mut meeting = String::new();
        for (address, slug) in rows {
            let item = slug.map(|slug| format!("{address}/{slug}"));
            if address != meeting {
                out.push(address.clone());
                meeting = address;
            }
            out.extend(item);
        }
        Ok(out)
    }
}
