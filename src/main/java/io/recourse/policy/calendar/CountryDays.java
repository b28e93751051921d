package io.recourse.policy.calendar;

import static java.util.Comparator.naturalOrder;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import io.recourse.policy.LocalDays;
import io.recourse.policy.References;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Zones of a country by CLDR, their clocks by the JDK, so that summer time follows its updates. */
@Component
class CountryDays implements LocalDays {

  private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

  private final Map<String, ZoneId> official;
  private final Map<String, List<ZoneId>> zones = new ConcurrentHashMap<>();

  CountryDays(References references) {
    this.official = references.zones();
  }

  @Override
  public LocalDate dayOf(Instant at, String country) {
    return zones(country).stream()
        .map(zone -> LocalDate.ofInstant(at, zone))
        .min(naturalOrder())
        .orElseThrow();
  }

  @Override
  public LocalDate countedFrom(Instant at, String country) {
    return zones(country).stream()
        .map(zone -> LocalDate.ofInstant(at, zone))
        .max(naturalOrder())
        .orElseThrow();
  }

  @Override
  public Instant endOf(LocalDate day, String country) {
    return zones(country).stream()
        .map(zone -> day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1))
        .max(naturalOrder())
        .orElseThrow();
  }

  @Override
  public boolean isBetween(Instant at, int fromHour, int toHour, String country) {
    return zones(country).stream()
        .map(zone -> at.atZone(zone).getHour())
        .allMatch(hour -> hour >= fromHour && hour < toHour);
  }

  @Override
  public List<ZoneId> zones(String country) {
    return country == null ? List.of(ZoneOffset.UTC) : zones.computeIfAbsent(country, this::lookUp);
  }

  private List<ZoneId> lookUp(String country) {
    if (official.containsKey(country)) {
      return List.of(official.get(country));
    }
    List<ZoneId> found =
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null).stream()
            .filter(KNOWN::contains)
            .map(ZoneId::of)
            .toList();
    return found.isEmpty() ? List.of(ZoneOffset.UTC) : found;
  }
}
