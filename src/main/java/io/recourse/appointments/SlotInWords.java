package io.recourse.appointments;

import io.recourse.calendars.Calendars;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * An agreed time by the clock of those who go there, with its zone, such as {@code 2026-06-01 09:00
 * – 11:00, Europe/Berlin}; so written that it reads the same in every language.
 */
@Component
public class SlotInWords {

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Calendars calendars;

  SlotInWords(Calendars calendars) {
    this.calendars = calendars;
  }

  public String of(VisitSlot slot) {
    ZonedDateTime from = slot.startsAt().atZone(zone(slot));
    ZonedDateTime until = slot.endsAt().atZone(zone(slot));
    boolean sameDay = from.toLocalDate().equals(until.toLocalDate());
    return DAY_AND_TIME.format(from)
        + " – "
        + (sameDay ? TIME : DAY_AND_TIME).format(until)
        + ", "
        + zone(slot).getId();
  }

  private ZoneId zone(VisitSlot slot) {
    return calendars.zone(
        FreeSlots.TEAM, slot.country(), slot.startsAt().atZone(ZoneOffset.UTC).toLocalDate());
  }
}
