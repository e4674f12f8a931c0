//! The fields of OParl 1.1's twelve types, and a check of objects against them.

use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Holds {
    Text,
    Url,
    Day,
    Moment,
    Truth,
    Whole,
    Anything,
    Object(String),
    Many(Box<Holds>),
}

/// The fields of a type, and which of them must be there.
pub struct Shape {
    required: Vec<String>,
    fields: BTreeMap<String, Holds>,
}

/// `!` after a field that must be there. `t` text, `u` URL, `d` day, `m` moment,
/// `b` truth, `i` whole number, a name an object, `[x]` many of x.
const FIELDS: [(&str, &str); 12] = [
    (
        "System",
        "oparlVersion!:u otherOparlVersions:[u] license:u body!:u name:t contactEmail:t contactName:t website:u \
         vendor:u product:u",
    ),
    (
        "Body",
        "system:u shortName:t name!:t website:u license:u licenseValidSince:m oparlSince:m ags:t rgs:t equivalent:[u] \
         contactEmail:t contactName:t organization!:u person!:u meeting!:u paper!:u legislativeTerm!:[LegislativeTerm] \
         agendaItem:u consultation:u file:u locationList:u legislativeTermList:u membership:u classification:t \
         location:Location",
    ),
    ("LegislativeTerm", "body:u name:t startDate:d endDate:d"),
    (
        "Organization",
        "body:u name:t membership:[u] meeting:u consultation:u shortName:t post:[t] subOrganizationOf:u \
         organizationType:t classification:t startDate:d endDate:d website:u location:Location externalBody:u",
    ),
    (
        "Person",
        "body:u name:t familyName:t givenName:t formOfAddress:t affix:t title:[t] gender:t phone:[t] email:[t] \
         location:u locationObject:Location status:[t] membership:[Membership] life:t lifeSource:t",
    ),
    ("Membership", "person:u organization:u role:t votingRight:b startDate:d endDate:d onBehalfOf:u"),
    (
        "Meeting",
        "name:t meetingState:t cancelled:b start:m end:m location:Location organization:[u] participant:[u] \
         invitation:File resultsProtocol:File verbatimProtocol:File auxiliaryFile:[File] agendaItem:[AgendaItem]",
    ),
    (
        "AgendaItem",
        "meeting:u number:t order!:i name:t public:b consultation:u result:t resolutionText:t resolutionFile:File \
         auxiliaryFile:[File] start:m end:m",
    ),
    (
        "Paper",
        "body:u name:t reference:t date:d paperType:t relatedPaper:[u] superordinatedPaper:[u] subordinatedPaper:[u] \
         mainFile:File auxiliaryFile:[File] location:[Location] originatorPerson:[u] underDirectionOf:[u] \
         originatorOrganization:[u] consultation:[Consultation]",
    ),
    ("Consultation", "paper:u agendaItem:u meeting:u organization:[u] authoritative:b role:t"),
    (
        "File",
        "name:t fileName:t mimeType:t date:d size:i sha1Checksum:t sha512Checksum:t text:t accessUrl!:u downloadUrl:u \
         externalServiceUrl:u masterFile:u derivativeFile:[u] fileLicense:u meeting:[u] agendaItem:[u] person:u \
         paper:[u]",
    ),
    (
        "Location",
        "description:t streetAddress:t room:t postalCode:t subLocality:t locality:t bodies:[u] organizations:[u] \
         persons:[u] meetings:[u] papers:[u]",
    ),
];

/// What every object may hold, and must.
const COMMON: &str = "id!:u type!:t license:u keyword:[t] created!:m modified!:m web:u deleted:b";

/// The shapes as the table tells them.
pub fn own() -> BTreeMap<String, Shape> {
    let shape = |fields: &str| {
        let mut shape = Shape { required: Vec::new(), fields: BTreeMap::new() };
        for entry in fields.split_whitespace().chain(COMMON.split_whitespace()) {
            let (name, holds) = entry.split_once(':').unwrap();
            let name = name.strip_suffix('!').inspect(|name| shape.required.push((*name).to_owned())).unwrap_or(name);
            shape.fields.insert(name.to_owned(), told(holds));
        }
        shape
    };
    FIELDS.iter().map(|(name, fields)| ((*name).to_owned(), shape(fields))).collect()
}

