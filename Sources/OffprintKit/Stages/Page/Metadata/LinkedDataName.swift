/// The members of JSON-LD objects that describe an article; all others are skipped unread.
enum LinkedDataName: String, CaseIterable {
  case id = "@id"
  case type = "@type"
  case graph = "@graph"
  case value = "@value"
  case list = "@list"
  case headline, alternativeHeadline, name, alternateName, description
  case datePublished, dateCreated, dateModified, uploadDate
  case author, creator, contributor, publisher, isPartOf
  case articleSection, genre, keywords, inLanguage, license
  case image, thumbnailUrl, primaryImageOfPage, contentUrl, caption, creditText, width, height
  case logo, url, mainEntity, mainEntityOfPage
  case jobTitle, givenName, familyName
}
