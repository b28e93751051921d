package io.recourse.demo.stories;

import io.recourse.appointments.PlanSlots;
import io.recourse.appointments.VisitSlot;
import io.recourse.calendars.Calendars;
import io.recourse.calendars.WorkingTime;
import io.recourse.common.CaseNumber;
import io.recourse.demo.stories.StoryBook.Telling;
import io.recourse.maintenance.AgreeMaintenance;
import io.recourse.orders.Order;
import io.recourse.recalls.RaiseRecall;
import io.recourse.recalls.WantedRecall;
import io.recourse.sitevisits.AskInstallation;
import io.recourse.units.FindUnit;
import io.recourse.units.Serial;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the house of a story begins by itself, and what it has to offer for it. */
@Component
@Profile("demo")
class HouseActs {

  private static final Duration TWO_HOURS = Duration.ofHours(2);
  private static final int TIMES = 3;
  private static final int MAINTENANCE = 59;

  private final RaiseRecall recalls;
  private final AskInstallation installations;
  private final AgreeMaintenance maintenance;
  private final FindUnit units;
  private final PlanSlots slots;
  private final Calendars calendars;
  private final StoryOrder orders;
  private final Clock clock;

  HouseActs(
      RaiseRecall recalls,
      AskInstallation installations,
      AgreeMaintenance maintenance,
      FindUnit units,
      PlanSlots slots,
      Calendars calendars,
      StoryOrder orders,
      Clock clock) {
    this.recalls = recalls;
    this.installations = installations;
    this.maintenance = maintenance;
    this.units = units;
    this.slots = slots;
    this.calendars = calendars;
    this.orders = orders;
    this.clock = clock;
  }

  CaseNumber recalls(Telling telling) {
    Story story = telling.story();
    WantedRecall wanted =
        new WantedRecall(
            story.subjectIn("en"),
            telling.goods().sku(),
            List.of(),
            story.remedy().name(),
            story.wordsIn("en"));
    return recalls.raise(wanted).recall().number();
  }

  CaseNumber isAskedToInstall(Order bought) {
    return installations.ask(bought.number(), 1);
  }

  /** A visit a year, the first in a week, for a price that is asked for. */
  CaseNumber sellsMaintenance(Telling telling, Order bought) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    AgreeMaintenance.Wish wish =
        new AgreeMaintenance.Wish(
            12,
            today.plusWeeks(1),
            today.plusYears(2),
            orders.money(MAINTENANCE, telling.person().currency()),
            telling.story().wordsIn(telling.person().language()));
    Serial serial = new Serial(bought.lines().get(0).serials().get(0));
    return maintenance.agree(units.find(serial).orElseThrow(), wish).sale();
  }

  /** Technicians have time on days to come. */
  void plansTimes(Telling telling) {
    String country = telling.person().country();
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    WorkingTime technicians = calendars.of("technician", country);
    for (int planned = 0; planned < TIMES; day = day.plusDays(1)) {
      Instant from = slots.at(country, day, LocalTime.of(10, 0));
      Instant until = from.plus(TWO_HOURS);
      if (technicians.between(from, until).equals(TWO_HOURS)) {
        var unused =
            slots.open(new VisitSlot(0, country, telling.goods().category(), from, until, false));
        planned++;
      }
    }
  }
}
