package io.recourse.migration;

/**
 * Why one case cannot go on by the other version.
 *
 * @param process its own or one that it calls; null where it is the case as a whole
 * @param element where it stands; null where it is the case as a whole
 * @param words what the engine says, in English; null where the reason says it all
 */
public record Hindrance(Reason reason, String process, String element, String words) {

  /** Whatever else made the move of this one case fail, in its own words. */
  public static Hindrance of(RuntimeException failed) {
    if (failed instanceof NotMoved refused) {
      return refused.why();
    }
    String said = failed.getMessage();
    return new Hindrance(
        Reason.OTHER, null, null, said == null ? failed.getClass().getName() : said);
  }

  MovingCase.State ends() {
    return reason == Reason.OVER ? MovingCase.State.GONE : MovingCase.State.REFUSED;
  }

  /** What stands in the way. */
  public enum Reason {
    /** Nobody said where cases go on from there. */
    NO_WAY,
    /** It waits for a step of the machine, at which the other version does not wait. */
    NO_SAVE_POINT,
    /** A clock or an incident would be lost. */
    LOST_JOB,
    /** The instance ended, or follows another version by now. */
    OVER,
    OTHER
  }
}
