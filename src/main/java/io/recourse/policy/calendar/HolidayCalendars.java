package io.recourse.policy.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.recourse.policy.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Weekends and nation-wide public holidays; China's moved working days are not known to it. */
@Component
class HolidayCalendars implements WorkingDays {

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final Set<String> known = HolidayManager.getSupportedCalendarCodes();
  private final Map<String, HolidayManager> managers = new ConcurrentHashMap<>();

  @Override
  public boolean isWorking(String country, LocalDate day) {
    return !WEEKEND.contains(day.getDayOfWeek()) && !isHoliday(country, day);
  }

  private boolean isHoliday(String country, LocalDate day) {
    if (country == null || !known.contains(country)) {
      return false;
    }
    return managers
        .computeIfAbsent(
            country, code -> HolidayManager.getInstance(ManagerParameters.create(code)))
        .isHoliday(day);
  }
}
