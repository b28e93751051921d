package io.recourse.warranty;

import io.recourse.common.DomainEvent;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores what a plan promises from now on; warranties granted before keep their terms. */
@Service
public class KeepPlan {

  private final WarrantyBook book;
  private final ApplicationEventPublisher events;

  KeepPlan(WarrantyBook book, ApplicationEventPublisher events) {
    this.book = book;
    this.events = events;
  }

  @Transactional
  public void keep(WarrantyPlan plan) {
    book.keep(plan);
    events.publishEvent(
        DomainEvent.ofSystem(
            "WarrantyPlanKept",
            "Warranty plan " + plan.code() + " promises " + plan.months() + " months.",
            Map.of("plan", plan.code(), "months", plan.months(), "offered", plan.offered())));
  }
}
