/**
 * Words that page makers use in `class`, `id` and the like for the parts of a page. They are the trade's common words, met
 * on sites of every make; none belongs to one outlet. Each is matched as whole words of one class name, camel case and
 * punctuation cut apart: `related-posts`, `relatedPosts` and `c-related__posts` all match `related`.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Other stories than this one. */
export const RELATED_CLASSES = words(`
  related recirc recirculation recommended recommendation recommendations recommends suggested more-stories more-news
  more-from more-on more-like more-about read-more readmore read-next read-also also-read also-like see-also up-next
  next-up most-read most-viewed most-popular mostpopular mostread popular trending latest latest-news top-stories
  topstories editors-picks outbrain taboola zergnet revcontent teaser teasers promo promos promotion promoted promobox
  inline-link linkbox next-article prev-article previous-article post-navigation nav-links prev-next in-this-story
  in-this-article embed-card link-card inset-links similar`);

/** Everything else around an article. */
export const FURNITURE_CLASSES = words(`
  newsletter newsletters signup sign-up subscribe subscription subscriptions donate donation membership cta
  call-to-action support-us app-promo download-app piano optin opt-in mailchimp mc-embed

  share sharing sharer sharebar sharethis addthis addtoany social socials social-media follow follow-us follows toolbar
  tools bookmark text-size font-size google-news jump-links skip-link audio-player text-to-speech noprint no-print

  ad ads adv advert adverts advertisement advertising advertorial adsense adslot adunit dfp gpt sponsor sponsored
  sponsors affiliate affiliates buy-button partner-content native-ad

  poll quiz survey reactions

  tags tag-list taglist topics topic-list categories keywords author-bio authorbio author-box author-info author-card
  author-profile authorprofile about-author about-the-author bio biography post-meta entry-meta article-meta metadata
  byline bylines timestamp pubdate published-date post-date copyright licensing reprint reprints disclaimer terms
  article-footer post-footer entry-footer story-footer

  pagination pager sidebar side-bar rail right-rail rightrail widget widgets breadcrumb breadcrumbs menu submenu navbar
  nav navigation footer masthead cookie cookies consent gdpr onetrust popup modal overlay lightbox tooltip dropdown
  visually-hidden visuallyhidden sr-only screen-reader screen-reader-text login log-in signin sign-in search-form
  weather ticker breaking-news alert-bar toc table-of-contents carousel slider slick swiper playlist video-list
  mw-editsection reflist references navbox catlinks printfooter`);

/** What readers say: furniture however much of it there is. */
export const COMMENT_CLASSES = words(`
  comment comments commentlist commenting comment-list disqus disqus-thread discussion viafoura livefyre spotim
  conversation replies respond`);

/** Words under or beside a picture or film. */
export const CAPTION_CLASSES = words(`
  caption captions figcaption wp-caption wp-caption-text cutline legend gallery slideshow photo photos image images img
  media video player picture figure thumbnail`);

export const CREDIT_CLASSES = words(`
  credit credits photographer attribution photo-by image-source creditline imagecredit photocredit`);

/** Names that say: this is the text of the article itself. */
export const BODY_CLASSES = words(`
  article-body articlebody article-content articlecontent article-text articletext article-copy story-body storybody
  story-content storycontent story-text storytext story-copy entry-content entrycontent post-content postcontent
  post-body postbody post-text body-copy body-text bodytext richtextstorybody news-body news-text news-content text-body
  field-name-body node-body article-paragraphs content-text mw-parser-output`);

/** Names of one stretch of running text; what they name is not judged by its other names. */
export const TEXT_CLASSES = words(
  'text-editor text-block rich-text richtext paragraph paragraphs wp-block-paragraph speakable',
);

/** The standfirst: a summary between headline and text. */
export const SUMMARY_CLASSES = words(`
  standfirst subtitle sub-title subheadline sub-headline subhead sub-head subheading sub-heading dek deck summary synopsis
  description excerpt strapline lead-in intro`);

/** Words lifted from the text or brought in from elsewhere: a pull quote, a post from a network. */
export const PULL_QUOTE_CLASSES = words(`
  pullquote pull-quote blockquote-pull twitter-tweet twitter-video instagram-media fb-post tiktok-embed bluesky-embed
  reddit-embed mastodon-embed truthsocial-embed telegram-post`);
