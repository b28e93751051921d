package io.recourse.policy;

import java.util.Set;

/**
 * One rule of a pack: a duration, whom it holds for, and where it was read.
 *
 * @param key stable name of the rule within its pack, such as {@code withdrawal}
 * @param term the duration it sets; null when the rule is a duty without a number
 * @param countries ISO codes it deviates for; empty for the whole pack
 * @param levels customer levels it holds for; empty for all
 * @param trades B2B, B2C, C2C it holds for; empty for all
 * @param traits product traits that must all be present; empty for any goods
 * @param quality how good the evidence is
 */
public record PolicyRule(
    String key,
    TermName term,
    int number,
    Term.Unit unit,
    Term.Start startsAt,
    Set<String> countries,
    Set<String> levels,
    Set<String> trades,
    Set<String> traits,
    String ground,
    String source,
    Quality quality) {

  /** Primary: the text itself was read. Secondary: quoted by others, ship as editable data. */
  public enum Quality {
    PRIMARY,
    SECONDARY
  }
}
