package io.recourse.feed;

import static io.recourse.common.EventType.Audience.SHOP;

import io.recourse.audit.HandOutTrail;
import io.recourse.audit.HandedOut;
import io.recourse.audit.TrailPlace;
import io.recourse.cases.CaseOrders;
import io.recourse.common.EventCatalogue;
import io.recourse.common.EventType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The trail as the shop hears it: in order per case, at least once, nothing left out. */
@Service
public class ReadFeed {

  private final HandOutTrail trail;
  private final EventCatalogue catalogue;
  private final CaseOrders orders;
  private final TellEvent tell;

  ReadFeed(HandOutTrail trail, EventCatalogue catalogue, CaseOrders orders, TellEvent tell) {
    this.trail = trail;
    this.catalogue = catalogue;
    this.orders = orders;
    this.tell = tell;
  }

  /**
   * What follows a place.
   *
   * @param after the {@code next} of the page before; the beginning for none
   */
  public FeedPage after(String after, int most) {
    TrailPlace from = TrailPlace.read(after);
    List<HandedOut> found = trail.after(from, told(), most);
    TrailPlace to = found.isEmpty() ? from : found.get(found.size() - 1).place();
    return new FeedPage(events(found), to.text());
  }

  private List<String> told() {
    return catalogue.heardBy(SHOP).stream().map(EventType::name).toList();
  }

  private List<FeedEvent> events(List<HandedOut> found) {
    Map<String, String> orderOf =
        orders.of(found.stream().map(event -> event.place().chain()).collect(Collectors.toSet()));
    return found.stream().map(event -> tell.of(event, orderOf.get(event.place().chain()))).toList();
  }
}
