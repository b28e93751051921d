package io.recourse.shipping;

import io.recourse.common.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the operator configures under {@code recourse.shipping}.
 *
 * @param valuableFrom currency → unit price in minor units from which goods count as valuable
 * @param holidays days on which no courier comes, beside Saturday and Sunday
 */
public record ShippingRules(
    ReturnsCentre returnsCentre,
    List<CarrierRule> choice,
    ShippingTerms terms,
    List<DropOffPoint> dropOffPoints,
    Set<String> fragileCategories,
    Map<String, Long> valuableFrom,
    Set<LocalDate> holidays) {

  public ShippingRules {
    dropOffPoints = dropOffPoints == null ? List.of() : dropOffPoints;
    fragileCategories = fragileCategories == null ? Set.of() : fragileCategories;
    valuableFrom = valuableFrom == null ? Map.of() : valuableFrom;
    holidays = holidays == null ? Set.of() : holidays;
  }

  String carrierFor(String country, ShippingMethod method) {
    return choice.stream()
        .filter(rule -> rule.fits(country, method))
        .findFirst()
        .map(CarrierRule::carrier)
        .orElseThrow(() -> new CarrierFailure("No carrier serves " + country + " by " + method));
  }

  Optional<DropOffPoint> dropOffPointIn(String country) {
    return dropOffPoints.stream().filter(point -> point.country().equals(country)).findFirst();
  }

  List<DropOffPoint> dropOffPointsIn(String country) {
    return dropOffPoints.stream().filter(point -> point.country().equals(country)).toList();
  }

  boolean isFragile(String category) {
    return category != null && fragileCategories.contains(category);
  }

  boolean isValuable(Money unitPrice) {
    Long from = valuableFrom.get(unitPrice.currency());
    return from != null && unitPrice.amount() >= from;
  }

  LocalDate workingDayAfter(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (isDayOff(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  List<LocalDate> workingDaysAfter(LocalDate day, int count) {
    return Stream.iterate(workingDayAfter(day), this::workingDayAfter).limit(count).toList();
  }

  private boolean isDayOff(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || holidays.contains(day);
  }
}
