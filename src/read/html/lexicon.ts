/**
 * Words that page makers use in `class`, `id` and the like for the parts of a page. They are the trade's common words, met
 * on sites of every make; none belongs to one outlet. Each is matched as whole words of one class name, camel case and
 * punctuation cut apart: `related-posts`, `relatedPosts` and `c-related__posts` all match `related`.
 */

/** Around the article: everything under such an element is site furniture. */
export const FURNITURE_CLASSES = [
  // Stories other than this one.
  'related', 'recirc', 'recirculation', 'recommended', 'recommendation', 'recommendations', 'recommends', 'more-stories', 'more-news',
  'more-from', 'more-on', 'more-like', 'more-about', 'read-more', 'readmore', 'read-next', 'read-also', 'also-read', 'also-like', 'see-also', 'up-next', 'next-up',
  'most-read', 'most-viewed', 'most-popular', 'mostpopular', 'mostread', 'popular', 'trending', 'latest', 'latest-news', 'top-stories', 'topstories', 'editors-picks',
  'suggested', 'outbrain', 'taboola', 'teaser', 'teasers', 'promo', 'promos', 'promotion', 'promoted', 'promobox', 'inline-link', 'linkbox', 'zergnet', 'revcontent',
  'next-article', 'prev-article', 'previous-article', 'post-navigation', 'nav-links', 'pagination', 'pager', 'prev-next', 'in-this-story', 'in-this-article',
  // Asking for something.
  'newsletter', 'newsletters', 'signup', 'sign-up', 'subscribe', 'subscription', 'subscriptions', 'subscriber', 'paywall', 'regwall', 'donate', 'donation', 'membership',
  'cta', 'call-to-action', 'callout-cta', 'support-us', 'app-promo', 'download-app', 'podcast-promo', 'piano', 'optin', 'opt-in', 'mailchimp', 'mc-embed',
  // Doing something with the page.
  'share', 'sharing', 'sharer', 'sharebar', 'sharethis', 'addthis', 'addtoany', 'social', 'socials', 'social-media', 'follow', 'follow-us', 'follows', 'toolbar', 'tools', 'bookmark',
  'text-size', 'font-size', 'google-news', 'jump-links', 'skip-link', 'audio-player', 'text-to-speech', 
  // Advertising.
  'ad', 'ads', 'adv', 'advert', 'adverts', 'advertisement', 'advertising', 'advertorial', 'adsense', 'adslot', 'ad-slot', 'ad-unit', 'dfp', 'gpt', 'sponsor', 'sponsored', 'sponsors',
  'banner-ad', 'affiliate', 'affiliates', 'commerce', 'buy-button', 'partner-content', 'native-ad',
  // What readers say.
  'comment', 'comments', 'commenting', 'disqus', 'discussion', 'viafoura', 'livefyre', 'coral', 'reactions', 'replies', 'respond', 'poll', 'quiz', 'survey',
  // About the piece.
  'tags', 'tag-list', 'taglist', 'topics', 'topic-list', 'categories', 'keywords', 'author-bio', 'authorbio', 'author-box', 'author-info', 'author-card', 'about-author',
  'about-the-author', 'bio', 'biography', 'contributor-bio', 'post-meta', 'entry-meta', 'article-meta', 'metadata', 'byline', 'bylines', 'timestamp', 'dateline-date', 'pubdate',
  'published-date', 'post-date', 'copyright', 'licensing', 'reprint', 'reprints', 'disclaimer', 'terms', 'corrections-link', 'article-footer', 'post-footer', 'entry-footer', 'story-footer',
  // Chrome.
  'sidebar', 'side-bar', 'aside', 'rail', 'right-rail', 'rightrail', 'widget', 'widgets', 'breadcrumb', 'breadcrumbs', 'menu', 'submenu', 'navbar', 'nav', 'navigation',
  'navigational', 'footer', 'masthead', 'cookie', 'cookies', 'consent', 'gdpr', 'onetrust', 'popup', 'modal', 'overlay', 'lightbox', 'tooltip', 'dropdown', 
  'visually-hidden', 'visuallyhidden', 'sr-only', 'screen-reader', 'screen-reader-text', 'login', 'log-in', 'signin', 'sign-in', 'search-form', 'weather', 'ticker',
  'breaking-news', 'alert-bar', 'toc', 'table-of-contents', 'infobox', 'factbox-links', 'carousel', 'slider', 'slick', 'swiper', 'playlist', 'video-list', 'embed-card', 'link-card',
  'newsletter-box', 'inset-links', 'noprint', 'no-print',
] as const;

/** Words under or beside a picture or film. */
export const CAPTION_CLASSES = [
  'caption', 'captions', 'figcaption', 'wp-caption', 'wp-caption-text', 'image-caption', 'photo-caption', 'picture-caption', 'video-caption', 'cutline', 'legend',
  'media-caption', 'img-caption', 'gallery', 'slideshow', 'photo', 'photos', 'image', 'images', 'img', 'media', 'video', 'player', 'picture', 'figure', 'thumbnail', 'lead-image', 'featured-image',
] as const;

export const CREDIT_CLASSES = [
  'credit', 'credits', 'photo-credit', 'image-credit', 'img-credit', 'photographer', 'attribution', 'photo-by', 'image-source', 'media-credit', 'creditline', 'credit-line', 'copyright',
  'imagecredit', 'photocredit',
] as const;

/** Names that say: this is the article itself. */
export const BODY_CLASSES = [
  'article-body', 'articlebody', 'article-content', 'articlecontent', 'article-text', 'articletext', 'article-copy', 'article-main', 'story-body', 'storybody', 'story-content',
  'storycontent', 'story-text', 'storytext', 'story-copy', 'entry-content', 'entrycontent', 'post-content', 'postcontent', 'post-body', 'postbody', 'post-text', 'body-content',
  'body-copy', 'body-text', 'bodytext', 'content-body', 'main-content', 'rich-text', 'richtext', 'richtextstorybody', 'news-body', 'news-text', 'news-content', 'text-body', 'td-post-content', 'single-content',
  'page-content', 'field-name-body', 'node-body', 'prose', 'article-paragraphs', 'content-text',
] as const;

/** The standfirst: a summary between headline and text. */
export const SUMMARY_CLASSES = [
  'standfirst', 'subtitle', 'sub-title', 'subheadline', 'sub-headline', 'subhead', 'sub-head', 'subheading', 'sub-heading', 'dek', 'deck', 'summary', 'synopsis', 'description', 'excerpt', 'lead-in',
  'article-description', 'article-summary', 'strapline', 'tagline',
] as const;
