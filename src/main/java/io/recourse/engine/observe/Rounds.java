package io.recourse.engine.observe;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** Which steps of a process an instance may come to more than once. */
final class Rounds {

  private Rounds() {}

  /** Whether it, or a scope that it stands in, is on a round or begun anew by what comes. */
  static boolean mayComeBackTo(ActivityImpl activity) {
    return isBegunByWhatComes(activity)
        || goesRound(activity)
        || activity.getFlowScope() instanceof ActivityImpl scope && mayComeBackTo(scope);
  }

  private static boolean isBegunByWhatComes(ActivityImpl activity) {
    return Boolean.TRUE.equals(activity.getProperty("triggeredByEvent"));
  }

  private static boolean goesRound(ActivityImpl begin) {
    Set<ActivityImpl> seen = new HashSet<>();
    Deque<ActivityImpl> open = new ArrayDeque<>(after(begin).toList());
    while (!open.isEmpty()) {
      ActivityImpl next = open.pop();
      if (seen.add(next)) {
        open.addAll(after(next).toList());
      }
    }
    return seen.contains(begin);
  }

  /** Where its ways lead, and the events drawn on it. */
  private static Stream<ActivityImpl> after(ActivityImpl activity) {
    List<PvmTransition> ways = activity.getOutgoingTransitions();
    Collection<ActivityImpl> beside = activity.getFlowScope().getActivities();
    return Stream.concat(
        ways.stream().map(way -> (ActivityImpl) way.getDestination()),
        beside.stream().filter(it -> it != activity && it.getEventScope() == activity));
  }
}
