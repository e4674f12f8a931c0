//! What the pages ask for.

use pejl_app::{
    CaseView, CommitteeView, FrontView, Holdings, ItemView, MeetingTimes, MeetingView, MunicipalityView, Standing,
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
    /// The case with this number, if an item carries it.
    fn case(&self, _number: &str) -> impl Future<Output = Result<Option<CaseView>, Failure>> + Send {
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
    /// How many parts the addresses of all meetings and items fall in.
    fn address_parts(&self) -> impl Future<Output = Result<usize, Failure>> + Send;
    /// The addresses of a part, from 1; a part has 50,000 of them at most.
    fn addresses(&self, part: usize) -> impl Future<Output = Result<Option<Vec<String>>, Failure>> + Send;
}