fn told(holds: &str) -> Holds {
    match holds {
        "t" => Holds::Text,
        "u" => Holds::Url,
        "d" => Holds::Day,
        "m" => Holds::Moment,
        "b" => Holds::Truth,
        "i" => Holds::Whole,
        many if many.starts_with('[') => Holds::Many(Box::new(told(&many[1..many.len() - 1]))),
        object => Holds::Object(object.to_owned()),
    }
}

/// The shapes as the schema files in `folder` tell them.
pub fn official(folder: &Path) -> BTreeMap<String, Shape> {
    let read = |name: &str| -> Value {
        serde_json::from_slice(&std::fs::read(folder.join(format!("{name}.json"))).unwrap()).unwrap()
    };
    let shape = |schema: Value| Shape {
        required: schema["required"].as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect(),
        fields: schema["properties"].as_object().unwrap().iter().map(|(k, v)| (k.clone(), of_schema(v))).collect(),
    };
    FIELDS.iter().map(|(name, _)| ((*name).to_owned(), shape(read(name)))).collect()
}

fn of_schema(schema: &Value) -> Holds {
    let object = schema["schema"].as_str().map(|name| Holds::Object(name.trim_end_matches(".json").to_owned()));
    match (schema["type"].as_str().unwrap(), schema["format"].as_str()) {
        ("string", Some("url")) => Holds::Url,
        ("string", Some("date")) => Holds::Day,
        ("string", Some("date-time")) => Holds::Moment,
        ("string", _) => Holds::Text,
        ("boolean", _) => Holds::Truth,
        ("integer", _) => Holds::Whole,
        ("array", _) => Holds::Many(Box::new(of_schema(&schema["items"]))),
        ("object", _) => object.unwrap_or(Holds::Anything),
        (other, _) => panic!("{other}"),
    }
}

/// Where `object` is not what its type says; fields of ours are passed over.
/// What is deleted has its id, type and times, and nothing else.
pub fn faults(shapes: &BTreeMap<String, Shape>, object: &Value, omitted: &[&str]) -> Vec<String> {
    let kind = object["type"].as_str().unwrap_or_default();
    let name = kind.strip_prefix("https://schema.oparl.org/1.1/").unwrap_or_default();
    let Some(shape) = shapes.get(name) else { return vec![format!("type {kind}")] };
    let Some(fields) = object.as_object() else { return vec![format!("{object}")] };
    if object["deleted"] == true {
        let known: Vec<&str> = fields.keys().map(String::as_str).collect();
        let fits = known == ["created", "deleted", "id", "modified", "type"];
        return if fits { Vec::new() } else { vec![format!("{known:?} in what is deleted")] };
    }
    let missing = shape.required.iter().filter(|name| !fields.contains_key(*name) && !omitted.contains(&name.as_str()));
    let mut out: Vec<String> = missing.map(|name| format!("{kind} lacks {name}")).collect();
    for (name, value) in fields.iter().filter(|(name, _)| !name.starts_with("pejl:")) {
        match shape.fields.get(name) {
            Some(holds) => fault(shapes, holds, value, &format!("{kind}.{name}"), &mut out),
            None => out.push(format!("{kind} has no {name}")),
        }
    }
    out
}

fn fault(shapes: &BTreeMap<String, Shape>, holds: &Holds, value: &Value, at: &str, out: &mut Vec<String>) {
    let text = value.as_str().unwrap_or_default();
    let like = |pattern: &str| {
        let fits = |(p, c): (char, char)| if p == '0' { c.is_ascii_digit() } else { p == c };
        text.len() == pattern.len() && pattern.chars().zip(text.chars()).all(fits)
    };
    let fits = match holds {
        Holds::Text => value.is_string() && !text.is_empty(),
        Holds::Url => text.starts_with("http://") || text.starts_with("https://"),
        Holds::Day => like("0000-00-00"),
        Holds::Moment => like("0000-00-00T00:00:00+00:00"),
        Holds::Truth => value.is_boolean(),
        Holds::Whole => value.is_u64(),
        Holds::Anything => value.is_object(),
        Holds::Object(name) => {
            out.extend(faults(shapes, value, &[]));
            value["type"].as_str().is_some_and(|kind| kind.ends_with(&format!("/{name}")))
        }
        Holds::Many(each) => {
            value.as_array().into_iter().flatten().for_each(|value| fault(shapes, each, value, at, out));
            value.is_array()
        }
    };
    if !fits {
        out.push(format!("{at}: {value}"));
    }
}
