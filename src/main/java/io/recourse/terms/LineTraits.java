package io.recourse.terms;

import io.recourse.orders.LifeCycle;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.ProductStages;
import io.recourse.policy.LocalDays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What is known of a line, with the stage its product was in on the day of purchase (PLC-01). A
 * line keeps the stage it was told with where the product has none on that day.
 */
@Component
public class LineTraits {

  private final ProductStages stages;
  private final LocalDays days;

  LineTraits(ProductStages stages, LocalDays days) {
    this.stages = stages;
    this.days = days;
  }

  /**
   * @param serial the number of the piece that is claimed; null where none was named
   */
  public Set<String> of(Order order, OrderLine line, String serial) {
    Set<String> traits = new HashSet<>(PurchaseFacts.traits(line, serial));
    stageOf(order, line)
        .ifPresent(
            stage -> {
              traits.removeIf(LifeCycle::isTrait);
              traits.add(stage.trait());
            });
    return traits;
  }

  private Optional<LifeCycle> stageOf(Order order, OrderLine line) {
    return line.product() == null
        ? Optional.empty()
        : stages.on(line.product(), days.dayOf(order.placedAt(), order.country()));
  }
}
