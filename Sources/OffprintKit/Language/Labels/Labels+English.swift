extension Labels {
  /// The labels of English pages.
  static let english = Language(
    tag: "en",
    lists: [
      (
        .related,
        """
        related; related articles; related article; related stories; related story; related posts
        related post; related content; related coverage; related news; related topics; related reading
        related links; related videos; more from; more on this story; more on this topic; more on this
        more about this; more like this; more stories; more articles; more news; more from this author
        more by this author; more from the author; you may also like; you might also like; you may like
        you might be interested in; you may also be interested in; you might also be interested in
        recommended; recommended for you; recommended reading; recommended stories; recommended articles
        suggested for you; suggested reading; see also; read also; also read; read next; up next.; next up.
        next article; previous article; next post; previous post; next story; further reading; keep reading
        what to read next; don't miss; also on; from our archive; from the archive; elsewhere on the web
        from around the web; around the web; more from around the web; other stories; in case you missed it
        watch next; watch also; similar articles; similar posts; here's more; editors' picks; editor's picks
        editor's choice; explore more; picked for you; what others are reading; also in this section.
        also of interest; in this series.
        """
      ),
      (
        .mostRead,
        """
        most read; most popular.; most viewed; most shared; most commented; most recent; most watched
        trending; trending now; trending stories; popular; popular posts; popular stories; popular articles
        popular now; popular in the community; latest; the latest.; latest news; latest stories
        latest articles; latest posts; latest from; latest headlines; latest videos; recent posts
        recent articles; recent stories; recent news; top stories; top news; top articles; top posts
        headlines; breaking news.; what's hot; hot topics; new this week; today's top stories
        today's headlines; must read; must reads; featured; featured stories; featured articles
        featured posts; live updates.; just in; new on; in the news.; news in brief
        """
      ),
      (
        .comments,
        """
        comments; comment; leave a comment; leave a reply; post a comment; add a comment; add your comment
        write a comment; your comment; submit a comment; view comments; view all comments; read comments
        read the comments; show comments; hide comments; see all comments; load comments
        join the conversation; join the discussion; start the conversation; start the discussion
        have your say; no comments; no comments yet; comments are closed; comments are off; comments off
        comments are disabled; comments are turned off; this post has comments; log in to comment
        login to comment; log in to leave a comment; sign in to comment
        you must be logged in to post a comment; you must be logged in to comment; cancel reply; reply
        replies; responses; discussion; what do you think.; share your thoughts; be the first to comment
        your email address will not be published; comments policy; comment policy; comment guidelines
        comments section; view conversation; newest first; oldest first; report comment; sort by newest
        letters to the editor.; thoughts on; responses to; comments on
        """
      ),
      (
        .share,
        """
        share; share this; share this article; share this story; share this post; share this page
        share this content; share this with; share this video; share article; share on; share on facebook
        share on twitter; share on x; share on linkedin; share on whatsapp; share on reddit
        share on pinterest; share on social media; share on email; share via; share via email
        share via facebook; share with friends; share options; share link; share it; share to; sharing
        shares; like this; tweet; tweet this; pin it; pin this; print; print this; print this article
        print this page; print article; printer friendly; email; email this; email this article
        email a friend; e-mail this; e-mail this article; send to a friend; send by email; copy link
        copy the link; copy url; copied; link copied; link copied to clipboard; get link; follow us
        follow us on; follow us on facebook; follow us on twitter; follow us on instagram
        follow us on google news; follow on; follow me on; find us on facebook; like us on facebook
        connect with us; stay connected; save; save article; save for later; save this story; bookmark
        bookmark this; add to favorites; add us on google; facebook; twitter; whatsapp; linkedin; pinterest
        reddit; telegram; click to share; listen to this article; text size; font size; gift article
        gift this article; spread the word; cite this article; cite this page
        """
      ),
      (
        .subscribe,
        """
        subscribe; subscribe now; subscribe today; subscribe to; subscribe to our newsletter
        subscribe to our; subscribe for free; subscribe via email; already a subscriber; already a member
        sign up for free; sign up; sign up now; sign up for; sign up for our newsletter
        sign up for our newsletters; sign up here; sign up to; sign up to our newsletter; sign up today
        newsletter; newsletters; newsletter sign up; get our newsletter; get the newsletter; get the latest
        get updates; get the app; get email updates; get notified; get our free; join our newsletter
        join our mailing list; join us.; join now; stay informed; stay up to date; stay in the loop
        never miss a story; never miss a post; support us; support our work; support our journalism
        support independent journalism; support the; donate; donate now; donate today; make a donation
        give now; become a member; become a subscriber; become a patron; become a supporter; register
        register now; register for free; create an account; create a free account; log in; sign in
        download the app; download our app; download app; start your free trial; try for free
        continue with google; enter your email; enter your email address; your email address
        thanks for signing up; thank you for subscribing; thank you for signing up; you're subscribed
        unlock this article; this article is for subscribers; subscribers only; for subscribers only
        buy us a coffee; buy me a coffee; enjoyed this article; did you like this article; like what you read
        privacy policy.; by signing up; by subscribing; free newsletter; daily newsletter; weekly newsletter
        the daily newsletter; follow our whatsapp channel; join our whatsapp channel; follow us on whatsapp
        join us on whatsapp; follow our telegram channel; join our telegram channel; follow us on telegram
        add us as a preferred source; if you liked this article; if you enjoyed this article
        if you found this article useful; please consider supporting; consider making a donation
        get breaking news in your inbox; want more stories like this; for more stories like this; get our app
        do you have a tip; do you have a news tip; do you have a story; got a tip; have a tip; got a story
        become a subscriber today; want to support our work
        """
      ),
      (
        .author,
        """
        about the author; about the authors; about author; about the writer; about the contributor
        author bio; author profile; meet the author
        """
      ),
      (
        .credits,
        """
        about this article; author; authors; written by; story by; text by; words by; article by; posted by
        published by; edited by; reporting by; additional reporting by; additional reporting; writing by
        editing by; compiled by; reviewed by; fact checked by; medically reviewed by; translated by
        translation by; illustration by; illustrations by; photo; photos; photo by; photos by; photo credit
        photo credits; photograph; photograph by; photographs by; photography by; image; images; image credit
        image credits; image source; image by; images by; picture; picture credit; video by; video; credit
        credits; source; sources; via; courtesy of; originally published; originally published at
        originally published by; originally published in; originally published on
        this article originally appeared; this article originally appeared in
        this article originally appeared on; this article was originally published
        this article was originally published on; this story was originally published
        this post originally appeared on; first published; first published on; published; published on
        published in.; posted; posted on; posted in; updated; updated on; last updated; last updated on
        last modified; last modified on; last reviewed; date published; republished with permission
        reprinted with permission; contributors; disclosure; disclaimer; editor's note; correction
        corrections; caption; view author archive; view all posts by; all posts by; contact the author
        follow the author; reading time; estimated reading time; min read; minute read; minutes read
        copyright; all rights reserved
        """
      ),
      (
        .tags,
        """
        tags; tag; tagged; tagged with; tagged as; filed under; filed in; posted under; categories; category
        topics; topic; keywords; key words; in this article.; more on these topics
        explore more on these topics; related tags; article tags; labels; subjects; section; explore topics
        categorized as; categorised as
        """
      ),
      (
        .advertising,
        """
        advertisement; advertisements; advertising; ad; ads; ads by google; sponsored; sponsored content
        sponsored by; sponsored links; sponsored post; sponsored stories; paid content; paid post
        paid partnership; partner content; from our partners; content from our partners; our partners.
        promoted; promoted by; promoted content; promoted stories; promotion; article continues below
        article continues after advertisement; article continues after ad; story continues below
        story continues below advertisement; story continues after advertisement; content continues below
        continue reading below; this advertisement has not loaded yet
        advertisement continue reading the main story; advertisement scroll to continue; scroll to continue
        skip advertisement; skip ad; skip ads; close ad; remove ads; report this ad; report ad
        advertise with us; affiliate links; affiliate disclosure; today's best deals; ad feedback
        ad choices; adchoices; taboola; outbrain; sponsors; brand content; hide ads; why this ad; loading ad
        """
      ),
      (
        .readMore,
        """
        read more; read more about; read full article; read the full article; read full story
        read the full story; read the rest; read the whole story; read on.; read it here; read the original
        read original article; read the original article; read here; continue reading; continue; see more
        see all; see full; view more; view all; view full; show more; show all; show less; load more
        load more comments; load more articles; load more posts; learn more; find out more; click here
        click here to read more; click to expand; expand; more; more info; more information; more details
        details; full story; full article; next; next page; previous page; previous; older posts
        newer posts; back to top; top; go to.; discover more; tap here; jump to.
        """
      ),
    ])
}
