package io.recourse.calendars.holidays;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.recourse.calendars.PublicHolidays;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Holidays by Jollyday, nation-wide and of regions. */
@Component
class ComputedHolidays implements PublicHolidays {

  private final Set<String> known = HolidayManager.getSupportedCalendarCodes();
  private final Map<String, HolidayManager> managers = new ConcurrentHashMap<>();

  @Override
  public boolean isHoliday(String country, LocalDate day) {
    return country != null && known.contains(country) && manager(country).isHoliday(day);
  }

  @Override
  public boolean isRegion(String region) {
    return known.contains(country(region))
        && manager(country(region)).getCalendarHierarchy().getChildren().containsKey(part(region));
  }

  @Override
  public boolean isRegional(String region, LocalDate day) {
    return isRegion(region)
        && manager(country(region)).isHoliday(day, part(region))
        && !isHoliday(country(region), day);
  }

  private static String country(String region) {
    return region.replaceFirst("-.*", "");
  }

  private static String part(String region) {
    return region.replaceFirst("^[^-]*-", "").toLowerCase(Locale.ROOT);
  }

  private HolidayManager manager(String country) {
    return managers.computeIfAbsent(country, ComputedHolidays::of);
  }

  private static HolidayManager of(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country));
  }
}
