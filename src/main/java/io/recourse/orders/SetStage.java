package io.recourse.orders;

import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says from which day on a product is in a stage of its life, also for days to come (PLC-01). */
@Service
public class SetStage {

  private final ProductStages stages;
  private final Products products;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  SetStage(
      ProductStages stages,
      Products products,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock) {
    this.stages = stages;
    this.products = products;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * The same again changes nothing.
   *
   * @throws Problem INVALID for a product nobody told, without a stage, or for a day that no shop
   *     means
   */
  @Transactional
  public void set(String product, LocalDate since, LifeCycle stage) {
    demand(product, since);
    if (stage == null) {
      throw Problem.invalid("/stage", "field.given");
    }
    boolean known =
        stages.of(product).stream()
            .anyMatch(one -> one.since().equals(since) && one.stage() == stage);
    if (known) {
      return;
    }
    stages.keep(new ProductStage(product, since, stage, actor.actor().id(), clock.instant()));
    events.publishEvent(
        DomainEvent.ofSystem(
            "ProductStageSet",
            "From " + since + " on product " + product + " is in " + stage + ".",
            Map.of("product", product, "since", since.toString(), "stage", stage.name())));
  }

  /** Takes a stage back that was set by mistake; the one before lasts on. */
  @Transactional
  public void remove(String product, LocalDate since) {
    if (!stages.remove(product, since)) {
      throw Problem.notFound("product.noStage");
    }
    events.publishEvent(
        DomainEvent.ofSystem(
            "ProductStageRemoved",
            "Product " + product + " enters no stage on " + since + ".",
            Map.of("product", product, "since", since.toString())));
  }

  private void demand(String product, LocalDate since) {
    if (PlainText.flaw(product == null ? "" : product, OrderLimits.NUMBER_LENGTH).isPresent()
        || products.variants(product).isEmpty()) {
      throw Problem.invalid("/product", "product.noSuchProduct");
    }
    if (since == null || OrderLimits.day(since.toString()).isEmpty()) {
      throw Problem.invalid("/since", "field.date");
    }
  }
}
