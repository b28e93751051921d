package io.recourse.inspection;

/**
 * That pieces were damaged on their way back, and how their packaging arrived (LOG-07).
 *
 * @param said JSON pointer to where it was said
 */
public record TransitDamage(Packaging packaging, String said) {

  /** How the packaging of goods arrived. */
  public enum Packaging {
    INTACT,
    CRUSHED,
    OPENED,
    WET,
    /** Too weak for these goods from the start. */
    UNFIT
  }
}
