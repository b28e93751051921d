package io.recourse.textmessages;

import static java.util.Comparator.naturalOrder;

import io.recourse.policy.LocalDays;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The hours of a customer's day, in the zone they named or in every one of their country. */
@Component
public class TextHours {

  private final TextConsents consents;
  private final LocalDays days;

  TextHours(TextConsents consents, LocalDays days) {
    this.consents = consents;
    this.days = days;
  }

  /** Whether it is one of these hours where the customer is, the last left out. */
  public boolean fit(Instant at, String person, int fromHour, int toHour, String country) {
    Optional<Integer> hour =
        consents.of(person).map(TextConsent::zone).map(zone -> at.atZone(zone).getHour());
    return hour.map(it -> it >= fromHour && it < toHour)
        .orElseGet(() -> days.isBetween(at, fromHour, toHour, country));
  }

  /** By whose clock: a zone, or a country whose zones differ then, all of which have to fit. */
  public String clock(Instant at, String person, String country) {
    return consents
        .of(person)
        .map(TextConsent::zone)
        .map(ZoneId::getId)
        .orElseGet(() -> clockOf(at, country));
  }

  /** What time it is there; empty where the zones of the country differ then. */
  public Optional<LocalTime> time(Instant at, String person, String country) {
    return consents
        .of(person)
        .map(TextConsent::zone)
        .or(
            () ->
                Optional.of(days.zones(country))
                    .filter(zones -> areAlike(zones, at))
                    .map(zones -> zones.get(0)))
        .map(zone -> at.atZone(zone).toLocalTime());
  }

  private static boolean areAlike(List<ZoneId> zones, Instant at) {
    return zones.stream().map(zone -> zone.getRules().getOffset(at)).distinct().count() == 1;
  }

  private String clockOf(Instant at, String country) {
    List<ZoneId> zones = days.zones(country);
    return areAlike(zones, at)
        ? zones.stream().map(ZoneId::getId).min(naturalOrder()).orElseThrow()
        : country;
  }
}
