package io.recourse.engine.dry;

/** A walk that cannot go on. */
public class DryStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Why {
    /** A step asks for a fact that the instance never knew. */
    FACT_UNKNOWN,
    /** The engine cannot go on there, whatever was known. */
    REFUSED,
    /** Too many steps, or too many copies of one. */
    ENDLESS
  }

  private final Why why;
  private final String element;

  DryStopped(Why why, String element, Throwable cause) {
    super(why + " at " + element, cause);
    this.why = why;
    this.element = element;
  }

  public Why why() {
    return why;
  }

  /** Where it stopped; null where that is not known. */
  public String element() {
    return element;
  }
}
