package io.recourse.policy;

import io.recourse.common.Phrase;
import io.recourse.common.Problem;
import java.util.List;

/**
 * A table that cannot be relied on: it is missing or in error, no row of it fits, or it does not
 * end. Who asks for a case either lets a person decide, or undoes what was begun.
 */
public class NoAnswer extends Problem {

  private static final long serialVersionUID = 1L;

  /** The step by which a person sees to it. */
  public static final String SEE_TO = "seeToTableGap";

  private final String decision;
  private final Integer version;
  private final String why;

  /**
   * @param version null where no table has this key
   * @param why in English, for whoever mends it
   * @param cause null where nothing failed
   */
  public NoAnswer(String decision, Integer version, String why, Throwable cause) {
    super(Kind.CONFLICT, Phrase.of("decision.noAnswer", decision), List.of());
    this.decision = decision;
    this.version = version;
    this.why = why;
    if (cause != null) {
      initCause(cause);
    }
  }

  public String decision() {
    return decision;
  }

  public Integer version() {
    return version;
  }

  /** Name of the clock by which a person sees to a case of it. */
  public String clock() {
    return clock(decision, version);
  }

  /** The same of what is known by these alone. */
  public static String clock(String decision, Integer version) {
    return SEE_TO + "#" + decision + "." + (version == null ? 0 : version);
  }

  public String why() {
    return why;
  }
}
