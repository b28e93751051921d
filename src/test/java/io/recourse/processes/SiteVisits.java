package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.bought;

import io.recourse.appointments.PlanSlots;
import io.recourse.appointments.VisitSlot;
import io.recourse.calendars.Calendars;
import io.recourse.calendars.WorkingTime;
import io.recourse.common.CaseNumber;
import io.recourse.orders.OrderLine;
import io.recourse.sitevisits.AgreeOnTime;
import io.recourse.sitevisits.AskInstallation;
import io.recourse.sitevisits.process.SiteVisitElements;
import io.recourse.testing.ProcessDriver;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** An oven that a technician has to install, and technicians with time. */
@Component
class SiteVisits implements Waits {

  private static final Duration TWO_HOURS = Duration.ofHours(2);

  private final ReturnsFixture returns;
  private final ProcessDriver driver;
  private final AskInstallation ask;
  private final AgreeOnTime agree;
  private final PlanSlots slots;
  private final Calendars calendars;

  SiteVisits(
      ReturnsFixture returns,
      ProcessDriver driver,
      AskInstallation ask,
      AgreeOnTime agree,
      PlanSlots slots,
      Calendars calendars) {
    this.returns = returns;
    this.driver = driver;
    this.ask = ask;
    this.agree = agree;
    this.slots = slots;
    this.calendars = calendars;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of(
        "Task_AwaitVisitTime",
        () -> asked("DE"),
        SiteVisitElements.PLAN_TIMES,
        () -> unplanned("DE"),
        SiteVisitElements.CARRY_OUT,
        this::agreed);
  }

  /** Three times are free for an oven of this category. */
  String category(String country) {
    String category = "OVEN-" + UUID.randomUUID();
    for (int day = 2; day < 5; day++) {
      slot(country, category, day);
    }
    return category;
  }

  VisitSlot slot(String country, String category, int inDays) {
    Instant from = worked(country, inDays);
    return slots.open(new VisitSlot(0, country, category, from, from.plus(TWO_HOURS), false));
  }

  /** An order of one oven of this category, delivered yesterday. */
  String order(String country, String category) {
    OrderLine plain = bought(1, "OVEN", 1, 60000);
    OrderLine oven =
        new OrderLine(
            1,
            plain.sku(),
            "Built-in oven",
            category,
            1,
            plain.unitPrice(),
            plain.tax(),
            plain.discount(),
            List.of(),
            Set.of("TO_INSTALL"),
            0,
            0);
    return returns.movedTo(returns.order(1, 60000, 0, oven), country);
  }

  CaseNumber ask(String order) {
    CaseNumber number = ask.ask(order, 1);
    driver.runJobs(number);
    return number;
  }

  /** The customer is asked for a time. */
  CaseNumber asked(String country) {
    return ask(order(country, category(country)));
  }

  /** Nobody can choose a time yet. */
  CaseNumber unplanned(String country) {
    return ask(order(country, "OVEN-" + UUID.randomUUID()));
  }

  /** A technician is due. */
  CaseNumber agreed() {
    CaseNumber number = asked("DE");
    choose(number);
    return number;
  }

  void choose(CaseNumber number) {
    agree.choose(number, agree.choices(number).get(0).id());
    driver.runJobs(number);
  }

  void visit(CaseNumber number, String outcome, String note) {
    returns.finish(
        number,
        SiteVisitElements.CARRY_OUT,
        "technician",
        note == null ? Map.of("outcome", outcome) : Map.of("outcome", outcome, "note", note));
  }

  private Instant worked(String country, int inDays) {
    WorkingTime technicians = calendars.of("technician", country);
    LocalDate day = LocalDate.ofInstant(returns.now(), ZoneOffset.UTC).plusDays(inDays);
    Instant from = slots.at(country, day, LocalTime.of(10, 0));
    while (!technicians.between(from, from.plus(TWO_HOURS)).equals(TWO_HOURS)) {
      day = day.plusDays(1);
      from = slots.at(country, day, LocalTime.of(10, 0));
    }
    return from;
  }
}
