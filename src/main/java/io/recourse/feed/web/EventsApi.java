package io.recourse.feed.web;

import io.recourse.common.Problem;
import io.recourse.feed.FeedPage;
import io.recourse.feed.ReadFeed;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Events for the shop to fetch (LAW-05). */
@RestController
class EventsApi {

  private static final int MOST = 200;

  private final ReadFeed feed;

  EventsApi(ReadFeed feed) {
    this.feed = feed;
  }

  @GetMapping("/api/v1/events")
  @Operation(
      summary = "Events that tell the shop what to do, and every event of a case",
      description =
          "In order per case, each at least once. Go on with the last next; an empty page means"
              + " there is nothing new yet. The types are listed in docs/events.md.")
  FeedPage events(
      @RequestParam(required = false) String after, @RequestParam(defaultValue = "100") int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problem.malformed("list.limit", MOST);
    }
    return feed.after(after, limit);
  }
}
