package io.recourse.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Port to the days of the countries customers live in. A country of several zones has the day of
 * all of them, so whoever lives there, a term neither starts too early nor ends too early. Without
 * a country, and where nobody lives, days are those of UTC.
 */
public interface LocalDays {

  /** The day it is, or still is, somewhere in the country: by it terms end and rules are chosen. */
  LocalDate dayOf(Instant at, String country);

  /** The day it already is somewhere in the country: from an event's day terms are counted. */
  LocalDate countedFrom(Instant at, String country);

  /** The last second in which it is that day somewhere in the country. */
  Instant endOf(LocalDate day, String country);

  /** Whether it is one of these hours of the day everywhere in the country, the last left out. */
  boolean isBetween(Instant at, int fromHour, int toHour, String country);

  /** All zones of the country, one by one; that of UTC without a country. */
  List<ZoneId> zones(String country);
}
