package io.recourse.cases;

import java.time.Instant;

/**
 * What happens next: who acts, doing what, by when, and what follows by default (design point 8).
 *
 * @param actor null when nothing is expected of anybody
 * @param step message key of the step, such as {@code sendGoods}
 * @param dueAt null when no term runs
 * @param defaultOutcome message key of what happens when nobody acts
 */
public record NextStep(Party actor, String step, Instant dueAt, String defaultOutcome) {

  public static final NextStep NOTHING = new NextStep(null, null, null, null);
}
