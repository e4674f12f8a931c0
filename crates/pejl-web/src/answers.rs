//! What the pages ask for.

use jiff::Timestamp;
use pejl_app::{
    AttachmentView, CaseView, CommitteeView, Completeness, FindingsRequest, FindingsView, FrontView, GoneItem,
    Holdings, ItemEdition, ItemView, MeetingEdition, MeetingTimes, MeetingView, MunicipalityView, OparlKind,
    OparlLinks, OparlListRequest, OparlPage, PageAddress, PersonAnswer, RowKey, SeriesView, Shown, SimilarView,
    Standing, TopicCounts,
};

use pejl_find::{SearchRequest, SearchResults};

/// Why a use case could not answer, for the log only.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// The use cases behind the pages: the library, or papers held in memory.
/// Everything that comes out is masked already.
pub trait Answers: Send + Sync + 'static {
    /// What the library holds.
    fn front(&self) -> impl Future<Output = Result<FrontView, Failure>> + Send;
    /// The items that `request` finds.
    fn search(&self, request: &SearchRequest) -> impl Future<Output = Result<SearchResults, Failure>> + Send;
    /// The meeting at `address`, if there is one.
    fn meeting(&self, address: &str) -> impl Future<Output = Result<Option<MeetingView>, Failure>> + Send;
    /// The item at `address`, if there is one.
    fn item(&self, address: &str) -> impl Future<Output = Result<Option<ItemView>, Failure>> + Send;
    /// The municipality whose meetings' addresses begin with `address`, if there is one.
    fn municipality(&self, _address: &str) -> impl Future<Output = Result<Option<MunicipalityView>, Failure>> + Send {
        async { Ok(None) }
    }
    /// The committee whose meetings' addresses begin with `address`, if there is one.
    fn committee(&self, _address: &str) -> impl Future<Output = Result<Option<CommitteeView>, Failure>> + Send {
        async { Ok(None) }
    }
    /// The case with this number, in the municipality whose meetings' addresses begin so or in all of them, if an item
    /// carries it.
    fn case(
        &self,
        _number: &str,
        _municipality: Option<&str>,
    ) -> impl Future<Output = Result<Option<CaseView>, Failure>> + Send {
        async { Ok(None) }
    }
    /// How complete the library is, or what of it is at `address`; none where nothing is.
    fn completeness(&self, _address: &str) -> impl Future<Output = Result<Option<Completeness>, Failure>> + Send {
        async { Ok(None) }
    }
    /// The findings that `request` asks for; none where there is no such place.
    fn findings(
        &self,
        _request: &FindingsRequest,
    ) -> impl Future<Output = Result<Option<FindingsView>, Failure>> + Send {
        async { Ok(None) }
    }
    /// The meeting at `address` as it stood in an edition of its papers, if there is one.
    fn meeting_edition(
        &self,
        _address: &str,
        _edition: u32,
    ) -> impl Future<Output = Result<Option<MeetingEdition>, Failure>> + Send {
        async { Ok(None) }
    }
    /// The item at `address` as it stood in an edition of its meeting's papers, if it is open now.
    fn item_edition(
        &self,
        _address: &str,
        _edition: u32,
    ) -> impl Future<Output = Result<Option<ItemEdition>, Failure>> + Send {
        async { Ok(None) }
    }

    /// The item at `address` with those that are like it, if there is one.
    fn similar(&self, _address: &str) -> impl Future<Output = Result<Option<SimilarView>, Failure>> + Send {
        async { Ok(None) }
    }
    /// The decisions in the items that `request` finds.
    fn topic(&self, request: &SearchRequest) -> impl Future<Output = Result<TopicCounts, Failure>> + Send {
        async { Ok(TopicCounts { results: self.search(request).await?, ..TopicCounts::default() }) }
    }
    /// One row of a table through the meetings of the committee at `address`, if some table has it.
    fn series(
        &self,
        _address: &str,
        _key: &RowKey,
    ) -> impl Future<Output = Result<Option<SeriesView>, Failure>> + Send {
        async { Ok(None) }
    }

    /// The attachment at `address`, if its file is held and may be seen.
    fn attachment(&self, _address: &str) -> impl Future<Output = Result<Option<AttachmentView>, Failure>> + Send {
        async { Ok(None) }
    }

    /// The politician whose address this is ("faxe/ida-holm"), or those who share the name, if there are any.
    fn person(&self, _address: &str) -> impl Future<Output = Result<Option<PersonAnswer>, Failure>> + Send {
        async { Ok(None) }
    }

    /// When and where the meetings at `addresses` are; those that are gone are left out.
    fn times(&self, addresses: &[String]) -> impl Future<Output = Result<Vec<MeetingTimes>, Failure>> + Send {
        async move {
            let mut times = Vec::new();
            for address in addresses {
                times.extend(self.meeting(address).await?.as_ref().map(MeetingTimes::of));
            }
            Ok(times)
        }
    }
    /// Looks whether what is shown was changed from outside; called every second.
    fn keep_up(&self) -> impl Future<Output = Result<(), Failure>> + Send {
        async { Ok(()) }
    }
    /// How far what is shown has followed what is held.
    fn standing(&self) -> impl Future<Output = Result<Standing, Failure>> + Send {
        async { Ok(Standing::default()) }
    }
    /// How much is held.
    fn holdings(&self) -> impl Future<Output = Result<Holdings, Failure>> + Send {
        async { Ok(Holdings::default()) }
    }
    /// Where the meeting or item is now that had `address` before its paper was moved.
    fn moved(&self, _address: &str) -> impl Future<Output = Result<Option<String>, Failure>> + Send {
        async { Ok(None) }
    }
    /// True where a meeting or an item stood at `address` that is gone.
    fn gone(&self, _address: &str) -> impl Future<Output = Result<bool, Failure>> + Send {
        async { Ok(false) }
    }
    /// True where an attachment could be read at `address` that can't any more.
    fn attachment_gone(&self, _address: &str) -> impl Future<Output = Result<bool, Failure>> + Send {
        async { Ok(false) }
    }
    /// The items that went last, the newest first, at most `limit`.
    fn gone_lately(&self, _limit: u32) -> impl Future<Output = Result<Vec<GoneItem>, Failure>> + Send {
        async { Ok(Vec::new()) }
    }
    /// The meeting at `address` as Akoma Ntoso, if there is one.
    fn akn(&self, _address: &str) -> impl Future<Output = Result<Option<String>, Failure>> + Send {
        async { Ok(None) }
    }
    /// The OParl object of `kind` at `key`, if there is or was one.
    fn oparl(
        &self,
        _links: &OparlLinks,
        _kind: OparlKind,
        _key: &str,
    ) -> impl Future<Output = Result<Option<serde_json::Value>, Failure>> + Send {
        async { Ok(None) }
    }
    /// A page of a list of OParl objects, if there is such a list and page.
    fn oparl_list(
        &self,
        _links: &OparlLinks,
        _request: &OparlListRequest,
    ) -> impl Future<Output = Result<Option<OparlPage>, Failure>> + Send {
        async { Ok(None) }
    }
    /// How many parts the addresses of all meetings and items fall in.
    /// When what is shown changed last, asked before it is read. None where that is
    /// not known; then the page has no date.
    fn changed(&self, _shown: &Shown) -> impl Future<Output = Result<Option<Timestamp>, Failure>> + Send {
        async { Ok(None) }
    }
    /// How many parts the addresses of all pages fall in.
    fn address_parts(&self) -> impl Future<Output = Result<usize, Failure>> + Send;
    /// The addresses of a part, from 1; a part has 50,000 of them at most.
    fn addresses(&self, part: usize) -> impl Future<Output = Result<Option<Vec<PageAddress>>, Failure>> + Send;
}
