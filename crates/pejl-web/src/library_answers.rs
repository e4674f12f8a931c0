//! The library behind the pages, seen as anyone sees it.

use crate::answers::{Answers, Failure};
use pejl_app::{
    AppError, CaseView, CommitteeView, FrontView, Holdings, ItemView, Library, MeetingTimes, MeetingView,
    MunicipalityView, Standing, Viewer,
};
use pejl_find::{SearchRequest, SearchResults};
use std::sync::Arc;

impl Answers for Arc<Library> {
    async fn front(&self) -> Result<FrontView, Failure> {
        Ok(self.read_front(Viewer::Public).await?)
    }

    /// A search computes for milliseconds: on a thread where it keeps nobody waiting.
    async fn search(&self, request: &SearchRequest) -> Result<SearchResults, Failure> {
        let (library, request) = (Self::clone(self), request.clone());
        Ok(tokio::task::spawn_blocking(move || library.search_items(Viewer::Public, &request)).await??)
    }

    async fn meeting(&self, address: &str) -> Result<Option<MeetingView>, Failure> {
        found(self.read_meeting(Viewer::Public, address).await)
    }

    async fn item(&self, address: &str) -> Result<Option<ItemView>, Failure> {
        found(self.read_item(Viewer::Public, address).await)
    }

    async fn municipality(&self, address: &str) -> Result<Option<MunicipalityView>, Failure> {
        found(self.read_municipality(Viewer::Public, address).await)
    }

    async fn committee(&self, address: &str) -> Result<Option<CommitteeView>, Failure> {
        found(self.read_committee(Viewer::Public, address).await)
    }

    async fn case(&self, number: &str) -> Result<Option<CaseView>, Failure> {
        found(self.read_case(Viewer::Public, number).await)
    }

    async fn times(&self, addresses: &[String]) -> Result<Vec<MeetingTimes>, Failure> {
        Ok(self.list_times(Viewer::Public, addresses).await?)
    }

    async fn keep_up(&self) -> Result<(), Failure> {
        // The server works for whoever runs it, not for whoever asks it.
        Ok(Library::keep_up(self, Viewer::Operator).await?)
    }

    async fn standing(&self) -> Result<Standing, Failure> {
        Ok(self.tell_standing(Viewer::Operator).await?)
    }

    async fn holdings(&self) -> Result<Holdings, Failure> {
        Ok(self.tell_holdings(Viewer::Operator).await?)
    }

    async fn moved(&self, address: &str) -> Result<Option<String>, Failure> {
        Ok(self.find_moved(Viewer::Public, address).await?)
    }

    async fn address_parts(&self) -> Result<usize, Failure> {
        Ok(self.count_address_parts(Viewer::Public).await?)
    }

    async fn addresses(&self, part: usize) -> Result<Option<Vec<String>>, Failure> {
        Ok(self.list_addresses(Viewer::Public, part).await?)
    }
}

fn found<T>(answer: Result<T, AppError>) -> Result<Option<T>, Failure> {
    match answer {
        Ok(view) => Ok(Some(view)),
        Err(AppError::NotFound(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
