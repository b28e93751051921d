package io.recourse.migration;

import java.util.List;

/**
 * A step at which cases of the earlier version can stand, and where they go on.
 *
 * @param name as drawn; the element's id where it has none
 * @param host the step at whose edge it is drawn; null for all but boundary events
 * @param target the element of the other version; null where there is none
 * @param standing how many instances stand there now; for a boundary event, at its host
 * @param choices elements of the other version that may be its target
 */
public record MappedStep(
    String element,
    String name,
    String kind,
    String host,
    String target,
    How how,
    long standing,
    List<Target> choices) {

  /** Who said where cases go on from there. */
  public enum How {
    /** The other version has the same step. */
    SAME,
    /** An owner named the target. */
    BY_HAND,
    /** An owner said that nothing goes on from there. */
    STAYS,
    /** Nobody said anything. */
    OPEN
  }

  /** A step of the other version. */
  public record Target(String element, String name) {}

  /** Cases stand there, and nobody said what becomes of them. */
  public boolean isGap() {
    return how == How.OPEN && standing > 0;
  }

  MappedStep with(long now) {
    return new MappedStep(element, name, kind, host, target, how, now, choices);
  }
}
