package io.recourse.maintenance;

import io.recourse.common.DomainEvent;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores from which readings on the units of an article are looked at. */
@Service
public class KeepThresholds {

  private final ReadingBook book;
  private final ApplicationEventPublisher events;

  KeepThresholds(ReadingBook book, ApplicationEventPublisher events) {
    this.book = book;
    this.events = events;
  }

  /** None takes them off. */
  @Transactional
  public void keep(String sku, String metric, List<Threshold> thresholds) {
    book.replace(sku, metric, thresholds);
    events.publishEvent(
        DomainEvent.ofSystem(
            "ThresholdsKept",
            "Article " + sku + " has " + thresholds.size() + " thresholds of " + metric + ".",
            Map.of("sku", sku, "metric", metric, "count", thresholds.size())));
  }
}
