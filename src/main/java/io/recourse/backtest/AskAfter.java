package io.recourse.backtest;

import io.recourse.backtest.After.Turn;
import io.recourse.backtest.PastDecision.Answered;
import io.recourse.engine.TableContract;
import io.recourse.policy.Decisions;
import io.recourse.policy.Judgement;
import io.recourse.policy.LegalFloor;
import io.recourse.policy.NoAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Asks the tables that come after a changed one what they say to its new answer. */
@Component
class AskAfter {

  private final Decisions decisions;
  private final List<TableContract> contracts;

  AskAfter(Decisions decisions, List<TableContract> contracts) {
    this.decisions = decisions;
    this.contracts = List.copyOf(contracts);
  }

  /** Whatever is asked in it looks each table up once. */
  <T> T together(Supplier<T> asking) {
    return decisions.together(asking);
  }

  /**
   * @param now what the draft says, held against the law
   */
  List<After> of(String decision, PastDecision past, Map<String, Object> now) {
    List<After> found = new ArrayList<>();
    for (Follower follower : Follower.of(decision)) {
      after(follower, past, now).ifPresent(found::add);
    }
    return found;
  }

  private Optional<After> after(Follower next, PastDecision past, Map<String, Object> now) {
    Answered then = past.after().get(next.table());
    boolean isAsked = next.isAsked().test(now);
    if (then == null) {
      return isAsked && !next.isAsked().test(past.outcome())
          ? Optional.of(first(next, past, now))
          : Optional.empty();
    }
    return isAsked ? again(next, then, now) : Optional.of(gone(next, then));
  }

  private After first(Follower next, PastDecision past, Map<String, Object> now) {
    Set<String> given = given(next.table());
    Map<String, Object> facts = new LinkedHashMap<>(past.inputs());
    facts.putAll(past.ofLine());
    facts.keySet().retainAll(given);
    facts.putAll(next.handed().apply(now));
    Set<String> unknown = new TreeSet<>(given);
    unknown.removeAll(facts.keySet());
    return ask(next.table(), facts, Map.of(), Turn.NEW, List.copyOf(unknown));
  }

  private Optional<After> again(Follower next, Answered then, Map<String, Object> now) {
    Map<String, Object> facts = new LinkedHashMap<>(then.inputs());
    facts.putAll(next.handed().apply(now));
    return facts.equals(then.inputs())
        ? Optional.empty()
        : Optional.of(ask(next.table(), facts, then.outcome(), Turn.CHANGED, List.of()))
            .filter(after -> !after.what().isEmpty() || after.turn() == Turn.NO_ANSWER);
  }

  private static After gone(Follower next, Answered then) {
    List<String> what = new Outcomes(then.outcome(), Map.of()).differences();
    return new After(next.table(), Turn.GONE, what, List.of());
  }

  private After ask(
      String table,
      Map<String, Object> facts,
      Map<String, Object> then,
      Turn turn,
      List<String> unknown) {
    try {
      Judgement said = LegalFloor.hold(decisions.ask(table, facts));
      List<String> what = new Outcomes(then, said.outcome()).differences();
      return new After(table, turn, what, unknown);
    } catch (NoAnswer none) {
      return new After(table, Turn.NO_ANSWER, List.of(), unknown);
    }
  }

  private Set<String> given(String table) {
    return contracts.stream()
        .filter(contract -> contract.decision().equals(table))
        .map(TableContract::given)
        .findFirst()
        .orElseThrow();
  }
}
