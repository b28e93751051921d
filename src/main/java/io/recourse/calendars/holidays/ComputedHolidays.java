package io.recourse.calendars.holidays;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.recourse.calendars.PublicHolidays;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Nation-wide holidays by Jollyday. */
@Component
class ComputedHolidays implements PublicHolidays {

  private final Set<String> known = HolidayManager.getSupportedCalendarCodes();
  private final Map<String, HolidayManager> managers = new ConcurrentHashMap<>();

  @Override
  public boolean isHoliday(String country, LocalDate day) {
    return country != null
        && known.contains(country)
        && managers.computeIfAbsent(country, ComputedHolidays::of).isHoliday(day);
  }

  private static HolidayManager of(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country));
  }
}
