/**
 * Lines that sites set between the paragraphs of an article: an invitation to read, watch, share, subscribe or follow
 * something else. Each pattern is anchored at the start, with a sample above it.
 */
const OPENINGS: readonly RegExp[] = [
  // "READ MORE: Council puts off the vote", "Also read | Harbour reopens", "MORE:", "RELATED –"
  /^(?:read (?:more|also|next|on|it here|the full \w+)|also read|more|related(?: (?:articles?|stor(?:y|ies)|content|coverage|reading|topics?|posts?|news))?|see also|don['’]?t miss|must read|recommended|watch(?: (?:now|live|video|more|below|the video))?|listen(?: now)?|in pictures|video|gallery|photos|explainer|opinion|live|next|up next|previous|trending(?: now)?|exclusive|go deeper|what to read next)\s*[:|»>–—]/i,
  // "Read more about the harbour", "Read next"
  /^(?:read (?:more|next|also)|more (?:on|from|about) (?:this|the) (?:story|topic|subject)|related (?:articles?|stor(?:y|ies)|content|coverage|topics?|links?)|most (?:read|popular|viewed)|you (?:may|might) (?:also )?(?:like|be interested in)|recommended (?:for you|stories|reading)|editors?['’]s? picks?|more stories|top stories|latest (?:news|stories|headlines)|in this article|story continues below|article continues (?:below|after)|continue reading|scroll (?:down )?to continue|skip (?:to|past)|keep reading|show more|load more|view (?:all|more|comments|gallery)|see (?:all|more)|next up)\b.{0,60}$/i,
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

/** True for a line that is no part of an article wherever it stands. */
export function isFurnitureLine(text: string): boolean {
  if (text.length > LONGEST) return false;
  return OPENINGS.some((pattern) => pattern.test(text)) || ENDINGS.some((pattern) => pattern.test(text));
}
