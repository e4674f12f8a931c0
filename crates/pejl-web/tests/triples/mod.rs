//! A small reader of RDFa Lite (`vocab`, `typeof`, `property`, `resource`, with
//! `href`, `content` and `datetime`), for pages whose elements are all closed.

use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use std::cell::RefCell;

/// Elements that have no end.
const VOID: [&str; 6] = ["meta", "link", "br", "input", "img", "hr"];

#[derive(Default)]
struct Reader(RefCell<State>);

#[derive(Default)]
struct State {
    open: Vec<Open>,
    blanks: usize,
    triples: Vec<String>,
}

/// An element that is open.
struct Open {
    name: String,
    /// What is spoken of inside it; nothing outside the vocabulary.
    subject: Option<String>,
    /// What its text is of whom.
    told: Option<(String, String)>,
    text: String,
}

/// "subject property object" of everything that `page` tells, in its order.
pub fn triples(page: &str) -> Vec<String> {
    let tokenizer = Tokenizer::new(Reader::default(), TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(page.into());
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    let state = tokenizer.sink.0.into_inner();
    assert!(state.open.is_empty(), "an element is not closed");
    state.triples
}

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut state = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => state.start(&tag),
            Token::TagToken(tag) => state.end(&tag.name),
            Token::CharacterTokens(text) => state.open.iter_mut().for_each(|open| open.text.push_str(&text)),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl State {
    fn start(&mut self, tag: &Tag) {
        let value = |name: &str| tag.attrs.iter().find(|a| *a.name.local == *name).map(|a| a.value.to_string());
        let outer = self.open.last().and_then(|open| open.subject.clone());
        let outer = outer.or_else(|| value("vocab").map(|_| "page".to_owned()));
        let address = value("resource").or_else(|| value("href")).map(|address| format!("<{address}>"));
        let mut open = Open { name: tag.name.to_string(), subject: outer.clone(), told: None, text: String::new() };
        if let Some(outer) = outer {
            self.speak(
                &mut open,
                outer,
                [value("property"), value("typeof"), value("content").or(value("datetime"))],
                address,
            );
        }
        if !tag.self_closing && !VOID.contains(&&*tag.name) {
            self.open.push(open);
        }
    }

    fn speak(
        &mut self,
        open: &mut Open,
        outer: String,
        [property, kind, content]: [Option<String>; 3],
        address: Option<String>,
    ) {
        let thing = kind.as_ref().map(|_| address.clone().unwrap_or_else(|| self.blank()));
        if let (Some(thing), Some(kind)) = (&thing, kind) {
            self.triples.push(format!("{thing} a {kind}"));
            open.subject = Some(thing.clone());
        }
        let object = thing.or(content.map(|content| format!("{content:?}"))).or(address);
        match (property, object) {
            (Some(property), Some(object)) => self.triples.push(format!("{outer} {property} {object}")),
            (Some(property), None) => open.told = Some((outer, property)),
            _ => {}
        }
    }

    fn blank(&mut self) -> String {
        self.blanks += 1;
        format!("_:{}", self.blanks)
    }

    fn end(&mut self, name: &str) {
        let open = self.open.pop().unwrap_or_else(|| panic!("{name} was not open"));
        assert_eq!(open.name, name, "elements close in turn");
        if let Some((subject, property)) = open.told {
            let text = open.text.split_whitespace().collect::<Vec<_>>().join(" ");
            self.triples.push(format!("{subject} {property} {text:?}"));
        }
    }
}
