package io.recourse.feed;

import io.recourse.audit.TrailPlace;

/** An event and where it stands on the trail. */
record Placed(TrailPlace place, FeedEvent event) {}
