/**
 * Lines that sites set between the paragraphs of an article: an invitation to read, watch, share, subscribe or follow
 * something else. Each pattern is anchored at the start, with a sample above it.
 */
const OPENINGS: readonly RegExp[] = [
  // "READ MORE: Council puts off the vote", "Also read | Harbour reopens", "MORE:", "RELATED –"
  /^(?:read (?:more|also|next|on|it here|the full \w+)|also read|more|related(?: (?:articles?|stor(?:y|ies)|content|coverage|reading|topics?|posts?|news))?|see also|don['’]?t miss|must read|recommended|watch(?: (?:now|live|video|more|below|the video))?|listen(?: now)?|in pictures|video|gallery|photos|up next|trending(?: now)?|go deeper|what to read next)\s*[:|»>]/i,
  // "Read more about the harbour", "Read next"
  /^(?:read (?:more|next|also)|more (?:on|from|about) (?:this|the) (?:story|topic|subject)|related (?:articles?|stor(?:y|ies)|content|coverage|topics?|links?)|most (?:read|popular|viewed)|you (?:may|might) (?:also )?(?:like|be interested in)|recommended (?:for you|stories|reading)|editors?['’]s? picks?|more stories|top stories|latest (?:news|stories|headlines)|in this article|story continues below|article continues (?:below|after)|continue reading|scroll (?:down )?to continue|skip (?:to|past)|keep reading|show more|load more|view (?:all|more|comments|gallery)|see (?:all|more)|next up)\b[^.!?]{0,60}$/i,
  // "Sign up for our morning letter", "Subscribe to the Courier", "Get the news in your inbox"
  /^(?:sign[ -]up (?:for|to|now|here|today|free)|subscribe (?:to|now|today|here|for)|click here (?:to|for)|tap here|get (?:the (?:latest|best)|our|all the latest|breaking|more .{0,40} (?:in|to) your inbox)|join (?:our|us on|the conversation|\d)|follow (?:us|\S+ (?:on|us)|the .{0,40} on (?:x|twitter|facebook|instagram))|like us on|find us on|download (?:the|our)|support (?:our|independent)|become a (?:member|subscriber)|register (?:now|for free)|enter your email|already a (?:subscriber|member)|log ?in to|create an account|thank you for (?:reading|signing|subscribing)|enjoying this)\b/i,
  // "Advertisement", "Share this article", "Copy link", "Comments"
  /^(?:advertisement|advertising|sponsored(?: content| by)?|promoted|ad feedback|share(?: this(?: \w+)?| on (?:facebook|twitter|x)| via)?|share options|copy (?:link|this)|print(?: this)?|email(?: this)?|save(?: this)?(?: article)?|comments?(?: \(\d+\))?|leave a (?:comment|reply)|post a comment|tweet|facebook|twitter|whatsapp|linkedin|reddit|pinterest|follow|close|caption|loading|image caption|hide caption|toggle caption|enlarge(?: this image)?|play video|watch video|video player.*|this video (?:file )?can(?:not|['’]t) be played.*|view this post on instagram|a post shared by .*|you need to enable javascript.*|please enable javascript.*|article share options|tags?:?|topics?:?|filed under:?.*|tagged:?.*|in this story:?)$/i,
  // "© 2023 The Courier. All rights reserved."
  /^(?:©|\(c\)|copyright\b)/i,
  // "(AP Photo/Ann Lee)", "Photo: Ann Lee", "Image source, Getty Images"
  /^\(?(?:photo(?:graph)?s?|image|picture|credit|pic|illustration|image source|image credit|photo credit|photo by|picture by|image by)\s*[:/,]/i,
];

/** Marks at the end of a line that belongs to the page, not the article. */
const ENDINGS: readonly RegExp[] = [
  // "Copyright 2023 The Courier. All rights reserved."
  /\ball rights reserved\.?$/i,
  // "… may not be published, broadcast, rewritten or redistributed."
  /\bmay not be (?:published|reproduced|broadcast)\b.{0,120}$/i,
];

/** Longer lines are prose, whatever they begin with: "Subscribe to the idea that …". */
const LONGEST = 240;

// "Please sign up for our letters and download the app", "Follow us on X", "Get alerts on the poll. Sign up here."; but not
// "Share prices of Facebook fell", "Like many others she wrote on Twitter"
const INVITATION =
  /^\W{0,3}(?:please |to (?:read|get|receive|stay)\b.{0,80} |you can (?:also )?|don['’]t forget to |want (?:more|to)\b.{0,80} |for (?:more|the latest)\b.{0,80} |(?:do )?you have .{0,80} )?(?:(?:sign up|subscribe|follow|download|click|tap|check out|listen|register)\s|(?:join|get|watch|like|visit|read|send|email|contact|find|see|stay|support|donate|share)\s(?:us|our|the|this|your|more|all|here|up|live|now|in touch|alerts|[\w.]+\.(?:com|org|net))\b)/i;
const REPORTED = /["“”«»]|\b(?:said|says|wrote|told|tweeted|posted)\b/;
const WHERE =
  /\b(?:newsletters?|inbox|our apps?|news app|alerts|notifications|facebook|twitter|instagram|youtube|tiktok|snapchat|whatsapp|telegram|linkedin|threads|bluesky|podcasts?|spotify|apple (?:podcasts|news)|subscribers?|e-?mail(?: us)?|click here|sign up here|here\b.{0,3}$|listen (?:live|back)|website|homepage|our (?:coverage|channel|page|story|stories|site|reporting|work))\b/i;

// "More AP hockey: https://courier.example/hockey", "Full coverage: courier.example"
const COVERAGE = /^(?:more|full|follow|all|read|see|find)\b[^.!?]{0,80}:\s*(?:https?:\/\/|www\.|@)\S+/i;

// "A map of the channel. Credit: Harbour Office.", "Ada Quill, via Harbour Pictures", "(Courier Photo/Ada Quill)"
const CAPTION_END =
  /(?:\((?:[\p{L}. ]{2,30} )?photos?(?: by |\/| courtesy )[^()]{2,80}\)|\b(?:photo|image|picture|video)?\s?(?:credits?|courtesy|photo|image|picture|photograph|photo by|image by)\s*[:/]\s*[^.:!?]{2,80}\.?|[|/]\s?(?:getty|afp|reuters|ap|epa|shutterstock|istock|alamy|pa)(?: images?)?\)?)$/iu;

// "We use cookies to …", "This cookie is set by …", "Necessary cookies are …": a notice, however long.
const COOKIES =
  /^(?:(?:we|this (?:web)?site|our (?:web)?sites?)(?: and our partners)? uses? (?:cookies|tracking)|by (?:clicking|continuing)\b.{0,80}\b(?:cookies|agree|consent)|(?:the|this) cookie is|(?:[a-z]+ ){1,3}cookies (?:are|help|track)|cookie (?:policy|settings|preferences))\b/i;

/** True for a line that is no part of an article wherever it stands; `linkDensity` is the share of it that is link. */
export function isFurnitureLine(text: string, linkDensity: number): boolean {
  if (text.length < 1_000 && COOKIES.test(text)) return true;
  if (text.length > LONGEST) return false;
  if (OPENINGS.some((pattern) => pattern.test(text)) || ENDINGS.some((pattern) => pattern.test(text)))
    return true;
  if (COVERAGE.test(text)) return true;
  if (!INVITATION.test(text) || !WHERE.test(text)) return false;
  return linkDensity > 0 || (text.length < 120 && !REPORTED.test(text));
}

// "FILE - The pier at Varnmouth, May 4, 2023."
const FILE_PICTURE = /^FILE(?: PHOTO)?\s?[-–—:]\s/;

/** True for the words under a picture, told by the credit at their end or the agency's mark at their beginning. */
export function isCaptionLine(text: string): boolean {
  return text.length < 600 && (FILE_PICTURE.test(text) || CAPTION_END.test(text.slice(-140)));
}
