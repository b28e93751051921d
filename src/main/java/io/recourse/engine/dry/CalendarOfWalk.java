package io.recourse.engine.dry;

import io.recourse.common.PastThread;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;

/**
 * Spans and cycles of a walk count from the moment at which it stands, wherever the clock of the
 * engine is.
 */
final class CalendarOfWalk implements BusinessCalendar {

  private final BusinessCalendar engines;

  private CalendarOfWalk(BusinessCalendar engines) {
    this.engines = engines;
  }

  static BusinessCalendarManager all() {
    MapBusinessCalendarManager all = new MapBusinessCalendarManager();
    Map.of(
            DurationBusinessCalendar.NAME, new DurationBusinessCalendar(),
            DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar(),
            CycleBusinessCalendar.NAME, new CycleBusinessCalendar())
        .forEach((name, engines) -> all.addBusinessCalendar(name, new CalendarOfWalk(engines)));
    return all;
  }

  @Override
  public Date resolveDuedate(String written) {
    return resolveDuedate(written, (Date) null);
  }

  @Override
  public Date resolveDuedate(String written, Task task) {
    return resolveDuedate(written, (Date) null);
  }

  @Override
  public Date resolveDuedate(String written, Date from) {
    return engines.resolveDuedate(written, from == null ? here() : from);
  }

  /** A model is read before anything stands anywhere in it. */
  private static Date here() {
    return PastThread.now().map(Date::from).orElseGet(ClockUtil::getCurrentTime);
  }
}
