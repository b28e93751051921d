package io.recourse.leadtimes;

/**
 * How long one part of the tasks of a team took (ANA-07).
 *
 * @param number how often
 * @param medianSeconds half of them took no longer, to a twentieth
 * @param slowSeconds nine of ten took no longer
 */
public record TeamTime(String team, Part part, long number, long medianSeconds, long slowSeconds) {

  /** Where the time of a case goes, as its teams see it; none of it twice. */
  public enum Part {
    /** From the end of the task before, of another team, until this one began. */
    HANDING_OVER,
    /** Until somebody took the task, or it ended with nobody at it. */
    WAITING,
    /** From then until its end. */
    WORKING
  }
}
