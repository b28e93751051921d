package io.recourse.servicelevels;

import io.recourse.calendars.PeakHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Days and hours by which cases are counted.
 *
 * @param first the first day
 * @param begins of that day and of each one behind it, by the clock of the house
 */
public record HeadlineHours(LocalDate first, List<Instant> begins, List<PeakHours> peaks) {}
