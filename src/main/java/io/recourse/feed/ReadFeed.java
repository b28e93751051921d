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
    List<Placed> found = placedAfter(from, most);
    TrailPlace to = found.isEmpty() ? from : found.get(found.size() - 1).place();
    return new FeedPage(found.stream().map(Placed::event).toList(), to.text());
  }

  List<Placed> placedAfter(TrailPlace from, int most) {
    List<HandedOut> found = trail.after(from, told(), most);
    Map<String, String> orderOf =
        orders.of(found.stream().map(event -> event.place().chain()).collect(Collectors.toSet()));
    return found.stream()
        .map(it -> new Placed(it.place(), tell.of(it, orderOf.get(it.place().chain()))))
        .toList();
  }

  private List<String> told() {
    return catalogue.heardBy(SHOP).stream().map(EventType::name).toList();
  }
}
