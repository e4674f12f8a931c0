//! The library behind the pages, seen as anyone sees it.

use crate::answers::{Answers, Failure};
use jiff::Timestamp;
use pejl_app::{
    AppError, AttachmentView, CaseView, CommitteeView, Completeness, FindingsRequest, FindingsView, FrontView,
    GoneItem, Holdings, ItemEdition, ItemView, Library, MeetingEdition, MeetingTimes, MeetingView, MunicipalityView,
    OparlKind, OparlLinks, OparlListRequest, OparlPage, PageAddress, PersonAnswer, RowKey, SeriesView, Shown,
    SimilarView, Standing, TopicCounts, Viewer,
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

    async fn case(&self, number: &str, municipality: Option<&str>) -> Result<Option<CaseView>, Failure> {
        found(match municipality {
            Some(municipality) => self.read_case_in(Viewer::Public, number, municipality).await,
            None => self.read_case(Viewer::Public, number).await,
        })
    }

    async fn completeness(&self, address: &str) -> Result<Option<Completeness>, Failure> {
        found(self.read_completeness(Viewer::Public, address).await)
    }

    async fn findings(&self, request: &FindingsRequest) -> Result<Option<FindingsView>, Failure> {
        found(self.read_findings(Viewer::Public, request).await)
    }

    async fn meeting_edition(&self, address: &str, edition: u32) -> Result<Option<MeetingEdition>, Failure> {
        found(self.read_meeting_edition(Viewer::Public, address, edition).await)
    }

    async fn item_edition(&self, address: &str, edition: u32) -> Result<Option<ItemEdition>, Failure> {
        found(self.read_item_edition(Viewer::Public, address, edition).await)
    }

    async fn similar(&self, address: &str) -> Result<Option<SimilarView>, Failure> {
        found(self.find_similar(Viewer::Public, address).await)
    }

    /// Counts every match: on a thread where it keeps nobody waiting, as a search.
    async fn topic(&self, request: &SearchRequest) -> Result<TopicCounts, Failure> {
        let (library, request) = (Self::clone(self), request.clone());
        Ok(tokio::task::spawn_blocking(move || library.read_topic(Viewer::Public, &request)).await??)
    }

    async fn series(&self, address: &str, key: &RowKey) -> Result<Option<SeriesView>, Failure> {
        found(self.follow_figure(Viewer::Public, address, key).await)
    }

    async fn attachment(&self, address: &str) -> Result<Option<AttachmentView>, Failure> {
        found(self.read_attachment(Viewer::Public, address).await)
    }

    async fn person(&self, address: &str) -> Result<Option<PersonAnswer>, Failure> {
        found(self.read_person(Viewer::Public, address).await)
    }

    async fn times(&self, addresses: &[String]) -> Result<Vec<MeetingTimes>, Failure> {
        Ok(self.list_times(Viewer::Public, addresses).await?)
    }

    async fn keep_up(&self) -> Result<(), Failure> {
        // The server works for whoever runs it, not for whoever asks it.
        Library::keep_up(self, Viewer::Operator).await?;
        // What was found in new papers is counted beside: it may take longer than a look.
        let library = Self::clone(self);
        tokio::spawn(async move {
            if let Err(reason) = library.keep_findings(Viewer::Operator).await {
                tracing::debug!(%reason, "cannot look through papers");
            }
        });
        Ok(())
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

    async fn gone(&self, address: &str) -> Result<bool, Failure> {
        Ok(self.is_gone(Viewer::Public, address).await?)
    }

    async fn attachment_gone(&self, address: &str) -> Result<bool, Failure> {
        Ok(self.is_attachment_gone(Viewer::Public, address).await?)
    }

    async fn gone_lately(&self, limit: u32) -> Result<Vec<GoneItem>, Failure> {
        Ok(Library::gone_lately(self, Viewer::Public, limit).await?)
    }

    async fn akn(&self, address: &str) -> Result<Option<String>, Failure> {
        found(self.read_akn(Viewer::Public, address).await)
    }

    async fn oparl(
        &self,
        links: &OparlLinks,
        kind: OparlKind,
        key: &str,
    ) -> Result<Option<serde_json::Value>, Failure> {
        found(self.read_oparl(Viewer::Public, links, kind, key).await)
    }

    async fn oparl_list(&self, links: &OparlLinks, request: &OparlListRequest) -> Result<Option<OparlPage>, Failure> {
        found(self.list_oparl(Viewer::Public, links, request).await)
    }

    async fn changed(&self, shown: &Shown) -> Result<Option<Timestamp>, Failure> {
        Ok(self.tell_change(Viewer::Public, shown).await?)
    }

    async fn address_parts(&self) -> Result<usize, Failure> {
        Ok(self.count_address_parts(Viewer::Public).await?)
    }

    async fn addresses(&self, part: usize) -> Result<Option<Vec<PageAddress>>, Failure> {
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
