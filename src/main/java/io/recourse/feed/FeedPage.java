package io.recourse.feed;

import java.util.List;

/**
 * A piece of the feed.
 *
 * @param next where to go on; the place asked from when there is nothing yet
 */
public record FeedPage(List<FeedEvent> items, String next) {}
